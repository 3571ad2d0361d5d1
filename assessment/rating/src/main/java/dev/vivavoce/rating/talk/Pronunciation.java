package dev.vivavoce.rating.talk;

/// What the pronunciation scorer measured over all of the learner's turns.
///
/// @param accuracy how close the sounds are to the expected ones, 0 to 100
/// @param prosody stress, rhythm and intonation, 0 to 100
public record Pronunciation(double accuracy, double prosody) {
    public Pronunciation {
        if (!(accuracy >= 0 && accuracy <= 100 && prosody >= 0 && prosody <= 100)) {
            throw new TalkRefused(TalkRefused.Reason.MALFORMED, "pronunciation figures must be from 0 to 100");
        }
    }
}
