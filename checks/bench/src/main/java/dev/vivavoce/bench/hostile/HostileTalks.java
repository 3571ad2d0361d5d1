package dev.vivavoce.bench.hostile;

import com.google.protobuf.util.Durations;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SpeakResponse.ResponseCase;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Role-plays with clients that vanish while the partner speaks, and with clients that send half an hour of speech as
/// fast as it is taken: the platform must free everything, and end each monologue with its conversation.
public final class HostileTalks {
    private static final String QUESTION = "Good morning. How are you feeling today?";
    private static final String MONOLOGUE = "The medicine that you take each morning makes your heart beat more slowly"
            + " and more evenly so that you will be less tired when you climb the stairs.";
    private static final Duration MONOLOGUE_LENGTH = Duration.ofMinutes(30);
    /// The default of SPEECH_CONVERSATION, after which a conversation ends.
    public static final Duration CONVERSATION = Duration.ofMinutes(5);

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(120);
    private static final Duration RESULT_LIMIT = Duration.ofMinutes(5);
    private static final Duration FREED_WITHIN = Duration.ofSeconds(60);
    private static final double GROWTH_ALLOWED = 0.02;
    private static final byte[] SILENCE = new byte[3 * 2 * AudioSender.SAMPLE_RATE_HERTZ];

    private final RunningPlatform platform;
    private final Duration conversation;
    private final Consumer<String> say;

    /// @param conversation the platform's SPEECH_CONVERSATION
    /// @param say receives progress messages
    public HostileTalks(RunningPlatform platform, Duration conversation, Consumer<String> say) {
        this.platform = platform;
        this.conversation = conversation;
        this.say = say;
    }

    /// @param clients that vanish in each round
    /// @param rounds each has one monologue. With two or more, one comes before them that loads what the first talk
    ///     needs, and the heap after the first is compared with the last
    public Report run(int clients, int rounds) throws InterruptedException {
        var inside = new Inside(platform);
        var crowd = new Crowd(platform, platform.graphQl(), clients);
        var question = Sound.decoded(crowd.learners().getFirst().synthesize(QUESTION));
        var monologue = Sound.decoded(crowd.learners().getFirst().synthesize(MONOLOGUE));
        var report = new Report()
                .figure(
                        "clients that vanish in the partner's turn, rounds",
                        "%,d, %d".formatted(clients, rounds),
                        "clients",
                        clients);
        var before = OptionalDouble.empty();
        double slowest = 0;
        for (int round = rounds > 1 ? 0 : 1; round <= rounds; round++) {
            var freed = vanish(crowd, clients, question);
            report.bar(freed.inTime(), "all freed within 60 s: " + freed.last());
            slowest = Math.max(slowest, freed.seconds());
            judge(report, talkOn(crowd.learners().getFirst(), monologue));
            if (round == 1 && rounds > 1) before = inside.heap();
            var name = round == 0 ? "warm-up" : "round %d of %d".formatted(round, rounds);
            say.accept("%s: freed after %.1f s".formatted(name, freed.seconds()));
        }
        report.figure("all freed after, at most", String.format(Locale.ROOT, "%.1f s", slowest), "freedAfter", slowest);
        if (before.isPresent())
            compare(report, before.getAsDouble(), inside.heap().orElse(Double.NaN));
        return report;
    }

    private static void compare(Report report, double before, double after) {
        double growth = after / before - 1;
        report.figure(
                        "heap after a collection, after the first round and the last",
                        String.format(Locale.ROOT, "%.1f MB, %.1f MB (%+.2f %%)", before, after, 100 * growth),
                        "heapMegabytes",
                        List.of(before, after))
                .bar(growth < GROWTH_ALLOWED, "heap growth under 2 %");
    }

    private Held.Waited vanish(Crowd crowd, int clients, byte[] question) throws InterruptedException {
        var answered =
                Crowd.forEach(clients, client -> answered(crowd.learners().get(crowd.learnerOf(client)), question));
        answered.forEach(AudioSender::drop);
        return Held.until(platform, Held.NOTHING::equals, FREED_WITHIN);
    }

    /// A talk whose partner speaks. Its clock stops, because no more audio arrives.
    private static AudioSender answered(Learner learner, byte[] question) throws InterruptedException {
        var isAnswered = new CountDownLatch(1);
        var responses = new ConcurrentLinkedQueue<ResponseCase>();
        var voice = learner.speak(start(learner), response -> {
            responses.add(response.getResponseCase());
            if (response.hasPartnerAudio()) isAnswered.countDown();
        });
        voice.sayAtOnce(question);
        voice.sayAtOnce(SILENCE);
        if (!isAnswered.await(ANSWER_LIMIT.toSeconds(), TimeUnit.SECONDS))
            throw new IllegalStateException("the partner did not answer; what came instead: " + responses);
        return voice;
    }

    /// Half an hour without a pause, as fast as it is taken.
    private static Result talkOn(Learner learner, byte[] monologue) throws InterruptedException {
        var part = Arrays.copyOf(monologue, monologue.length / AudioSender.MESSAGE_BYTES * AudioSender.MESSAGE_BYTES);
        long bytes = MONOLOGUE_LENGTH.toSeconds() * 2 * AudioSender.SAMPLE_RATE_HERTZ;
        var isOver = new CountDownLatch(1);
        try (var voice = learner.speak(start(learner), response -> {
            if (response.hasFinished()) isOver.countDown();
        })) {
            for (long sent = 0; sent < bytes && isOver.getCount() > 0; sent += part.length) voice.sayAtOnce(part);
            return voice.result(RESULT_LIMIT);
        }
    }

    private static Learner.Session start(Learner learner) {
        return learner.startRolePlay(
                learner.scenarios("NURSING").get(0).required("id").asString(), "EXAM");
    }

    private void judge(Report report, Result result) {
        double seconds = Durations.toMillis(result.getAudioDuration()) / 1e3;
        report.figure(
                        "a monologue of 30 minutes ends after",
                        String.format(Locale.ROOT, "%.1f s", seconds),
                        "monologueEndsAfterSeconds",
                        seconds)
                .bar(seconds == conversation.toSeconds(), "a monologue ends with its conversation")
                .bar(result.getOutcome() == Outcome.OUTCOME_SCORED, "a monologue has a result")
                .bar(result.getTalk().getTurnsCount() > 0, "a monologue has turns");
    }
}
