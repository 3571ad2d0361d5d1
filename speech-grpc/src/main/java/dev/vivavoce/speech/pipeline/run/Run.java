package dev.vivavoce.speech.pipeline.run;

import dev.vivavoce.speech.pipeline.definition.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run of a version of a pipeline.
///
/// @param steps what each step does
/// @param failure null unless it has failed
/// @param endedAt null until it has ended
/// @param cursor the number of its last change
public record Run(
        UUID id,
        UUID userId,
        Origin origin,
        List<StepKind> steps,
        Input input,
        RunState state,
        @Nullable StepFailure failure,
        Instant createdAt,
        @Nullable Instant endedAt,
        Instant expiresAt,
        long cursor) {
    /// How long it is kept after it was asked for.
    public static final Duration KEPT = Duration.ofDays(30);

    public Run {
        steps = List.copyOf(steps);
    }

    /// @param name the present one of the pipeline
    public record Origin(UUID pipelineId, String name, int version) {}

    /// What a run begins with.
    public sealed interface Input {
        record Text(String text) implements Input {}

        record File(UUID transcriptionId) implements Input {}

        /// What is said in a speaking session, which may not have ended.
        record Speech(UUID sessionId) implements Input {}
    }

    /// With each attempt of its steps.
    public record Whole(Run run, List<Attempt> attempts) {
        public Whole {
            attempts = List.copyOf(attempts);
        }
    }
}
