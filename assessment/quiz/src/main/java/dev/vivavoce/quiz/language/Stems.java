package dev.vivavoce.quiz.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Stems of English words, so that forms of a word compare as equal. Rough: made for comparing, not for show.
public final class Stems {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    private static final Set<String> COMMON = Set.of(
            ("a an the and or but of in on at to from for with by as is are was were be been being has have had do does"
                            + " did not no it its they them their he she his her you your we our i that this these those which"
                            + " who whom what when where why how many much long can may must should will would could than so"
                            + " if because until after before about into up out off over under more most very each every all any"
                            + " there then also only")
                    .split(" "));
    private static final String[] ENDINGS = {
        "ations", "ation", "ings", "ing", "edly", "ied", "ies", "ed", "es", "s", "ly"
    };

    private Stems() {}

    /// Returns the stems of the words of a text that carry its content.
    public static Set<String> content(String text) {
        var stems = new HashSet<String>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(match -> {
            if (!COMMON.contains(match.group())) stems.add(of(match.group()));
        });
        return stems;
    }

    /// Returns how many content words two texts share.
    public static int shared(String one, String other) {
        var stems = content(one);
        stems.retainAll(content(other));
        return stems.size();
    }

    /// Returns the stem of a word in lower case.
    public static String of(String word) {
        var stem = word;
        for (var ending : ENDINGS) {
            if (!stem.endsWith(ending) || stem.length() - ending.length() < 3) continue;
            stem = stem.substring(0, stem.length() - ending.length());
            break;
        }
        int length = stem.length();
        if (length > 3 && "eyi".indexOf(stem.charAt(length - 1)) >= 0) return stem.substring(0, length - 1);
        boolean doubled = length > 3 && stem.charAt(length - 1) == stem.charAt(length - 2);
        return doubled ? stem.substring(0, length - 1) : stem;
    }
}
