package dev.vivavoce.speech.mary;

import java.util.List;

/// The output of [MaryVoice#speak]. Times are seconds from the first sample.
///
/// @param samples mono, −1 to 1
/// @param sampleRateHertz how many samples make a second
/// @param words in order; words that the voice cannot say are left out
public record Spoken(float[] samples, int sampleRateHertz, List<Word> words) {
    /// One spoken word: its text as requested, and its phones.
    public record Word(String text, double startSeconds, double endSeconds, List<Phone> phones) {}

    /// One phone, in ARPABET without stress marks.
    public record Phone(String arpabet, double startSeconds, double endSeconds) {}
}
