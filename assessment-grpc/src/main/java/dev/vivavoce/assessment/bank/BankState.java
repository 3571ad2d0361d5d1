package dev.vivavoce.assessment.bank;

/// How far a question is. The contract's `BankQuestionState` has the same names.
enum BankState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    RETIRED
}
