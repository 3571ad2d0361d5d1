package dev.vivavoce.identity.erasure;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.apikey.ApiKeys;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.factor.Factors;
import dev.vivavoce.identity.factor.Proof;
import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.session.Sessions;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.runtime.privacy.PersonalData;
import dev.vivavoce.runtime.privacy.RegisteredData;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Erases people who ask for it. Their account and its sessions end at once; a job has every service erase its part.
public final class Erasures {
    /// Has the services erase, and is repeated until each of them has answered.
    public static final JobType ERASE_USER =
            new JobType("erase-user", Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofMinutes(1));
    /// Forgets the user's id once every service has processed the event. Services acknowledge events every ten
    /// minutes, so several tries are usual.
    public static final JobType FORGET_USER =
            new JobType("forget-erased-user", Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofMinutes(1));

    static final Duration RECEIPT_KEPT = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(Erasures.class);
    /// The services that follow identity's events.
    private static final Set<String> FOLLOWERS = Set.of("speech", "assessment", "billing");

    private final Database database;
    private final ErasureStore store = new ErasureStore();
    private final JobQueue jobs = new JobQueue();
    private final Accounts accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final RegisteredData own;
    private final SequencedMap<String, PersonalData> services;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    /// @param own what identity stores
    /// @param services by name, identity included, in the order of their work
    public Erasures(
            Database database,
            Accounts accounts,
            Factors factors,
            Sessions sessions,
            ApiKeys keys,
            RegisteredData own,
            SequencedMap<String, PersonalData> services,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.keys = keys;
        this.own = own;
        this.services = services;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// Ends the account, its sessions and API keys, and begins the erasure. A repeat returns the receipt of the first
    /// call while it is known whose it is and the token of the ended session is still accepted.
    ///
    /// @param key becomes the receipt's id, so that the person has it even if the answer is lost
    /// @throws Failure ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED
    ErasureStart begin(UUID userId, UUID key, Secret password, Proof proof, ClientAddress from) {
        var earlier = database.transaction(db -> store.ofUser(db, userId));
        if (earlier.isPresent()) return new ErasureStart.Begun(earlier.get());
        if (factors.stepUp(userId, password, proof, from) instanceof StepUp.Refusal why) {
            // Another call may have ended the account while this one verified the password.
            return database.transaction(db -> store.ofUser(db, userId))
                    .<ErasureStart>map(ErasureStart.Begun::new)
                    .orElseGet(() -> new ErasureStart.NotPassed(why));
        }
        // What is prepared cannot be taken back, so an erasure that is refused ends before it.
        database.run(db -> {
            accounts.lockForErasure(db, userId);
            if (store.wanted(db, key).isPresent()) throw keyReused();
        });
        var objects = own.prepare(userId);
        return database.transaction(db -> {
            accounts.lockForErasure(db, userId);
            sessions.endAll(db, userId);
            keys.endTokens(db, userId);
            var now = clock.instant();
            if (!store.insert(db, key, userId, now, now.plus(RECEIPT_KEPT))) throw keyReused();
            audit.record(
                    db, AuditRecord.of(AuditAct.ERASURE_REQUESTED).about(userId).target(key));
            own.erase(db, userId, objects);
            jobs.schedule(db, ERASE_USER, key, now);
            return new ErasureStart.Begun(key);
        });
    }

    private static Failure keyReused() {
        return Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the idempotency key began another erasure");
    }

    /// Whom an erasure is about, until it is complete.
    Optional<UUID> running(UUID receiptId) {
        return database.transaction(db -> store.wanted(db, receiptId))
                .filter(found -> !found.isComplete())
                .flatMap(found -> Optional.ofNullable(found.userId()));
    }

    /// Begins an erasure that this database has forgotten, because it was restored from a backup. The person has asked
    /// for it before. Returns false when it is known.
    ///
    /// @throws Failure FAILED_PRECONDITION / LAST_ADMIN
    boolean repeat(UUID receiptId, UUID userId) {
        boolean isKnown = database.transaction(db -> store.wanted(db, receiptId).isPresent()
                || store.ofUser(db, userId).isPresent()
                || ErasedUsers.contain(db, userId));
        if (isKnown) return false;
        database.run(db -> lockIfExists(db, userId));
        var objects = own.prepare(userId);
        return database.transaction(db -> {
            lockIfExists(db, userId);
            sessions.endAll(db, userId);
            keys.endTokens(db, userId);
            var now = clock.instant();
            // Another replica may have begun it.
            if (!store.insert(db, receiptId, userId, now, now.plus(RECEIPT_KEPT))) return false;
            audit.record(db, AuditRecord.of(AuditAct.ERASURE_REQUESTED).target(receiptId));
            own.erase(db, userId, objects);
            jobs.schedule(db, ERASE_USER, receiptId, now);
            return true;
        });
    }

    private void lockIfExists(Handle db, UUID userId) {
        if (accounts.exists(db, userId)) accounts.lockForErasure(db, userId);
    }

    /// One try: asks every service that has not answered, also when another one fails.
    public void erase(JobRun run) {
        var wanted = running(run.id());
        if (wanted.isEmpty()) return;
        var userId = wanted.get();
        var answered = database.transaction(db -> store.answered(db, run.id()));
        var failures = new ArrayList<RuntimeException>();
        services.forEach((name, data) -> {
            if (answered.contains(name)) return;
            try {
                var report = data.erase(userId);
                database.run(db -> store.answer(db, run.id(), name, report, clock.instant()));
            } catch (RuntimeException thrown) { // the others go on; the job is repeated
                log.info("{} has not erased its part yet: {}", name, thrown.toString());
                failures.add(thrown);
            }
        });
        if (!failures.isEmpty()) throw failures.getFirst();
        database.run(db -> {
            if (!store.complete(db, run.id(), clock.instant())) return;
            audit.record(db, AuditRecord.of(AuditAct.ERASURE_COMPLETED).target(run.id()));
            accounts.publishErased(db, userId);
            jobs.schedule(db, FORGET_USER, run.id(), clock.instant());
        });
    }

    /// One try: deletes the last event about the user, and then the id.
    ///
    /// @throws Failure UNAVAILABLE / ERASURE_PENDING while a service has not processed the event
    public void forget(JobRun run) {
        boolean isForgotten = database.transaction(db -> {
            var userId = store.wanted(db, run.id()).flatMap(found -> Optional.ofNullable(found.userId()));
            if (userId.isEmpty()) return true;
            if (!outbox.delete(db, userId.get(), FOLLOWERS)) return false;
            store.forgetUser(db, run.id());
            return true;
        });
        if (!isForgotten)
            throw Failure.unavailable("ERASURE_PENDING", "a service has not processed the event of the erasure");
    }

    /// The names of all services, in the order of their work.
    List<String> services() {
        return List.copyOf(services.keySet());
    }

    Receipt receipt(UUID id) {
        return database.transaction(db -> store.receipt(db, id))
                .filter(receipt -> clock.instant().isBefore(receipt.expiresAt()))
                .orElseThrow(() -> Failure.notFound("RECEIPT_UNKNOWN", "no such receipt"));
    }

    /// Deletes the receipts that have expired.
    public void sweep() {
        int deleted = database.transaction(db -> store.deleteExpired(db, clock.instant()));
        if (deleted > 0) log.info("deleted {} receipts", deleted);
    }
}
