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
    default Hearing hear(float[] samples) {
        return hear(samples, Hotwords.NONE);
    }

    /// The same with words that may well be said: the transcript is likelier to have them.
    Hearing hear(float[] samples, Hotwords hotwords);

    /// The transcript alone.
    default Transcript recognize(float[] samples) {
        return hear(samples).transcript();
    }

    /// A quick look at speech that goes on, given what the look before saw: may be less exact than
    /// [#recognize] and is cheaper, for text that is soon replaced.
    Transcript glance(float[] samples, Transcript before);

    @Override
    void close();

    /// One listening. Holds nothing outside the heap.
    interface Hearing {
        /// What was said. The times of its words are estimates spread over the piece; an aligner knows better.
        Transcript transcript();

        /// How likely the recogniser holds it that exactly these written words were said: for each the
        /// natural logarithm of its probability after the ones before it; never above 0.
        double[] logProbabilities(List<String> words);

        /// What the recogniser made of the sound: one vector each [#frameSeconds], for scoring.
        float[][] frames();

        /// The distance of two [#frames].
        double frameSeconds();
    }
}
