package dev.vivavoce.bff.examination;

import dev.vivavoce.assessment.v1.BatchGetExaminationsRequest;
import dev.vivavoce.assessment.v1.ClaimExaminationRequest;
import dev.vivavoce.assessment.v1.ExaminationServiceGrpc;
import dev.vivavoce.assessment.v1.GetAgreementRequest;
import dev.vivavoce.assessment.v1.HearExaminationRequest;
import dev.vivavoce.assessment.v1.ListExaminationsRequest;
import dev.vivavoce.assessment.v1.ReleaseExaminationRequest;
import dev.vivavoce.assessment.v1.RequestExaminationRequest;
import dev.vivavoce.assessment.v1.SubmitRatingRequest;
import dev.vivavoce.assessment.v1.WithdrawExaminationRequest;
import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.examination.Examination.ExaminationState;
import dev.vivavoce.bff.examination.Inputs.SubmitRatingInput;
import dev.vivavoce.bff.examination.Payloads.AlreadyRated;
import dev.vivavoce.bff.examination.Payloads.ClaimExaminationPayload;
import dev.vivavoce.bff.examination.Payloads.ClaimExpired;
import dev.vivavoce.bff.examination.Payloads.ExaminationTaken;
import dev.vivavoce.bff.examination.Payloads.ExaminationUnknown;
import dev.vivavoce.bff.examination.Payloads.ExaminationsOpen;
import dev.vivavoce.bff.examination.Payloads.ExaminersNotAllowed;
import dev.vivavoce.bff.examination.Payloads.HearExaminationPayload;
import dev.vivavoce.bff.examination.Payloads.OwnTalk;
import dev.vivavoce.bff.examination.Payloads.RecordingUnknown;
import dev.vivavoce.bff.examination.Payloads.ReleaseExaminationPayload;
import dev.vivavoce.bff.examination.Payloads.RequestExaminationPayload;
import dev.vivavoce.bff.examination.Payloads.SubmitRatingPayload;
import dev.vivavoce.bff.examination.Payloads.TalkNotRatable;
import dev.vivavoce.bff.examination.Payloads.TalkRecording;
import dev.vivavoce.bff.examination.Payloads.WithdrawExaminationPayload;
import dev.vivavoce.bff.examination.QueuedExamination.ExaminationFilter;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.speaking.AttemptUnknown;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls assessment about ratings by examiners.
public final class ExaminationClient {
    /// The most empty pages of the queue that are passed over: behind them the list counts as ended.
    private static final int MOST_EMPTY = 10;

    private final ExaminationServiceGrpc.ExaminationServiceBlockingStub examinations;

    public ExaminationClient(Channel assessment) {
        examinations = ExaminationServiceGrpc.newBlockingStub(assessment);
    }

    /// Returns those of the requester's talks that were given to examiners, in any order.
    List<Examination> examinations(Requester requester, Collection<String> sessionIds) {
        return Batches.gather(
                sessionIds,
                some -> Calls.signedIn(examinations, requester, Calls.READ)
                        .batchGetExaminations(BatchGetExaminationsRequest.newBuilder()
                                .addAllSessionIds(some)
                                .build())
                        .getExaminationsList()
                        .stream()
                        .map(ExaminationMapping::examination)
                        .toList());
    }

    RequestExaminationPayload request(Requester requester, String sessionId) {
        var request =
                RequestExaminationRequest.newBuilder().setSessionId(sessionId).build();
        try {
            var response = Calls.signedIn(examinations, requester, Calls.CHANGE).requestExamination(request);
            return new RequestExaminationPayload(ExaminationMapping.examination(response.getExamination()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new RequestExaminationPayload(null, List.of(notRequested(thrown)));
        }
    }

    private static UserError notRequested(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "ATTEMPT_UNKNOWN")) return new AttemptUnknown("you have no such talk");
        if (Refusals.is(thrown, "TALK_NOT_RATABLE"))
            return new TalkNotRatable("the learner said too little to be rated");
        if (Refusals.is(thrown, "CONSENT_MISSING"))
            return new ExaminersNotAllowed("the viewer does not allow examiners to hear them");
        if (Refusals.is(thrown, "EXAMINATIONS_OPEN"))
            return new ExaminationsOpen("as many talks of the viewer wait for examiners as may");
        throw thrown;
    }

