package dev.vivavoce.bff.subscription;

import dev.vivavoce.bff.plan.PaymentInterval;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record StartCheckoutInput(UUID idempotencyKey, String planId, PaymentInterval interval, int seats) {}

    record PlanChangeInput(String planId, PaymentInterval interval, int seats) {}

    record ChangePlanInput(
            UUID idempotencyKey,
            String planId,
            PaymentInterval interval,
            int seats,
            @Nullable OffsetDateTime proratedAt) {}

    record OpenPortalInput(UUID idempotencyKey) {}

    record CancelSubscriptionInput(
            UUID idempotencyKey, boolean now, @Nullable String reason) {}

    record ResumeSubscriptionInput(UUID idempotencyKey) {}
}
