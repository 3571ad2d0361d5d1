package dev.vivavoce.cli.audio;

import com.google.protobuf.ByteString;
import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.speech.v1.Audio;
import dev.vivavoce.speech.v1.AudioConfig;
import dev.vivavoce.speech.v1.AudioEncoding;
import dev.vivavoce.speech.v1.Control;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The speaking side of one session: numbers the audio, keeps what is not settled, and sends it again on a new
/// line when the old one broke. One thread sends; responses arrive on another.
public final class AudioSender implements AutoCloseable {
    public static final int SAMPLE_RATE_HERTZ = 16_000;
    /// 100 ms of 16-bit samples.
    public static final int MESSAGE_BYTES = SAMPLE_RATE_HERTZ / 10 * 2;

    private static final int RESUMES_IN_A_ROW = 5;
    private static final Duration KEPT_ALIVE_EVERY = Duration.ofSeconds(5);
    private static final SpeakRequest FINISH = SpeakRequest.newBuilder()
            .setControl(Control.newBuilder().setFinish(Control.Finish.getDefaultInstance()))
            .build();
    private static final SpeakRequest KEEP_ALIVE = SpeakRequest.newBuilder()
            .setControl(Control.newBuilder().setKeepAlive(Control.KeepAlive.getDefaultInstance()))
            .build();

    /// How long sound of this rate is: signed 16 bit, mono.
    public static Duration duration(byte[] pcm) {
        return Duration.ofNanos(pcm.length / 2 * 1_000_000_000L / SAMPLE_RATE_HERTZ);
    }

    /// Connects with a ticket and passes responses on.
    public interface Dialler {
        AudioLine dial(Ticket ticket, Consumer<SpeakResponse> responses) throws InterruptedException;
    }

    /// Where to continue after an interruption.
    ///
    /// @param settledSequence the last audio message that need not be sent again
    public record Resumption(Ticket ticket, long settledSequence) {}

    /// Asks for a new ticket.
    public interface Resumer {
        Resumption resume() throws InterruptedException;
    }

    private final Dialler dialler;
    private final Resumer resumer;
    private final Consumer<SpeakResponse> listener;
    private final CompletableFuture<Result> result = new CompletableFuture<>();
    private final Deque<Audio> unsettled = new ArrayDeque<>(); // guarded by itself
    private long sequence;
    private boolean finishing;
    private int resumes;
    private final AtomicLong lostAt = new AtomicLong(); // 0 while there is a line
    private final List<Duration> outages = new CopyOnWriteArrayList<>();
    private AudioLine line;

    private AudioSender(Dialler dialler, Resumer resumer, Consumer<SpeakResponse> listener, Ticket ticket)
            throws InterruptedException {
        this.dialler = dialler;
        this.resumer = resumer;
        this.listener = listener;
        this.line = dialled(ticket);
    }

    private AudioLine dialled(Ticket ticket) throws InterruptedException {
        var dialled = dialler.dial(ticket, this::hear);
        dialled.closed().thenRun(() -> lostAt.compareAndSet(0, System.nanoTime()));
        return dialled;
    }

    /// Connects and sends the configuration.
    ///
    /// @param listener receives every response, one at a time
    public static AudioSender open(Dialler dialler, Ticket ticket, Resumer resumer, Consumer<SpeakResponse> listener)
            throws InterruptedException {
        var voice = new AudioSender(dialler, resumer, listener, ticket);
        voice.send(config(1));
        return voice;
    }

    /// Sends up to 100 ms of sound: 16 kHz, signed 16 bit, little endian, mono.
    public void say(byte[] pcm) throws InterruptedException {
        var audio = Audio.newBuilder()
                .setSequence(++sequence)
                .setData(ByteString.copyFrom(pcm))
                .build();
        synchronized (unsettled) {
            unsettled.add(audio);
        }
        send(SpeakRequest.newBuilder().setAudio(audio).build());
    }

    /// Sends sound in messages of 100 ms, as fast as it would be spoken.
    public void sayInRealTime(byte[] pcm) throws InterruptedException {
        long begin = System.nanoTime();
        for (int at = 0; at < pcm.length; at += MESSAGE_BYTES) {
            int length = Math.min(MESSAGE_BYTES, pcm.length - at);
            // A microphone delivers a piece after its last sample.
            Pace.until(begin
                    + Duration.ofMillis((at + length) * 1000L / (2 * SAMPLE_RATE_HERTZ))
                            .toNanos());
            say(Arrays.copyOfRange(pcm, at, at + length));
        }
    }

