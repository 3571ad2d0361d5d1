package dev.vivavoce.bff.audio;

import dev.vivavoce.bff.socket.Link;
import dev.vivavoce.bff.socket.SocketHandler;
import io.grpc.Channel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/// Passes the bytes of one audio socket to speech and back, without a buffer. While speech is not ready, the socket
/// is not read; while the client does not read, no response is requested from speech.
final class AudioRelay implements SocketHandler.Peer, AudioCall.Answers {
    /// The largest message: 16 KiB of audio and its envelope.
    static final int MESSAGE_LIMIT = 20 << 10;

    private static final Duration STALLED = Duration.ofSeconds(20);

    private final Link link;
    private final Meters meters;
    private final AudioCall call;

    /// The metrics of all relays.
    static final class Meters {
        private final AtomicInteger running = new AtomicInteger();
        private final Counter up;
        private final Counter down;

        Meters(MeterRegistry registry) {
            registry.gauge("audio.relays", running);
            up = registry.counter("audio.bytes", "direction", "up");
            down = registry.counter("audio.bytes", "direction", "down");
        }

        int running() {
            return running.get();
        }

        void opened() {
            running.incrementAndGet();
        }

        void closed() {
            running.decrementAndGet();
        }

        void received(int bytes) {
            up.increment(bytes);
        }
    }

    AudioRelay(Link link, Channel speech, Executor tasks, String ticket, String requestId, Meters meters) {
        this.link = link;
        this.meters = meters;
        meters.opened();
        this.call = AudioCall.open(speech, tasks, ticket, requestId, this);
    }

    @Override
    public void binary(byte[] bytes) throws InterruptedException {
        meters.received(bytes.length);
        if (!MessageShape.isMessage(bytes)) {
            link.close(AudioClose.BAD_MESSAGE.code, AudioClose.BAD_MESSAGE.reason);
            call.cancel();
            return;
        }
        if (call.send(bytes, STALLED) || call.isOver()) return;
        link.close(AudioClose.UNAVAILABLE.code, "STALLED");
        call.cancel();
    }

    @Override
    public void text(String text) {
        link.close(AudioClose.BAD_MESSAGE.code, "TEXT_NOT_ALLOWED");
        call.cancel();
    }

    /// No text is allowed, however long.
    @Override
    public void textTooBig(Link same) {
        text("");
    }

    @Override
    public void binaryTooBig(Link same) {
        link.close(AudioClose.TOO_LARGE.code, "AUDIO_TOO_LARGE");
        call.cancel();
    }

    @Override
    public void message(byte[] bytes) throws IOException {
        meters.down.increment(bytes.length);
        link.send(bytes);
    }

    @Override
    public void ended(AudioClose.Ending ending) {
        meters.closed();
        link.close(ending.close().code, ending.reason());
    }

    @Override
    public void tick() {}

    @Override
    public void drain() {
        link.close(AudioClose.DRAINING.code, AudioClose.DRAINING.reason);
        call.cancel();
    }

    @Override
    public void gone() {
        call.cancel();
    }
}
