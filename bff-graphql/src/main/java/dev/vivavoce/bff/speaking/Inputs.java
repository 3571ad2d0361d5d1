package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.speaking.SpeakingTask.SpeakingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record StartSpeakingInput(
        UUID idempotencyKey,
        SpeakingMode mode,
        String language,
        @Nullable String referenceText,
        @Nullable String topic,
        @Nullable List<String> hotwords,
        @Nullable String scenarioId) {}

record ResumeSpeakingInput(String sessionId) {}

record FinishSpeakingInput(String sessionId) {}
