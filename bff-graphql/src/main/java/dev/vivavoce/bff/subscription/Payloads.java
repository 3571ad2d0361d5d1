package dev.vivavoce.bff.subscription;

import dev.vivavoce.bff.graphql.UserError;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    /// A page of the payment provider. Its address contains a secret.
    record PaymentPage(URI url, @Nullable OffsetDateTime expiresAt) {
        @Override
        public String toString() {
            return "PaymentPage[…]";
        }
    }

    record StartCheckoutPayload(@Nullable PaymentPage page, List<UserError> errors) {}

    record PlanChangePreviewPayload(@Nullable PlanChangePreview preview, List<UserError> errors) {}

    record ChangePlanPayload(
            @Nullable PlanSubscription subscription,
            @Nullable PaymentPage paymentNeeded,
            List<UserError> errors) {}

    record OpenPortalPayload(@Nullable PaymentPage page, List<UserError> errors) {}

    record CancelSubscriptionPayload(@Nullable PlanSubscription subscription, List<UserError> errors) {}

    record ResumeSubscriptionPayload(@Nullable PlanSubscription subscription, List<UserError> errors) {}

    record AlreadySubscribed(String message) implements UserError {}

    record PaymentDue(String message) implements UserError {}

    record PaymentsOff(String message) implements UserError {}

    record PlanUnchanged(String message) implements UserError {}

    record SeatsTaken(String message) implements UserError {}

    record SubscriptionEnds(String message) implements UserError {}

    record SubscriptionUnknown(String message) implements UserError {}
}
