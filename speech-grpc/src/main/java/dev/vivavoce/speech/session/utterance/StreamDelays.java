package dev.vivavoce.speech.session.utterance;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/// Measures how long an utterance waits for its text and its scores.
public final class StreamDelays {
    private final Timer text;
    private final Timer score;
    private long begun;

    public StreamDelays(MeterRegistry meters) {
        text = Timer.builder("speech.delay.text").publishPercentileHistogram().register(meters);
        score = Timer.builder("speech.delay.score").publishPercentileHistogram().register(meters);
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
