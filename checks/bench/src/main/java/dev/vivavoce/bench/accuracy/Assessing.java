package dev.vivavoce.bench.accuracy;

import com.google.protobuf.ByteString;
import dev.vivavoce.speech.audio.AudioFile;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.evaluation.figures.WordErrors;
import dev.vivavoce.speech.evaluation.recordings.OpusDecoder;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.media.opus.OpusPacket;
import dev.vivavoce.speech.v1.AssessRequest;
import dev.vivavoce.speech.v1.FileEncoding;
import dev.vivavoce.speech.v1.PronunciationServiceGrpc.PronunciationServiceBlockingStub;
import dev.vivavoce.speech.v1.Result;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Sends recordings to `Assess`, each with its own text, with another one and without any.
public final class Assessing {
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String LANGUAGE = "en";

    private final PronunciationServiceBlockingStub speech;
    private final Optional<OpusDecoder> opus;
    private final Supplier<Spent> meter;
    private final List<String> failures = new ArrayList<>(); // guarded by itself

    /// @param meter reads the engines' time so far
    public Assessing(PronunciationServiceBlockingStub speech, Optional<OpusDecoder> opus, Supplier<Spent> meter) {
        this.speech = speech;
        this.opus = opus;
        this.meter = meter;
    }

    /// The results of recordings, and the engines' time for those that were assessed alone.
    public record Done(List<Assessed> assessed, Spent alone) {}

    /// @param alone how many recordings are assessed first, with nothing else running, to measure their time
    /// @param atOnce how many of the others are assessed concurrently
    /// @param progress receives the number of recordings done
    public Done all(List<Recording> recordings, int alone, int atOnce, IntConsumer progress)
            throws InterruptedException {
        var done = new ArrayList<Assessed>();
        var slots = new Semaphore(atOnce);
        Spent before;
        Spent after;
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            assess(recordings.getFirst(), anotherText(recordings, 0), false); // the first call is slow
            before = meter.get();
            after = before;
            for (int i = 0; i < recordings.size(); i++) {
                if (i == alone) {
                    slots.acquire(atOnce);
                    after = meter.get();
                    slots.release(atOnce);
                }
                var recording = recordings.get(i);
                var wrongText = anotherText(recordings, i);
                boolean timed = i < alone;
                slots.acquire(timed ? atOnce : 1);
                tasks.execute(() -> {
                    try {
                        var assessed = assess(recording, wrongText, timed);
                        synchronized (done) {
                            assessed.ifPresent(done::add);
                            progress.accept(done.size());
                        }
                    } finally {
                        slots.release(timed ? atOnce : 1);
                    }
                });
            }
        }
        return new Done(List.copyOf(done), (alone < recordings.size() ? after : meter.get()).since(before));
    }

    /// The results of recordings sent as PCM and as Opus.
    ///
    /// @param frameMillis of an Opus frame
    public OpusReport asOpus(List<Recording> recordings, int bitsPerSecond, int frameMillis, IntConsumer progress) {
        var triples = new ArrayList<OpusReport.Triple>();
        var sent = new ArrayList<Sendings>();
        for (var recording : recordings) {
            try {
                var samples = AudioFile.decode(bytes(recording), LONGEST);
                var sendings = Sendings.of(Pcm.bytes(samples), bitsPerSecond, frameMillis);
                triples.add(OpusReport.Triple.of(
                        assessed(recording, sendings.pcm(), FileEncoding.FILE_ENCODING_PCM_S16LE),
                        assessed(recording, sendings.opus(), FileEncoding.FILE_ENCODING_OPUS),
                        assessed(recording, sendings.resumed(), FileEncoding.FILE_ENCODING_PCM_S16LE)));
                sent.add(sendings);
                progress.accept(triples.size());
            } catch (StatusRuntimeException | IOException e) {
                failures.add(recording.id() + ": " + e.getMessage());
            }
        }
        return OpusReport.of(triples, Sendings.bitsPerSecond(sent));
    }

    private Assessed assessed(Recording recording, byte[] audio, FileEncoding encoding) {
        var request = request(ByteString.copyFrom(audio), recording.text()).setEncoding(encoding);
        if (encoding == FileEncoding.FILE_ENCODING_PCM_S16LE) request.setSampleRateHertz(OpusPacket.RATE_HERTZ);
        var none = Result.getDefaultInstance();
        return new Assessed(recording, ask(request), none, none, Double.NaN);
    }

    /// The failures: one line for each recording without a result.
    public List<String> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    /// Returns the text of a distant recording in the list that has other words; always the same one.
    static String anotherText(List<Recording> recordings, int index) {
        var own = recordings.get(index).text();
        for (int step = recordings.size() / 2; step < recordings.size() + recordings.size() / 2; step++) {
            var other = recordings.get((index + step) % recordings.size()).text();
            if (WordErrors.between(own, other).rate() > 0.5) return other;
        }
        return "the quick brown fox jumps over the lazy dog";
    }

    private Optional<Assessed> assess(Recording recording, String wrongText, boolean timed) {
        try {
            var audio = ByteString.copyFrom(bytes(recording));
            long begin = System.nanoTime();
            var right = ask(audio, recording.text());
            double seconds = timed ? (System.nanoTime() - begin) / 1e9 : Double.NaN;
            return Optional.of(new Assessed(recording, right, ask(audio, wrongText), ask(audio, ""), seconds));
        } catch (StatusRuntimeException | IOException e) {
            synchronized (failures) {
                failures.add(recording.id() + ": " + e.getMessage());
            }
            return Optional.empty();
        }
    }

    private byte[] bytes(Recording recording) throws IOException {
        if (!recording.file().toString().endsWith(".opus")) return Files.readAllBytes(recording.file());
        return opus.orElseThrow().wav(recording.file());
    }

    private Result ask(ByteString audio, String text) {
        return ask(request(audio, text));
    }

    private Result ask(AssessRequest.Builder request) {
        return speech.withDeadlineAfter(ANSWER_LIMIT).assess(request.build()).getResult();
    }

    private static AssessRequest.Builder request(ByteString audio, String text) {
        return AssessRequest.newBuilder().setAudio(audio).setLanguage(LANGUAGE).setReferenceText(text);
    }
}
