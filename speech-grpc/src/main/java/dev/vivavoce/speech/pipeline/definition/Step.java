package dev.vivavoce.speech.pipeline.definition;

import java.time.Duration;

/// A step of a pipeline.
///
/// @param timeLimit how long an attempt may take
/// @param tries how often it is attempted, while a repetition may help
public record Step(StepWork work, Duration timeLimit, int tries, FallBack fallBack) {
    public StepKind kind() {
        return work.kind();
    }
}
