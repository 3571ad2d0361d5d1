package dev.vivavoce.assessment.examination;

import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.examination.agreement.Agreements;
import dev.vivavoce.assessment.v1.BatchGetExaminationsRequest;
import dev.vivavoce.assessment.v1.BatchGetExaminationsResponse;
import dev.vivavoce.assessment.v1.CheckClaimRequest;
import dev.vivavoce.assessment.v1.CheckClaimResponse;
import dev.vivavoce.assessment.v1.ClaimExaminationRequest;
import dev.vivavoce.assessment.v1.ClaimExaminationResponse;
import dev.vivavoce.assessment.v1.ExaminationServiceGrpc;
import dev.vivavoce.assessment.v1.ExportRatingsRequest;
import dev.vivavoce.assessment.v1.ExportRatingsResponse;
import dev.vivavoce.assessment.v1.GetAgreementRequest;
import dev.vivavoce.assessment.v1.GetAgreementResponse;
import dev.vivavoce.assessment.v1.HearExaminationRequest;
import dev.vivavoce.assessment.v1.HearExaminationResponse;
import dev.vivavoce.assessment.v1.ListExaminationsRequest;
import dev.vivavoce.assessment.v1.ListExaminationsResponse;
import dev.vivavoce.assessment.v1.ReleaseExaminationRequest;
import dev.vivavoce.assessment.v1.ReleaseExaminationResponse;
import dev.vivavoce.assessment.v1.RequestExaminationRequest;
import dev.vivavoce.assessment.v1.RequestExaminationResponse;
import dev.vivavoce.assessment.v1.SubmitRatingRequest;
import dev.vivavoce.assessment.v1.SubmitRatingResponse;
import dev.vivavoce.assessment.v1.WithdrawExaminationRequest;
import dev.vivavoce.assessment.v1.WithdrawExaminationResponse;
import dev.vivavoce.rating.rubric.Rubrics;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.server.Patience;
import dev.vivavoce.speech.v1.RecordingAddress;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;

/// Serves examinations to learners, examiners and administrators.
public final class ExaminationGrpc extends ExaminationServiceGrpc.ExaminationServiceImplBase {
    private static final int MOST_IDS = 200;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Examinations examinations;
    private final ExaminersDesk desk;
    private final Agreements agreements;
    private final RatedTalks ratedTalks;

    public ExaminationGrpc(
            Examinations examinations, ExaminersDesk desk, Agreements agreements, RatedTalks ratedTalks) {
        this.examinations = examinations;
        this.desk = desk;
        this.agreements = agreements;
        this.ratedTalks = ratedTalks;
    }

    @Override
    public void requestExamination(RequestExaminationRequest request, StreamObserver<RequestExaminationResponse> out) {
        var learnerId = Caller.current().userId();
        var examination = examinations.request(
                learnerId, Ids.uuid("session_id", request.getSessionId()), Patience.of(LONGEST_WAIT));
        out.onNext(RequestExaminationResponse.newBuilder()
                .setExamination(ExaminationMapping.message(examination))
                .build());
        out.onCompleted();
    }

    @Override
    public void withdrawExamination(
            WithdrawExaminationRequest request, StreamObserver<WithdrawExaminationResponse> out) {
        var learnerId = Caller.current().userId();
        var examination = examinations.withdraw(learnerId, Ids.uuid("session_id", request.getSessionId()));
        out.onNext(WithdrawExaminationResponse.newBuilder()
                .setExamination(ExaminationMapping.message(examination))
                .build());
        out.onCompleted();
    }

