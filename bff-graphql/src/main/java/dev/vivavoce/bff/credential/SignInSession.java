package dev.vivavoce.bff.credential;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A running session.
///
/// @param isCurrent whether the request belongs to it
public record SignInSession(
        String sessionId,
        @Nullable String device,
        OffsetDateTime beganAt,
        OffsetDateTime lastUsedAt,
        boolean isCurrent) {
    static final String TYPE = "SignInSession";

    public static SignInSession of(dev.vivavoce.identity.v1.SignInSession session) {
        return new SignInSession(
                session.getId(),
                ProtoMapping.orNull(session.getDevice()),
                ProtoMapping.time(session.getBeganAt()),
                ProtoMapping.time(session.getLastUsedAt()),
                session.getCurrent());
    }

    public String id() {
        return GlobalId.of(TYPE, sessionId);
    }
}
