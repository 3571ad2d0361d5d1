package dev.vivavoce.speech.session.utterance;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;

/// Measures how long an utterance waits for its text and its scores.
public final class StreamDelays {
    private final Timer text;
    private final Timer score;
    private long begun;

    private StreamDelays(String prefix, MeterRegistry meters) {
        text = Timer.builder(prefix + ".text").publishPercentileHistogram().register(meters);
        score = Timer.builder(prefix + ".score").publishPercentileHistogram().register(meters);
    }

    /// Of the platform's own engines.
    public static StreamDelays own(MeterRegistry meters) {
        return new StreamDelays("speech.delay", meters);
    }

    /// Of engines that a third party may run.
    public static StreamDelays outside(MeterRegistry meters) {
        return new StreamDelays("speech.outside.delay", meters);
    }

    /// Of recordings, for which no caller waits.
    public static StreamDelays unmeasured() {
        return new StreamDelays("speech.delay", new SimpleMeterRegistry());
    }

    /// An utterance is handed to the engines.
    public void begin() {
        begun = System.nanoTime();
    }

    public void recognized() {
        text.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    public void scored() {
        score.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
}
