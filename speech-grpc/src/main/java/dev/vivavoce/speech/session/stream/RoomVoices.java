package dev.vivavoce.speech.session.stream;

import dev.vivavoce.runtime.failure.Failure;
import java.util.UUID;

/// Takes what a partner says into rooms: for streams whose sound comes from one.
public interface RoomVoices {
    /// The way into the room of one stream. Its calls return at once, and what is sent arrives in their order, or
    /// not at all.
    interface Line extends AutoCloseable {
        /// Sends a piece of the partner's voice, unless it is too late for it by then.
        ///
        /// @param response a `SpeakResponse` in Protocol Buffers
        void play(byte[] response);

        /// Sends what else a client needs to know, late or not.
        ///
        /// @param response a `SpeakResponse` in Protocol Buffers
        void tell(byte[] response);

        /// Nothing more is sent; what waits is still sent. Returns at once.
        @Override
        void close();
    }

    /// @throws Failure FAILED_PRECONDITION / ROOM_UNKNOWN when nobody has a token for a room of the session
    Line open(UUID sessionId);
}
