package dev.vivavoce.bench.accuracy;

import com.google.protobuf.ByteString;
import dev.vivavoce.bench.figures.WordErrors;
import dev.vivavoce.bench.recordings.OpusDecoder;
import dev.vivavoce.bench.recordings.Recording;
import dev.vivavoce.speech.v1.AssessRequest;
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

/// Sends recordings to `Assess`, each once with its own text and once with another one's.
public final class Assessing {
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
    private static final String LANGUAGE = "en";

    private final PronunciationServiceBlockingStub speech;
    private final Optional<OpusDecoder> opus;
    private final List<String> failures = new ArrayList<>(); // guarded by itself

    public Assessing(PronunciationServiceBlockingStub speech, Optional<OpusDecoder> opus) {
        this.speech = speech;
        this.opus = opus;
    }

    /// @param alone how many of the first are assessed with nothing else going on, so that their time can be told
    /// @param atOnce how many of the others are assessed at once
    /// @param progress is told how many are done
    public List<Assessed> all(List<Recording> recordings, int alone, int atOnce, IntConsumer progress)
            throws InterruptedException {
        var done = new ArrayList<Assessed>();
        var slots = new Semaphore(atOnce);
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < recordings.size(); i++) {
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
        return done;
    }

    /// What went wrong, a line for each recording that has no result.
    public List<String> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    /// The text of a recording far away in the list that has other words; always the same one.
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
            return Optional.of(new Assessed(recording, right, ask(audio, wrongText), seconds));
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
        return speech.withDeadlineAfter(ANSWER_LIMIT)
                .assess(AssessRequest.newBuilder()
                        .setAudio(audio)
                        .setLanguage(LANGUAGE)
                        .setReferenceText(text)
                        .build())
                .getResult();
    }
}
