package dev.vivavoce.speech.session.log;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Notifications;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.pronunciation.scoring.Scorer;
import dev.vivavoce.speech.session.log.SessionEnd.Performance;
import dev.vivavoce.speech.session.talk.Talk;
import dev.vivavoce.speech.session.talk.TalkMessages;
import dev.vivavoce.speech.session.talk.TalkSignal;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.ticket.SessionClaim;
import dev.vivavoce.speech.session.ticket.SessionProof;
import dev.vivavoce.speech.session.ticket.Tickets;
import dev.vivavoce.speech.textfeedback.TextReading;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rules of the session's owner: which stream has the session, what it writes into the log, and how it ends.
public final class SessionLog {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int SAMPLE_RATE = 16_000;

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

    /// This process among those that share the database.
    UUID replica() {
        return replica;
    }

    /// Uses a ticket up, or checks whose session it is.
    ///
    /// @throws Failure UNAUTHENTICATED / TICKET_INVALID, NOT_FOUND / SESSION_UNKNOWN,
    ///     FAILED_PRECONDITION / SESSION_SUBMITTED
    public SessionClaim claim(SessionProof proof) {
        return switch (proof) {
            case SessionProof.ByTicket(var ticket) -> tickets.use(ticket);
            case SessionProof.ByOwner(var userId, var id, var signInId) ->
                database.transaction(db -> store.standing(db, id))
                        .filter(session -> session.userId().equals(userId))
                        .map(session -> {
                            if (session.isSubmitted()) throw submitted();
                            return new SessionClaim(id, false, signInId, null);
                        })
                        .orElseThrow(SessionLog::unknown);
        };
    }

    /// Gives the session to the caller's stream, unless the stream of a later ticket has come before.
    ///
    /// @throws Failure FAILED_PRECONDITION / SESSION_ENDED, RESUME_TICKET_REQUIRED; ABORTED / SUPERSEDED;
    ///     INVALID_ARGUMENT / AUDIO_FORMAT_UNSUPPORTED
    public SessionLease take(SessionClaim claim, int sampleRateHertz) {
        return database.transaction(db -> {
            refuseOvertaken(db, claim);
            var lease = store.take(db, claim.sessionId(), replica, sampleRateHertz, claim.takeOver())
                    .orElseThrow(() -> notTaken(store.standing(db, claim.sessionId()), sampleRateHertz));
            // The row of the session is locked from here on: the later stream may have come while this waited for it.
            refuseOvertaken(db, claim);
            send(db, new ReplicaSignal.Taken(claim.sessionId(), lease.epoch()));
            return lease;
        });
    }

    private void refuseOvertaken(Handle db, SessionClaim claim) {
        if (tickets.isOvertaken(db, claim)) throw notOwner(store.standing(db, claim.sessionId()));
    }

    /// Writes an event and the progress in one transaction, and returns the event with its cursor.
    ///
    /// @throws Failure ABORTED / SUPERSEDED, FAILED_PRECONDITION / SESSION_ENDED
    public WatchEvent.Durable append(SessionLease lease, NewEvent event, Progress progress) {
        var id = lease.sessionId();
        var appended = database.transaction(db -> {
            long cursor = store.append(db, id, lease.epoch(), event, progress)
                    .orElseThrow(() -> notOwner(store.standing(db, id)));
            watches.appended(db, id, cursor);
            return new WatchEvent.Durable(cursor, event.message(), false);
        });
        watches.deliver(id, appended);
        return appended;
    }

