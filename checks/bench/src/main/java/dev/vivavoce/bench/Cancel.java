package dev.vivavoce.bench;

import dev.vivavoce.bench.hostile.Inside;
import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.Table;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// `./vivavoce bench cancel`: thousands of streams that are cancelled after their first message. Prints what the
/// platform holds for them afterwards, and how long it took to free it. Ends with 1 when anything is left.
public final class Cancel {
    private static final String USAGE = "./vivavoce bench cancel [--streams N] [--json FILE] [--url URL]";
    private static final String TEXT = "The next train to the city leaves in ten minutes.";
    private static final Duration LET_GO_WITHIN = Duration.ofSeconds(50);

    /// The resources held for clients, and the time until none were left.
    private record LetGo(double seconds, double left) {}

    private final RunningPlatform platform;
    private final Learner learner;
    private final Accounts accounts;

    private Cancel(RunningPlatform platform) {
        this.platform = platform;
        this.accounts = new Accounts(platform);
        learner =
                Learner.signedIn(platform.graphQl(), accounts.learner("cancel").getAccessToken());
        accounts.giveTimeWithoutEnd(GlobalIds.local(learner.id()));
    }

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--streams", "--json", "--url"), words);
        arguments.words(0, 0);
        int streams = arguments.number("--streams", 10_000, 1, 1_000_000);
        try (var platform = Program.platformBeside(arguments.text("--url"))) {
            var bench = new Cancel(platform);
            var inside = new Inside(platform);
            var session = bench.sessionWithEvents();
            bench.cancelStreams(session, Math.min(streams, 500)); // fills pools and loads classes
            double heapBefore = inside.heap().orElse(Double.NaN);
            long begin = System.nanoTime();
            bench.cancelStreams(session, streams);
            double seconds = (System.nanoTime() - begin) / 1e9;
            var letGo = bench.letGo();
            double heapAfter = inside.heap().orElse(Double.NaN);
            System.out.print(new Table("<>", "", "")
                    .row(
                            "gRPC streams cancelled after their first message",
                            "%,d in %.1f s".formatted(streams, seconds))
                    .row("nothing held after", "%.1f s; left %.0f".formatted(letGo.seconds(), letGo.left()))
                    .row("heap before, after, MB", "%.1f, %.1f".formatted(heapBefore, heapAfter)));
            Program.write(
                    arguments
                            .text("--json")
                            .map(Path::of)
                            .orElse(platform.home().resolve("bench").resolve("cancel.json")),
                    Map.of(
                            "streams", streams,
                            "seconds", seconds,
                            "left", letGo.left(),
                            "heapBeforeMegabytes", heapBefore,
                            "heapAfterMegabytes", heapAfter));
            return letGo.left() == 0 ? 0 : 1;
        }
    }

    /// A session that stays open and has events to send.
    private Learner.Session sessionWithEvents() throws InterruptedException {
        var pcm = Sound.decoded(learner.synthesize(TEXT));
        var session = learner.startReading(TEXT);
        var scored = new CompletableFuture<Boolean>();
        try (var voice = learner.speak(session, response -> {
            if (response.getEvent().hasUtteranceScored()) scored.complete(true);
        })) {
            voice.sayAtOnce(pcm);
            voice.sayAtOnce(new byte[64_000]);
            scored.orTimeout(30, TimeUnit.SECONDS).join();
            voice.drop();
        }
        return session;
    }

    private void cancelStreams(Learner.Session session, int streams) {
        var stub =
                SpeakingServiceGrpc.newBlockingStub(platform.channel("speech")).withInterceptors(accounts.as("cancel"));
        var request =
                WatchSessionRequest.newBuilder().setSessionId(session.uuid()).build();
        for (int i = 0; i < streams; i++) {
            try (var context = io.grpc.Context.current().withCancellation()) {
                context.run(() -> stub.watchSession(request).next());
            }
        }
    }

    /// Waits until nothing is held, at most for the limit.
    private LetGo letGo() throws InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            double left = held();
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (left == 0 || seconds > LET_GO_WITHIN.toSeconds()) return new LetGo(seconds, left);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private double held() {
        var speech = platform.metrics("speech");
        return speech.sum("speech_streams_live") + speech.sum("speech_watchers");
    }
}
