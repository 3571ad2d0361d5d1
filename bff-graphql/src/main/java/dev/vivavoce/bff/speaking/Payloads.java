package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.graphql.UserError;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    record StartSpeakingPayload(
            @Nullable SpeakingSession session,
            @Nullable AudioSocket audio,
            @Nullable Boolean isRecordingKept,
            List<UserError> errors) {
        static StartSpeakingPayload refused(UserError error) {
            return new StartSpeakingPayload(null, null, null, List.of(error));
        }
    }

    record ResumeSpeakingPayload(
            @Nullable SpeakingSession session,
            @Nullable AudioSocket audio,
            @Nullable Integer settledSequence,
            List<UserError> errors) {}

    record SpeechTimeUsedUp(String message, long limit, OffsetDateTime resetsAt, List<SpeechTimeHold> heldBy)
            implements UserError {}

    /// The speech time, in milliseconds, that a running session holds.
    record SpeechTimeHold(SpeakingSession session, long reserved, OffsetDateTime heldUntil) {}

    record GuestSessionsUsedUp(String message, int limit) implements UserError {}

    record RecordingConsentMissing(String message) implements UserError {}

    record SpeechConsentMissing(String message) implements UserError {}

    record ScenarioUnknown(String message) implements UserError {}

    record PartnerMissing(String message) implements UserError {}

    record SpeakingSessionEnded(String message) implements UserError {}

    record MintRoomTokenPayload(@Nullable RoomToken token, List<UserError> errors) {
        static MintRoomTokenPayload refused(UserError error) {
            return new MintRoomTokenPayload(null, List.of(error));
        }
    }

    /// Lets a learner enter the room of a session, by a client of LiveKit.
    record RoomToken(String url, String value, String room, String identity, OffsetDateTime expiresAt) {
        @Override
        public String toString() {
            return "RoomToken[" + room + "]";
        }
    }

    record RoomsMissing(String message) implements UserError {}

    record SignalPartnerPayload(List<UserError> errors) {}

    record RoomUnknown(String message) implements UserError {}

    record SessionWithoutPartner(String message) implements UserError {}

    record ExamWithoutHelp(String message) implements UserError {}

    /// A language that can be spoken in sessions.
    record SpokenLanguage(
            String language,
            boolean reading,
            boolean freeSpeech,
            boolean scores,
            boolean interimText,
            boolean wordTimes,
            boolean vocabulary,
            boolean thirdParty,
            boolean consentRequired) {}
}
