package dev.vivavoce.speech.session.stream;

import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.session.log.ReplicaSignal;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.log.SessionLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open streams of this replica: renews their leases, passes signals of other replicas on to them, and ends
/// them when the replica stops.
public final class LiveStreams implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);
    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(5);

    private final SessionLog sessions;
    private final Watches watches;
    private final SessionLimits limits;
    private final Map<UUID, SpeakingStream> streams = new ConcurrentHashMap<>();
    private final List<Thread> chores = new ArrayList<>();
    private volatile boolean draining;

    public LiveStreams(SessionLog sessions, Watches watches, SessionLimits limits, MeterRegistry meters) {
        this.sessions = sessions;
        this.watches = watches;
        this.limits = limits;
        Gauge.builder("speech.streams.live", streams, Map::size).register(meters);
        Gauge.builder("speech.streams.waiting", streams, LiveStreams::waiting).register(meters);
    }

    /// Starts to renew the leases of this replica's streams.
    public void begin() {
        chores.add(chore("beat", limits.ownerLease().dividedBy(3), this::beat));
    }

    /// A stream has taken its session; an older stream of this replica ends.
    void opened(SpeakingStream stream) {
        var older = streams.put(stream.sessionId(), stream);
        if (older != null) older.signal(new SpeakingStream.Signal.Superseded());
        if (draining) stream.signal(new SpeakingStream.Signal.Drain());
    }

    /// Releases the session of a stream that has ended. The stream counts as open until that is written, so a replica
    /// that stops waits for it.
    void release(SessionLease lease) {
        var ended = Optional.ofNullable(streams.get(lease.sessionId())).filter(stream -> stream.lease() == lease);
        boolean drained = draining && ended.filter(SpeakingStream::hasUnsettled).isPresent();
        Uninterruptible.start(() -> release(lease, drained))
                .whenComplete((_, _) -> ended.ifPresent(stream -> streams.remove(lease.sessionId(), stream)));
    }

    private boolean release(SessionLease lease, boolean drained) {
        if (drained) sessions.releaseDrained(lease);
        else sessions.release(lease);
        return true;
    }

    /// Whether the replica stops. It then finishes no session: its streams release theirs, and audio that they
    /// received and did not settle would be lost.
    public boolean isDraining() {
        return draining;
    }

    /// The failure of calls to a replica that stops.
    public static Failure drainingFailure() {
        return SpeakingStream.draining();
    }

    int count() {
        return streams.size();
    }

    /// Takes a notification from any replica, this one included.
    public void notified(String text) {
        ReplicaSignal.parse(text).ifPresent(this::signalled);
    }

    /// Ends every stream after it has scored what it can. The sessions stay open and can be resumed elsewhere.
    public void drain() {
        draining = true;
        streams.values().forEach(stream -> stream.signal(new SpeakingStream.Signal.Drain()));
        long deadline = System.nanoTime() + DRAIN_PATIENCE.toNanos();
        try {
            while (!streams.isEmpty() && System.nanoTime() < deadline) TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        chores.forEach(Thread::interrupt);
        for (var chore : chores) chore.join(Duration.ofSeconds(5));
    }

    private void beat() {
        var live = List.copyOf(streams.values());
        if (live.isEmpty()) return;
        var ours = sessions.beat(live.stream().map(SpeakingStream::lease).toList());
        for (var stream : live)
            if (!ours.contains(stream.sessionId())) stream.signal(new SpeakingStream.Signal.Superseded());
    }

    private void signalled(ReplicaSignal signal) {
        var stream = streams.get(signal.sessionId());
        switch (signal) {
            case ReplicaSignal.Taken taken -> {
                if (stream == null) watches.announceIfWatched(taken.sessionId());
                else if (stream.epoch() < taken.epoch()) stream.signal(new SpeakingStream.Signal.Superseded());
            }
            case ReplicaSignal.FinishWanted ignored -> {
                if (stream != null) stream.signal(new SpeakingStream.Signal.FinishWanted());
            }
        }
    }

    private static int waiting(Map<UUID, SpeakingStream> streams) {
        return streams.values().stream().mapToInt(SpeakingStream::waiting).sum();
    }

    private static Thread chore(String name, Duration every, Runnable work) {
        return Thread.ofPlatform().daemon().name("speech-" + name).start(() -> {
            try {
                while (true) {
                    TimeUnit.NANOSECONDS.sleep(every.toNanos());
                    try {
                        work.run();
                    } catch (RuntimeException thrown) { // the next round tries again
                        log.warn("{} failed: {}", name, thrown.toString());
                    }
                }
            } catch (InterruptedException _) {
                // stopped
            }
        });
    }
}
