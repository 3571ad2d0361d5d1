package dev.vivavoce.speech.room;

import static dev.vivavoce.runtime.proto.ProtoTimes.timestamp;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.session.log.EventMessages;
import dev.vivavoce.speech.session.talk.TalkSignal;
import dev.vivavoce.speech.v1.PartnerSignal;
import dev.vivavoce.speech.v1.RoomChanged;
import dev.vivavoce.speech.v1.RoomState;
import dev.vivavoce.speech.v1.RoomToken;
import java.time.Instant;
import java.util.UUID;

/// Maps rooms to the messages of the contract.
final class RoomMessages {
    private RoomMessages() {}

    static RoomToken message(RoomEntry entry) {
        return RoomToken.newBuilder()
                .setUrl(entry.url().toString())
                .setValue(entry.token().reveal())
                .setRoom(entry.room())
                .setIdentity(entry.identity())
                .setExpiresAt(timestamp(entry.expiresAt()))
                .build();
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static TalkSignal signal(PartnerSignal signal) {
        return switch (signal) {
            case PARTNER_SIGNAL_SAY_AGAIN -> TalkSignal.SAY_AGAIN;
            case PARTNER_SIGNAL_GIVE_HINT -> TalkSignal.GIVE_HINT;
            case PARTNER_SIGNAL_TAKE_BACK -> TalkSignal.TAKE_BACK;
            case PARTNER_SIGNAL_UNSPECIFIED, UNRECOGNIZED ->
                throw Failure.invalidField("signal", "expected: what is asked for");
        };
    }

    static byte[] entered(UUID sessionId, Instant at) {
        return changed(sessionId, at, RoomState.ROOM_STATE_ENTERED);
    }

    static byte[] heard(UUID sessionId, Instant at) {
        return changed(sessionId, at, RoomState.ROOM_STATE_HEARD);
    }

    static byte[] left(UUID sessionId, Instant at) {
        return changed(sessionId, at, RoomState.ROOM_STATE_LEFT);
    }

    private static byte[] changed(UUID sessionId, Instant at, RoomState state) {
        return EventMessages.event(sessionId, 0, at)
                .setRoomChanged(RoomChanged.newBuilder().setState(state))
                .build()
                .toByteArray();
    }
}
