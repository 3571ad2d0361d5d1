package dev.vivavoce.speech.session.stream;

import dev.vivavoce.speech.v1.Acknowledged;
import dev.vivavoce.speech.v1.SpeakResponse;
import java.time.Duration;

/// Where a stream sends its responses.
interface Responses {
    /// For a stream whose speaker is gone.
    Responses NONE = new Responses() {
        @Override
        public void send(SpeakResponse response) {}

        @Override
        public void sendInterim(SpeakResponse response) {}

        @Override
        public void acknowledge(Acknowledged newest) {}

        @Override
        public long lastSent() {
            return System.nanoTime();
        }

        @Override
        public void flush(Duration atMost) {}
    };

    /// The same, but what the partner says goes into a room, whose client plays it.
    static Responses inRoom(Responses stream, RoomVoices.Line room) {
        return new Responses() {
            @Override
            public void send(SpeakResponse response) {
                switch (response.getResponseCase()) {
                    case PARTNER_AUDIO -> room.play(response.toByteArray());
                    case PARTNER_HELD, HINT_MISSED -> room.tell(response.toByteArray());
                    case ACCEPTED, ACKNOWLEDGED, EVENT, FINISHED, HEARTBEAT, RESPONSE_NOT_SET -> stream.send(response);
                }
            }

            @Override
            public void sendInterim(SpeakResponse response) {
                stream.sendInterim(response);
            }

            @Override
            public void acknowledge(Acknowledged newest) {
                stream.acknowledge(newest);
            }

            @Override
            public long lastSent() {
                return stream.lastSent();
            }

            @Override
            public void flush(Duration atMost) throws InterruptedException {
                stream.flush(atMost);
            }
        };
    }

    void send(SpeakResponse response);

    /// Sends the response unless another follows before it can be sent.
    void sendInterim(SpeakResponse response);

    void acknowledge(Acknowledged newest);

    /// When the last response was sent, by `System.nanoTime`.
    long lastSent();

    /// Waits until all responses are sent.
    void flush(Duration atMost) throws InterruptedException;
}
