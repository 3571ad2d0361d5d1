package dev.vivavoce.speech.mary;

import java.util.List;

/// What [MaryVoice#speak] said, and when. Times are seconds from the first sample.
///
/// @param samples mono, −1 to 1
/// @param sampleRateHertz how many samples make a second
/// @param words in order; a word the voice cannot say is not there
public record Spoken(float[] samples, int sampleRateHertz, List<Word> words) {
    /// One spoken word: its text as it was asked for, and its phones.
    public record Word(String text, double startSeconds, double endSeconds, List<Phone> phones) {}

    /// One phone, in ARPABET without stress marks.
    public record Phone(String arpabet, double startSeconds, double endSeconds) {}
}
