package dev.vivavoce.bff.mockexam;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.assessment.v1.AttachSessionRequest;
import dev.vivavoce.assessment.v1.BatchGetSessionExamsRequest;
import dev.vivavoce.assessment.v1.EndMockExamRequest;
import dev.vivavoce.assessment.v1.GetMockExamReportRequest;
import dev.vivavoce.assessment.v1.GetMockExamRequest;
import dev.vivavoce.assessment.v1.GetOpenMockExamRequest;
import dev.vivavoce.assessment.v1.ListMockExamsRequest;
import dev.vivavoce.assessment.v1.MockExamServiceGrpc;
import dev.vivavoce.assessment.v1.SessionExam;
import dev.vivavoce.assessment.v1.SkipWarmUpRequest;
import dev.vivavoce.assessment.v1.StartMockExamRequest;
import dev.vivavoce.assessment.v1.TakePartAgainRequest;
import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.mockexam.Inputs.StartMockExamInput;
import dev.vivavoce.bff.mockexam.Payloads.AttachMockExamSessionPayload;
import dev.vivavoce.bff.mockexam.Payloads.EndMockExamPayload;
import dev.vivavoce.bff.mockexam.Payloads.MockExamEnded;
import dev.vivavoce.bff.mockexam.Payloads.MockExamPartNotOpen;
import dev.vivavoce.bff.mockexam.Payloads.MockExamPartNotRepeatable;
import dev.vivavoce.bff.mockexam.Payloads.MockExamPartTaken;
import dev.vivavoce.bff.mockexam.Payloads.MockExamScenariosMissing;
import dev.vivavoce.bff.mockexam.Payloads.MockExamSessionUnsuited;
import dev.vivavoce.bff.mockexam.Payloads.MockExamUnderWay;
import dev.vivavoce.bff.mockexam.Payloads.MockExamUnknown;
import dev.vivavoce.bff.mockexam.Payloads.SkipMockExamWarmUpPayload;
import dev.vivavoce.bff.mockexam.Payloads.StartMockExamPayload;
import dev.vivavoce.bff.mockexam.Payloads.TakeMockExamPartAgainPayload;
import dev.vivavoce.bff.speaking.SpeakingSessionUnknown;
import dev.vivavoce.content.v1.Profession;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls assessment about mock exams.
public final class MockExamClient {
    private final MockExamServiceGrpc.MockExamServiceBlockingStub exams;

    public MockExamClient(Channel assessment) {
        exams = MockExamServiceGrpc.newBlockingStub(assessment);
    }

    /// Returns an empty value when the requester has no such exam.
    Optional<MockExam> exam(Requester requester, String examId) {
        var request = GetMockExamRequest.newBuilder().setId(examId).build();
        try {
            var response = Calls.signedIn(exams, requester, Calls.READ).getMockExam(request);
            return Optional.of(MockExamMapping.exam(response.getExam()));
        } catch (StatusRuntimeException thrown) {
            if (!isUnknown(thrown)) throw thrown;
            return Optional.empty();
        }
    }

    /// Returns the exam that the requester can continue.
    Optional<MockExam> open(Requester requester) {
        var response = Calls.signedIn(exams, requester, Calls.READ)
                .getOpenMockExam(GetOpenMockExamRequest.getDefaultInstance());
        return response.hasExam() ? Optional.of(MockExamMapping.exam(response.getExam())) : Optional.empty();
    }