    WithdrawExaminationPayload withdraw(Requester requester, String sessionId) {
        var request =
                WithdrawExaminationRequest.newBuilder().setSessionId(sessionId).build();
        try {
            var response = Calls.signedIn(examinations, requester, Calls.CHANGE).withdrawExamination(request);
            return new WithdrawExaminationPayload(ExaminationMapping.examination(response.getExamination()), List.of());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "EXAMINATION_UNKNOWN")) throw thrown;
            return new WithdrawExaminationPayload(null, List.of(unknown()));
        }
    }

    /// Returns a page of the requester's queue. Assessment leaves out talks that may not be seen any more, so
    /// its pages can be empty: the next one that is not is returned.
    Page<QueuedExamination> page(Requester requester, @Nullable ExaminationFilter filter, int size, String token) {
        var page = queue(requester, filter, size, token);
        for (int read = 1; page.items().isEmpty() && !page.nextToken().isEmpty(); read++) {
            if (read == MOST_EMPTY) return new Page<>(List.of(), "", page.totalSize());
            page = queue(requester, filter, size, page.nextToken());
        }
        return page;
    }

    private Page<QueuedExamination> queue(
            Requester requester, @Nullable ExaminationFilter filter, int size, String token) {
        var request = ListExaminationsRequest.newBuilder().setPageSize(size).setPageToken(token);
        if (filter != null)
            request.setFilter(
                    dev.vivavoce.assessment.v1.ExaminationFilter.valueOf("EXAMINATION_FILTER_" + filter.name()));
        var response = Calls.signedIn(examinations, requester, Calls.READ).listExaminations(request.build());
        return new Page<>(
                response.getExaminationsList().stream()
                        .map(ExaminationMapping::queued)
                        .toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    ClaimExaminationPayload claim(Requester requester, String examinationId) {
        var request = ClaimExaminationRequest.newBuilder().setId(examinationId).build();
        try {
            var response = Calls.signedIn(examinations, requester, Calls.CHANGE).claimExamination(request);
            return new ClaimExaminationPayload(ExaminationMapping.paper(response.getPaper()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new ClaimExaminationPayload(null, List.of(notClaimed(thrown)));
        }
    }

    private static UserError notClaimed(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "EXAMINATION_UNKNOWN")) return unknown();
        if (Refusals.is(thrown, "EXAMINATION_TAKEN"))
            return new ExaminationTaken("enough examiners rate this talk already");
        if (Refusals.is(thrown, "ALREADY_RATED")) return new AlreadyRated("the viewer has rated this talk");
        if (Refusals.is(thrown, "OWN_TALK")) return new OwnTalk("examiners cannot rate their own talks");
        throw thrown;
    }

    ReleaseExaminationPayload release(Requester requester, String examinationId) {
        var id = GlobalId.of(Examination.TYPE, examinationId);
        var request =
                ReleaseExaminationRequest.newBuilder().setId(examinationId).build();
        try {
            var _ = Calls.signedIn(examinations, requester, Calls.CHANGE).releaseExamination(request);
            return new ReleaseExaminationPayload(id, List.of());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "EXAMINATION_UNKNOWN")) throw thrown;
            return new ReleaseExaminationPayload(id, List.of(unknown()));
        }
    }

    /// Speech stores each call, so it is made when the examiner wants to hear the talk.
    HearExaminationPayload hear(Requester requester, String examinationId) {
        var request = HearExaminationRequest.newBuilder().setId(examinationId).build();
        try {
            var response = Calls.signedIn(examinations, requester, Calls.CHANGE).hearExamination(request);
            var address = response.getAddress();
            return new HearExaminationPayload(
                    new TalkRecording(
                            URI.create(address.getUrl()),
                            ProtoMapping.time(address.getExpiresAt()),
                            ProtoMapping.milliseconds(response.getLength())),
                    List.of());
        } catch (StatusRuntimeException thrown) {
            return new HearExaminationPayload(null, List.of(notHeard(thrown)));
        }
    }

    private static UserError notHeard(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "EXAMINATION_UNKNOWN")) return unknown();
        if (Refusals.is(thrown, "RECORDING_UNKNOWN"))
            return new RecordingUnknown("there is no recording of this talk that examiners may hear");
        if (Refusals.is(thrown, "CLAIM_EXPIRED")) return new ClaimExpired("the viewer has no claim of this talk");
        if (Refusals.is(thrown, "OWN_TALK")) return new OwnTalk("examiners cannot rate their own talks");
        throw thrown;
    }

    SubmitRatingPayload submit(Requester requester, String examinationId, SubmitRatingInput input) {
        var request = SubmitRatingRequest.newBuilder()
                .setId(examinationId)
                .setRating(ExaminationMapping.rating(input))
                .build();
        try {
            var response = Calls.signedIn(examinations, requester, Calls.CHANGE).submitRating(request);
            return new SubmitRatingPayload(
                    ProtoMapping.required(ExaminationState.class, response.getState(), ExaminationMapping.STATE),
                    List.of());
        } catch (StatusRuntimeException thrown) {
            return new SubmitRatingPayload(null, List.of(notSubmitted(thrown)));
        }
    }

    private static UserError notSubmitted(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "EXAMINATION_UNKNOWN")) return unknown();
        if (Refusals.is(thrown, "CLAIM_EXPIRED"))
            return new ClaimExpired("the viewer's claim is over, and others rate this talk now");
        if (Refusals.is(thrown, "ALREADY_RATED"))
            return new AlreadyRated("the viewer has stored another rating of this talk");
        if (Refusals.is(thrown, "OWN_TALK")) return new OwnTalk("examiners cannot rate their own talks");
        return InvalidInput.of(thrown);
    }

    List<ExaminationAgreement> agreement(Requester requester, @Nullable String rubric, @Nullable OffsetDateTime since) {
        var request = GetAgreementRequest.newBuilder().setRubric(ProtoMapping.orEmpty(rubric));
        if (since != null) request.setSince(ProtoTimes.timestamp(since.toInstant()));
        return Calls.signedIn(examinations, requester, Calls.READ)
                .getAgreement(request.build())
                .getAgreementsList()
                .stream()
                .map(one -> ExaminationMapping.agreement(one, requester.userId()))
                .toList();
    }

    private static ExaminationUnknown unknown() {
        return new ExaminationUnknown("there is no such examination for the viewer");
    }
}