    /// Sends sound in messages of 100 ms as fast as the connection allows, as a client does with buffered audio.
    public void sayAtOnce(byte[] pcm) throws InterruptedException {
        for (int at = 0; at < pcm.length; at += MESSAGE_BYTES) {
            say(Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + MESSAGE_BYTES)));
        }
    }

    public void keepAlive() throws InterruptedException {
        send(KEEP_ALIVE);
    }

    /// Says for a while that the microphone is off. A line that breaks meanwhile is resumed at once.
    public void mute(Duration length) throws InterruptedException {
        long until = System.nanoTime() + length.toNanos();
        while (true) {
            long left = until - System.nanoTime();
            if (left <= 0) return;
            keepAlive();
            try {
                resume(line.closed().get(Math.min(left, KEPT_ALIVE_EVERY.toNanos()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException _) { // the line is there
            } catch (ExecutionException e) {
                throw new IllegalStateException("the line failed", e);
            }
        }
    }

    /// Ends the audio.
    public void finish() throws InterruptedException {
        finishing = true;
        send(FINISH);
    }

    /// Waits for the result; resumes the connection when it breaks meanwhile.
    ///
    /// @throws SocketClosed when the server ended the connection without a result
    public Result result(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (true) {
            try {
                CompletableFuture.anyOf(result, line.closed())
                        .get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                throw new IllegalStateException("no result within " + atMost.toSeconds() + " s");
            } catch (ExecutionException e) {
                throw new IllegalStateException("the line failed", e);
            }
            if (result.isDone()) return result.join();
            resume(line.closed().join());
        }
    }

    /// Audio messages sent so far.
    public long sent() {
        return sequence;
    }

    /// How long each line that broke was missed: from its end until the server accepted the next one.
    public List<Duration> outages() {
        return List.copyOf(outages);
    }

    /// How many audio messages are kept because they are not settled.
    public int kept() {
        synchronized (unsettled) {
            return unsettled.size();
        }
    }

    /// Drops the connection without a close frame; the next audio resumes it.
    public void drop() {
        line.drop();
    }

    @Override
    public void close() {
        line.close();
    }

    private void hear(SpeakResponse response) {
        switch (response.getResponseCase()) {
            case ACKNOWLEDGED -> {
                long settled = response.getAcknowledged().getSettledSequence();
                synchronized (unsettled) {
                    while (!unsettled.isEmpty() && unsettled.getFirst().getSequence() <= settled) {
                        unsettled.removeFirst();
                    }
                }
                resumes = 0;
            }
            case FINISHED -> result.complete(response.getFinished().getResult());
            case ACCEPTED -> {
                long lost = lostAt.getAndSet(0);
                if (lost != 0) outages.add(Duration.ofNanos(System.nanoTime() - lost));
            }
            case EVENT, HEARTBEAT, PARTNER_AUDIO, PARTNER_HELD, HINT_MISSED, RESPONSE_NOT_SET -> {}
        }
        listener.accept(response);
    }

    private void send(SpeakRequest request) throws InterruptedException {
        try {
            line.send(request);
        } catch (SocketClosed closed) {
            resume(closed);
        }
    }

    /// Resumes a broken connection; one that the server ended for a reason is not resumed.
    private void resume(SocketClosed closed) throws InterruptedException {
        var why = closed;
        while (!result.isDone()) {
            if (!why.canBeResumed() || ++resumes > RESUMES_IN_A_ROW) throw why;
            try {
                takeUpAgain(resumer.resume());
                return;
            } catch (SocketClosed again) {
                why = again;
            }
        }
    }

    private void takeUpAgain(Resumption resumption) throws InterruptedException {
        line = dialled(resumption.ticket());
        line.send(config(resumption.settledSequence() + 1));
        List<Audio> again;
        synchronized (unsettled) {
            again = unsettled.stream()
                    .filter(audio -> audio.getSequence() > resumption.settledSequence())
                    .toList();
        }
        for (var audio : again)
            line.send(SpeakRequest.newBuilder().setAudio(audio).build());
        if (finishing) line.send(FINISH);
    }

    private static SpeakRequest config(long resumeFrom) {
        return SpeakRequest.newBuilder()
                .setConfig(AudioConfig.newBuilder()
                        .setEncoding(AudioEncoding.AUDIO_ENCODING_PCM_S16LE)
                        .setSampleRateHertz(SAMPLE_RATE_HERTZ)
                        .setChannels(1)
                        .setResumeFrom(resumeFrom))
                .build();
    }
}
