package dev.vivavoce.assessment.bank.item;

import dev.vivavoce.runtime.failure.Violations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// How the texts of a question are spelled when they are stored.
public final class BankTexts {
    private static final int LONGEST_LANGUAGE = 35;
    private static final int MOST_TAGS = 10;
    private static final int LONGEST_TAG = 40;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /// What files in the formats of exchange cannot hold, besides control characters.
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\uFDD0-\uFDEF\uFFFE\uFFFF&&[^\\n\\t]]");

    private BankTexts() {}

    /// A text without space around it, its lines ended by line feeds.
    public static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    public static boolean isFit(String text) {
        return !UNFIT.matcher(text).find();
    }

    /// A BCP 47 tag in its usual spelling; empty unless it is one.
    public static Optional<String> language(String tag) {
        if (tag.isEmpty() || tag.length() > LONGEST_LANGUAGE) return Optional.empty();
        var locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
    }

    /// Tags in lower case with single spaces, each once, in alphabetical order.
    public static List<String> tags(String field, List<String> tags, Violations violations) {
        violations.range(field, tags.size(), 0, MOST_TAGS, "tags");
        var normal = new TreeSet<String>();
        for (var tag : tags.subList(0, Math.min(tags.size(), MOST_TAGS))) {
            var one = SPACES.matcher(tag).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
            violations.range(field, one.codePointCount(0, one.length()), 1, LONGEST_TAG, "characters");
            violations.check(field, isFit(one), "expected: no control characters");
            normal.add(one);
        }
        return List.copyOf(normal);
    }
}
