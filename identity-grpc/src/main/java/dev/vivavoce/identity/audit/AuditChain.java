package dev.vivavoce.identity.audit;

import dev.vivavoce.identity.audit.AuditVerdict.Fault;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKey;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Numbers and links what was reported, verifies the chain, and cuts it where it is too old.
public final class AuditChain {
    private static final Logger log = LoggerFactory.getLogger(AuditChain.class);
    private static final int AT_ONCE = 500;
    private static final int CUT_AT_ONCE = 20_000;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;
    private final AuditStore store = new AuditStore();
    private final AuditSeal seal;
    private final Duration kept;
    private final Clock clock;
    private final Semaphore verifying = new Semaphore(1);

    /// @param key signs the ends of the log
    /// @param kept how long an entry is stored
    public AuditChain(Database database, SecretKey key, Duration kept, Clock clock) {
        this.database = database;
        this.seal = new AuditSeal(key);
        this.kept = kept;
        this.clock = clock;
    }

    /// Appends what was reported. A job repeats it every second, and it runs before the log is read.
    public void append() {
        while (database.transaction(this::appended) == AT_ONCE) {}
    }

    private int appended(Handle db) {
        if (!store.hasPending(db)) return 0;
        var head = store.lockHead(db).orElseGet(() -> begin(db));
        var pending = store.pending(db, AT_ONCE);
        if (pending.isEmpty()) return 0; // another replica was faster
        var entries = new ArrayList<AuditEntry>();
        var end = new End(head.seq(), head.hash());
        if (!isValid(db, head)) {
            log.error("the head of the audit log is missing or forged: verify the log");
            end = newest(db);
            entries.add(AuditEntry.after(end.seq(), end.hash(), restart()));
            end = new End(entries.getLast());
        }
        for (var waiting : pending) {
            entries.add(AuditEntry.after(end.seq(), end.hash(), waiting.content()));
            end = new End(entries.getLast());
        }
        store.append(db, entries);
        store.deletePending(db, pending.stream().map(AuditStore.Pending::id).toList());
        store.setHead(db, new AuditEnd(end.seq(), end.hash(), seal.head(end.seq(), end.hash())));
        return pending.size();
    }

    /// An end of the chain without its signature.
    private record End(long seq, String hash) {
        End(AuditEntry entry) {
            this(entry.seq(), entry.hash());
        }
    }

    /// The head of a new log. One of a log with entries is not signed, because the right one was removed.
    private AuditEnd begin(Handle db) {
        boolean isNew = newest(db).seq() == 0;
        store.addHead(
                db,
                new AuditEnd(
                        0, AuditEntry.BEGINNING, isNew ? seal.head(0, AuditEntry.BEGINNING) : AuditEntry.BEGINNING));
        return store.lockHead(db).orElseThrow();
    }

    private boolean isValid(Handle db, AuditEnd head) {
        return AuditSeal.equal(head.mac(), seal.head(head.seq(), head.hash()))
                && newest(db).seq() <= head.seq();
    }

    private End newest(Handle db) {
        return store.newest(db)
                .map(End::new)
                .or(() -> store.checkpoint(db).map(cut -> new End(cut.seq(), cut.hash())))
                .orElse(new End(0, AuditEntry.BEGINNING));
    }

    private AuditEntry.Content restart() {
        return new AuditEntry.Content(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                AuditAct.AUDIT_LOG_RESTARTED,
                AuditOutcome.REFUSED,
                "",
                "",
                "",
                null,
                null,
                "",
                "",
                "");
    }

    /// Verifies for an administrator, which is an entry of its own. One at a time, because it reads
    /// everything.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / AUDIT_LOG_BUSY
    AuditVerdict verifyFor(AuditLog log) {
        if (!verifying.tryAcquire())
            throw Failure.exhausted("AUDIT_LOG_BUSY", "the log is being verified already")
                    .retryAfter(Duration.ofSeconds(5));
        try {
            log.record(AuditRecord.of(AuditAct.AUDIT_LOG_VERIFIED));
            return verify();
        } finally {
            verifying.release();
        }
    }

