package dev.vivavoce.speech.recognition;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Recognises speech. Safe for several threads.
public interface Recognizer extends AutoCloseable {
    /// The longest audio: 30 s at 16 kHz.
    int LONGEST_SAMPLES = 30 * 16_000;

    /// The recogniser's name in results.
    String name();

    /// Changes whenever its results may change.
    String version();

    /// BCP 47 tags of the supported languages.
    List<String> languages();

    /// Encodes up to [#LONGEST_SAMPLES] of 16 kHz speech once; calls of the [Hearing] then cost
    /// only their own part. Silence and noise give an empty transcript.
    default Hearing hear(float[] samples) {
        return hear(samples, Hotwords.NONE);
    }

    /// The same with hotwords, which become likelier in the transcript.
    Hearing hear(float[] samples, Hotwords hotwords);

    /// The transcript alone.
    default Transcript recognize(float[] samples) {
        return hear(samples).transcript();
    }

    /// Interim decoding of running speech, given the previous interim transcript: may be less exact than
    /// [#recognize], and is cheaper. Between two steps of the networks it checks whether it should give up.
    ///
    /// @return nothing when it gave up
    Optional<Transcript> glance(float[] samples, Transcript before, BooleanSupplier givesUp);

    /// The same to its end.
    default Transcript glance(float[] samples, Transcript before) {
        return glance(samples, before, () -> false).orElseThrow();
    }

    @Override
    void close();

    /// Audio after encoding. Holds no native memory.
    interface Hearing {
        /// The transcript. The times of its words are estimates; an aligner has exact ones.
        Transcript transcript();

        /// The probability that exactly these words were said: for each word the natural logarithm of its
        /// probability after the ones before it; never above 0.
        double[] logProbabilities(List<String> words);

        /// The encoder's output for scoring: one vector each [#frameSeconds].
        float[][] frames();

        /// The distance of two [#frames].
        double frameSeconds();
    }
}
