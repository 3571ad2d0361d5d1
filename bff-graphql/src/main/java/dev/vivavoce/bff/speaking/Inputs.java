package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.speaking.SpeakingTask.RolePlayMode;
import dev.vivavoce.speech.v1.SignalPartnerRequest;
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
            @Nullable DrilledWordInput drilledWord,
            boolean isPlacement,
            boolean isReview,
            boolean isQuizAnswer) {}

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
