package dev.vivavoce.bff.payment;

import dev.vivavoce.bff.graphql.UserError;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

record GivePlanInput(
        String personId, String planId, @Nullable OffsetDateTime endsAt, String reason) {}

record GivePlanPayload(@Nullable PersonBilling billing, List<UserError> errors) {}
