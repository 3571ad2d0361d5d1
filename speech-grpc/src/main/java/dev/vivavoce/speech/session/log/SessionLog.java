package dev.vivavoce.speech.session.log;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Notifications;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.pronunciation.scoring.Scorer;
import dev.vivavoce.speech.session.ticket.SessionClaim;
import dev.vivavoce.speech.session.ticket.SessionProof;
import dev.vivavoce.speech.session.ticket.Tickets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rules of the session's owner: which stream has the session, what it writes into the log, and how it ends.
public final class SessionLog {
    private final Database database;
    private final SessionLogStore store;
    private final Tickets tickets;
    private final FinishedEvents outbox;
    private final Watches watches;
    private final Scorer scorer;
    private final Clock clock;
    private final UUID replica;

    /// @param replica identifies this process among those that share the database
    public SessionLog(
            Database database,
            SessionLogStore store,
            Tickets tickets,
            FinishedEvents outbox,
            Watches watches,
            Scorer scorer,
            Clock clock,
            UUID replica) {
        this.database = database;
        this.store = store;
        this.tickets = tickets;
        this.outbox = outbox;
        this.watches = watches;
        this.scorer = scorer;
        this.clock = clock;
        this.replica = replica;
    }

    /// Uses a ticket up, or checks whose session it is.
    ///
    /// @throws Failure UNAUTHENTICATED / TICKET_INVALID, NOT_FOUND / SESSION_UNKNOWN
    public SessionClaim claim(SessionProof proof) {
        return switch (proof) {
            case SessionProof.ByTicket(var ticket) -> tickets.use(ticket);
            case SessionProof.ByOwner(var userId, var id) ->
                database.transaction(db -> store.standing(db, id))
                        .filter(session -> session.userId().equals(userId))
                        .map(session -> new SessionClaim(id, false))
                        .orElseThrow(SessionLog::unknown);
        };
    }

    /// Gives the session to the caller's stream.
    ///
    /// @throws Failure FAILED_PRECONDITION / SESSION_ENDED, RESUME_TICKET_REQUIRED;
    ///     INVALID_ARGUMENT / AUDIO_FORMAT_UNSUPPORTED
    public SessionLease take(SessionClaim claim, int sampleRateHertz) {
        return database.transaction(db -> {
            var lease = store.take(db, claim.sessionId(), replica, sampleRateHertz, claim.takeOver())
                    .orElseThrow(() -> notTaken(store.standing(db, claim.sessionId()), sampleRateHertz));
            send(db, new ReplicaSignal.Taken(claim.sessionId(), lease.epoch()));
            return lease;
        });
    }

    /// Writes an event and the progress in one transaction, and returns the event with its cursor.
    ///
    /// @throws Failure ABORTED / SUPERSEDED, FAILED_PRECONDITION / SESSION_ENDED
    public WatchEvent.Durable append(SessionLease lease, NewEvent event, Progress progress) {
        var id = lease.sessionId();
        var appended = database.transaction(db -> {
            long cursor =
                    store.advance(db, id, lease.epoch(), progress).orElseThrow(() -> notOwner(store.standing(db, id)));
            store.append(db, id, cursor, event);
            watches.appended(db, id, cursor);
            return new WatchEvent.Durable(cursor, event.message(), false);
        });
        watches.deliver(id, appended);
        return appended;
    }

    /// Ends the session of the caller, and returns its last event. The result is made from the log alone.
    ///
    /// @param samples the 16 kHz samples heard in total
    /// @throws Failure ABORTED / SUPERSEDED, FAILED_PRECONDITION / SESSION_ENDED
    public WatchEvent.Durable finish(SessionLease lease, long samples) {
        var id = lease.sessionId();
        var scored = ScoredUtteranceJson.parse(database.transaction(db -> store.scored(db, id)));
        var result = scorer.result(lease.task().scoring(), scored, samples);
        var end = new SessionEnd(lease, result, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var message = EventMessages.finishedEvent(end);
        var last = database.transaction(db -> {
            long cursor = store.finish(db, id, lease.epoch(), EventMessages.result(end), end.finishedAt())
                    .orElseThrow(() -> notOwner(store.standing(db, id)));
            store.append(db, id, cursor, new NewEvent(NewEvent.Kind.FINISHED, 0, message, null));
            watches.appended(db, id, cursor);
            outbox.append(db, end);
            return new WatchEvent.Durable(cursor, message, true);
        });
        watches.deliver(id, last);
        return last;
    }

    /// Asks the owner of the session, at whichever replica, to finish it.
    public void requestFinish(UUID id) {
        database.run(db -> send(db, new ReplicaSignal.FinishWanted(id)));
    }

    /// Ends a session that no stream has, with what the log holds. Returns false when a stream has taken it
    /// meanwhile.
    public boolean finishAbandoned(UUID id) {
        var taken = database.transaction(db -> {
            var lease = store.takeAbandoned(db, id, replica);
            lease.ifPresent(session -> send(db, new ReplicaSignal.Taken(id, session.epoch())));
            return lease;
        });
        if (taken.isEmpty()) return false;
        try {
            finish(taken.get(), taken.get().progress().settled().sample());
            return true;
        } catch (Failure failure) {
            if (failure.reason().equals("SUPERSEDED")) return false; // a stream came back in between and goes on
            throw failure;
        }
    }

    /// Leaves the session open for another stream.
    public void release(SessionLease lease) {
        database.run(db -> store.release(db, lease.sessionId(), lease.epoch(), false));
    }

    /// Leaves the session open for a stream at another replica, which gets the audio again that is not settled. Until
    /// then, the session is not ended with its log.
    public void releaseDrained(SessionLease lease) {
        database.run(db -> store.release(db, lease.sessionId(), lease.epoch(), true));
    }

    /// Renews the leases, and returns the sessions whose lease still holds.
    public Collection<UUID> beat(List<SessionLease> leases) {
        return database.transaction(db -> store.beat(
                db,
                leases.stream().map(SessionLease::sessionId).toList(),
                leases.stream().map(SessionLease::epoch).toList()));
    }

    /// Why an owner can no longer write.
    public Failure superseded(UUID id) {
        return notOwner(database.transaction(db -> store.standing(db, id)));
    }

    public static Failure ended() {
        return Failure.precondition("SESSION_ENDED", "the session has ended");
    }

    public static Failure unknown() {
        return Failure.notFound("SESSION_UNKNOWN", "no session of yours has that id");
    }

    private static void send(Handle db, ReplicaSignal signal) {
        Notifications.send(db, ReplicaSignal.CHANNEL, List.of(signal.text()));
    }

    private static Failure notTaken(Optional<SessionLogStore.Standing> standing, int sampleRateHertz) {
        if (standing.isEmpty()) return unknown();
        var now = standing.get();
        if (now.isFinished()) return ended();
        if (now.sampleRateHertz() != 0 && now.sampleRateHertz() != sampleRateHertz)
            return Failure.invalid(
                    "AUDIO_FORMAT_UNSUPPORTED",
                    sampleRateHertz + " Hz (expected: " + now.sampleRateHertz() + " Hz, as this session began)");
        return Failure.precondition(
                "RESUME_TICKET_REQUIRED", "another stream has this session: request a ticket by ResumeSession");
    }

    private static Failure notOwner(Optional<SessionLogStore.Standing> standing) {
        if (standing.isPresent() && standing.get().isFinished()) return ended();
        return Failure.aborted("SUPERSEDED", "another stream has taken this session over");
    }
}
