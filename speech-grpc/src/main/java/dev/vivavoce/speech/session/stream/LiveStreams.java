package dev.vivavoce.speech.session.stream;

import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.session.audio.KeptAudio;
import dev.vivavoce.speech.session.log.ReplicaSignal;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.log.SessionLease.Release;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.stream.Mail.Signal;
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
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open streams of this replica: renews their leases, passes signals of other replicas on to them, and ends
/// them when the replica stops.
public final class LiveStreams implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);
    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(5);

    private final SessionLog sessions;
    private final KeptAudio kept;
    private final Watches watches;
    private final SessionLimits limits;
    private volatile Consumer<UUID> finishingKept = _ -> {};
    private final Map<UUID, SpeakingStream> streams = new ConcurrentHashMap<>();
    /// Those that have not ended, although another stream of this replica has their session.
    private final Map<SessionLease, SpeakingStream> outlived = new ConcurrentHashMap<>();
    /// Releases that the database did not take, by session.
    private final Map<UUID, Ended> unwritten = new ConcurrentHashMap<>();
    private final List<Thread> chores = new ArrayList<>();
    private volatile boolean draining;

    /// The state that the row of a session gets when its stream has ended.
    private record Ended(SessionLease lease, Release how, long received) {}

    public LiveStreams(
            SessionLog sessions, KeptAudio kept, Watches watches, SessionLimits limits, MeterRegistry meters) {
        this.sessions = sessions;
        this.kept = kept;
        this.watches = watches;
        this.limits = limits;
        Gauge.builder("speech.streams.live", streams, Map::size).register(meters);
        Gauge.builder("speech.streams.waiting", streams, LiveStreams::waiting).register(meters);
    }

    /// Starts to renew the leases of this replica's streams and of the audio that it keeps.
    ///
    /// @param finishingKept ends a session with the audio that this replica keeps; returns at once
    public void begin(Consumer<UUID> finishingKept) {
        this.finishingKept = finishingKept;
        chores.add(chore("beat", limits.ownerLease().dividedBy(3), this::beat));
    }

    /// Builds a stream.
    interface Build {
        SpeakingStream stream() throws InterruptedException;
    }

    /// Opens a stream with the audio that an earlier one left. What it leaves itself is kept when it is released; when
    /// it cannot be built, the audio is kept as it was.
    SpeakingStream open(UUID sessionId, Optional<KeptAudio.Left> left, Build build) throws InterruptedException {
        try {
            var stream = build.stream();
            opened(stream);
            return stream;
        } catch (RuntimeException | InterruptedException thrown) {
            left.ifPresent(one -> kept.put(sessionId, one));
            throw thrown;
        }
    }

    /// A stream has taken its session; an older stream of this replica ends.
    void opened(SpeakingStream stream) {
        streams.compute(stream.sessionId(), (_, older) -> {
            if (older != null) {
                outlived.put(older.lease(), older);
                older.signal(new Signal.Superseded());
            }
            return stream;
        });
        if (draining) stream.signal(new Signal.Drain());
    }

    /// Releases the session of a stream that has ended, and keeps the audio that it leaves. The stream counts as open
    /// until that is written, so a replica that stops waits for it.
    void release(SessionLease lease) {
        var id = lease.sessionId();
        var ended = Optional.ofNullable(streams.get(id)).filter(stream -> stream.lease() == lease);
        var left = ended.map(SpeakingStream::left);
        long received = left.map(one -> one.audio().lastReceived())
                .orElseGet(() -> ended.or(() -> Optional.ofNullable(outlived.get(lease)))
                        .map(SpeakingStream::receivedBeforeTakeover)
                        .orElse(0L));
        boolean isDrained =
                draining && left.filter(one -> !one.audio().isEmpty()).isPresent();
        if (!isDrained)
            left.filter(one -> one.isFinishing() || !one.audio().isEmpty()).ifPresent(one -> kept.put(id, one));
        var standing = isDrained ? Release.DRAINED : kept.has(id) ? Release.KEPT : Release.EMPTY;
        var last = new Ended(lease, standing, received);
        unwritten.put(id, last);
        Uninterruptible.start(() -> {
                    write(last);
                    return true;
                })
                .whenComplete((_, _) -> {
                    ended.ifPresent(stream -> streams.remove(id, stream));
                    outlived.remove(lease);
                    if (ended.filter(SpeakingStream::endsAlone).isPresent()) finishingKept.accept(id);
                });
    }

    /// What fails is written again with the next beat: until then the owner of the audio is unknown, and it stays.
    private void write(Ended last) {
        var id = last.lease().sessionId();
        sessions.release(last.lease(), last.how(), last.received());
        if (unwritten.remove(id, last) && last.how() == Release.KEPT) kept.written(id);
    }

    /// Releases the session of a recording. Nothing of it is kept here: its job has the audio, and tries again.
    void releaseRecording(SessionLease lease) {
        var id = lease.sessionId();
        Uninterruptible.start(() -> {
                    sessions.release(lease, Release.EMPTY, 0);
                    return true;
                })
                .whenComplete(
                        (_, _) -> streams.computeIfPresent(id, (_, stream) -> stream.lease() == lease ? null : stream));
    }

    /// Whether the replica stops. It then finishes no session: its streams release theirs, and audio that they
    /// received and did not settle would be lost.
    public boolean isDraining() {
        return draining;
    }

    /// The failure of calls to a replica that stops.
    public static Failure drainingFailure() {
        return Failure.unavailable("DRAINING", "this server stops: resume the session at another one")
                .retryAfter(Duration.ofSeconds(1));
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
        streams.values().forEach(stream -> stream.signal(new Signal.Drain()));
        drainKept();
        long deadline = System.nanoTime() + DRAIN_PATIENCE.toNanos();
        try {
            while (!streams.isEmpty() && System.nanoTime() < deadline) TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void drainKept() {
        if (kept.isEmpty()) return;
        try {
            sessions.drainKept();
        } catch (RuntimeException thrown) { // other replicas find that this one has gone
            log.warn("cannot give up the audio that is kept: {}", thrown.toString());
        }
        kept.clear();
    }

    @Override
    public void close() throws InterruptedException {
        chores.forEach(Thread::interrupt);
        for (var chore : chores) chore.join(Duration.ofSeconds(5));
    }

    private void beat() {
        var live = List.copyOf(streams.values());
        if (!live.isEmpty()) {
            var ours = sessions.beat(live.stream().map(SpeakingStream::lease).toList());
            for (var stream : live) if (!ours.contains(stream.sessionId())) stream.signal(new Signal.Superseded());
        }
        var waiting = kept.sessionIds();
        if (!waiting.isEmpty()) kept.retain(waiting, sessions.beatKept(waiting));
        if (!draining) unwritten.values().forEach(this::write);
    }

    private void signalled(ReplicaSignal signal) {
        var stream = streams.get(signal.sessionId());
        switch (signal) {
            case ReplicaSignal.Taken taken -> {
                if (stream == null) watches.announceIfWatched(taken.sessionId());
                else if (stream.epoch() < taken.epoch()) stream.signal(new Signal.Superseded());
            }
            case ReplicaSignal.FinishWanted ignored -> {
                if (stream != null) stream.signal(new Signal.FinishWanted());
                else if (kept.has(signal.sessionId())) finishingKept.accept(signal.sessionId());
            }
            case ReplicaSignal.PartnerAsked asked -> {
                if (stream != null) stream.ask(asked.signal());
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
