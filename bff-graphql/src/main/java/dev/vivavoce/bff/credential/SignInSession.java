package dev.vivavoce.bff.credential;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A running session of the viewer.
record SignInSession(
        String sessionId,
        @Nullable String device,
        OffsetDateTime beganAt,
        OffsetDateTime lastUsedAt,
        boolean isCurrent) {
    static final String TYPE = "SignInSession";

    public String id() {
        return GlobalId.of(TYPE, sessionId);
    }
}
