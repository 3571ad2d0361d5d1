package dev.vivavoce.speech.pipeline.definition;

import java.time.Duration;

/// What a step does.
public enum StepKind {
    /// Recorded file to text.
    RECOGNITION(Payload.FILE, Payload.TEXT, Duration.ofMinutes(10), Duration.ofHours(1)),
    /// Text to text.
    MODEL(Payload.TEXT, Payload.TEXT, Duration.ofMinutes(1), Duration.ofMinutes(2)),
    /// Text to audio file.
    SYNTHESIS(Payload.TEXT, Payload.AUDIO, Duration.ofMinutes(5), Duration.ofMinutes(30));

    /// What goes from step to step.
    public enum Payload {
        FILE,
        TEXT,
        AUDIO
    }

    private final Payload takes;
    private final Payload gives;
    private final Duration usualLimit;
    private final Duration longestLimit;

    StepKind(Payload takes, Payload gives, Duration usualLimit, Duration longestLimit) {
        this.takes = takes;
        this.gives = gives;
        this.usualLimit = usualLimit;
        this.longestLimit = longestLimit;
    }

    public Payload takes() {
        return takes;
    }

    public Payload gives() {
        return gives;
    }

    /// How long an attempt may take when nothing else is said.
    public Duration usualLimit() {
        return usualLimit;
    }

    public Duration longestLimit() {
        return longestLimit;
    }
}
