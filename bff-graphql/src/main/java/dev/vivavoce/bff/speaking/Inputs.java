package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.speaking.SpeakingTask.RolePlayMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record StartSpeakingInput(
        UUID idempotencyKey,
        SpeakingTaskInput task,
        @Nullable Boolean keepRecording) {}

/// Exactly one component is set: the schema says `@oneOf`.
record SpeakingTaskInput(
        @Nullable ReadAloudTaskInput readAloud,
        @Nullable FreeTaskInput free,
        @Nullable RolePlayTaskInput rolePlay) {}

record ReadAloudTaskInput(
        String language,
        String text,
        @Nullable String scenarioId,
        @Nullable DrilledWordInput drilledWord,
        boolean isPlacement,
        boolean isReview,
        boolean isQuizAnswer) {}

record DrilledWordInput(String attemptId, int wordIndex) {}

record FreeTaskInput(
        String language, @Nullable String topic, @Nullable List<String> hotwords) {}

record RolePlayTaskInput(String scenarioId, RolePlayMode mode, Viewer.@Nullable CefrLevel level) {}

record ResumeSpeakingInput(String sessionId) {}

record FinishSpeakingInput(String sessionId) {}

record MintRoomTokenInput(String sessionId) {}
