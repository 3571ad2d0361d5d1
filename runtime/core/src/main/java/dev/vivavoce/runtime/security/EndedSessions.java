package dev.vivavoce.runtime.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sessions that have ended while their access tokens are still valid, as identity lists them. A thread
/// asks every few seconds, so a token of an ended session is refused everywhere soon after. While identity does
/// not answer, the sessions that are known stay refused, and the others go on: their tokens expire anyway.
public final class EndedSessions {
    /// Where the list comes from.
    public interface Source {
        /// Returns the sessions that ended after a cursor; empty for the first call.
        Page after(String cursor);
    }

    /// Waits for the end of one session.
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /// Ended sessions, and the cursor for the next call. A session may be listed more than once.
    ///
    /// @param hasMore whether to ask again at once
    public record Page(List<String> sessionIds, String next, boolean hasMore) {}

    private static final Logger log = LoggerFactory.getLogger(EndedSessions.class);
    static final Duration INTERVAL = Duration.ofSeconds(5);
    /// Services that start at the same time do not find each other at once, so the first failures are not logged.
    private static final int QUIET_FAILURES = 3;

    /// The longest lifetime of an access token that identity can be set to, and the clocks' difference.
    private static final Duration KEPT = Duration.ofMinutes(65);

    private static final int MOST = 100_000;

    private final Source source;
    private final Consumer<String> ended;
    private final Cache<String, Boolean> ids =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final Map<String, Set<Runnable>> waiting = new ConcurrentHashMap<>();
    private String cursor = "";
    /// How often identity did not answer, since it last did.
    private int failures;

    /// @param ended gets each session once, when it has ended
    EndedSessions(Source source, Consumer<String> ended) {
        this.source = source;
        this.ended = ended;
    }

    boolean contain(String sessionId) {
        return ids.getIfPresent(sessionId) != null;
    }

    /// Runs `then` once when the session ends, at once if it has ended already, unless the returned handle is
    /// closed before.
    Watch whenEnded(String sessionId, Runnable then) {
        if (sessionId.isEmpty()) return () -> {};
        waiting.compute(sessionId, (_, runnables) -> {
            var more = runnables == null ? ConcurrentHashMap.<Runnable>newKeySet() : runnables;
            more.add(then);
            return more;
        });
        if (contain(sessionId)) tell(sessionId);
        return () -> waiting.computeIfPresent(sessionId, (_, runnables) -> {
            runnables.remove(then);
            return runnables.isEmpty() ? null : runnables;
        });
    }

    private void tell(String sessionId) {
        var told = waiting.remove(sessionId);
        if (told != null) told.forEach(Runnable::run);
    }

    /// Asks until the returned handle is closed.
    AutoCloseable follow() {
        var thread = Thread.ofVirtual().name("ended-sessions").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                ask();
                LockSupport.parkNanos(TimeUnit.NANOSECONDS.convert(INTERVAL));
            }
        });
        return () -> {
            thread.interrupt();
            thread.join();
        };
    }

    private void ask() {
        try {
            boolean hasMore;
            do {
                var page = source.after(cursor);
                for (var id : page.sessionIds())
                    if (ids.asMap().putIfAbsent(id, true) == null) {
                        ended.accept(id);
                        tell(id);
                    }
                cursor = page.next();
                hasMore = page.hasMore();
            } while (hasMore && !Thread.currentThread().isInterrupted());
            if (failures >= QUIET_FAILURES) log.info("identity lists ended sessions again");
            failures = 0;
        } catch (RuntimeException thrown) {
            if (Thread.currentThread().isInterrupted()) return;
            if (++failures == QUIET_FAILURES)
                log.info("identity does not list ended sessions, asking again: {}", thrown.toString());
        }
    }
}
