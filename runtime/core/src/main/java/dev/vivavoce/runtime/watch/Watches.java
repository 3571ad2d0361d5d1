package dev.vivavoce.runtime.watch;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Notifications;
import dev.vivavoce.runtime.data.Uninterruptible;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Resumable watches of subjects of one kind, over every process that shares the database.
///
/// A watcher's position is its cursor. Durable events come from the log, or directly from this process when they
/// are the next ones; interim events come only directly, or by notification from another process. So a watcher
/// holds a few events and no history, and a slow watcher loses interim events only.
///
/// Notifications carry ids and cursors. They carry interim events only while another process watches the subject, and
/// not those that a [Broadcast] has carried to all such processes.
public final class Watches implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Watches.class);
    private static final int BATCH = 20;
    private static final Duration ANNOUNCE_EVERY = Duration.ofSeconds(20);
    private static final Duration ANNOUNCED_FOR = ANNOUNCE_EVERY.multipliedBy(3);
    /// PostgreSQL's limit is 8,000 bytes.
    private static final int LONGEST_NOTIFICATION = 7_900;

    private final Database database;
    private final WatchLog watchLog;
    private final String channel;
    private final String process = UUID.randomUUID().toString();
    private final Map<UUID, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final Broadcast broadcast;
    /// Subjects that other processes watch, with what each has announced.
    private final Map<UUID, Map<String, Announcement>> watchedElsewhere = new ConcurrentHashMap<>();
    private final Counter interimSkipped;
    private final Thread announcer;

    /// That another process watches a subject.
    ///
    /// @param until when it is no longer valid, by [System#nanoTime()]
    /// @param listens whether interim events reach that process by [Broadcast]
    private record Announcement(long until, boolean listens) {
        boolean isValid(long now) {
            return now - until < 0;
        }
    }

    /// @param channel PostgreSQL's notification channel, of these subjects alone; interim events use
    ///     `<channel>_interim`
    /// @param meter the prefix of the metrics' names
    public Watches(Database database, WatchLog watchLog, String channel, String meter, MeterRegistry meters) {
        this(database, watchLog, channel, meter, meters, Broadcast.NONE);
    }

    /// @param broadcast carries interim events, where all processes that watch can be reached by it
    public Watches(
            Database database,
            WatchLog watchLog,
            String channel,
            String meter,
            MeterRegistry meters,
            Broadcast broadcast) {
        this.database = database;
        this.watchLog = watchLog;
        this.channel = channel;
        this.broadcast = broadcast;
        Gauge.builder(meter + ".watchers", this, Watches::count).register(meters);
        interimSkipped = Counter.builder(meter + ".watchers.interim.skipped").register(meters);
        announcer = Thread.ofVirtual().name(channel + "-announcer").unstarted(this::announceRepeatedly);
    }

    /// Waits for changes of one subject.
    public final class Changes implements AutoCloseable {
        private final UUID subject;
        private final Watcher watcher;

        private Changes(UUID subject) {
            this.subject = subject;
            watcher = add(subject);
        }

        /// Returns at the next event, or when the time is up.
        public void await(Duration atMost) throws InterruptedException {
            watcher.next(0, atMost.toNanos());
            watcher.forgetKnown();
        }

        @Override
        public void close() {
            remove(subject, watcher);
        }
    }

    /// Starts to announce to the other processes which subjects are watched here.
    public void begin() {
        broadcast.listen(interimChannel(), this::interimNotified);
        announcer.start();
    }

    /// The handlers to register with [Database#listen].
    public Map<String, Consumer<String>> handlers() {
        return Map.of(channel, this::notified, interimChannel(), this::interimNotified);
    }

    public Changes changes(UUID subject) {
        return new Changes(subject);
    }

    /// Returns the cursor of a request, which is unsigned; 0 for one that no log reaches.
    public static long cursor(long sent) {
        return Math.max(0, sent);
    }

    /// Sends a subject's events after the cursor, each durable one once and in order. Returns after the last
    /// event; ends with an exception when the sink throws or the thread is interrupted. A cursor that the log has
    /// not reached, because the database was restored to an earlier time, counts as 0.
    public void watch(UUID subject, long after, WatchSink sink) throws InterruptedException {
        var watcher = add(subject);
        try {
            long sent = Math.min(after, Long.MAX_VALUE - 1);
            boolean isResumed = after > 0;
            Uninterruptible.run(() -> announce(List.of(subject)));
            watcher.know(Long.MAX_VALUE); // read the log first
            while (true) {
                switch (watcher.next(sent, Long.MAX_VALUE)) {
                    case null -> {
                        if (!watcher.knowsBeyond(sent)) continue;
                        long from = isResumed ? sent - 1 : sent; // at first with the event at the cursor
                        watcher.forgetKnown();
                        var batch = Uninterruptible.run(() -> watchLog.after(subject, from, BATCH));
                        for (var event : batch) {
                            if (event.cursor() > sent) {
                                sink.send(event);
                                sent = event.cursor();
                            }
                            if (event.isLast()) return;
                        }
                        boolean isAhead = isResumed && batch.isEmpty();
                        if (isAhead) sent = 0;
                        if (isAhead || batch.size() == BATCH) watcher.know(sent + 1);
                        isResumed = false;
                    }
                    case WatchEvent.Durable event -> {
                        if (event.cursor() == sent + 1) {
                            sink.send(event);
                            sent = event.cursor();
                            if (event.isLast()) return;
                        } else if (event.cursor() > sent) watcher.know(event.cursor());
                    }
                    case WatchEvent.Interim event -> {
                        if (event.cursor() == sent && !sink.offer(event)) interimSkipped.increment();
                    }
                }
            }
        } finally {
            remove(subject, watcher);
        }
    }

    /// Notifies the other processes, when the transaction commits, that the log of the subject reaches to the
    /// cursor.
    public void appended(Handle db, UUID subject, long cursor) {
        Notifications.send(db, channel, List.of("logged " + subject + " " + cursor));
    }

    /// Sends an event to the watchers of this process.
    public void deliver(UUID subject, WatchEvent event) {
        for (var watcher : watchers.getOrDefault(subject, Set.of())) watcher.deliver(event);
    }

    /// Sends an interim event to the watchers of this process, and to other processes that have announced a
    /// watch: by broadcast when it reaches all of them, otherwise as a notification. An event too large for a
    /// notification reaches only those that the broadcast reaches.
    public void interim(UUID subject, WatchEvent.Interim event) {
        deliver(subject, event);
        long now = System.nanoTime();
        var elsewhere = watchedElsewhere.getOrDefault(subject, Map.of()).values().stream()
                .filter(announced -> announced.isValid(now))
                .toList();
        if (elsewhere.isEmpty()) return;
        var text = String.join(
                " ",
                process,
                subject.toString(),
                Long.toString(event.cursor()),
                event.topic(),
                Base64.getEncoder().encodeToString(event.content()));
        boolean allListen = elsewhere.stream().allMatch(Announcement::listens);
        var unused = Uninterruptible.start(() -> sendInterim(text, allListen));
    }

    private boolean sendInterim(String text, boolean allListen) {
        boolean fits = text.length() < LONGEST_NOTIFICATION;
        if ((allListen || !fits) && broadcast.send(interimChannel(), text)) return true;
        return fits && send(interimChannel(), List.of(text));
    }

    /// Announces again that the subject is watched here, if it is: its writer may be a process that has just
    /// started.
    public void announceIfWatched(UUID subject) {
        if (watchers.containsKey(subject)) Thread.ofVirtual().start(() -> announce(List.of(subject)));
    }

    @Override
    public void close() throws InterruptedException {
        announcer.interrupt();
        announcer.join(Duration.ofSeconds(5));
    }

    private int count() {
        return watchers.values().stream().mapToInt(Set::size).sum();
    }

    /// An empty text means that notifications may have been lost.
    private void notified(String text) {
        if (text.isEmpty()) {
            watchers.values().forEach(all -> all.forEach(watcher -> watcher.know(Long.MAX_VALUE)));
            return;
        }
        var parts = text.split(" ");
        if (parts.length != 3) return;
        var subject = UUID.fromString(parts[1]);
        switch (parts[0]) {
            case "logged" -> {
                long cursor = Long.parseLong(parts[2]);
                watchers.getOrDefault(subject, Set.of()).forEach(watcher -> watcher.know(cursor));
            }
            case "watched" -> announced(subject, parts[2], false);
            case "listens" -> announced(subject, parts[2], true); // follows the former
            default -> {} // a newer process may send what this one does not know
        }
    }

    private void announced(UUID subject, String by, boolean listens) {
        if (by.equals(process)) return;
        var announced = new Announcement(System.nanoTime() + ANNOUNCED_FOR.toNanos(), listens);
        watchedElsewhere.compute(subject, (id, all) -> {
            var more = all == null ? new ConcurrentHashMap<String, Announcement>() : all;
            more.put(by, announced);
            return more;
        });
    }

    private void interimNotified(String text) {
        var parts = text.split(" ");
        if (parts.length != 5 || parts[0].equals(process)) return;
        deliver(
                UUID.fromString(parts[1]),
                new WatchEvent.Interim(
                        Long.parseLong(parts[2]), Base64.getDecoder().decode(parts[4]), parts[3]));
    }

    private String interimChannel() {
        return channel + "_interim";
    }

    private boolean announce(Collection<UUID> subjects) {
        var said = broadcast.isListening() ? List.of("watched", "listens") : List.of("watched");
        return send(
                channel,
                subjects.stream()
                        .flatMap(subject -> said.stream().map(what -> what + " " + subject + " " + process))
                        .toList());
    }

    private boolean send(String to, List<String> texts) {
        if (!texts.isEmpty()) database.run(db -> Notifications.send(db, to, texts));
        return true;
    }

    private void announceRepeatedly() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(ANNOUNCE_EVERY.toNanos());
                long now = System.nanoTime();
                forgetOld(now);
                try {
                    Uninterruptible.run(() -> announce(List.copyOf(watchers.keySet())));
                } catch (RuntimeException thrown) { // the next round retries
                    log.warn("cannot announce what is watched on {}: {}", channel, thrown.toString());
                }
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private void forgetOld(long now) {
        for (var subject : watchedElsewhere.keySet())
            watchedElsewhere.computeIfPresent(subject, (id, announced) -> {
                announced.values().removeIf(one -> !one.isValid(now));
                return announced.isEmpty() ? null : announced;
            });
    }

    private Watcher add(UUID subject) {
        var watcher = new Watcher(interimSkipped);
        watchers.compute(subject, (id, all) -> {
            var more = all == null ? ConcurrentHashMap.<Watcher>newKeySet() : all;
            more.add(watcher);
            return more;
        });
        return watcher;
    }

    private void remove(UUID subject, Watcher watcher) {
        watchers.computeIfPresent(subject, (id, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }
}
