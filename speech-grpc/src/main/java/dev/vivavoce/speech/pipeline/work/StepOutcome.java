package dev.vivavoce.speech.pipeline.work;

import dev.vivavoce.speech.pipeline.run.StepFailure;
import dev.vivavoce.speech.pipeline.run.StepUse;
import org.jspecify.annotations.Nullable;

/// The outcome of an attempt.
sealed interface StepOutcome {
    /// @param mayBePaid false when the work is known to have cost nothing
    boolean mayBePaid();

    /// @param text null when it has given audio
    record Given(@Nullable String text, StepUse use, boolean mayBePaid) implements StepOutcome {}

    record Failed(StepFailure failure, boolean mayBePaid) implements StepOutcome {}
}