    /// Walks the whole log in one state of the database, and returns the first entry that does not fit.
    AuditVerdict verify() {
        append();
        return database.transaction(db -> {
            store.freeze(db);
            var cut = store.checkpoint(db);
            if (cut.filter(end -> !AuditSeal.equal(end.mac(), seal.checkpoint(end.seq(), end.hash())))
                    .isPresent()) return new AuditVerdict.Broken(cut.get().seq(), Fault.END_FORGED);
            var begin = cut.map(end -> new End(end.seq(), end.hash())).orElse(new End(0, AuditEntry.BEGINNING));
            var head = store.head(db);
            var walk = walk(db, begin, Long.MAX_VALUE);
            if (walk.broken() != null) return walk.broken();
            return fault(db, walk.end(), head)
                    .orElseGet(() -> new AuditVerdict.Whole(
                            begin.seq() + 1, walk.end().seq(), walk.end().hash()));
        });
    }

    private Optional<AuditVerdict> fault(Handle db, End end, Optional<AuditEnd> head) {
        if (head.isEmpty())
            return end.seq() == 0
                    ? Optional.empty()
                    : Optional.of(new AuditVerdict.Broken(end.seq(), Fault.END_FORGED));
        var signed = head.get();
        if (!AuditSeal.equal(signed.mac(), seal.head(signed.seq(), signed.hash())))
            return Optional.of(new AuditVerdict.Broken(end.seq(), Fault.END_FORGED));
        if (signed.seq() > end.seq()) return Optional.of(new AuditVerdict.Broken(end.seq() + 1, Fault.MISSING));
        if (signed.seq() < end.seq() || !signed.hash().equals(end.hash()))
            return Optional.of(new AuditVerdict.Broken(Math.min(signed.seq() + 1, end.seq()), Fault.END_FORGED));
        return swappedPerson(db) ? Optional.of(new AuditVerdict.Broken(0, Fault.PERSON_SWAPPED)) : Optional.empty();
    }

    /// How far a walk came, and what was broken there; null when nothing was.
    private record Walk(End end, AuditVerdict.@Nullable Broken broken) {}

    private Walk walk(Handle db, End from, long until) {
        var end = from;
        while (true) {
            var entries = store.after(db, end.seq(), AT_ONCE);
            for (var entry : entries) {
                if (entry.seq() > until) return new Walk(end, null);
                var fault = fault(end, entry);
                if (fault.isPresent()) {
                    long at = fault.get() == Fault.MISSING ? end.seq() + 1 : entry.seq();
                    return new Walk(end, new AuditVerdict.Broken(at, fault.get()));
                }
                end = new End(entry);
            }
            if (entries.size() < AT_ONCE) return new Walk(end, null);
        }
    }

    private static Optional<Fault> fault(End before, AuditEntry entry) {
        if (entry.seq() != before.seq() + 1) return Optional.of(Fault.MISSING);
        if (!entry.isUnaltered()) return Optional.of(Fault.ALTERED);
        if (!entry.previous().equals(before.hash())) return Optional.of(Fault.UNLINKED);
        if (entry.content().act() == AuditAct.AUDIT_LOG_RESTARTED) return Optional.of(Fault.RESTARTED);
        return Optional.empty();
    }

    private boolean swappedPerson(Handle db) {
        var after = NOBODY;
        while (true) {
            var persons = store.personsAfter(db, after, AT_ONCE);
            if (!persons.stream().allMatch(AuditPerson::isUnaltered)) return true;
            if (persons.size() < AT_ONCE) return false;
            after = persons.getLast().accountId();
        }
    }

    /// Deletes the entries that are too old, and leaves a signed checkpoint. Deletes nothing when they do
    /// not verify, because the checkpoint would hide it. A job repeats it.
    public void cut() {
        Instant now = clock.instant();
        int deleted = database.transaction(db -> {
            // Without it, entries could be appended between the statements below, and be taken for old ones.
            if (store.lockHead(db).isEmpty()) return 0;
            var begin = store.checkpoint(db)
                    .map(end -> new End(end.seq(), end.hash()))
                    .orElse(new End(0, AuditEntry.BEGINNING));
            long last = store.lastBefore(db, now.minus(kept)).orElse(newest(db).seq());
            if (last <= begin.seq()) return 0;
            var walk = walk(db, begin, Math.min(last, begin.seq() + CUT_AT_ONCE));
            if (walk.broken() != null) {
                log.error(
                        "the audit log is broken at entry {}, so its old entries stay",
                        walk.broken().seq());
                return 0;
            }
            var end = walk.end();
            return store.cut(db, new AuditEnd(end.seq(), end.hash(), seal.checkpoint(end.seq(), end.hash())), now);
        });
        if (deleted > 0) log.info("deleted {} entries of the audit log that are older than {}", deleted, kept);
    }
}
