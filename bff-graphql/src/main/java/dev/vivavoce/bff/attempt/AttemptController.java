package dev.vivavoce.bff.attempt;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.attempt.Deletion.DeleteAttemptInput;
import dev.vivavoce.bff.attempt.Deletion.DeleteAttemptPayload;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.NodeSource;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.scenario.Scenario;
import dev.vivavoce.bff.scenario.ScenarioClient;
import dev.vivavoce.bff.speaking.FinishSpeakingPayload;
import dev.vivavoce.bff.speaking.SpeakingClient;
import dev.vivavoce.bff.speaking.SpeakingSession;
import dev.vivavoce.bff.speaking.SpeakingTask.TaskKind;
import dev.vivavoce.runtime.failure.Failure;
import java.util.Collection;
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

/// The history of attempts and its statistics.
@Controller
final class AttemptController implements NodeSource {
    private static final int MOST_DAYS = 366;

    private final AttemptClient attempts;
    private final SpeakingClient speaking;
    private final ScenarioClient scenarios;

    AttemptController(AttemptClient attempts, SpeakingClient speaking, ScenarioClient scenarios) {
        this.attempts = attempts;
        this.speaking = speaking;
        this.scenarios = scenarios;
    }

    @QueryMapping
    @Nullable
    Attempt attempt(@ContextValue Requester requester, @Argument String id) {
        var found = attempts.attempts(requester, List.of(GlobalId.local(Attempt.TYPE, id)));
        return found.isEmpty() ? null : found.getFirst();
    }

    @MutationMapping
    DeleteAttemptPayload deleteAttempt(@ContextValue Requester requester, @Argument DeleteAttemptInput input) {
        return attempts.delete(requester, GlobalId.local(Attempt.TYPE, input.attemptId()));
    }

    @SchemaMapping
    Connection<Attempt> history(
            Viewer viewer,
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String language,
            @Argument @Nullable TaskKind kind) {
        var filter = new AttemptClient.Filter(language, kind);
        return Paging.connection(first, after, (size, token) -> attempts.page(requester, filter, size, token));
    }

    @SchemaMapping
    Statistics statistics(
            Viewer viewer,
            @ContextValue Requester requester,
            @Argument @Nullable String timeZone,
            @Argument @Nullable String language,
            @Argument int days) {
        if (days < 1 || days > MOST_DAYS)
            throw Failure.invalid("DAYS_OUT_OF_RANGE", "days: " + days + " (expected: 1 to " + MOST_DAYS + ")")
                    .with("most", Integer.toString(MOST_DAYS));
        return attempts.statistics(requester, timeZone == null ? viewer.timeZone() : timeZone, language, days);
    }

    @BatchMapping
    Map<Attempt, Scenario> scenario(@ContextValue Requester requester, List<Attempt> parents) {
        return scenarios.ofParents(requester, parents, Attempt::scenarioRef);
    }

    @BatchMapping
    Map<Attempt, SpeakingSession> session(@ContextValue Requester requester, List<Attempt> parents) {
        var byId = speaking
                .sessions(requester, parents.stream().map(Attempt::attemptId).toList())
                .stream()
                .collect(toMap(SpeakingSession::sessionId, session -> session));
        return parents.stream()
                .distinct()
                .filter(attempt -> byId.containsKey(attempt.attemptId()))
                .collect(toMap(attempt -> attempt, attempt -> byId.get(attempt.attemptId())));
    }

    @BatchMapping
    Map<Attempt, List<Drill>> drills(@ContextValue Requester requester, List<Attempt> parents) {
        var byAttempt = attempts.drills(
                requester, parents.stream().map(Attempt::attemptId).toList());
        return parents.stream()
                .distinct()
                .collect(toMap(attempt -> attempt, attempt -> byAttempt.getOrDefault(attempt.attemptId(), List.of())));
    }

    @BatchMapping
    Map<Scenario, ScenarioProgress> myProgress(@ContextValue Requester requester, List<Scenario> versions) {
        var byScenario = attempts.progress(
                requester,
                versions.stream().map(version -> version.ref().scenarioId()).toList());
        var found = new HashMap<Scenario, ScenarioProgress>();
        for (var version : versions) {
            var progress = byScenario.get(version.ref().scenarioId());
            if (progress != null) found.put(version, progress.with(version.practiceLines()));
        }
        return found;
    }

    @SchemaMapping
    @Nullable
    String attemptId(FinishSpeakingPayload payload) {
        return payload.session() == null
                ? null
                : GlobalId.of(Attempt.TYPE, payload.session().sessionId());
    }

    @BatchMapping(typeName = "SpeakingSession", field = "attempt")
    Map<SpeakingSession, Attempt> ofSessions(@ContextValue Requester requester, List<SpeakingSession> sessions) {
        var byId = attempts
                .attempts(
                        requester,
                        sessions.stream().map(SpeakingSession::sessionId).toList())
                .stream()
                .collect(toMap(Attempt::attemptId, attempt -> attempt));
        return sessions.stream()
                .distinct()
                .filter(session -> byId.containsKey(session.sessionId()))
                .collect(toMap(session -> session, session -> byId.get(session.sessionId())));
    }

    @Override
    public String type() {
        return Attempt.TYPE;
    }

    @Override
    public Map<String, Attempt> nodes(Requester requester, Collection<String> localIds) {
        return attempts.attempts(requester, localIds).stream().collect(toMap(Attempt::attemptId, attempt -> attempt));
    }
}
