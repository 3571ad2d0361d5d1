package dev.vivavoce.speech.session.stream;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.rpc.Code;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.Acknowledged;
import dev.vivavoce.speech.v1.Warning;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// The clocks of one [SpeakingStream], asked by its loop: whether the speaker was silent for too long or sends too
/// fast,
/// what is due to be said, and when to look again. They wait for nothing and say nothing themselves.
final class StreamClocks {
    private static final long ACKNOWLEDGE_EVERY = MILLISECONDS.toNanos(250);
    private static final long SHORTEST_MESSAGE = MILLISECONDS.toNanos(5);
    private static final double PACE = 2;
    private static final long WARN_AGAIN = SECONDS.toNanos(30);
    private static final long DRAIN_PATIENCE = SECONDS.toNanos(2);

    private final SessionLimits limits;
    private final LongSupplier nanoTime;
    private final LeakyBucket pace;
    private final Map<Warning, Long> warned = new EnumMap<>(Warning.class);
    private boolean paused;
    private long lastHeard;
    private long heldSince;
    private boolean held;
    private long lastAcknowledged;
    private Acknowledged acknowledged = Acknowledged.getDefaultInstance();
    private long lastHeartbeat;
    private long drainUntil;

    /// @param nanoTime `System::nanoTime`
    StreamClocks(SessionLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        pace = new LeakyBucket(limits.audioBurst(), PACE, nanoTime);
        lastHeard = now();
        lastAcknowledged = now();
        lastHeartbeat = now();
    }

    static Failure idle(Duration limit) {
        return Failure.of(
                Code.DEADLINE_EXCEEDED, "IDLE", "neither audio nor a sign of life for " + limit.toSeconds() + " s");
    }

    // The speaker

    /// A message came, of whatever kind.
    void heard() {
        lastHeard = now();
    }

    /// The speaker pauses: there is more patience until the next audio.
    void pause() {
        paused = true;
    }

    /// Audio came, new or again.
    void speaks() {
        paused = false;
    }

    /// So much of it was taken. Messages that hold next to nothing cost as well.
    void took(long audioNanos) {
        pace.took(Math.max(SHORTEST_MESSAGE, audioNanos));
    }

    /// How long to wait before more audio is taken; 0 when it may be taken now.
    long heldBackNanos() {
        return pace.waitNanos();
    }

    /// Ends the stream of a speaker who was silent for too long, or sent too fast for too long.
    ///
    /// @param waiting how many messages of the speaker's wait to be taken
    void checkSpeaker(int waiting) {
        long now = now();
        if (waiting > 0) lastHeard = now; // it is us who do not listen
        var patience = paused ? limits.pause() : limits.idle();
        if (now - lastHeard > patience.toNanos()) throw idle(patience);
        boolean waits = pace.waitNanos() > 0;
        if (!waits && waiting == 0) held = false;
        if (waits && !held) {
            held = true;
            heldSince = now;
        }
        if (held && now - heldSince > limits.audioHeld().toNanos())
            throw Failure.exhausted(
                            "AUDIO_TOO_FAST",
                            "audio came faster than " + (int) PACE + " times real time for longer than "
                                    + limits.audioHeld().toSeconds() + " s: resume the session")
                    .retryAfter(Duration.ofSeconds(1));
    }

    // What is due to be said

    /// Whether a heartbeat is due; it counts as said.
    ///
    /// @param lastSent when anything was sent last, by `nanoTime`
    boolean beats(long lastSent) {
        long now = now();
        long every = limits.heartbeat().toNanos();
        if (now - lastHeartbeat <= every || now - lastSent <= every) return false;
        lastHeartbeat = now;
        return true;
    }

    /// Whether this acknowledgement is due; it counts as said.
    boolean acknowledges(Acknowledged next) {
        if (next.equals(acknowledged) || now() - lastAcknowledged < ACKNOWLEDGE_EVERY) return false;
        acknowledged = next;
        lastAcknowledged = now();
        return true;
    }

    /// The next acknowledgement is due at once.
    void acknowledgeAtOnce() {
        lastAcknowledged = now() - ACKNOWLEDGE_EVERY;
    }

    /// Whether this warning may be raised: not when it was wanted a moment ago.
    boolean mayWarn(Warning warning) {
        long now = now();
        var before = warned.put(warning, now);
        return before == null || now - before >= WARN_AGAIN;
    }

    // The end

    /// The replica stops: from now on there is only a moment left.
    void drain() {
        drainUntil = now() + DRAIN_PATIENCE;
    }

    boolean isDrained() {
        return now() - drainUntil >= 0;
    }

    long drainLeftNanos() {
        return drainUntil - now();
    }

    /// Until something is due to be said.
    ///
    /// @param next the acknowledgement that could be said
    long untilDueNanos(Acknowledged next) {
        long heartbeat = limits.heartbeat().toNanos();
        return next.equals(acknowledged)
                ? heartbeat
                : Math.min(heartbeat, lastAcknowledged + ACKNOWLEDGE_EVERY - now());
    }

    private long now() {
        return nanoTime.getAsLong();
    }
}
