package dev.vivavoce.bff.apikey;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An API key of the viewer, without its secret.
record ApiKey(
        String apiKeyId,
        String name,
        List<ApiKeyScope> scopes,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        @Nullable LocalDate lastUsedOn,
        boolean isExpired) {
    static final String TYPE = "ApiKey";

    public String id() {
        return GlobalId.of(TYPE, apiKeyId);
    }
}

/// A permission of an API key.
enum ApiKeyScope {
    SPEECH_WRITE,
    RESULTS_READ,
    CONTENT_READ,
    PROFILE_READ
}
