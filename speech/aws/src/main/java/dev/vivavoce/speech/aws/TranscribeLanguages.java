package dev.vivavoce.speech.aws;

import dev.vivavoce.speech.recognition.Transcriber;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.transcribestreaming.model.LanguageCode;

/// The languages of Amazon Transcribe. It wants a region with each, and knows a few.
public final class TranscribeLanguages {
    /// The region of a language that has several, where the tag names none that is known.
    private static final Map<String, String> USUAL = Map.of(
            "ar", "ar-SA",
            "de", "de-DE",
            "en", "en-US",
            "es", "es-ES",
            "fa", "fa-IR",
            "fr", "fr-FR",
            "pt", "pt-BR",
            "sw", "sw-KE",
            "zh", "zh-CN");

    private TranscribeLanguages() {}

    /// Whether it knows the language of a tag, for any region.
    public static boolean knows(String tag) {
        return code(tag).isPresent();
    }

    /// The code for a tag: with its region where that is known, else with the usual one of the language.
    static Optional<LanguageCode> code(String tag) {
        return known(tag)
                .or(() ->
                        Optional.ofNullable(USUAL.get(Transcriber.primary(tag))).flatMap(TranscribeLanguages::known))
                .or(() -> LanguageCode.knownValues().stream()
                        .filter(code -> Transcriber.primary(code.toString()).equals(Transcriber.primary(tag)))
                        .findFirst());
    }

    private static Optional<LanguageCode> known(String tag) {
        return LanguageCode.knownValues().stream()
                .filter(code -> code.toString().equalsIgnoreCase(tag))
                .findFirst();
    }
}
