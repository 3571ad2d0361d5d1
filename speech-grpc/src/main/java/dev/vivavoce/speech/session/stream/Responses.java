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

    void send(SpeakResponse response);

    /// Sends the response unless another follows before it can be sent.
    void sendInterim(SpeakResponse response);

    void acknowledge(Acknowledged newest);

    /// When the last response was sent, by `System.nanoTime`.
    long lastSent();

    /// Waits until all responses are sent.
    void flush(Duration atMost) throws InterruptedException;
}
