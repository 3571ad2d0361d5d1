package dev.vivavoce.speech.transcription.engine;

import dev.vivavoce.speech.recognition.Transcriber.Ability;
import java.util.Set;

/// A language that can be transcribed.
///
/// @param tag BCP 47, as it is usually written
/// @param abilities those of each of its engines, so whichever works
/// @param isSentOutside whether the sound goes to a third party, where its owner allows that
/// @param needsConsent whether only third parties transcribe it
public record OfferedLanguage(String tag, Set<Ability> abilities, boolean isSentOutside, boolean needsConsent) {
    public OfferedLanguage {
        abilities = Set.copyOf(abilities);
    }
}
