package dev.vivavoce.content.dialogue.wording;

import java.time.Duration;

/// How long a model may take before the script speaks.
///
/// @param first until its first sentence
/// @param next from one sentence to the next
/// @param whole until its last sentence
public record Pace(Duration first, Duration next, Duration whole) {
    /// Speech waits three seconds for the first sentence, and fifteen for the whole reply.
    public static final Pace SPOKEN = new Pace(Duration.ofMillis(2_500), Duration.ofSeconds(2), Duration.ofSeconds(8));
}
