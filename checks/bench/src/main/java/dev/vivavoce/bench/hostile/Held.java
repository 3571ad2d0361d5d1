package dev.vivavoce.bench.hostile;

import dev.vivavoce.cli.RunningPlatform;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The resources that a platform holds for its clients.
///
/// @param subscriptions publishers of subscriptions, over sockets and event streams
/// @param keptAlive sockets that the edge pings
/// @param sockets open ones, of both kinds
/// @param relays streams of the edge to speech that carry audio
/// @param streams speech's streams of live sessions
/// @param mailboxes messages that wait in those streams' mailboxes
/// @param watchers speech's streams of events
public record Held(
        double subscriptions,
        double keptAlive,
        double sockets,
        double relays,
        double streams,
        double mailboxes,
        double watchers) {
    public static final Held NOTHING = new Held(0, 0, 0, 0, 0, 0, 0);

    private static final long LOOK_EVERY_MILLISECONDS = 50;

    public static Held by(RunningPlatform platform) {
        var edge = platform.metrics("bff");
        var speech = platform.metrics("speech");
        return new Held(
                edge.sum("graphql_subscriptions") + edge.sum("graphql_event_streams"),
                edge.sum("sockets_kept_alive"),
                edge.sum("graphql_sockets") + edge.sum("audio_sockets"),
                edge.sum("audio_relays"),
                speech.sum("speech_streams_live"),
                speech.sum("speech_streams_waiting"),
                speech.sum("speech_watchers"));
    }

    /// The number of resources left, and the time until they were freed.
    record Waited(Held last, boolean inTime, double seconds) {}

    static Waited until(RunningPlatform platform, Predicate<Held> wanted, Duration limit) throws InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            long looked = System.nanoTime();
            var now = by(platform);
            boolean isWanted = wanted.test(now);
            if (isWanted || looked - begin > limit.toNanos()) {
                return new Waited(now, isWanted && looked - begin <= limit.toNanos(), (looked - begin) / 1e9);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
        }
    }
}
