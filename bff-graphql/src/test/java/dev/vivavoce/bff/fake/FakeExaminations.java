package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.v1.Agreement;
import dev.vivavoce.assessment.v1.AgreementWith;
import dev.vivavoce.assessment.v1.BatchGetExaminationsRequest;
import dev.vivavoce.assessment.v1.BatchGetExaminationsResponse;
import dev.vivavoce.assessment.v1.ClaimExaminationRequest;
import dev.vivavoce.assessment.v1.ClaimExaminationResponse;
import dev.vivavoce.assessment.v1.CriterionBand;
import dev.vivavoce.assessment.v1.Estimate;
import dev.vivavoce.assessment.v1.Examination;
import dev.vivavoce.assessment.v1.ExaminationFilter;
import dev.vivavoce.assessment.v1.ExaminationPaper;
import dev.vivavoce.assessment.v1.ExaminationServiceGrpc;
import dev.vivavoce.assessment.v1.ExaminationState;
import dev.vivavoce.assessment.v1.ExaminerRating;
import dev.vivavoce.assessment.v1.ExaminersBand;
import dev.vivavoce.assessment.v1.ExaminersRating;
import dev.vivavoce.assessment.v1.FoundPassages;
import dev.vivavoce.assessment.v1.GetAgreementRequest;
import dev.vivavoce.assessment.v1.GetAgreementResponse;
import dev.vivavoce.assessment.v1.HearExaminationRequest;
import dev.vivavoce.assessment.v1.HearExaminationResponse;
import dev.vivavoce.assessment.v1.ListExaminationsRequest;
import dev.vivavoce.assessment.v1.ListExaminationsResponse;
import dev.vivavoce.assessment.v1.MomentComment;
import dev.vivavoce.assessment.v1.QueuedExamination;
import dev.vivavoce.assessment.v1.ReleaseExaminationRequest;
import dev.vivavoce.assessment.v1.ReleaseExaminationResponse;
import dev.vivavoce.assessment.v1.RequestExaminationRequest;
import dev.vivavoce.assessment.v1.RequestExaminationResponse;
import dev.vivavoce.assessment.v1.RubricCriterion;
import dev.vivavoce.assessment.v1.SubmitRatingRequest;
import dev.vivavoce.assessment.v1.SubmitRatingResponse;
import dev.vivavoce.assessment.v1.WithdrawExaminationRequest;
import dev.vivavoce.assessment.v1.WithdrawExaminationResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// Assessment's examinations: talks that belong to every caller, and one queue for all. Rights are not
/// checked.
public final class FakeExaminations extends ExaminationServiceGrpc.ExaminationServiceImplBase {
    /// Why the next changes fail; null when they do not.
    public volatile @Nullable Failure refusal;
    /// What was submitted last.
    public volatile SubmitRatingRequest lastRating = SubmitRatingRequest.getDefaultInstance();
    /// What the queue was asked for last.
    public volatile ListExaminationsRequest lastList = ListExaminationsRequest.getDefaultInstance();
    /// What the agreement was asked for last.
    public volatile GetAgreementRequest lastAgreement = GetAgreementRequest.getDefaultInstance();

    private final Map<String, Examination> bySession = new ConcurrentSkipListMap<>();

    void clear() {
        bySession.clear();
        refusal = null;
    }

    /// The examiners are done with a talk.
    public void complete(String sessionId) {
        bySession.put(
                sessionId,
                examination(sessionId, ExaminationState.EXAMINATION_STATE_COMPLETE).toBuilder()
                        .setRating(rating())
                        .build());
    }

    private static Examination examination(String sessionId, ExaminationState state) {
        return Examination.newBuilder()
                .setId(new UUID(7, 0).toString())
                .setSessionId(sessionId)
                .setState(state)
                .setRequestedAt(Timestamps.fromMillis(1_790_000_000_000L))
                .build();
    }

    private static ExaminersRating rating() {
        return ExaminersRating.newBuilder()
                .setRatedAt(Timestamps.fromMillis(1_790_100_000_000L))
                .setExaminers(3)
                .setMark(Estimate.newBuilder()
                        .setScale("OET 0-500")
                        .setValue(365)
                        .setLow(365)
                        .setHigh(365)
                        .setLabel("B"))
                .addCriteria(ExaminersBand.newBuilder()
                        .setCriterion("relationship")
                        .setBand(2.5)
                        .addComments("Warm."))
                .addCriteria(ExaminersBand.newBuilder()
                        .setCriterion("fluency")
                        .setBand(4)
                        .setAdjudicated(true))
                .addMoments(MomentComment.newBuilder().setTurn(0).setText("A good start."))
                .addComments("Well done.")
                .build();
    }

    private void refuse() {
        var refused = refusal;
        if (refused != null) throw refused;
    }

    @Override
    public void requestExamination(RequestExaminationRequest request, StreamObserver<RequestExaminationResponse> out) {
        refuse();
        var examination = bySession.computeIfAbsent(
                request.getSessionId(), id -> examination(id, ExaminationState.EXAMINATION_STATE_WAITING));
        answer(
                out,
                RequestExaminationResponse.newBuilder()
                        .setExamination(examination)
                        .build());
    }

    @Override
    public void withdrawExamination(
            WithdrawExaminationRequest request, StreamObserver<WithdrawExaminationResponse> out) {
        var examination = bySession.computeIfPresent(
                request.getSessionId(), (id, _) -> examination(id, ExaminationState.EXAMINATION_STATE_WITHDRAWN));
        if (examination == null) throw unknown();
        answer(
                out,
                WithdrawExaminationResponse.newBuilder()
                        .setExamination(examination)
                        .build());
    }

