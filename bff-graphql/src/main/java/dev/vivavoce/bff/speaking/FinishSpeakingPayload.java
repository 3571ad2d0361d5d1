package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.result.SpeakingResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a session was finished.
public record FinishSpeakingPayload(@Nullable SpeakingSession session, List<UserError> errors) {
    public @Nullable SpeakingResult result() {
        return session == null ? null : session.result();
    }
}
