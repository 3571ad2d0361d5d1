package dev.vivavoce.bff.apikey;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.SecondFactorInput;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take and answer, errors included.
final class Payloads {
    private Payloads() {}

    record CreateApiKeyInput(
            UUID idempotencyKey,
            String currentPassword,
            @Nullable SecondFactorInput factor,
            String name,
            List<ApiKeyScope> scopes,
            int lifetimeDays) {
        @Override
        public String toString() {
            return "CreateApiKeyInput[…]";
        }
    }

    /// How [ApiKeyClient#create] ended: with an API key and its secret, or with errors.
    record Creation(@Nullable ApiKey apiKey, @Nullable String secret, List<UserError> errors) {
        @Override
        public String toString() {
            return "Creation[…]";
        }
    }

    record CreateApiKeyPayload(
            @Nullable String secret,
            @Nullable ApiKey apiKey,
            @Nullable Viewer viewer,
            List<UserError> errors) {
        @Override
        public String toString() {
            return "CreateApiKeyPayload[…]";
        }
    }

    record TooManyApiKeys(String message, int limit) implements UserError {}

    record RevokeApiKeyInput(String apiKeyId) {}

    record RevokeApiKeyPayload(@Nullable Viewer viewer, List<UserError> errors) {}

    record ApiKeyUnknown(String message) implements UserError {}
}
