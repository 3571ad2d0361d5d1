package dev.vivavoce.assessment.bank;

import dev.vivavoce.quiz.check.DefectKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that an author should look at.
///
/// @param questionId the other question of a duplicate; else null
record BankFinding(DefectKind kind, String detail, @Nullable UUID questionId) {}
