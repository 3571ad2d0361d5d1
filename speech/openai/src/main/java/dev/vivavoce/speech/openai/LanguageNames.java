package dev.vivavoce.speech.openai;

import dev.vivavoce.speech.recognition.LanguageDetector;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The names by which models tell a language: of OpenAI English ones in lower case (`spanish`), of other servers tags
/// (`es`).
final class LanguageNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /// Those that Unicode CLDR has by another name, or without a code of two letters.
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("nynorsk", "nn"),
            Map.entry("myanmar", "my"),
            Map.entry("tagalog", "tl"),
            Map.entry("haitian", "ht"),
            Map.entry("flemish", "nl"),
            Map.entry("castilian", "es"),
            Map.entry("valencian", "ca"),
            Map.entry("letzeburgesch", "lb"),
            Map.entry("pushto", "ps"),
            Map.entry("panjabi", "pa"),
            Map.entry("moldavian", "ro"),
            Map.entry("moldovan", "ro"),
            Map.entry("sinhalese", "si"),
            Map.entry("mandarin", "zh"),
            Map.entry("cantonese", "yue"),
            Map.entry("hawaiian", "haw"));

    private static final Map<String, String> TAGS = tags();

    private LanguageNames() {}

    private static Map<String, String> tags() {
        var tags = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            tags.put(code, code);
            tags.putIfAbsent(plain(Locale.of(code).getDisplayLanguage(Locale.ENGLISH)), code);
        }
        tags.putAll(OTHERS);
        OTHERS.values().forEach(tag -> tags.put(tag, tag));
        return Map.copyOf(tags);
    }

    /// Returns the tag of a language; [LanguageDetector#OTHER] for a name that is not known.
    static String tag(String name) {
        return TAGS.getOrDefault(plain(name), LanguageDetector.OTHER);
    }

    private static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
