package dev.vivavoce.bff.payment;

import dev.vivavoce.bff.graphql.UserError;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take and answer, errors included.
final class Payloads {
    private Payloads() {}

    record GivePlanInput(
            String personId, String planId, @Nullable OffsetDateTime endsAt, String reason) {}

    record GivePlanPayload(@Nullable PersonBilling billing, List<UserError> errors) {}
}
