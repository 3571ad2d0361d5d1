package dev.vivavoce.assessment.bank;

import dev.vivavoce.assessment.bank.item.BankTexts;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.QuestionKind;
import dev.vivavoce.runtime.failure.Violations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which questions a list or an export has; a null or empty part matches all.
///
/// @param language a BCP 47 tag, or its beginning
/// @param tags all of which a question has
/// @param search a web search; its last word may be incomplete
/// @param own only what the person has written
/// @param toReview only what the person may review now
record BankFilter(
        @Nullable BankState state,
        @Nullable QuestionKind kind,
        @Nullable Difficulty difficulty,
        String language,
        List<String> tags,
        String search,
        boolean own,
        boolean toReview) {
    private static final int LONGEST_SEARCH = 200;

    BankFilter {
        tags = List.copyOf(tags);
    }

    /// Brings language and tags to the spelling in which they are stored.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID, naming every wrong field
    static BankFilter parse(
            @Nullable BankState state,
            @Nullable QuestionKind kind,
            @Nullable Difficulty difficulty,
            String language,
            List<String> tags,
            String search,
            boolean own,
            boolean toReview) {
        var violations = new Violations();
        violations.check(
                "filter.language",
                language.isEmpty() || BankTexts.language(language).isPresent(),
                "expected: a BCP 47 tag such as en-GB, or none");
        violations.range("filter.search", search.codePointCount(0, search.length()), 0, LONGEST_SEARCH, "characters");
        violations.check(
                "filter.search", search.chars().noneMatch(Character::isISOControl), "expected: no control characters");
        var normal = new ArrayList<String>();
        BankTexts.tags("filter.tags", tags, violations).forEach(normal::add);
        violations.throwIfAny();
        return new BankFilter(
                state,
                kind,
                difficulty,
                BankTexts.language(language).orElse(""),
                normal,
                search.strip(),
                own,
                toReview);
    }
}
