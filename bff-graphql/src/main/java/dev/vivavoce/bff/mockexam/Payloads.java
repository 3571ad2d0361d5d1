package dev.vivavoce.bff.mockexam;

import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    record StartMockExamPayload(@Nullable MockExam mockExam, List<UserError> errors) {}

    record AttachMockExamSessionPayload(@Nullable MockExam mockExam, List<UserError> errors) {}

    record SkipMockExamWarmUpPayload(@Nullable MockExam mockExam, List<UserError> errors) {}

    record TakeMockExamPartAgainPayload(@Nullable MockExam mockExam, List<UserError> errors) {}

    record EndMockExamPayload(@Nullable MockExam mockExam, List<UserError> errors) {}

    record MockExamUnderWay(String message, MockExam mockExam) implements UserError {}

    record MockExamScenariosMissing(String message, int found) implements UserError {}

    record MockExamUnknown(String message) implements UserError {}

    record MockExamEnded(String message) implements UserError {}

    record MockExamPartNotOpen(String message) implements UserError {}

    record MockExamPartTaken(String message) implements UserError {}

    record MockExamSessionUnsuited(String message) implements UserError {}

    record MockExamPartNotRepeatable(String message) implements UserError {}
}
