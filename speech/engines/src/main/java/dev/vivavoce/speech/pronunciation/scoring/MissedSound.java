package dev.vivavoce.speech.pronunciation.scoring;

import java.util.List;

/// A sound that was missed in a result.
///
/// @param arpabet the expected phone
/// @param ipa the same in the International Phonetic Alphabet
/// @param occurrences how often the words that were said have it
/// @param missed how often it was reported as wrong, or is doubtful
/// @param meanScore over all occurrences, 0 to 100
/// @param missedIn the words in which it was missed: indices in [Result#words], rising
public record MissedSound(
        String arpabet, String ipa, int occurrences, int missed, double meanScore, List<Integer> missedIn) {}
