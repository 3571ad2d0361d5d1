package dev.vivavoce.speech.room;

import static dev.vivavoce.runtime.proto.ProtoTimes.timestamp;

import dev.vivavoce.speech.session.log.EventMessages;
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
