package dev.vivavoce.bff.provider;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.graphql.UserError;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    record SignInProvider(String key, String name) {}

    record ProviderVisit(String authorizationUrl, String browserToken, OffsetDateTime expiresAt) {
        @Override
        public String toString() {
            return "ProviderVisit[…]";
        }
    }

    record StartProviderSignInPayload(@Nullable ProviderVisit visit, List<UserError> errors) {}

    record StartProviderLinkPayload(@Nullable ProviderVisit visit, List<UserError> errors) {}

    record FinishProviderLinkPayload(@Nullable Viewer viewer, List<UserError> errors) {}

    record UnlinkProviderPayload(@Nullable Viewer viewer, List<UserError> errors) {}

    record ProviderUnknown(String message) implements UserError {}

    record ProviderLinkTaken(String message) implements UserError {}

    record LinkedProviderUnknown(String message) implements UserError {}

    record PasswordNotSet(String message) implements UserError {}
}
