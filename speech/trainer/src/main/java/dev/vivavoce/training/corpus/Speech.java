package dev.vivavoce.training.corpus;

import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.Arrays;
import java.util.List;

/// A recording and where it is spoken.
///
/// @param samples 16 kHz, the whole recording
/// @param utterances as the product cuts them
public record Speech(float[] samples, List<Segment.Utterance> utterances) {
    public boolean isSilent() {
        return utterances.isEmpty();
    }

    /// From the first sound of speech to the last; only where there is some.
    public float[] spoken() {
        int from = (int) utterances.getFirst().startSample();
        int to = (int) Math.min(samples.length, utterances.getLast().endSample());
        return Arrays.copyOfRange(samples, from, to);
    }
}
