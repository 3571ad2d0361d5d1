package dev.vivavoce.billing.grant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of a plan that a user was given.
///
/// @param planVersion null for the newest
/// @param paid what was paid for; null for a plan that is not paid
/// @param seats for how many people it was bought, its owner among them
/// @param endsAt when it ends; null until it is taken away
/// @param reason why it was given; null without a reason
record StoredGrant(
        UUID userId,
        Grant.Source source,
        String planId,
        @Nullable Integer planVersion,
        @Nullable Period paid,
        int seats,
        @Nullable Instant endsAt,
        @Nullable String reason) {}
