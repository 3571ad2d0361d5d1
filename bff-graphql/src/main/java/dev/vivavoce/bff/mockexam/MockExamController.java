package dev.vivavoce.bff.mockexam;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.attempt.Attempt;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.mockexam.Inputs.AttachMockExamSessionInput;
import dev.vivavoce.bff.mockexam.Inputs.EndMockExamInput;
import dev.vivavoce.bff.mockexam.Inputs.SkipMockExamWarmUpInput;
import dev.vivavoce.bff.mockexam.Inputs.StartMockExamInput;
import dev.vivavoce.bff.mockexam.Inputs.TakeMockExamPartAgainInput;
import dev.vivavoce.bff.mockexam.MockExam.MockExamPart;
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
import dev.vivavoce.bff.scenario.Scenario;
import dev.vivavoce.bff.scenario.ScenarioClient;
import dev.vivavoce.bff.speaking.SpeakingClient;
import dev.vivavoce.bff.speaking.SpeakingSession;
import dev.vivavoce.runtime.failure.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Mock exams.
@Controller
final class MockExamController implements UnionMembers {
    /// The most reports of one level of a query: each costs a call to assessment.
    private static final int MOST = 4;

    private final MockExamClient exams;
    private final ScenarioClient scenarios;
    private final SpeakingClient speaking;

    MockExamController(MockExamClient exams, ScenarioClient scenarios, SpeakingClient speaking) {
        this.exams = exams;
        this.scenarios = scenarios;
        this.speaking = speaking;
    }

    @QueryMapping
    @Nullable
    MockExam mockExam(@ContextValue Requester requester, @Argument String id) {
        return exams.exam(requester, GlobalId.local(MockExam.TYPE, id)).orElse(null);
    }

    @SchemaMapping
    @Nullable
    MockExam openMockExam(Viewer viewer, @ContextValue Requester requester) {
        return exams.open(requester).orElse(null);
    }

    @SchemaMapping
    Connection<MockExam> mockExams(
            Viewer viewer, @ContextValue Requester requester, @Argument int first, @Argument @Nullable String after) {
        return Paging.connection(first, after, (size, token) -> exams.page(requester, size, token));
    }

    /// @throws Failure INVALID_ARGUMENT / MOCK_EXAM_REPORTS_LIMIT, before any call is made
    @BatchMapping
    Map<MockExam, MockExamOutcome> report(@ContextValue Requester requester, List<MockExam> some) {
        var wanted = some.stream().distinct().toList();
        if (wanted.size() > MOST)
            throw Failure.invalid(
                            "MOCK_EXAM_REPORTS_LIMIT",
                            "report: of " + wanted.size() + " mock exams (expected: <= " + MOST + ")")
                    .with("limit", Integer.toString(MOST));
        var reports = new HashMap<MockExam, MockExamOutcome>();
        for (var exam : wanted) exams.report(requester, exam.examId()).ifPresent(outcome -> reports.put(exam, outcome));
        return reports;
    }

    @BatchMapping
    Map<MockExamPart, Scenario> scenario(@ContextValue Requester requester, List<MockExamPart> parts) {
        return scenarios.ofParents(requester, parts, MockExamPart::scenarioRef);
    }

    /// One call to speech for the parts of all exams of a query; none when no part was begun.
    @BatchMapping
    Map<MockExamPart, SpeakingSession> session(@ContextValue Requester requester, List<MockExamPart> parts) {
        var ids = new ArrayList<String>();
        for (var part : parts) {
            var sessionId = part.sessionId();
            if (sessionId != null) ids.add(sessionId);
        }
        var byId = speaking.sessions(requester, ids).stream()
                .collect(toMap(SpeakingSession::sessionId, session -> session));
        var found = new HashMap<MockExamPart, SpeakingSession>();
        for (var part : parts) {
            var sessionId = part.sessionId();
            var session = sessionId == null ? null : byId.get(sessionId);
            if (session != null) found.put(part, session);
        }
        return found;
    }

    /// One call to assessment for all attempts of a query. Guests take no exams.
    @BatchMapping
    Map<Attempt, MockExamPlace> mockExamPlace(@ContextValue Requester requester, List<Attempt> attempts) {
        if (requester.isGuest()) return Map.of();
        var places = exams.places(
                requester, attempts.stream().map(Attempt::attemptId).toList());
        return attempts.stream()
                .distinct()
                .filter(attempt -> places.containsKey(attempt.attemptId()))
                .collect(toMap(attempt -> attempt, attempt -> places.get(attempt.attemptId())));
    }

    @MutationMapping
    StartMockExamPayload startMockExam(@ContextValue Requester requester, @Argument StartMockExamInput input) {
        return exams.start(requester, input);
    }

    @MutationMapping
    AttachMockExamSessionPayload attachMockExamSession(
            @ContextValue Requester requester, @Argument AttachMockExamSessionInput input) {
        return exams.attach(
                requester,
                GlobalId.local(MockExam.TYPE, input.mockExamId()),
                input.part(),
                GlobalId.local(SpeakingSession.TYPE, input.sessionId()));
    }

    @MutationMapping
    SkipMockExamWarmUpPayload skipMockExamWarmUp(
            @ContextValue Requester requester, @Argument SkipMockExamWarmUpInput input) {
        return exams.skipWarmUp(requester, GlobalId.local(MockExam.TYPE, input.mockExamId()));
    }

    @MutationMapping
    TakeMockExamPartAgainPayload takeMockExamPartAgain(
            @ContextValue Requester requester, @Argument TakeMockExamPartAgainInput input) {
        return exams.takeAgain(requester, GlobalId.local(MockExam.TYPE, input.mockExamId()), input.part());
    }

    @MutationMapping
    EndMockExamPayload endMockExam(@ContextValue Requester requester, @Argument EndMockExamInput input) {
        return exams.end(requester, GlobalId.local(MockExam.TYPE, input.mockExamId()));
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                MockExamOutcome.MockExamReport.class,
                MockExamOutcome.MockExamReportMissing.class,
                MockExamOutcome.MockExamReportPending.class,
                MockExamEnded.class,
                MockExamPartNotOpen.class,
                MockExamPartNotRepeatable.class,
                MockExamPartTaken.class,
                MockExamScenariosMissing.class,
                MockExamSessionUnsuited.class,
                MockExamUnderWay.class,
                MockExamUnknown.class);
    }
}
