package dev.vivavoce.bench.scale;

import dev.vivavoce.bench.scale.SimulatedExecutor.Urgency;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Live sessions on one machine for speech, in simulated time: each speaks for a third of the time, as in `bench live`,
/// and gets interim text, final text and scores by the rules of the service.
///
/// Processors are shared between engines and everything else, so engines slow down as the rest grows. Hyper-threads,
/// caches and collections of garbage are not simulated.
final class LiveSimulation {
    private static final double HANG_OVER = 832;
    private static final double UNTIL_EARLY = 256;
    private static final double BETWEEN_INTERIM = 500;
    private static final double UNTIL_TRIED_AGAIN = 200;
    private static final double LONG_UTTERANCE = 4_000;
    private static final double REST = 4;
    private static final double SPEECH_SECONDS = 2.56;
    private static final double SILENCE_TO_SPEECH = 2;
    /// Utterances are between a half and one and a half times the mean.
    private static final double SPREAD = 0.5;
    /// What is left to the engines at least, so that an overloaded machine still moves.
    private static final double LEAST_LEFT = 0.1;

    /// @param busy processors in use, engines and the rest
    /// @param text from the end of the hang-over to the final text, in milliseconds
    /// @param scores the same to the scores
    /// @param interimEachSecond interim texts for each second of speech
    record Outcome(int sessions, double busy, Quantiles text, Quantiles scores, double interimEachSecond) {}

    private final EventQueue events = new EventQueue();
    private final SpeechCosts costs;
    private final int sessions;
    private final SimulatedExecutor executor;
    private final Random random;
    private final double others;
    private final double slower;
    private final Quantiles.Collector text = new Quantiles.Collector();
    private final Quantiles.Collector scores = new Quantiles.Collector();
    private double spoken;
    private long interims;
    private boolean isWarm;

    private LiveSimulation(SpeechCosts costs, int sessions, int processors, double beside, long seed) {
        this.costs = costs;
        this.sessions = sessions;
        this.executor = new SimulatedExecutor(events, processors);
        this.random = new Random(seed);
        this.others = costs.others() * sessions;
        this.slower = processors / Math.max(LEAST_LEFT * processors, processors - others - beside);
    }

    /// @param beside processors that another program on the machine uses
    /// @param minutes simulated, after one to warm up
    static Outcome of(SpeechCosts costs, int sessions, int processors, double beside, int minutes, long seed) {
        return new LiveSimulation(costs, sessions, processors, beside, seed).run(minutes);
    }

    private Outcome run(int minutes) {
        for (int i = 0; i < sessions; i++) events.after(random.nextDouble() * 3_000 * SPEECH_SECONDS, this::speak);
        events.runUntil(60_000);
        isWarm = true;
        spoken = 0;
        interims = 0;
        events.runUntil(60_000.0 * (minutes + 1));
        return new Outcome(
                sessions,
                executor.busy() / slower + others,
                text.quantiles(),
                scores.quantiles(),
                spoken == 0 ? 0 : interims / spoken);
    }

    private void speak() {
        double seconds = SPEECH_SECONDS * (1 - SPREAD + 2 * SPREAD * random.nextDouble());
        spoken += seconds;
        double speech = 1_000 * seconds;
        double begin = events.now();
        events.after(BETWEEN_INTERIM, () -> interim(begin, begin + speech + UNTIL_EARLY));
        double recognition = costs.recognition() * seconds * slower;
        if (random.nextDouble() < costs.discarded())
            events.after(speech / 2, () -> executor.submit(Urgency.AHEAD, recognition / 2, () -> {}));
        var utterance = new Utterance();
        events.after(speech + UNTIL_EARLY, () -> executor.submit(Urgency.AHEAD, recognition, utterance::recognised));
        events.after(speech + HANG_OVER, utterance::ended);
        double silence = 1_000 * SPEECH_SECONDS * SILENCE_TO_SPEECH * (1 - SPREAD + 2 * SPREAD * random.nextDouble());
        events.after(speech + silence, this::speak);
    }

    /// Decodes a running utterance when engines are free, and comes back as `InterimDecoder` does.
    private void interim(double begin, double end) {
        if (events.now() >= end) return;
        double length = costs.interim() * slower;
        boolean begins = executor.offerInterim(length, () -> interims++);
        double pause =
                Math.max(BETWEEN_INTERIM * Math.max(1, (events.now() - begin) / LONG_UTTERANCE), length * (1 + REST));
        events.after(begins ? pause : UNTIL_TRIED_AGAIN, () -> interim(begin, end));
    }

    /// Has its final text when it is over and recognised, whichever comes later; then its scores.
    private final class Utterance {
        private @Nullable Double endedAt;
        private boolean isRecognised;

        void ended() {
            endedAt = events.now();
            if (isRecognised) score();
        }

        void recognised() {
            isRecognised = true;
            if (endedAt != null) score();
        }

        private void score() {
            double since = endedAt == null ? events.now() : endedAt;
            if (isWarm) text.add(events.now() - since + costs.overhead());
            executor.submit(Urgency.LIVE, costs.scores() * slower, () -> {
                if (isWarm) scores.add(events.now() - since + costs.overhead());
            });
        }
    }
}
