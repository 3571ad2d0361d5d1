package dev.vivavoce.speech.recognizer;

import java.util.Set;

/// A language that can be spoken in a session, and what feedback to expect.
///
/// @param tag BCP 47
/// @param practices what can be done in it
/// @param hasScores whether sounds, words and the whole are scored; otherwise the text alone is compared
/// @param hasInterimText whether words appear before the utterance has ended
/// @param hasVocabulary whether names and rare words can be announced
/// @param isSentOutside whether the sound goes to a third party, where its owner allows that
/// @param needsConsent whether only third parties recognise it
public record SpokenLanguage(
        String tag,
        Set<Practice> practices,
        boolean hasScores,
        boolean hasInterimText,
        boolean hasVocabulary,
        boolean isSentOutside,
        boolean needsConsent) {
    public SpokenLanguage {
        practices = Set.copyOf(practices);
    }
}
