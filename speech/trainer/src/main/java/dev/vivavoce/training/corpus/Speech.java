package dev.vivavoce.training.corpus;

import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.Arrays;
import java.util.List;

/// A decoded recording and its utterances.
///
/// @param samples 16 kHz, the whole recording
/// @param utterances cut as the product cuts them
public record Speech(float[] samples, List<Segment.Utterance> utterances) {
    public boolean isSilent() {
        return utterances.isEmpty();
    }

    /// Returns the samples from the start of the first utterance to the end of the last. Requires at least one
    /// utterance.
    public float[] spoken() {
        int from = (int) utterances.getFirst().startSample();
        int to = (int) Math.min(samples.length, utterances.getLast().endSample());
        return Arrays.copyOfRange(samples, from, to);
    }
}