    Page<MockExam> page(Requester requester, int size, String token) {
        var request = ListMockExamsRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .build();
        var response = Calls.signedIn(exams, requester, Calls.READ).listMockExams(request);
        return new Page<>(
                response.getExamsList().stream().map(MockExamMapping::exam).toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    /// The exams that sessions are parts of, by session; one that is no part is left out.
    Map<String, MockExamPlace> places(Requester requester, Collection<String> sessionIds) {
        return Batches.gather(sessionIds, some -> {
                    var request = BatchGetSessionExamsRequest.newBuilder()
                            .addAllSessionIds(some)
                            .build();
                    return Calls.signedIn(exams, requester, Calls.READ)
                            .batchGetSessionExams(request)
                            .getSessionsList();
                })
                .stream()
                .collect(toMap(
                        SessionExam::getSessionId,
                        one -> new MockExamPlace(
                                GlobalId.of(MockExam.TYPE, one.getExamId()), MockExamMapping.kind(one.getPart()))));
    }

    /// Returns an empty value when the requester has no such exam.
    Optional<MockExamOutcome> report(Requester requester, String examId) {
        var request = GetMockExamReportRequest.newBuilder().setId(examId).build();
        try {
            return Optional.of(MockExamMapping.outcome(
                    Calls.signedIn(exams, requester, Calls.READ).getMockExamReport(request)));
        } catch (StatusRuntimeException thrown) {
            if (!isUnknown(thrown)) throw thrown;
            return Optional.empty();
        }
    }

    StartMockExamPayload start(Requester requester, StartMockExamInput input) {
        var request = StartMockExamRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setLanguage(input.language())
                .setProfession(
                        Profession.valueOf("PROFESSION_" + input.profession().name()))
                .build();
        try {
            var response = Calls.signedIn(exams, requester, Calls.CHANGE).startMockExam(request);
            return switch (response.getOutcomeCase()) {
                case STARTED -> new StartMockExamPayload(MockExamMapping.exam(response.getStarted()), List.of());
                case UNDER_WAY ->
                    notStarted(new MockExamUnderWay(
                            "another exam is under way", MockExamMapping.exam(response.getUnderWay())));
                case SCENARIOS_MISSING ->
                    notStarted(new MockExamScenariosMissing(
                            "there are fewer than two scenarios to talk in",
                            response.getScenariosMissing().getFound()));
                case OUTCOME_NOT_SET ->
                    throw new IllegalStateException("assessment answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            return notStarted(InvalidInput.of(thrown));
        }
    }

    private static StartMockExamPayload notStarted(UserError error) {
        return new StartMockExamPayload(null, List.of(error));
    }

    AttachMockExamSessionPayload attach(
            Requester requester, String examId, MockExam.MockExamPartKind part, String sessionId) {
        var request = AttachSessionRequest.newBuilder()
                .setId(examId)
                .setPart(MockExamMapping.kind(part))
                .setSessionId(sessionId)
                .build();
        try {
            var response = Calls.signedIn(exams, requester, Calls.CHANGE).attachSession(request);
            return new AttachMockExamSessionPayload(MockExamMapping.exam(response.getExam()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new AttachMockExamSessionPayload(null, List.of(notAttached(thrown)));
        }
    }

    private static UserError notAttached(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "SESSION_UNKNOWN")) return new SpeakingSessionUnknown("you have no such session");
        if (Refusals.is(thrown, "PART_NOT_OPEN"))
            return new MockExamPartNotOpen("the part before has not ended, or the part was skipped");
        if (Refusals.is(thrown, "PART_TAKEN")) return new MockExamPartTaken("the part is taken with another session");
        if (Refusals.is(thrown, "SESSION_TASK_OTHER"))
            return new MockExamSessionUnsuited("the session has another task than the part");
        if (Refusals.is(thrown, "SESSION_TOO_OLD"))
            return new MockExamSessionUnsuited("the session was started before the exam");
        if (Refusals.is(thrown, "SESSION_ATTACHED"))
            return new MockExamSessionUnsuited("the session belongs to another part");
        return endedOrUnknown(thrown);
    }

    SkipMockExamWarmUpPayload skipWarmUp(Requester requester, String examId) {
        var request = SkipWarmUpRequest.newBuilder().setId(examId).build();
        try {
            var response = Calls.signedIn(exams, requester, Calls.CHANGE).skipWarmUp(request);
            return new SkipMockExamWarmUpPayload(MockExamMapping.exam(response.getExam()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new SkipMockExamWarmUpPayload(null, List.of(endedOrUnknown(thrown)));
        }
    }

    TakeMockExamPartAgainPayload takeAgain(Requester requester, String examId, MockExam.MockExamPartKind part) {
        var request = TakePartAgainRequest.newBuilder()
                .setId(examId)
                .setPart(MockExamMapping.kind(part))
                .build();
        try {
            var response = Calls.signedIn(exams, requester, Calls.CHANGE).takePartAgain(request);
            return new TakeMockExamPartAgainPayload(MockExamMapping.exam(response.getExam()), List.of());
        } catch (StatusRuntimeException thrown) {
            var error = Refusals.is(thrown, "PART_NOT_REPEATABLE")
                    ? new MockExamPartNotRepeatable("the part cannot be taken again")
                    : endedOrUnknown(thrown);
            return new TakeMockExamPartAgainPayload(null, List.of(error));
        }
    }

    EndMockExamPayload end(Requester requester, String examId) {
        var request = EndMockExamRequest.newBuilder().setId(examId).build();
        try {
            var response = Calls.signedIn(exams, requester, Calls.CHANGE).endMockExam(request);
            return new EndMockExamPayload(MockExamMapping.exam(response.getExam()), List.of());
        } catch (StatusRuntimeException thrown) {
            if (!isUnknown(thrown)) throw thrown;
            return new EndMockExamPayload(null, List.of(unknown()));
        }
    }

    private static UserError endedOrUnknown(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "EXAM_ENDED")) return new MockExamEnded("the exam has ended");
        if (isUnknown(thrown)) return unknown();
        throw thrown;
    }

    private static boolean isUnknown(StatusRuntimeException thrown) {
        return Refusals.is(thrown, "EXAM_UNKNOWN");
    }

    private static MockExamUnknown unknown() {
        return new MockExamUnknown("you have no such exam");
    }
}
