package dev.vivavoce.bff.mockexam;

import dev.vivavoce.bff.mockexam.MockExam.MockExamPartKind;
import dev.vivavoce.bff.scenario.Scenario.Profession;
import java.util.UUID;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record StartMockExamInput(UUID idempotencyKey, String language, Profession profession) {}

    record AttachMockExamSessionInput(String mockExamId, MockExamPartKind part, String sessionId) {}

    record SkipMockExamWarmUpInput(String mockExamId) {}

    record TakeMockExamPartAgainInput(String mockExamId, MockExamPartKind part) {}

    record EndMockExamInput(String mockExamId) {}
}
