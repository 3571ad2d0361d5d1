package dev.vivavoce.speech.session.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/// Measures how long an utterance waits for its text and its scores.
final class StreamDelays {
    private final Timer text;
    private final Timer score;
    private long begun;

    StreamDelays(MeterRegistry meters) {
        text = Timer.builder("speech.delay.text").publishPercentileHistogram().register(meters);
        score = Timer.builder("speech.delay.score").publishPercentileHistogram().register(meters);
    }

    /// An utterance is handed to the engines.
    void begin() {
        begun = System.nanoTime();
    }

    void recognized() {
        text.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    void scored() {
        score.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
}
