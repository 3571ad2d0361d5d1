package dev.vivavoce.identity.audit;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `audit_person`, `audit_pending`, `audit_entry`, `audit_head`, `audit_checkpoint` and
/// `audit_refusal`.
final class AuditStore {
    /// What was reported and has no number yet.
    record Pending(long id, AuditEntry.Content content) {}

    /// Refusals of one minute from one network.
    record Refusals(Instant minute, String address, long seen, long written) {}

    Optional<AuditPerson> person(Handle db, UUID accountId) {
        return db.createQuery("SELECT * FROM audit_person WHERE account_id = :accountId")
                .bind("accountId", accountId)
                .map(AuditStore::readPerson)
                .findOne();
    }

    /// Stores the pseudonym of a person who has an account and none yet.
    void addPerson(Handle db, AuditPerson person) {
        db.createUpdate("""
                        INSERT INTO audit_person (account_id, key, pseudonym)
                        SELECT id, :key, :pseudonym FROM account WHERE id = :accountId
                        ON CONFLICT (account_id) DO NOTHING
                        """)
                .bind("accountId", person.accountId())
                .bind("key", person.key())
                .bind("pseudonym", person.pseudonym())
                .execute();
    }

    /// The persons of pseudonyms; erased ones are missing.
    List<AuditPerson> persons(Handle db, List<String> pseudonyms) {
        return db.createQuery("SELECT * FROM audit_person WHERE pseudonym = ANY (:pseudonyms)")
                .bindArray("pseudonyms", String.class, pseudonyms)
                .map(AuditStore::readPerson)
                .list();
    }