    /// Ends the session of the caller, and returns its last event. The result is made from the log alone.
    ///
    /// @param samples the 16 kHz samples heard in total
    /// @param isIncomplete whether speech may be missing, because the session was not resumed
    /// @throws Failure ABORTED / SUPERSEDED, FAILED_PRECONDITION / SESSION_ENDED
    public WatchEvent.Durable finish(SessionLease lease, long samples, boolean isIncomplete) {
        var id = lease.sessionId();
        var performance = performance(lease, database.transaction(db -> store.scored(db, id)), samples);
        var talk = lease.task() instanceof SpeakingTask.RolePlay ? talk(id) : null;
        var finishedAt = finishedAt(lease, samples);
        var end = new SessionEnd(lease, performance, talk, samples, isIncomplete, finishedAt);
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

    /// A submitted recording ended when it had been recorded, so that history and streaks have it on its day.
    private Instant finishedAt(SessionLease lease, long samples) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!lease.isSubmitted()) return now;
        var recorded = lease.createdAt().plus(samples * MICROS_PER_SECOND / SAMPLE_RATE, ChronoUnit.MICROS);
        return recorded.isBefore(now) ? recorded : now;
    }

    /// @param stored the utterances as the log has them
    private Performance performance(SessionLease lease, List<String> stored, long samples) {
        var task = lease.task().scoring();
        if (lease.recognizers().isEmpty())
            return new Performance.Scored(scorer.result(task, ScoredUtteranceJson.parse(stored), samples));
        var compared = new TextReading(task).result(ScoredUtteranceJson.parseTexts(stored), samples);
        return new Performance.Compared(compared, scorer.passMark());
    }

    /// What was said in a role-play so far.
    public Talk talk(UUID id) {
        return TalkMessages.talk(database.transaction(db -> store.talk(db, id)));
    }

    /// Asks the owner of the session, at whichever replica, to finish it.
    public void requestFinish(UUID id) {
        database.run(db -> send(db, new ReplicaSignal.FinishWanted(id)));
    }

    /// Sends the owner of the session, at whichever replica, what the learner asks for. Without an owner the
    /// signal is lost.
    public void signal(UUID id, TalkSignal signal) {
        database.run(db -> send(db, new ReplicaSignal.PartnerAsked(id, signal)));
    }

    /// Ends a session that no stream has and whose audio no replica keeps, with what the log holds. Returns false
    /// when a stream has taken it meanwhile.
    ///
    /// @param isSwept whether the sweep ends it, without a request
    public boolean finishAbandoned(UUID id, boolean isSwept) {
        var taken = takeAbandoned(id);
        if (taken.isEmpty()) return false;
        var lease = taken.get().lease();
        long samples = lease.progress().settled().sample();
        try {
            finish(lease, samples, taken.get().isAudioLost() || isSwept && samples > 0);
            return true;
        } catch (Failure failure) {
            if (failure.reason().equals("SUPERSEDED")) return false; // a stream came back in between and goes on
            throw failure;
        }
    }

    /// Takes a session that no stream has, to end it. Empty when a stream has taken it meanwhile.
    public Optional<SessionLease.Abandoned> takeAbandoned(UUID id) {
        return database.transaction(db -> {
            var taken = store.takeAbandoned(db, id, replica);
            taken.ifPresent(session ->
                    send(db, new ReplicaSignal.Taken(id, session.lease().epoch())));
            return taken;
        });
    }

    /// Stores the speech time that billing has reserved, for the next stream.
    public void reserved(SessionLease lease, ReservedAudio reserved) {
        database.run(db -> store.reserved(db, lease.sessionId(), lease.epoch(), reserved));
    }

    /// Leaves the session open for another stream. When one has it already, only what was received is written: its
    /// speaker may leave before it is sent again.
    ///
    /// @param receivedSequence the last audio message that was received
    public void release(SessionLease lease, SessionLease.Release how, long receivedSequence) {
        database.run(db -> {
            if (!store.release(db, lease, how, receivedSequence, replica))
                store.received(db, lease.sessionId(), receivedSequence);
        });
    }

    /// Renews the claim of this replica to keep the audio of these sessions, and returns those that are still open and
    /// without a stream.
    public Set<UUID> beatKept(List<UUID> ids) {
        return database.transaction(db -> store.beatKept(db, ids, replica));
    }

    /// Stores that this replica stops and no longer keeps audio. The speakers still have it, and resume.
    public void drainKept() {
        database.run(db -> store.drainKept(db, replica));
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

    /// Only its job sends audio to the session of a submitted recording.
    public static Failure submitted() {
        return Failure.precondition("SESSION_SUBMITTED", "the session is a recording that was submitted whole");
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
        if (standing.isEmpty()) return unknown();
        if (standing.get().isFinished()) return ended();
        return Failure.aborted("SUPERSEDED", "another stream has taken this session over");
    }
}
