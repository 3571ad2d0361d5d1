package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.speaking.SpeakingTask.RolePlayMode;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.SignalPartnerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take, and the kinds of a [SpeakingTaskInput].
final class Inputs {
    private Inputs() {}

    record ReadAloudTaskInput(
            String language,
            String text,
            @Nullable String scenarioId,
            boolean isPlacement,
            boolean isReview,
            boolean isQuizAnswer) {
        /// What the text is read for: an attempt unless exactly one of the three says otherwise.
        ///
        /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID when several of them do
        Purpose purpose() {
            var given = new LinkedHashMap<String, Purpose>();
            if (isPlacement) given.put("isPlacement", Purpose.PURPOSE_PLACEMENT);
            if (isReview) given.put("isReview", Purpose.PURPOSE_REVIEW);
            if (isQuizAnswer) given.put("isQuizAnswer", Purpose.PURPOSE_QUIZ_ANSWER);
            if (given.size() > 1)
                throw Failure.invalidField(
                        "task.readAloud", String.join(", ", given.keySet()) + " (expected: at most one of them)");
            return given.values().stream().findFirst().orElse(Purpose.PURPOSE_ATTEMPT);
        }
    }

    record DrillTaskInput(DrilledWordInput word) {}

    record DrilledWordInput(String attemptId, int wordIndex) {}

    record FreeTaskInput(
            String language,
            @Nullable String topic,
            @Nullable List<String> hotwords) {}

    record RolePlayTaskInput(String scenarioId, RolePlayMode mode, Viewer.@Nullable CefrLevel level) {}

    record StartSpeakingInput(
            UUID idempotencyKey,
            SpeakingTaskInput task,
            @Nullable Boolean keepRecording) {}

    record ResumeSpeakingInput(String sessionId) {}

    record FinishSpeakingInput(String sessionId) {}

    record MintRoomTokenInput(String sessionId) {}

    record SignalPartnerInput(String sessionId, PartnerSignal signal) {
        /// What a learner asks for in a role-play in practice mode.
        enum PartnerSignal {
            SAY_AGAIN,
            GIVE_HINT,
            TAKE_BACK
        }

        /// The signal in speech.
        SignalPartnerRequest message(String localSessionId) {
            return SignalPartnerRequest.newBuilder()
                    .setSessionId(localSessionId)
                    .setSignal(dev.vivavoce.speech.v1.PartnerSignal.valueOf("PARTNER_SIGNAL_" + signal.name()))
                    .build();
        }
    }
}