    /// All persons by id, after one of them.
    List<AuditPerson> personsAfter(Handle db, UUID after, int most) {
        return db.createQuery("SELECT * FROM audit_person WHERE account_id > :after ORDER BY account_id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .map(AuditStore::readPerson)
                .list();
    }

    /// Counts a refusal of this minute and network, or of all of them. Returns how many there are now.
    long countRefused(Handle db, Instant minute, String address) {
        return db.createQuery("""
                        INSERT INTO audit_refusal (minute, address, seen) VALUES (:minute, :address, 1)
                        ON CONFLICT (minute, address) DO UPDATE SET seen = audit_refusal.seen + 1
                        RETURNING seen
                        """)
                .bind("minute", minute)
                .bind("address", address)
                .mapTo(Long.class)
                .one();
    }

    void countWritten(Handle db, Instant minute, String address) {
        db.createUpdate("UPDATE audit_refusal SET written = written + 1 WHERE minute = :minute AND address = :address")
                .bind("minute", minute)
                .bind("address", address)
                .execute();
    }

    /// Takes the counts of the minutes before an instant, the largest first.
    List<Refusals> takeRefused(Handle db, Instant before) {
        return db.createQuery("""
                        WITH taken AS (DELETE FROM audit_refusal WHERE minute < :before RETURNING *)
                        SELECT * FROM taken ORDER BY minute, seen - written DESC, address
                        """)
                .bind("before", before)
                .map((row, _) -> new Refusals(
                        Rows.instant(row, "minute"),
                        row.getString("address"),
                        row.getLong("seen"),
                        row.getLong("written")))
                .list();
    }

    void add(Handle db, AuditEntry.Content content) {
        var insert = db.createUpdate("""
                        INSERT INTO audit_pending
                            (at, act, outcome, actor, actor_service, subject, target, session, address, device,
                                details)
                        VALUES (:at, :act, :outcome, :actor, :actorService, :subject, :target, :session, :address,
                            :device, :details)
                        """);
        bind(insert, content);
        insert.execute();
    }

    boolean hasPending(Handle db) {
        return db.createQuery("SELECT EXISTS (SELECT 1 FROM audit_pending)")
                .mapTo(Boolean.class)
                .one();
    }

    List<Pending> pending(Handle db, int most) {
        return db.createQuery("SELECT * FROM audit_pending ORDER BY id LIMIT :most")
                .bind("most", most)
                .map((row, _) -> new Pending(row.getLong("id"), content(row)))
                .list();
    }

    void deletePending(Handle db, List<Long> ids) {
        db.createUpdate("DELETE FROM audit_pending WHERE id = ANY (:ids)")
                .bindArray("ids", Long.class, ids)
                .execute();
    }

    void append(Handle db, List<AuditEntry> entries) {
        var batch = db.prepareBatch("""
                        INSERT INTO audit_entry (seq, at, act, outcome, actor, actor_service, subject, target, session,
                            address, device, details, previous, hash)
                        VALUES (:seq, :at, :act, :outcome, :actor, :actorService, :subject, :target, :session,
                            :address, :device, :details, :previous, :hash)
                        """);
        for (var entry : entries) {
            batch.bind("seq", entry.seq()).bind("previous", entry.previous()).bind("hash", entry.hash());
            bind(batch, entry.content());
            batch.add();
        }
        batch.execute();
    }

    /// Returns the head and locks it until the commit, so that replicas append in turn.
    Optional<AuditEnd> lockHead(Handle db) {
        return db.createQuery("SELECT seq, hash, mac FROM audit_head FOR UPDATE")
                .map(AuditStore::end)
                .findOne();
    }

    Optional<AuditEnd> head(Handle db) {
        return db.createQuery("SELECT seq, hash, mac FROM audit_head")
                .map(AuditStore::end)
                .findOne();
    }

    /// Stores the first head, unless another replica was faster.
    void addHead(Handle db, AuditEnd head) {
        db.createUpdate("INSERT INTO audit_head (seq, hash, mac) VALUES (:seq, :hash, :mac) ON CONFLICT DO NOTHING")
                .bind("seq", head.seq())
                .bind("hash", head.hash())
                .bind("mac", head.mac())
                .execute();
    }

    void setHead(Handle db, AuditEnd head) {
        db.createUpdate("UPDATE audit_head SET seq = :seq, hash = :hash, mac = :mac")
                .bind("seq", head.seq())
                .bind("hash", head.hash())
                .bind("mac", head.mac())
                .execute();
    }

    /// Where the log was cut the last time.
    Optional<AuditEnd> checkpoint(Handle db) {
        return db.createQuery("SELECT seq, hash, mac FROM audit_checkpoint ORDER BY seq DESC LIMIT 1")
                .map(AuditStore::end)
                .findOne();
    }

    /// Deletes the entries up to a checkpoint, which is stored first: the trigger of the table wants it.
    int cut(Handle db, AuditEnd checkpoint, Instant now) {
        db.createUpdate("INSERT INTO audit_checkpoint (seq, hash, cut_at, mac) VALUES (:seq, :hash, :now, :mac)")
                .bind("seq", checkpoint.seq())
                .bind("hash", checkpoint.hash())
                .bind("now", now)
                .bind("mac", checkpoint.mac())
                .execute();
        return db.createUpdate("DELETE FROM audit_entry WHERE seq <= :seq")
                .bind("seq", checkpoint.seq())
                .execute();
    }

    Optional<AuditEntry> newest(Handle db) {
        return db.createQuery("SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 1")
                .map(AuditStore::entry)
                .findOne();
    }

    /// The number before the first entry that is not older than the instant; empty when all are older.
    Optional<Long> lastBefore(Handle db, Instant instant) {
        return db.createQuery("SELECT min(seq) - 1 FROM audit_entry WHERE at >= :instant")
                .bind("instant", instant)
                .mapTo(Long.class)
                .findOne();
    }

    /// Entries in their order, after a number.
    List<AuditEntry> after(Handle db, long seq, int most) {
        return db.createQuery("SELECT * FROM audit_entry WHERE seq > :seq ORDER BY seq LIMIT :most")
                .bind("seq", seq)
                .bind("most", most)
                .map(AuditStore::entry)
                .list();
    }

    /// Entries before a number, the newest first.
    ///
    /// @param pseudonym of the person that the filter asks for; empty for all
    List<AuditEntry> before(Handle db, AuditFilter filter, String pseudonym, long seq, int most) {
        return filtered(db, filter, pseudonym, "seq < :seq", "seq DESC", seq, most);
    }

    /// Entries after a number that the filter selects, the oldest first.
    ///
    /// @param pseudonym of the person that the filter asks for; empty for all
    List<AuditEntry> after(Handle db, AuditFilter filter, String pseudonym, long seq, int most) {
        return filtered(db, filter, pseudonym, "seq > :seq", "seq", seq, most);
    }

    private static List<AuditEntry> filtered(
            Handle db, AuditFilter filter, String pseudonym, String place, String order, long seq, int most) {
        var conditions = new ArrayList<>(List.of(place));
        if (filter.act() != null) conditions.add("act = :act");
        if (filter.outcome() != null) conditions.add("outcome = :outcome");
        if (filter.from() != null) conditions.add("at >= :from");
        if (filter.until() != null) conditions.add("at < :until");
        var query = db.createQuery(pseudonym.isEmpty() ? select(conditions, order) : ofPerson(conditions, order))
                .bind("seq", seq)
                .bind("most", most);
        if (!pseudonym.isEmpty()) query.bind("pseudonym", pseudonym);
        if (filter.act() != null) query.bind("act", filter.act().name());
        if (filter.outcome() != null) query.bind("outcome", filter.outcome().name());
        if (filter.from() != null) query.bind("from", filter.from());
        if (filter.until() != null) query.bind("until", filter.until());
        return query.map(AuditStore::entry).list();
    }

    /// Each branch reads its own index; a condition with OR would read the log from its end.
    private static String ofPerson(List<String> conditions, String order) {
        var branches = Stream.of("actor", "subject")
                .map(column -> {
                    var all = new ArrayList<>(conditions);
                    all.add("%1$s = :pseudonym AND %1$s <> ''".formatted(column));
                    return "(" + select(all, order) + ")";
                })
                .collect(Collectors.joining(" UNION "));
        return "SELECT * FROM (%s) AS own ORDER BY %s LIMIT :most".formatted(branches, order);
    }

    private static String select(List<String> conditions, String order) {
        return "SELECT * FROM audit_entry WHERE %s ORDER BY %s LIMIT :most"
                .formatted(String.join(" AND ", conditions), order);
    }

    /// Makes the rest of the transaction see one state; must be the first in it.
    void freeze(Handle db) {
        db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    private static void bind(SqlStatement<?> statement, AuditEntry.Content content) {
        statement
                .bind("at", content.at())
                .bind("act", content.act().name())
                .bind("outcome", content.outcome().name())
                .bind("actor", content.actor())
                .bind("actorService", content.actorService())
                .bind("subject", content.subject())
                .bind("target", content.target())
                .bind("session", content.session())
                .bind("address", content.address())
                .bind("device", content.device())
                .bind("details", content.details());
    }

    private static AuditPerson readPerson(ResultSet row, StatementContext context) throws SQLException {
        return new AuditPerson(
                row.getObject("account_id", UUID.class), row.getBytes("key"), row.getString("pseudonym"));
    }

    private static AuditEnd end(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEnd(row.getLong("seq"), row.getString("hash"), row.getString("mac"));
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(row.getLong("seq"), content(row), row.getString("previous"), row.getString("hash"));
    }

    private static AuditEntry.Content content(ResultSet row) throws SQLException {
        return new AuditEntry.Content(
                Rows.instant(row, "at"),
                AuditAct.valueOf(row.getString("act")),
                AuditOutcome.valueOf(row.getString("outcome")),
                row.getString("actor"),
                row.getString("actor_service"),
                row.getString("subject"),
                row.getObject("target", UUID.class),
                row.getObject("session", UUID.class),
                row.getString("address"),
                row.getString("device"),
                row.getString("details"));
    }
}
