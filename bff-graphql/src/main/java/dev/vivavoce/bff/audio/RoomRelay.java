package dev.vivavoce.bff.audio;

import com.google.protobuf.ByteString;
import dev.vivavoce.bff.socket.Link;
import dev.vivavoce.bff.socket.SocketHandler;
import dev.vivavoce.speech.v1.Audio;
import dev.vivavoce.speech.v1.AudioConfig;
import dev.vivavoce.speech.v1.AudioEncoding;
import dev.vivavoce.speech.v1.Control;
import dev.vivavoce.speech.v1.SpeakRequest;
import io.grpc.Channel;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/// Passes the sound of a learner in a room to speech. LiveKit's track egress sends it as 48 kHz PCM without headers,
/// in pieces of any length, and texts that say whether the microphone is muted. It reads nothing, so nothing is
/// sent to it: who watches the session sees its events.
final class RoomRelay implements SocketHandler.Peer, AudioCall.Answers {
    static final String PATH = "/rooms/audio";
    /// A third of a second of stereo.
    static final int MESSAGE_LIMIT = 64 << 10;

    private static final int HERTZ = 48_000;
    private static final int SAMPLE_BYTES = 2;
    /// 100 ms, as the apps send.
    private static final int PIECE_BYTES = HERTZ / 10 * SAMPLE_BYTES;

    private static final Duration STALLED = Duration.ofSeconds(20);
    private static final String MUTED = "{\"muted\":true}";
    private static final SpeakRequest PAUSE = SpeakRequest.newBuilder()
            .setControl(Control.newBuilder().setPause(Control.Pause.getDefaultInstance()))
            .build();

    private final Link link;
    private final int channels;
    private final AudioRelay.Meters meters;
    private final AudioCall call;
    /// Messages come one at a time, but the end of the line may come between.
    private final ReentrantLock lock = new ReentrantLock();
    private final byte[] piece = new byte[PIECE_BYTES];
    private int filled;
    private long sequence;
    private boolean configured;
    private boolean ended;

    RoomRelay(
            Link link,
            Channel speech,
            Executor tasks,
            RoomAddress address,
            String requestId,
            AudioRelay.Meters meters) {
        this.link = link;
        this.meters = meters;
        channels = address.channels();
        sequence = address.settledSequence();
        meters.opened();
        call = AudioCall.open(speech, tasks, address.ticket(), requestId, this);
    }

    @Override
    public void binary(byte[] bytes) throws InterruptedException {
        meters.received(bytes.length);
        int frame = channels * SAMPLE_BYTES;
        if (bytes.length % frame != 0) {
            refuse(AudioClose.BAD_MESSAGE, "AUDIO_INVALID");
            return;
        }
        lock.lockInterruptibly();
        try {
            for (int at = 0; at < bytes.length && !ended; at += frame) {
                add(mixed(bytes, at));
                if (filled == PIECE_BYTES && !sendPiece()) return;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void text(String text) throws InterruptedException {
        if (!text.replace(" ", "").equals(MUTED)) return;
        lock.lockInterruptibly();
        try {
            if (!ended && sendPiece()) send(PAUSE);
        } finally {
            lock.unlock();
        }
    }

    /// Nothing that is sent to a room is that long.
    @Override
    public void textTooBig(Link same) {
        refuse(AudioClose.TOO_LARGE, "MESSAGE_TOO_LARGE");
    }

    @Override
    public void binaryTooBig(Link same) {
        refuse(AudioClose.TOO_LARGE, "AUDIO_TOO_LARGE");
    }

    @Override
    public void tick() {}

    @Override
    public void drain() {
        refuse(AudioClose.DRAINING, AudioClose.DRAINING.reason);
    }

    /// The track has ended, or the line was lost. The session stays open: what happens in the room decides who
    /// ends it.
    @Override
    public void gone() {
        lock.lock();
        try {
            if (ended) return;
            ended = true;
            if (filled > 0) sendPiece();
            call.end();
        } catch (InterruptedException _) {
            call.cancel();
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void message(byte[] bytes) {}

    @Override
    public void ended(AudioClose.Ending how) {
        meters.closed();
        link.close(how.close().code, how.reason());
    }

    private void refuse(AudioClose close, String reason) {
        link.close(close.code, reason);
        call.cancel();
    }

    /// The mean of the channels of one frame.
    private int mixed(byte[] bytes, int at) {
        int sum = 0;
        for (int channel = 0; channel < channels; channel++) sum += sample(bytes, at + channel * SAMPLE_BYTES);
        return sum / channels;
    }

    private static int sample(byte[] bytes, int at) {
        return (short) (bytes[at] & 0xff | bytes[at + 1] << 8);
    }

    private void add(int sample) {
        piece[filled++] = (byte) sample;
        piece[filled++] = (byte) (sample >> 8);
    }

    private boolean sendPiece() throws InterruptedException {
        if (!configured) {
            configured = true;
            if (!send(config())) return false;
        }
        if (filled == 0) return true;
        var audio = Audio.newBuilder().setSequence(++sequence).setData(ByteString.copyFrom(piece, 0, filled));
        filled = 0;
        return send(SpeakRequest.newBuilder().setAudio(audio).build());
    }

    private SpeakRequest config() {
        return SpeakRequest.newBuilder()
                .setConfig(AudioConfig.newBuilder()
                        .setEncoding(AudioEncoding.AUDIO_ENCODING_PCM_S16LE)
                        .setSampleRateHertz(HERTZ)
                        .setChannels(1)
                        .setResumeFrom(sequence + 1)
                        .setIsInRoom(true))
                .build();
    }

    private boolean send(SpeakRequest request) throws InterruptedException {
        if (call.send(request.toByteArray(), STALLED) || call.isOver()) return !call.isOver();
        refuse(AudioClose.UNAVAILABLE, "STALLED");
        return false;
    }
}
