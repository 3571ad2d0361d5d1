package dev.vivavoce.speech.livekit;

import java.util.Optional;
import livekit.LivekitEgress.EgressInfo;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.TrackSource;
import livekit.LivekitModels.TrackType;
import livekit.LivekitWebhook.WebhookEvent;

/// Webhooks of LiveKit as notices.
final class NoticeMapping {
    private NoticeMapping() {}

    /// Returns an empty value for notices without use here, such as those about cameras.
    static Optional<RoomNotice> notice(WebhookEvent event) {
        var room = event.getRoom().getName();
        return switch (event.getEvent()) {
            case "participant_joined" ->
                Optional.of(new RoomNotice.Joined(room, event.getParticipant().getIdentity()));
            case "participant_left", "participant_connection_aborted" ->
                Optional.of(new RoomNotice.Left(
                        room, event.getParticipant().getIdentity(), isByChoice(event.getParticipant())));
            case "track_published" -> microphone(room, event.getParticipant(), event.getTrack());
            case "egress_started", "egress_updated", "egress_ended" -> sound(event.getEgressInfo());
            case "room_finished" -> Optional.of(new RoomNotice.Closed(room));
            default -> Optional.empty();
        };
    }

    private static boolean isByChoice(ParticipantInfo participant) {
        return participant.getDisconnectReason() == DisconnectReason.CLIENT_INITIATED;
    }

    private static Optional<RoomNotice> microphone(String room, ParticipantInfo participant, TrackInfo track) {
        if (track.getType() != TrackType.AUDIO || track.getSource() == TrackSource.SCREEN_SHARE_AUDIO)
            return Optional.empty();
        return Optional.of(new RoomNotice.MicrophoneOn(room, participant.getIdentity(), track.getSid()));
    }

    private static Optional<RoomNotice> sound(EgressInfo egress) {
        return switch (egress.getStatus()) {
            case EGRESS_ACTIVE -> Optional.of(new RoomNotice.SoundBegan(egress.getRoomName(), egress.getEgressId()));
            case EGRESS_COMPLETE, EGRESS_LIMIT_REACHED -> Optional.of(ended(egress, false));
            case EGRESS_FAILED, EGRESS_ABORTED -> Optional.of(ended(egress, true));
            case EGRESS_STARTING, EGRESS_ENDING, UNRECOGNIZED -> Optional.empty();
        };
    }

    private static RoomNotice ended(EgressInfo egress, boolean failed) {
        return new RoomNotice.SoundEnded(egress.getRoomName(), egress.getEgressId(), failed);
    }
}
