package dev.vivavoce.speech.session.stream;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.rpc.Code;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.session.audio.LeakyBucket;
import dev.vivavoce.speech.v1.Acknowledged;
import dev.vivavoce.speech.v1.Warning;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// The time limits of one [SpeakingStream]: whether the speaker was idle for too long or sends too fast, which
/// messages are due, and when to check again. The loop calls it; it neither waits nor sends.
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
        return Failure.of(Code.DEADLINE_EXCEEDED, "IDLE", "no audio and no keep-alive for " + limit.toSeconds() + " s");
    }

    // The speaker

    /// A message of any kind arrived.
    void heard() {
        lastHeard = now();
    }

    /// The speaker pauses: the pause limit applies until the next audio.
    void pause() {
        paused = true;
    }

    /// Audio arrived, new or repeated.
    void speaks() {
        paused = false;
    }

    /// Audio was taken. A very short message counts as 5 ms.
    void took(long audioNanos) {
        pace.took(Math.max(SHORTEST_MESSAGE, audioNanos));
    }

    /// How long to wait before taking more audio; 0 when more may be taken now.
    long heldBackNanos() {
        return pace.waitNanos();
    }

    /// Fails when the speaker was idle for too long, or sent too fast for too long.
    ///
    /// @param waiting the number of messages in the mailbox
    void checkSpeaker(int waiting) {
        long now = now();
        if (waiting > 0) lastHeard = now; // messages wait, so the speaker is not idle
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

    // Due messages

    /// Returns whether a heartbeat is due, and counts it as sent.
    ///
    /// @param lastSent when the last response was sent, by `nanoTime`
    boolean beats(long lastSent) {
        long now = now();
        long every = limits.heartbeat().toNanos();
        if (now - lastHeartbeat <= every || now - lastSent <= every) return false;
        lastHeartbeat = now;
        return true;
    }

    /// Returns whether this acknowledgement is due, and counts it as sent.
    boolean acknowledges(Acknowledged next) {
        if (next.equals(acknowledged) || now() - lastAcknowledged < ACKNOWLEDGE_EVERY) return false;
        acknowledged = next;
        lastAcknowledged = now();
        return true;
    }

    /// Makes the next acknowledgement due at once.
    void acknowledgeAtOnce() {
        lastAcknowledged = now() - ACKNOWLEDGE_EVERY;
    }

    /// Returns whether this warning may be raised: not within 30 s of audio since the last time it was
    /// called, so that a recording gets the warnings of a live stream.
    ///
    /// @param audioNanos from the start of the audio
    boolean mayWarn(Warning warning, long audioNanos) {
        var before = warned.put(warning, audioNanos);
        return before == null || audioNanos - before >= WARN_AGAIN;
    }

    // The end

    /// The replica stops: the stream has two seconds left.
    void drain() {
        drainUntil = now() + DRAIN_PATIENCE;
    }

    boolean isDrained() {
        return now() - drainUntil >= 0;
    }

    long drainLeftNanos() {
        return drainUntil - now();
    }

    /// Nanoseconds until a message is due.
    ///
    /// @param next the acknowledgement that would be sent
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
