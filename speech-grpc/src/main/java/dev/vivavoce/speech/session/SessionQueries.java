package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Pages.Page;
import dev.vivavoce.runtime.data.Pages.Position;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.session.log.SessionLog;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads sessions: one, a batch or a page, without their results or with them. A result may be megabytes, so sessions
/// with results fill a message only to its limit.
public final class SessionQueries {
    /// Below the 4 MiB that a message may have.
    private static final int LARGEST_RESPONSE_BYTES = 3_584 * 1024;
    /// More than a session without its result ever has.
    private static final int SUMMARY_BYTES = 16 * 1024;

    private final Database database;
    private final SessionStore store;

    SessionQueries(Database database, SessionStore store) {
        this.database = database;
        this.store = store;
    }

    /// A session of the user, without its result.
    public Session get(UUID userId, UUID id) {
        return database.transaction(db -> store.find(db, id))
                .filter(session -> session.userId().equals(userId))
                .orElseThrow(SessionLog::unknown);
    }

    /// What was said in a session.
    ///
    /// @param length of its audio
    public record Said(String text, Duration length) {}

    /// What was said in a session of the user; empty until it has ended.
    ///
    /// @throws Failure NOT_FOUND / SESSION_UNKNOWN
    public Optional<Said> said(UUID userId, UUID id) {
        var session = withResult(get(userId, id));
        return Optional.ofNullable(session.result()).map(SessionMessages::said);
    }

    /// A session of any user, without its result, for services.
    ///
    /// @throws Failure NOT_FOUND / SESSION_UNKNOWN, or SESSION_DELETED for a session that was deleted
    Session ofAnybody(UUID id) {
        return database.transaction(db -> {
            var found = store.find(db, id);
            if (found.isEmpty() && store.isDeleted(db, id))
                throw Failure.notFound("SESSION_DELETED", "the session was deleted");
            return found.orElseThrow(SessionLog::unknown);
        });
    }

    /// Those of the ids that are sessions of the user, without their results.
    List<Session> batch(UUID userId, Collection<UUID> ids) {
        return database.transaction(db -> store.batch(db, userId, ids));
    }

    /// Newest first, without results.
    Page<Session> page(UUID userId, int pageSize, String pageToken) {
        return page(userId, pageSize, pageToken, Integer.MAX_VALUE);
    }

    /// Newest first, with results. A page ends early where its sessions would exceed a message.
    Page<Session> pageWithResults(UUID userId, int pageSize, String pageToken) {
        var page = page(userId, pageSize, pageToken, LARGEST_RESPONSE_BYTES);
        return new Page<>(withResults(page.rows()), page.nextPageToken());
    }

    private Page<Session> page(UUID userId, int pageSize, String pageToken, int bytes) {
        int size = Pages.size(pageSize);
        var after = Pages.position(pageToken);
        var rows = database.transaction(db -> store.page(db, userId, after, size));
        return Pages.page(
                rows,
                Math.min(size, fitting(rows, bytes)),
                last -> Pages.token(new Position(last.createdAt(), last.id())));
    }

    /// How many of the sessions, from the first on, fit into a message with their results; at least one, if there is
    /// any.
    static int fitting(List<Session> sessions) {
        return fitting(sessions, LARGEST_RESPONSE_BYTES);
    }

    private static int fitting(List<Session> sessions, int bytes) {
        long sum = 0;
        int fitting = 0;
        for (var session : sessions) {
            sum += session.resultBytes() + SUMMARY_BYTES;
            if (fitting > 0 && sum > bytes) break;
            fitting++;
        }
        return fitting;
    }

    /// The session with its result, if it has ended.
    Session withResult(Session session) {
        return withResults(List.of(session)).getFirst();
    }

    /// The sessions with their results, where they have ended.
    List<Session> withResults(List<Session> sessions) {
        var results = database.transaction(
                db -> store.results(db, sessions.stream().map(Session::id).toList()));
        return sessions.stream()
                .map(session -> session.with(results.get(session.id())))
                .toList();
    }
}
