package dev.vivavoce.speech.session.stream;

import dev.vivavoce.speech.session.Sessions;
import dev.vivavoce.speech.session.log.ReplicaSignal;
import dev.vivavoce.speech.session.watch.Watchers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The streams that are open at this replica: kept alive, told what others say, ended when the replica stops.
public final class LiveStreams implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);
    private static final Duration WATCHED_AGAIN = Duration.ofSeconds(20);
    private static final Duration WATCHED_FOR = WATCHED_AGAIN.multipliedBy(3);
    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(5);

    private final Sessions sessions;
    private final Watchers watchers;
    private final SessionLimits limits;
    private final UUID replica;
    private final Map<UUID, SpeakingStream> streams = new ConcurrentHashMap<>();
    /// Sessions of ours that somebody watches at another replica, and until when to believe it.
    private final Map<UUID, Long> watchedAfar = new ConcurrentHashMap<>();
    private final List<Thread> chores = new ArrayList<>();
    private volatile boolean draining;

    public LiveStreams(Sessions sessions, Watchers watchers, SessionLimits limits, UUID replica, MeterRegistry meters) {
        this.sessions = sessions;
        this.watchers = watchers;
        this.limits = limits;
        this.replica = replica;
        Gauge.builder("speech.streams.live", streams, Map::size).register(meters);
        Gauge.builder("speech.streams.waiting", streams, LiveStreams::waiting).register(meters);
    }

    /// Starts what each replica does for its own streams: heartbeats, and telling the others which sessions are watched
    /// here.
    public void begin() {
        chores.add(chore("beat", limits.ownerLease().dividedBy(3), this::beat));
        chores.add(chore("announce", WATCHED_AGAIN, this::announce));
    }

    /// A stream has taken its session; an older one of this replica gives way.
    void opened(SpeakingStream stream) {
        var older = streams.put(stream.sessionId(), stream);
        if (older != null) older.signal(new SpeakingStream.Signal.ShutOut());
        if (draining) stream.signal(new SpeakingStream.Signal.Drain());
    }

    void closed(SpeakingStream stream) {
        streams.remove(stream.sessionId(), stream);
        if (!streams.containsKey(stream.sessionId())) watchedAfar.remove(stream.sessionId());
    }

    boolean isDraining() {
        return draining;
    }

    int count() {
        return streams.size();
    }

    /// Whether interim events of the session are wanted at another replica.
    boolean isWatchedAfar(UUID sessionId) {
        var until = watchedAfar.get(sessionId);
        return until != null && System.nanoTime() - until < 0;
    }

    /// What replicas say, this one included.
    public void heard(ReplicaSignal notice) {
        var stream = streams.get(notice.sessionId());
        switch (notice) {
            case ReplicaSignal.Taken taken -> {
                if (stream != null && stream.epoch() < taken.epoch())
                    stream.signal(new SpeakingStream.Signal.ShutOut());
                if (stream == null && watchers.watched().contains(taken.sessionId()))
                    Thread.ofVirtual().start(() -> watchers.announce(sessions, List.of(taken.sessionId())));
            }
            case ReplicaSignal.FinishWanted ignored -> {
                if (stream != null) stream.signal(new SpeakingStream.Signal.FinishWanted());
            }
            case ReplicaSignal.Watched watched -> {
                if (stream != null && !watched.replica().equals(replica))
                    watchedAfar.put(watched.sessionId(), System.nanoTime() + WATCHED_FOR.toNanos());
            }
            case ReplicaSignal.Logged ignored -> {}
        }
    }

    /// Ends every stream, after it has settled what it can; sessions stay open to be resumed elsewhere.
    public void drain() {
        draining = true;
        sessions.drain();
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
        var ours = sessions.beat(live.stream().map(SpeakingStream::owned).toList());
        for (var stream : live)
            if (!ours.contains(stream.sessionId())) stream.signal(new SpeakingStream.Signal.ShutOut());
    }

    private void announce() {
        var elsewhere = watchers.watched().stream()
                .filter(id -> !streams.containsKey(id))
                .toList();
        watchers.announce(sessions, elsewhere);
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
