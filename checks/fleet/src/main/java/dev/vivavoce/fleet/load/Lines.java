package dev.vivavoce.fleet.load;

import static dev.vivavoce.speech.v1.Outcome.OUTCOME_SCORED;

import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.cli.connection.HandshakeRefused;
import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.speech.v1.SpeakResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Learners who talk in one long session each, in real time, while the processes behind them change.
public final class Lines {
    private static final Duration RESULT_LIMIT = Duration.ofMinutes(2);
    private static final Duration KEPT_ALIVE_EVERY = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Line> lines = new ArrayList<>();
    private final Duration muted;
    private volatile boolean ending;

    private Lines(Duration muted) {
        this.muted = muted;
    }

    /// The outcome.
    ///
    /// @param failed sessions that ended without a result
    /// @param said sentences
    /// @param heard utterances with text, as who watches the sessions afterwards sees them
    /// @param reconnects how often a line was taken up again
    /// @param slowest from the last word on the old line to the first on the new one; 95 % took no longer
    public record Outcome(int sessions, int failed, int said, int heard, int reconnects, Duration slowest) {
        /// Whoever waits longer for the line thinks that it is dead.
        private static final Duration LONGEST = Duration.ofSeconds(3);

        /// Whether every session has a result with every sentence once, and 95 % of the lines were back in time.
        public boolean isKept() {
            return failed == 0 && said == heard && slowest.compareTo(LONGEST) < 0;
        }
    }

    /// @param newcomers new learners of the fleet
    /// @param muted how long the microphone is off after each sentence; they do not all begin at once then
    public static Lines open(Supplier<Learner> newcomers, int count, Duration muted) throws InterruptedException {
        var lines = new Lines(muted);
        var pcm = Sound.decoded(newcomers.get().synthesize(Talker.TEXT));
        for (int i = 0; i < count; i++) {
            var line = new Line();
            lines.lines.add(line);
            var learner = newcomers.get();
            lines.threads.execute(() -> line.talk(lines, learner, pcm));
            Thread.sleep(muted.dividedBy(count));
        }
        return lines;
    }

    /// Lets everyone finish.
    public Outcome end() {
        ending = true;
        threads.close();
        var gaps = lines.stream().flatMap(line -> line.gaps().stream()).sorted().toList();
        var slowest = gaps.isEmpty() ? Duration.ZERO : gaps.get((int) Math.ceil(gaps.size() * 0.95) - 1);
        return new Outcome(
                lines.size(),
                (int) lines.stream().filter(line -> !line.hasResult()).count(),
                lines.stream().mapToInt(line -> line.said.get()).sum(),
                lines.stream().mapToInt(line -> line.heard).sum(),
                gaps.size(),
                slowest);
    }

    private void mute(AudioSender voice) throws InterruptedException {
        long until = System.nanoTime() + muted.toNanos();
        while (!ending && System.nanoTime() < until) {
            voice.keepAlive();
            Thread.sleep(KEPT_ALIVE_EVERY);
        }
    }

    private static final class Line {
        private final List<Duration> gaps = new ArrayList<>(); // guarded by this
        private long lastHeard; // guarded by this
        private volatile boolean hasResult;
        private final AtomicInteger said = new AtomicInteger();
        private volatile int heard;

        void talk(Lines lines, Learner learner, byte[] pcm) {
            try {
                var session = learner.startFreeSpeech("what comes to mind");
                try (var voice = learner.speak(session, this::heard)) {
                    var silence = new byte[pcm.length];
                    while (!lines.ending) {
                        voice.sayInRealTime(pcm);
                        said.incrementAndGet();
                        voice.sayInRealTime(silence);
                        lines.mute(voice);
                    }
                    voice.finish();
                    hasResult = voice.result(RESULT_LIMIT).getOutcome() == OUTCOME_SCORED;
                }
                heard = utterances(learner, session.id());
            } catch (GraphQlFailure
                    | GraphQl.Unreachable
                    | SocketClosed
                    | HandshakeRefused
                    | IllegalStateException failure) {
                System.err.println("a session failed: " + failure.getMessage());
            } catch (InterruptedException _) { // given up, without a result
            }
        }

        private static int utterances(Learner learner, String session) throws InterruptedException {
            var texts = new AtomicInteger();
            var over = new CountDownLatch(1);
            try (var _ = learner.watch(session, null, event -> {
                switch (event.required("__typename").asString()) {
                    case "UtteranceRecognized" -> {
                        if (!event.required("text").asString().isBlank()) texts.incrementAndGet();
                    }
                    case "SpeakingFinished" -> over.countDown();
                    default -> {} // of other kinds
                }
            })) {
                if (!over.await(RESULT_LIMIT.toSeconds(), TimeUnit.SECONDS))
                    throw new IllegalStateException("the events of a session do not end");
            }
            return texts.get();
        }

        private synchronized void heard(SpeakResponse response) {
            long now = System.nanoTime();
            if (response.hasAccepted() && lastHeard != 0) gaps.add(Duration.ofNanos(now - lastHeard));
            lastHeard = now;
        }

        synchronized List<Duration> gaps() {
            return List.copyOf(gaps);
        }

        boolean hasResult() {
            return hasResult;
        }
    }
}
