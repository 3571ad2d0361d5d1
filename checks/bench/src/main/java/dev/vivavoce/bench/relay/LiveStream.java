package dev.vivavoce.bench.relay;

import com.google.protobuf.ByteString;
import dev.vivavoce.cli.audio.AudioLine;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.audio.Pace;
import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.speech.v1.Audio;
import dev.vivavoce.speech.v1.AudioConfig;
import dev.vivavoce.speech.v1.AudioEncoding;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;

/// One learner's audio: messages of 100 ms at a fixed pace, and when each was due, sent, received by speech, and
/// acknowledged to the learner, in the time of [System#nanoTime].
final class LiveStream implements AutoCloseable {
    private static final SpeakRequest CONFIG = SpeakRequest.newBuilder()
            .setConfig(AudioConfig.newBuilder()
                    .setEncoding(AudioEncoding.AUDIO_ENCODING_PCM_S16LE)
                    .setSampleRateHertz(AudioSender.SAMPLE_RATE_HERTZ)
                    .setChannels(1))
            .build();
    private static final ByteString SOUND = ByteString.copyFrom(new byte[AudioSender.MESSAGE_BYTES]);

    private final Moments moments;
    private final AudioLine line;

    /// When things happened to each message; 0 for what has not happened.
    record Moments(AtomicLongArray due, AtomicLongArray sent, AtomicLongArray received, AtomicLongArray acknowledged) {
        Moments(int messages) {
            this(
                    new AtomicLongArray(messages),
                    new AtomicLongArray(messages),
                    new AtomicLongArray(messages),
                    new AtomicLongArray(messages));
        }

        int messages() {
            return due.length();
        }
    }

    /// Opens the stream.
    ///
    /// @param messages how many it sends
    LiveStream(String ticket, int messages, AudioSender.Dialler dialler) throws InterruptedException {
        moments = new Moments(messages);
        line = dialler.dial(Tickets.of(ticket), this::hear);
        line.send(CONFIG);
    }

    /// Sends all messages; ends early when the stream does.
    ///
    /// @param first when the first one is due
    void send(long first, long everyNanos) throws InterruptedException {
        try {
            for (int i = 0; i < moments.messages(); i++) {
                long due = first + i * everyNanos;
                moments.due().set(i, due);
                Pace.until(due);
                moments.sent().set(i, System.nanoTime());
                line.send(SpeakRequest.newBuilder()
                        .setAudio(Audio.newBuilder().setSequence(i + 1).setData(SOUND))
                        .build());
            }
        } catch (SocketClosed _) {
            // [#failure] tells why
        }
    }

    /// Speech has received a message.
    void received(long sequence) {
        moments.received().set((int) sequence - 1, System.nanoTime());
    }

    private void hear(SpeakResponse response) {
        if (!response.hasAcknowledged()) return;
        int index = (int) response.getAcknowledged().getReceivedSequence() - 1;
        moments.acknowledged().set(index, System.nanoTime());
    }

    boolean isAllReceived() {
        return moments.received().get(moments.messages() - 1) != 0
                || line.closed().isDone();
    }

    /// Why the stream has ended before [#close].
    Optional<String> failure() {
        return Optional.ofNullable(line.closed().getNow(null)).map(closed -> closed.code() + " " + closed.reason());
    }

    Moments moments() {
        return moments;
    }

    @Override
    public void close() {
        line.close();
    }
}
