package dev.vivavoce.speech.session.stream;

import dev.vivavoce.speech.session.audio.AudioIntake;
import dev.vivavoce.speech.session.log.EventMessages;
import dev.vivavoce.speech.session.log.SettledPosition;
import dev.vivavoce.speech.v1.Accepted;
import dev.vivavoce.speech.v1.Acknowledged;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import java.time.Duration;
import java.util.UUID;

/// Where a stream sends its responses.
interface Responses {
    /// For a stream whose speaker is gone.
    Responses NONE = new Responses() {
        @Override
        public void send(SpeakResponse response) {}

        @Override
        public void sendLast(SpeakResponse response) {}

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
            public void sendLast(SpeakResponse response) {
                stream.sendLast(response);
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

    /// What a stream is told first.
    ///
    /// @param settled what need not be sent
    /// @param limitSamples the audio that the session may have in all
    static SpeakResponse accepted(UUID sessionId, SessionLimits limits, SettledPosition settled, long limitSamples) {
        var accepted = Accepted.newBuilder()
                .setSessionId(sessionId.toString())
                .setIdleLimit(EventMessages.length(limits.idle()))
                .setAudioLimit(EventMessages.samples(limitSamples))
                .setAudioLeft(EventMessages.samples(Math.max(0, limitSamples - settled.sample())))
                .setHeartbeatInterval(EventMessages.length(limits.heartbeat()))
                .setPauseLimit(EventMessages.length(limits.pause()))
                .setAudioMessageLimitBytes(AudioIntake.MESSAGE_LIMIT_BYTES)
                .setHangOver(EventMessages.length(Segmenter.HANG_OVER))
                .setNextSequence(settled.sequence() + 1);
        return SpeakResponse.newBuilder().setAccepted(accepted).build();
    }

    void send(SpeakResponse response);

    /// Sends the end of the stream, however much waits before it.
    void sendLast(SpeakResponse response);

    /// Sends the response unless another follows before it can be sent.
    void sendInterim(SpeakResponse response);

    void acknowledge(Acknowledged newest);

    /// When the last response was sent, by `System.nanoTime`.
    long lastSent();

    /// Waits until all responses are sent.
    void flush(Duration atMost) throws InterruptedException;
}
