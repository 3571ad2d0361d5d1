package dev.vivavoce.fleet.load;

import static dev.vivavoce.speech.v1.Outcome.OUTCOME_SCORED;

import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.PayloadRefusal;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.cli.connection.HandshakeRefused;
import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Learners who talk in one long session each, in real time, while the processes behind them change.
public final class Lines {
    private static final Duration RESULT_LIMIT = Duration.ofMinutes(2);
    private static final Duration MUTED_AT_ONCE = Duration.ofSeconds(5);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofMillis(250);

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
    /// @param slowest from the end of a line until the next one was accepted; 95 % took no longer
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
        while (!ending && System.nanoTime() < until) voice.mute(MUTED_AT_ONCE);
    }

    private static final class Line {
        private volatile List<Duration> gaps = List.of();
        private volatile boolean hasResult;
        private final AtomicInteger said = new AtomicInteger();
        private volatile int heard;

        void talk(Lines lines, Learner learner, byte[] pcm) {
            try {
                var session = learner.startFreeSpeech("what comes to mind");
                try (var voice = learner.speak(session, _ -> {})) {
                    try {
                        talk(lines, voice, pcm);
                        hasResult = isScored(learner, session.id(), voice);
                    } finally {
                        gaps = voice.outages();
                    }
                }
                heard = utterances(learner, session.id());
            } catch (GraphQlFailure
                    | GraphQl.Unreachable
                    | PayloadRefusal
                    | SocketClosed
                    | HandshakeRefused
                    | IllegalStateException failure) {
                System.err.println("a session failed: " + failure.getMessage());
            } catch (InterruptedException _) { // given up, without a result
            }
        }

        private void talk(Lines lines, AudioSender voice, byte[] pcm) throws InterruptedException {
            var silence = new byte[pcm.length];
            while (!lines.ending) {
                voice.sayInRealTime(pcm);
                said.incrementAndGet();
                voice.sayInRealTime(silence);
                lines.mute(voice);
            }
            voice.finish();
        }

        /// A line that breaks after the end was asked for may find the session ended; its result is stored then.
        private static boolean isScored(Learner learner, String session, AudioSender voice)
                throws InterruptedException {
            try {
                return voice.result(RESULT_LIMIT).getOutcome() == OUTCOME_SCORED;
            } catch (PayloadRefusal _) {
                return learner.finish(session).required("outcome").asString().equals("SCORED");
            }
        }

        private static int utterances(Learner learner, String session) throws InterruptedException {
            long until = System.nanoTime() + RESULT_LIMIT.toNanos();
            while (System.nanoTime() < until) {
                var texts = new AtomicInteger();
                var over = new CompletableFuture<Integer>();
                try (var events = learner.watch(session, null, event -> {
                    switch (event.required("__typename").asString()) {
                        case "UtteranceRecognized" -> {
                            if (!event.required("text").asString().isBlank()) texts.incrementAndGet();
                        }
                        case "SpeakingFinished" -> over.complete(texts.get());
                        default -> {} // of other kinds
                    }
                })) {
                    CompletableFuture.anyOf(over, events.ended())
                            .get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
                    if (over.isDone()) return over.join();
                } catch (GraphQl.Unreachable | ExecutionException _) { // watched again
                } catch (TimeoutException _) {
                    break;
                }
                Thread.sleep(ASKED_AGAIN_AFTER);
            }
            throw new IllegalStateException("the events of a session do not end");
        }

        List<Duration> gaps() {
            return gaps;
        }

        boolean hasResult() {
            return hasResult;
        }
    }
}
