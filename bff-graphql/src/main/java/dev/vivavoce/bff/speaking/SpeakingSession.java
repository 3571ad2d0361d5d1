package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.result.SpeakingResult;
import dev.vivavoce.bff.scenario.ScenarioRef;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One speaking session. Sessions with the same id are equal.
///
/// @param result null while the session is open, and when it was read without its result
/// @param scenarioRef the version of the scenario it began with
public record SpeakingSession(
        String sessionId,
        SpeakingTask task,
        SpeakingSessionState state,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable SpeakingResult result,
        @Nullable String lastCursor,
        @Nullable ScenarioRef scenarioRef) {

    /// The state of a session.
    public enum SpeakingSessionState {
        OPEN,
        FINISHED
    }

    public static final String TYPE = "SpeakingSession";

    public String id() {
        return GlobalId.of(TYPE, sessionId);
    }

    /// Whether it is a talk that can have a report.
    public boolean isFinishedTalk() {
        return state == SpeakingSessionState.FINISHED
                && switch (task.kind()) {
                    case ROLE_PLAY, FREE -> true;
                    case READ_ALOUD -> false;
                };
    }

    /// The session with a result that was read elsewhere.
    SpeakingSession with(SpeakingResult read) {
        return new SpeakingSession(sessionId, task, state, createdAt, finishedAt, read, lastCursor, scenarioRef);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpeakingSession session && sessionId.equals(session.sessionId);
    }

    @Override
    public int hashCode() {
        return sessionId.hashCode();
    }
}