    @Override
    public void batchGetExaminations(
            BatchGetExaminationsRequest request, StreamObserver<BatchGetExaminationsResponse> out) {
        var learnerId = Caller.current().userId();
        var ids = Ids.uuids("session_ids", request.getSessionIdsList(), MOST_IDS);
        var response = BatchGetExaminationsResponse.newBuilder();
        for (var examination : examinations.batch(learnerId, ids))
            response.addExaminations(ExaminationMapping.message(examination));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void listExaminations(ListExaminationsRequest request, StreamObserver<ListExaminationsResponse> out) {
        var examinerId = Caller.current().userId();
        var found = desk.queue(
                examinerId,
                ExaminationMapping.part(request.getFilter()),
                request.getPageToken(),
                Pages.size(request.getPageSize()));
        var response = ListExaminationsResponse.newBuilder()
                .setNextPageToken(found.page().nextPageToken())
                .setTotalSize(found.totalSize());
        for (var one : found.page().rows()) response.addExaminations(ExaminationMapping.message(one));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void claimExamination(ClaimExaminationRequest request, StreamObserver<ClaimExaminationResponse> out) {
        var examinerId = Caller.current().userId();
        var claimed = desk.claim(examinerId, Ids.uuid("id", request.getId()));
        out.onNext(ClaimExaminationResponse.newBuilder()
                .setPaper(PaperMapping.message(claimed))
                .build());
        out.onCompleted();
    }

    @Override
    public void releaseExamination(ReleaseExaminationRequest request, StreamObserver<ReleaseExaminationResponse> out) {
        var examinerId = Caller.current().userId();
        desk.release(examinerId, Ids.uuid("id", request.getId()));
        out.onNext(ReleaseExaminationResponse.getDefaultInstance());
        out.onCompleted();
    }

    @Override
    public void hearExamination(HearExaminationRequest request, StreamObserver<HearExaminationResponse> out) {
        var examinerId = Caller.current().userId();
        var heard = desk.hear(examinerId, Ids.uuid("id", request.getId()));
        out.onNext(HearExaminationResponse.newBuilder()
                .setAddress(RecordingAddress.newBuilder()
                        .setUrl(heard.url().toString())
                        .setExpiresAt(ProtoTimes.timestamp(heard.expiresAt())))
                .setLength(Durations.fromMillis(heard.length().toMillis()))
                .build());
        out.onCompleted();
    }

    @Override
    public void checkClaim(CheckClaimRequest request, StreamObserver<CheckClaimResponse> out) {
        if (!Caller.current().subject().equals("speech"))
            throw Failure.denied("CALLER_NOT_ADMITTED", "only speech plays recordings to examiners");
        boolean isHeld = desk.holds(
                Ids.uuid("examiner_id", request.getExaminerId()), Ids.uuid("session_id", request.getSessionId()));
        out.onNext(CheckClaimResponse.newBuilder().setHeld(isHeld).build());
        out.onCompleted();
    }

    @Override
    public void submitRating(SubmitRatingRequest request, StreamObserver<SubmitRatingResponse> out) {
        var examinerId = Caller.current().userId();
        var id = Ids.uuid("id", request.getId());
        var state = desk.submit(examinerId, id, RatingMapping.rating(request.getRating()));
        out.onNext(SubmitRatingResponse.newBuilder()
                .setState(ExaminationMapping.message(state))
                .build());
        out.onCompleted();
    }

    @Override
    public void getAgreement(GetAgreementRequest request, StreamObserver<GetAgreementResponse> out) {
        var caller = Caller.current();
        requireRubric(request.getRubric());
        var since = since(request);
        var found = caller.is(Caller.Role.ADMIN)
                ? agreements.all(request.getRubric(), since)
                : agreements.of(caller.userId(), request.getRubric(), since);
        var response = GetAgreementResponse.newBuilder();
        for (var agreement : found) response.addAgreements(ExaminationMapping.message(agreement));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void exportRatings(ExportRatingsRequest request, StreamObserver<ExportRatingsResponse> out) {
        requireRubric(request.getRubric());
        Duplex.<ExportRatingsRequest, ExportRatingsResponse>stream(
                out, call -> ratedTalks.export(request.getRubric(), talk -> call.send(PaperMapping.message(talk))));
    }

    private static Instant since(GetAgreementRequest request) {
        if (!request.hasSince()) return Instant.EPOCH;
        try {
            return ProtoTimes.instant(request.getSince());
        } catch (IllegalArgumentException _) {
            throw Failure.invalidField("since", "expected: a time of the years 1 to 9999");
        }
    }

    private static void requireRubric(String rubric) {
        if (!rubric.isEmpty() && Rubrics.find(rubric).isEmpty())
            throw Failure.invalidField("rubric", "expected: a rubric of this build, or nothing");
    }
}
