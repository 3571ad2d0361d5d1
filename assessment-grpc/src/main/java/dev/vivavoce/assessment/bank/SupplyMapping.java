package dev.vivavoce.assessment.bank;

import dev.vivavoce.assessment.bank.published.PublishedStore.Choice;
import dev.vivavoce.assessment.quiz.order.QuizWishMapping;
import dev.vivavoce.assessment.v1.GetBankSupplyRequest;
import dev.vivavoce.quiz.question.QuestionKind;
import dev.vivavoce.runtime.failure.Violations;
import java.util.EnumSet;
import java.util.Objects;
import java.util.stream.Collectors;

/// Reads what a quiz of the bank would be, as the order of one is read.
final class SupplyMapping {
    private SupplyMapping() {}

    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID, naming every wrong field
    static Choice choice(GetBankSupplyRequest request) {
        var violations = new Violations();
        var difficulty = QuizWishMapping.difficulty(request.getDifficulty());
        violations.check("difficulty", difficulty != null, "is required");
        QuizWishMapping.checkKinds("kinds", request.getKindsList(), violations);
        QuizWishMapping.checkBank("bank", request.getBank(), violations);
        violations.throwIfAny();
        var bank = QuizWishMapping.bank(request.getBank());
        var kinds = request.getKindsList().stream()
                .map(QuizWishMapping::kind)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(QuestionKind.class)));
        return new Choice(
                bank.language(),
                bank.tags(),
                bank.allTags(),
                Objects.requireNonNull(difficulty),
                kinds.isEmpty() ? EnumSet.allOf(QuestionKind.class) : kinds);
    }
}
