package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.result.SpeakingResult;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

record StartSpeakingPayload(
        @Nullable SpeakingSession session, @Nullable AudioSocket audio, List<UserError> errors) {}

record ResumeSpeakingPayload(
        @Nullable SpeakingSession session,
        @Nullable AudioSocket audio,
        @Nullable Integer settledSequence,
        List<UserError> errors) {}

record FinishSpeakingPayload(@Nullable SpeakingSession session, List<UserError> errors) {
    public @Nullable SpeakingResult result() {
        return session == null ? null : session.result();
    }
}

record SpeechTimeUsedUp(String message, long limit, OffsetDateTime resetsAt) implements UserError {}

record ScenarioUnknown(String message) implements UserError {}

record SpeakingSessionUnknown(String message) implements UserError {}

record SpeakingSessionEnded(String message) implements UserError {}
