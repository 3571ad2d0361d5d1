package dev.vivavoce.content.scenario;

import dev.vivavoce.runtime.failure.Failure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which scenarios a list holds; what is absent or empty does not narrow it. The language is a BCP 47 tag or its
/// beginning; the search is in the words of a web search, `diabetes -tablet "low blood sugar"`, whose last word may be
/// unfinished.
record ScenarioFilter(
        @Nullable Profession profession, @Nullable Level level, String language, String search) {
    private static final int LONGEST_TAG = 35;
    private static final int LONGEST_SEARCH = 200;

    /// The same in its usual spelling.
    ///
    /// @throws Failure FIELD_INVALID
    ScenarioFilter checked() {
        return new ScenarioFilter(profession, level, language.isEmpty() ? "" : tag(), words());
    }

    private String tag() {
        var locale = Locale.forLanguageTag(language.length() > LONGEST_TAG ? "" : language);
        if (locale.getLanguage().isEmpty())
            throw Failure.invalidField("language", "must be a BCP 47 tag of at most " + LONGEST_TAG + " characters");
        return locale.toLanguageTag();
    }

    private String words() {
        if (search.length() > LONGEST_SEARCH)
            throw Failure.invalidField(
                    "search", search.length() + " characters (expected: at most " + LONGEST_SEARCH + ")");
        if (search.chars().anyMatch(Character::isISOControl))
            throw Failure.invalidField("search", "must hold no control characters");
        return search.strip();
    }
}
