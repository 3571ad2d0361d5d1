package dev.vivavoce.billing.grant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person in a team: who pays for a plan, or who has a seat in it.
///
/// @param ownerId who pays
/// @param planVersion null for the newest
public record Membership(
        UUID userId, UUID ownerId, String planId, @Nullable Integer planVersion) {}
