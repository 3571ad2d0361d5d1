package dev.vivavoce.bench.watchers;

import dev.vivavoce.bench.edge.LoadedServer;
import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.LearnerDocuments;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The processor time of an edge for the events of one session that many subscriptions of its owner watch.
/// The owner speaks at another edge, so that the measured one only hands the events out.
final class FanOut implements AutoCloseable {
    /// One session from its first sound to the end of the last subscription.
    ///
    /// @param events the durable events of the session
    /// @param interimSpoken the interim events that the speaker received
    record Round(int events, int interimSpoken, Deliveries.Count count, Duration cpu) {
        double cpuMicroseconds() {
            return cpu.toNanos() / 1e3 / count.delivered();
        }
    }

    private static final List<String> TEXTS = List.of(
            "The next train to the city leaves in ten minutes.",
            "I would like a room with a view of the sea for two nights.",
            "My sister works in a hospital and my brother is still at school.");
    private static final Duration PAUSE = Duration.ofMillis(1_200);
    private static final Duration UP_WITHIN = Duration.ofSeconds(60);
    private static final Duration RESULT_WITHIN = Duration.ofSeconds(60);
    private static final Duration END_WITHIN = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLISECONDS = 100;

    private final RunningPlatform platform;
    private final LoadedServer edge;
    private final Learner speaker;
    private final List<SharedSocket> sockets = new ArrayList<>();
    private final int watchers;
    private final byte[] speech;

    FanOut(RunningPlatform platform, GraphQl graphQl, LoadedServer edge, int watchers, Duration length)
            throws InterruptedException {
        this.platform = platform;
        this.edge = edge;
        this.watchers = watchers;
        var accounts = new Accounts(platform);
        speaker =
                Learner.signedIn(platform.graphQl(), accounts.learner("watched").getAccessToken());
        accounts.giveTimeWithoutEnd(GlobalIds.local(speaker.id()));
        speech = speech(length);
        for (int i = 0; i < IdleSubscriptions.sockets(watchers); i++)
            sockets.add(SharedSocket.open(graphQl, speaker.accessToken()));
    }

    private byte[] speech(Duration length) {
        var sounds = TEXTS.stream()
                .map(text -> Sound.decoded(speaker.synthesize(text)))
                .toList();
        var all = new byte[0];
        for (int i = 0; Sound.length(all).compareTo(length) < 0; i++)
            all = Sound.joined(all, sounds.get(i % sounds.size()), Sound.silence(PAUSE));
        return all;
    }

    Round round() throws InterruptedException {
        var session = speaker.startFreeSpeech("what comes to mind");
        var deliveries = new Deliveries(watchers);
        for (int i = 0; i < watchers; i++) {
            sockets.get(i / SharedSocket.MOST)
                    .subscribe(LearnerDocuments.EVENTS, Map.of("session", session.id()), deliveries.watcher(i));
            // One socket after the other: a flood of subscriptions would measure the queue.
            if ((i + 1) % SharedSocket.MOST == 0 || i + 1 == watchers) awaitWatchers(i + 1, deliveries);
        }
        var interimSpoken = new AtomicInteger();
        var before = edge.cpu();
        try (var voice = speaker.speak(session, response -> {
            if (response.hasEvent() && !response.getEvent().getDurable()) interimSpoken.incrementAndGet();
        })) {
            voice.sayInRealTime(speech);
            voice.finish();
            voice.result(RESULT_WITHIN);
            deliveries.awaitEnd(END_WITHIN);
        }
        var cpu = edge.cpu().minus(before);
        var log = log(session.id());
        return new Round(log.size(), interimSpoken.get(), deliveries.against(log), cpu);
    }

    /// The cursors of an ended session's durable events, as another edge sends them.
    private List<String> log(String sessionId) throws InterruptedException {
        var cursors = new ArrayList<String>();
        try (var subscription = speaker.watch(sessionId, null, event -> {
            if (event.required("durable").asBoolean())
                cursors.add(event.required("cursor").asString());
        })) {
            subscription
                    .ended()
                    .orTimeout(END_WITHIN.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
        return cursors;
    }

    private void awaitWatchers(int expected, Deliveries deliveries) throws InterruptedException {
        long until = System.nanoTime() + UP_WITHIN.toNanos();
        while (true) {
            int atEdge = (int) edge.metrics().get().sum("graphql_subscriptions");
            int atSpeech = (int) platform.metrics("speech").sum("speech_watchers");
            if (atEdge == expected && atSpeech == expected) return;
            if (System.nanoTime() > until)
                throw new IllegalStateException(
                        "%d and %d of %d watchers came up at the edge and at speech within %d s: %s"
                                .formatted(
                                        atEdge,
                                        atSpeech,
                                        expected,
                                        UP_WITHIN.toSeconds(),
                                        WatchersReport.some(deliveries.failures())));
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
        }
    }

    @Override
    public void close() {
        sockets.forEach(SharedSocket::close);
    }
}
