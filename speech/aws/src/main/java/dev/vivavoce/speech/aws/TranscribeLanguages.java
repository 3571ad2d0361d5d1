package dev.vivavoce.speech.aws;

import dev.vivavoce.speech.recognition.Transcriber;
import java.util.Collection;
import java.util.List;
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

    /// The code of live speech for a tag: with its region where that is known, else with the usual one of the language.
    static Optional<LanguageCode> code(String tag) {
        return code(tag, LanguageCode.knownValues()).map(LanguageCode::fromValue);
    }

    /// The same, out of the codes that another operation knows.
    public static Optional<String> code(String tag, Collection<?> known) {
        var codes = known.stream().map(Object::toString).toList();
        return equal(tag, codes)
                .or(() ->
                        Optional.ofNullable(USUAL.get(Transcriber.primary(tag))).flatMap(usual -> equal(usual, codes)))
                .or(() -> codes.stream()
                        .filter(code -> Transcriber.primary(code).equals(Transcriber.primary(tag)))
                        .findFirst());
    }

    private static Optional<String> equal(String tag, List<String> codes) {
        return codes.stream().filter(code -> code.equalsIgnoreCase(tag)).findFirst();
    }
}
