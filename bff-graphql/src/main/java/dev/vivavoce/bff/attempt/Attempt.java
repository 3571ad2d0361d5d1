package dev.vivavoce.bff.attempt;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.result.SpeakingResult;
import dev.vivavoce.bff.scenario.ScenarioRef;
import dev.vivavoce.bff.speaking.SpeakingTask;
import dev.vivavoce.bff.speaking.SpeakingTask.DrilledWord;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One finished speaking session in the history. Attempts with the same id are equal.
///
/// @param attemptId equal to the session's
public record Attempt(
        String attemptId,
        SpeakingTask task,
        SpeakingResult result,
        OffsetDateTime startedAt,
        OffsetDateTime finishedAt,
        @Nullable ScenarioRef scenarioRef) {

    static final String TYPE = DrilledWord.ATTEMPT;

    public String id() {
        return GlobalId.of(TYPE, attemptId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attempt attempt && attemptId.equals(attempt.attemptId);
    }

    @Override
    public int hashCode() {
        return attemptId.hashCode();
    }
}
