package dev.vivavoce.billing.grant;

import dev.vivavoce.billing.plan.Plan;
import java.util.UUID;

/// A plan for several people that one person pays for.
///
/// @param seats for how many people, its owner among them
/// @param period the one that runs now
public record Team(UUID ownerId, Plan plan, int seats, Period period) {}
