package dev.vivavoce.content.scenario;

import dev.vivavoce.content.level.Level;
import dev.vivavoce.runtime.failure.Violations;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which scenarios a list returns; an absent or empty part matches all.
///
/// @param language a BCP 47 tag in its usual spelling, or its beginning
/// @param search a web search, such as `diabetes -tablet "low blood sugar"`; its last word may be incomplete
record ScenarioFilter(
        @Nullable Profession profession, @Nullable Level level, String language, String search) {
    private static final int LONGEST_TAG = 35;
    private static final int LONGEST_SEARCH = 200;

    /// Brings language and search to their usual spelling.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID, naming every wrong field
    static ScenarioFilter parse(
            @Nullable Profession profession, @Nullable Level level, String language, String search) {
        var violations = new Violations();
        var locale = Locale.forLanguageTag(language.length() > LONGEST_TAG ? "" : language);
        violations.check(
                "language",
                language.isEmpty() || !locale.getLanguage().isEmpty(),
                "must be a BCP 47 tag of at most " + LONGEST_TAG + " characters");
        violations.range("search", search.codePointCount(0, search.length()), 0, LONGEST_SEARCH, "characters");
        violations.check(
                "search", search.chars().noneMatch(Character::isISOControl), "must not contain control characters");
        violations.throwIfAny();
        return new ScenarioFilter(profession, level, language.isEmpty() ? "" : locale.toLanguageTag(), search.strip());
    }
}
