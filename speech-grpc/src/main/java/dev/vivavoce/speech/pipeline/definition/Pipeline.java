package dev.vivavoce.speech.pipeline.definition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A person's named chain of steps.
///
/// @param version the present one, from 1
/// @param steps those of the present version
/// @param changedAt when that version was stored
public record Pipeline(
        UUID id, UUID userId, String name, int version, List<Step> steps, Instant createdAt, Instant changedAt) {
    public Pipeline {
        steps = List.copyOf(steps);
    }

    /// Whether name and steps are these.
    public boolean is(String otherName, List<Step> otherSteps) {
        return name.equals(otherName) && steps.equals(otherSteps);
    }

    /// The next version.
    public Pipeline changed(String newName, List<Step> newSteps, Instant now) {
        return new Pipeline(id, userId, newName, version + 1, newSteps, createdAt, now);
    }
}
