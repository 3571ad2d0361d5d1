package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.speech.recognition.Recognizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The languages that the recogniser supports.
public final class HeardLanguages {
    /// The syntax of a BCP 47 tag (RFC 5646), not its registry.
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}");

    private HeardLanguages() {}

    /// Checks the syntax of a tag, not whether the recogniser supports it.
    public static void check(String field, String tag, Violations violations) {
        violations.check(field, TAG.matcher(tag).matches(), "expected: a BCP 47 tag such as en-GB");
    }

    /// Fails unless the recogniser supports the language, for any region.
    ///
    /// @throws Failure INVALID_ARGUMENT / LANGUAGE_NOT_HEARD, which names the supported ones
    public static void require(Recognizer recognizer, String tag) {
        List<String> known = recognizer.languages();
        if (known.stream().anyMatch(language -> primary(language).equals(primary(tag)))) return;
        throw notHeard(known);
    }

    /// INVALID_ARGUMENT / LANGUAGE_NOT_HEARD, which names the supported languages.
    public static Failure notHeard(List<String> known) {
        return Failure.invalid(
                        "LANGUAGE_NOT_HEARD", "the recogniser does not support that language (expected: " + known + ")")
                .with("languages", String.join(",", known));
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
