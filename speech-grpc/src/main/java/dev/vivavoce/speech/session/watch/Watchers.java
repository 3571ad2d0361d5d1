package dev.vivavoce.speech.session.watch;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.speech.session.Sessions;
import dev.vivavoce.speech.session.log.ReplicaSignal;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.speech.v1.WatchSessionResponse;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who watches which session at this replica, and how they hear of what happens.
///
/// A watcher's place is its cursor. Durable events come out of the log, or straight from this process when they are the
/// next; interim ones only straight, and a slow watcher misses them. So nothing is held for anybody but a few events.
public final class Watchers {
    /// Events held for a watcher that is busy sending; what is durable beyond them is read from the log.
    private static final int HELD = 32;

    private static final int BATCH = 20;

    private final UUID replica;
    private final Duration takenWithin;
    private final Map<UUID, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final Counter interimSkipped;

    /// @param takenWithin a watcher that takes nothing for this long is closed
    public Watchers(UUID replica, Duration takenWithin, MeterRegistry meters) {
        this.replica = replica;
        this.takenWithin = takenWithin;
        Gauge.builder("speech.watchers", this, Watchers::count).register(meters);
        interimSkipped = Counter.builder("speech.watchers.interim.skipped").register(meters);
    }

    /// Waits for changes of one session.
    public final class Changes implements AutoCloseable {
        private final UUID sessionId;
        private final Watcher watcher;

        private Changes(UUID sessionId) {
            this.sessionId = sessionId;
            this.watcher = add(sessionId);
        }

        public void await(Duration atMost) throws InterruptedException {
            watcher.next(0, atMost.toNanos());
            watcher.looked();
        }

        @Override
        public void close() {
            remove(sessionId, watcher);
        }
    }

    public Changes changes(UUID sessionId) {
        return new Changes(sessionId);
    }

    /// Sends a session's events until it has ended, or the caller goes away.
    public void watch(
            Sessions sessions, UUID sessionId, long after, Duplex<WatchSessionRequest, WatchSessionResponse> call)
            throws InterruptedException {
        var watcher = add(sessionId);
        try {
            long sent = after;
            Uninterruptible.run(() -> announce(sessions, List.of(sessionId)));
            watcher.know(Long.MAX_VALUE); // look into the log first
            while (true) {
                var event = watcher.next(sent, Long.MAX_VALUE);
                if (event == null && watcher.knows(sent)) {
                    long from = sent;
                    watcher.looked();
                    var batch = Uninterruptible.run(() -> sessions.events(sessionId, from, BATCH));
                    for (var durable : batch) {
                        send(call, durable);
                        sent = durable.getCursor();
                        if (durable.hasSpeakingFinished()) return;
                    }
                    if (batch.size() == BATCH) watcher.know(sent + 1);
                } else if (event != null && event.getDurable()) {
                    if (event.getCursor() == sent + 1) {
                        send(call, event);
                        sent = event.getCursor();
                        if (event.hasSpeakingFinished()) return;
                    } else if (event.getCursor() > sent) watcher.know(event.getCursor());
                } else if (event != null && event.getCursor() == sent && !call.offer(response(event))) {
                    interimSkipped.increment();
                }
            }
        } finally {
            remove(sessionId, watcher);
        }
    }

    /// An event of a session that this replica owns.
    public void tell(UUID sessionId, SpeakingEvent event) {
        for (var watcher : watchers.getOrDefault(sessionId, Set.of())) watcher.tell(event);
    }

    /// What other replicas say. An empty text means that something may have been missed.
    public Consumer<String> heard(Consumer<ReplicaSignal> others) {
        return text -> {
            if (text.isEmpty()) {
                watchers.values().forEach(all -> all.forEach(watcher -> watcher.know(Long.MAX_VALUE)));
                return;
            }
            ReplicaSignal.parse(text).ifPresent(notice -> {
                if (notice instanceof ReplicaSignal.Logged(var sessionId, var cursor))
                    watchers.getOrDefault(sessionId, Set.of()).forEach(watcher -> watcher.know(cursor));
                others.accept(notice);
            });
        };
    }

    /// Interim events that other replicas tell.
    public Consumer<String> heardInterim() {
        return text -> {
            int space = text.indexOf(' ');
            if (space < 0 || text.substring(0, space).equals(replica.toString())) return;
            try {
                var event = SpeakingEvent.parseFrom(Base64.getDecoder().decode(text.substring(space + 1)));
                tell(UUID.fromString(event.getSessionId()), event);
            } catch (InvalidProtocolBufferException | IllegalArgumentException _) {
                // an interim event that cannot be read is only missed
            }
        };
    }

    /// The sessions that somebody watches here.
    public Set<UUID> watched() {
        return Set.copyOf(watchers.keySet());
    }

    /// Asks the owners of these sessions, wherever they are, to tell interim events too.
    @Nullable
    public Void announce(Sessions sessions, Collection<UUID> sessionIds) {
        sessions.tell(sessionIds.stream()
                .map(id -> new ReplicaSignal.Watched(id, replica))
                .toList());
        return null;
    }

    int count() {
        return watchers.values().stream().mapToInt(Set::size).sum();
    }

    private void send(Duplex<WatchSessionRequest, WatchSessionResponse> call, SpeakingEvent event)
            throws InterruptedException {
        if (!call.send(response(event), takenWithin))
            throw Failure.exhausted(
                    "WATCHER_TOO_SLOW", "events were not taken for " + takenWithin.toSeconds() + " s: watch again");
    }

    private static WatchSessionResponse response(SpeakingEvent event) {
        return WatchSessionResponse.newBuilder().setEvent(event).build();
    }

    private Watcher add(UUID sessionId) {
        var watcher = new Watcher();
        watchers.compute(sessionId, (id, all) -> {
            var more = all == null ? ConcurrentHashMap.<Watcher>newKeySet() : all;
            more.add(watcher);
            return more;
        });
        return watcher;
    }

    private void remove(UUID sessionId, Watcher watcher) {
        watchers.computeIfPresent(sessionId, (id, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    /// What one watcher has not sent yet.
    private final class Watcher {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private final Deque<SpeakingEvent> held = new ArrayDeque<>();
        /// The log is known to reach so far.
        private long known;

        public void tell(SpeakingEvent event) {
            lock.lock();
            try {
                var last = held.peekLast();
                boolean newer = event.hasTranscriptUpdated()
                        && last != null
                        && last.hasTranscriptUpdated()
                        && last.getUtteranceId().equals(event.getUtteranceId());
                if (newer) held.removeLast();
                if (held.size() < HELD) held.addLast(event);
                else if (event.getDurable()) known = Math.max(known, event.getCursor());
                else interimSkipped.increment();
                changed.signal();
            } finally {
                lock.unlock();
            }
        }

        void know(long cursor) {
            lock.lock();
            try {
                known = Math.max(known, cursor);
                changed.signal();
            } finally {
                lock.unlock();
            }
        }

        boolean knows(long moreThan) {
            lock.lock();
            try {
                return known > moreThan;
            } finally {
                lock.unlock();
            }
        }

        /// The log is about to be read; what is told from here on is new.
        void looked() {
            lock.lock();
            try {
                known = 0;
            } finally {
                lock.unlock();
            }
        }

        /// The next event held; null when there is more in the log, or the time is up.
        @Nullable
        SpeakingEvent next(long sent, long nanos) throws InterruptedException {
            long left = nanos;
            lock.lockInterruptibly();
            try {
                while (true) {
                    var event = held.pollFirst();
                    if (event != null) return event;
                    if (known > sent || left <= 0) return null;
                    left = changed.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
