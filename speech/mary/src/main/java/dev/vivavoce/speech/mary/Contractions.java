package dev.vivavoce.speech.mary;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Pronunciations of contractions, in Mary's alphabet. Mary's lexicon has none, and its letter-to-sound rules read
/// "don't" as three syllables.
final class Contractions {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            entry("don't", "' d @U n t"),
            entry("won't", "' w @U n t"),
            entry("can't", "' k { n t"),
            entry("shan't", "' S { n t"),
            entry("ain't", "' EI n t"),
            entry("aren't", "' A r n t"),
            entry("weren't", "' w r= n t"),
            entry("mustn't", "' m V - s @ n t"),
            entry("o'clock", "@ - ' k l A k"),
            entry("ma'am", "' m { m"),
            entry("y'all", "' j O l"),
            entry("i'm", "' AI m"),
            entry("you're", "' j U r"),
            entry("they're", "' D E r"),
            entry("we're", "' w I r"),
            entry("let's", "' l E t s"));
    private static final Map<String, String> ENDINGS =
            Map.of("'m", "m", "'re", "r=", "'ve", "v", "'ll", "l", "'d", "d", "n't", "n t");

    private Contractions() {}

    /// Returns the phones of `word`, or null when it is not a contraction.
    ///
    /// @param phonesOf the pronunciation of an ordinary word
    static @Nullable String phones(String word, UnaryOperator<String> phonesOf) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.indexOf('\'') < 0) {
            return null;
        }
        var irregular = IRREGULAR.get(lower);
        if (irregular != null) {
            return irregular;
        }
        for (var ending : ENDINGS.entrySet()) {
            if (lower.endsWith(ending.getKey())
                    && lower.length() > ending.getKey().length()) {
                var stem = phonesOf.apply(
                        lower.substring(0, lower.length() - ending.getKey().length()));
                return stem + joint(stem, ending.getKey()) + ending.getValue();
            }
        }
        var stem = phonesOf.apply(lower.replace("'s", "").replace("'", ""));
        return lower.endsWith("'s") ? stem + possessive(stem) : stem;
    }

    /// A consonant before "n't", "'ll", "'d" or "'ve" takes a short vowel in between, except after sounds that can
    /// carry the syllable.
    private static String joint(String stem, String ending) {
        var last = stem.substring(stem.lastIndexOf(' ') + 1);
        boolean vowelBefore = "AEIOUV@{aeiour=UI".contains(last.substring(0, 1)) && !last.equals("r");
        return switch (ending) {
            case "n't" -> vowelBefore || last.equals("r") ? " " : " - @ ";
            case "'ll", "'ve" -> vowelBefore ? " " : " - @ ";
            case "'d" -> last.equals("d") || last.equals("t") ? " - @ " : " ";
            case "'re" -> " - ";
            default -> " ";
        };
    }

    private static String possessive(String stem) {
        return switch (stem.substring(stem.lastIndexOf(' ') + 1)) {
            case "s", "z", "S", "Z", "tS", "dZ" -> " - I z";
            case "p", "t", "k", "f", "T" -> " s";
            default -> " z";
        };
    }
}
