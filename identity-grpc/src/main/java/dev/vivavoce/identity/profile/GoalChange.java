package dev.vivavoce.identity.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A new goal.
///
/// @param examDay null when it is not known, and for other goals than an examination
public record GoalChange(Goal goal, @Nullable LocalDate examDay) {}