    @Override
    public void batchGetExaminations(
            BatchGetExaminationsRequest request, StreamObserver<BatchGetExaminationsResponse> out) {
        answer(
                out,
                BatchGetExaminationsResponse.newBuilder()
                        .addAllExaminations(bySession.values().stream()
                                .filter(one -> request.getSessionIdsList().contains(one.getSessionId()))
                                .toList())
                        .build());
    }

    /// Three talks about two scenarios; the second is claimed, the third needs a decision. The pages of
    /// decisions before it are empty.
    @Override
    public void listExaminations(ListExaminationsRequest request, StreamObserver<ListExaminationsResponse> out) {
        lastList = request;
        int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
        var all = List.of(
                queued(1, ExaminationState.EXAMINATION_STATE_WAITING),
                queued(2, ExaminationState.EXAMINATION_STATE_WAITING).toBuilder()
                        .setClaimedUntil(Timestamps.fromMillis(1_790_007_200_000L))
                        .build(),
                queued(1, ExaminationState.EXAMINATION_STATE_ADJUDICATION));
        boolean isEmpty =
                request.getFilter() == ExaminationFilter.EXAMINATION_FILTER_ADJUDICATION && from + 1 < all.size();
        int to = isEmpty ? from + 1 : Math.min(all.size(), from + request.getPageSize());
        answer(
                out,
                ListExaminationsResponse.newBuilder()
                        .addAllExaminations(isEmpty ? List.of() : all.subList(from, to))
                        .setNextPageToken(to < all.size() ? Integer.toString(to) : "")
                        .setTotalSize(all.size())
                        .build());
    }

    private static QueuedExamination queued(long scenario, ExaminationState state) {
        return QueuedExamination.newBuilder()
                .setId(new UUID(7, scenario).toString())
                .setState(state)
                .setScenarioId(new UUID(0, scenario).toString())
                .setScenarioVersion(1)
                .setRubric("oet-speaking")
                .setRequestedAt(Timestamps.fromMillis(1_790_000_000_000L))
                .setWords(312)
                .build();
    }

    @Override
    public void claimExamination(ClaimExaminationRequest request, StreamObserver<ClaimExaminationResponse> out) {
        refuse();
        var report = SpokenTalk.report(new UUID(8, 0).toString(), new UUID(8, 1).toString());
        answer(
                out,
                ClaimExaminationResponse.newBuilder()
                        .setPaper(ExaminationPaper.newBuilder()
                                .setId(request.getId())
                                .setClaimedUntil(Timestamps.fromMillis(1_790_007_200_000L))
                                .setScenarioId(new UUID(0, 1).toString())
                                .setScenarioVersion(1)
                                .setRubric("oet-speaking")
                                .setTalk(report.getTalk())
                                .addCriteria(RubricCriterion.newBuilder()
                                        .setCriterion("relationship")
                                        .setName("Relationship building")
                                        .addBandDescriptors("Shows none.")
                                        .addBandDescriptors("Shows some."))
                                .addFound(FoundPassages.newBuilder()
                                        .setCriterion("relationship")
                                        .addPassages(report.getTasks(0).getQuote()))
                                .addAllTasks(report.getTasksList())
                                .setFluency(report.getFluency())
                                .addRatings(ExaminerRating.newBuilder()
                                        .addCriteria(CriterionBand.newBuilder()
                                                .setCriterion("relationship")
                                                .setBand(1))
                                        .addMoments(MomentComment.newBuilder()
                                                .setTurn(0)
                                                .setText("Kind.")))
                                .addDisputed("relationship"))
                        .build());
    }

    @Override
    public void releaseExamination(ReleaseExaminationRequest request, StreamObserver<ReleaseExaminationResponse> out) {
        refuse();
        answer(out, ReleaseExaminationResponse.getDefaultInstance());
    }

    @Override
    public void hearExamination(HearExaminationRequest request, StreamObserver<HearExaminationResponse> out) {
        refuse();
        var response = HearExaminationResponse.newBuilder().setLength(Durations.fromMillis(90_500));
        response.getAddressBuilder()
                .setUrl("http://localhost:9102/recordings/" + request.getId() + ".wav?for=hearing")
                .setExpiresAt(Timestamps.fromMillis(1_790_000_900_000L));
        answer(out, response.build());
    }

    @Override
    public void submitRating(SubmitRatingRequest request, StreamObserver<SubmitRatingResponse> out) {
        refuse();
        lastRating = request;
        answer(
                out,
                SubmitRatingResponse.newBuilder()
                        .setState(ExaminationState.EXAMINATION_STATE_RATED_ONCE)
                        .build());
    }

    @Override
    public void getAgreement(GetAgreementRequest request, StreamObserver<GetAgreementResponse> out) {
        lastAgreement = request;
        var one = Agreement.newBuilder()
                .setRubric("oet-speaking")
                .setCriterion("fluency")
                .setWith(AgreementWith.AGREEMENT_WITH_EXAMINERS)
                .setPairs(12)
                .setExact(0.5)
                .setAdjacent(0.75)
                .setWeightedKappa(0.625)
                .setMeanDifference(-0.25);
        answer(
                out,
                GetAgreementResponse.newBuilder()
                        .addAgreements(one)
                        .addAgreements(one.clone()
                                .setExaminerId(Caller.current().subject())
                                .setWith(AgreementWith.AGREEMENT_WITH_MACHINE)
                                .setPairs(4)
                                .clearWeightedKappa())
                        .build());
    }

    private static Failure unknown() {
        return Failure.notFound("EXAMINATION_UNKNOWN", "no such examination");
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }
}
