package dev.vivavoce.speech.recognition;

import java.util.List;

/// Writes down what is said. Safe for several threads.
public interface Recognizer extends AutoCloseable {
    /// The longest piece it takes: 30 s at 16 kHz.
    int LONGEST_SAMPLES = 30 * 16_000;

    /// What it is called in results.
    String name();

    /// Changes whenever its answers may.
    String version();

    /// BCP 47 tags of the languages it knows.
    List<String> languages();

    /// Listens once to up to [#LONGEST_SAMPLES] of 16 kHz speech; what is asked of the [Hearing] then costs
    /// only what is new. Silence and noise give an empty transcript.
    Hearing hear(float[] samples);

    /// The transcript alone.
    default Transcript recognize(float[] samples) {
        return hear(samples).transcript();
    }

    @Override
    void close();

    /// One listening. Holds nothing outside the heap.
    interface Hearing {
        /// What was said. The times of its words are estimates spread over the piece; an aligner knows better.
        Transcript transcript();

        /// Natural logarithm of the probability that exactly `text` was said, per token; never above 0.
        double logProbability(String text);

        /// What the recogniser made of the sound: one vector each [#frameSeconds], for scoring.
        float[][] frames();

        /// The distance of two [#frames].
        double frameSeconds();
    }
}
