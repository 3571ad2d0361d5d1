package dev.vivavoce.speech.enginetable;

import dev.vivavoce.runtime.config.Env;
import java.util.Locale;
import java.util.Set;

/// Languages whose texts are words with spaces between them, as recognised text is stored and compared.
public final class SpacedLanguage {
    private static final Set<String> WITHOUT_SPACES =
            Set.of("bo", "dz", "hak", "ja", "km", "lo", "my", "nan", "th", "wuu", "yue", "zh");

    private SpacedLanguage() {}

    /// A language without a name, or one that is written without spaces, is an invalid setting. A server takes any
    /// tag, and answers a misspelt one with an error when the first sound comes.
    ///
    /// @param language the primary subtag, in lower case
    public static void check(Env env, String key, String language) {
        if (Locale.of(language).getDisplayLanguage(Locale.ENGLISH).equals(language))
            env.fault(key, "a language that has a name (Unicode CLDR), instead of " + language);
        if (WITHOUT_SPACES.contains(language))
            env.fault(key, "a language that is written with spaces between its words, instead of " + language);
    }
}
