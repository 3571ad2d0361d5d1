package dev.vivavoce.identity.consent;

import dev.vivavoce.runtime.data.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Rows of `consent` and `age_bracket`.
final class ConsentStore {
    Optional<AgeAnswer> age(Handle db, UUID userId) {
        return db.createQuery("SELECT bracket, set_at FROM age_bracket WHERE account_id = :userId")
                .bind("userId", userId)
                .map((row, _) ->
                        new AgeAnswer(AgeBracket.valueOf(row.getString("bracket")), Rows.instant(row, "set_at")))
                .findOne();
    }

    Map<UUID, AgeAnswer> ages(Handle db, Collection<UUID> userIds) {
        return db
                .createQuery("SELECT account_id, bracket, set_at FROM age_bracket WHERE account_id = ANY (:userIds)")
                .bindArray("userIds", UUID.class, userIds)
                .map((row, _) -> Map.entry(
                        row.getObject("account_id", UUID.class),
                        new AgeAnswer(AgeBracket.valueOf(row.getString("bracket")), Rows.instant(row, "set_at"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Stores the bracket instead of an earlier one.
    void setBracket(Handle db, UUID userId, AgeBracket bracket, Instant now) {
        db.createUpdate("""
                        INSERT INTO age_bracket (account_id, bracket, set_at) VALUES (:userId, :bracket, :now)
                        ON CONFLICT (account_id) DO UPDATE SET bracket = excluded.bracket, set_at = excluded.set_at
                        """)
                .bind("userId", userId)
                .bind("bracket", bracket)
                .bind("now", now)
                .execute();
    }

    /// The newest decision about each purpose.
    Map<Purpose, Decisions.Decision> newest(Handle db, UUID userId) {
        var decisions = new EnumMap<Purpose, Decisions.Decision>(Purpose.class);
        db.createQuery("""
                        SELECT DISTINCT ON (purpose) purpose, version, given, decided_at FROM consent
                        WHERE account_id = :userId ORDER BY purpose, id DESC
                        """)
                .bind("userId", userId)
                .map((row, _) -> Map.entry(
                        Purpose.valueOf(row.getString("purpose")),
                        new Decisions.Decision(
                                row.getInt("version"), row.getBoolean("given"), Rows.instant(row, "decided_at"))))
                .forEach(decision -> decisions.put(decision.getKey(), decision.getValue()));
        return decisions;
    }

    /// The newest decision of each user about each purpose.
    Map<UUID, Map<Purpose, Decisions.Decision>> newest(Handle db, Collection<UUID> userIds) {
        record Decided(UUID userId, Purpose purpose, Decisions.Decision decision) {}
        var decisions = new HashMap<UUID, Map<Purpose, Decisions.Decision>>();
        db.createQuery("""
                        SELECT DISTINCT ON (account_id, purpose) account_id, purpose, version, given, decided_at
                        FROM consent WHERE account_id = ANY (:userIds) ORDER BY account_id, purpose, id DESC
                        """)
                .bindArray("userIds", UUID.class, userIds)
                .map((row, _) -> new Decided(
                        row.getObject("account_id", UUID.class),
                        Purpose.valueOf(row.getString("purpose")),
                        new Decisions.Decision(
                                row.getInt("version"), row.getBoolean("given"), Rows.instant(row, "decided_at"))))
                .forEach(one -> decisions
                        .computeIfAbsent(one.userId(), _ -> new EnumMap<>(Purpose.class))
                        .put(one.purpose(), one.decision()));
        return decisions;
    }

    void add(Handle db, UUID userId, Purpose purpose, int version, boolean given, Instant now) {
        db.createUpdate("""
                        INSERT INTO consent (account_id, purpose, version, given, decided_at)
                        VALUES (:userId, :purpose, :version, :given, :now)
                        """)
                .bind("userId", userId)
                .bind("purpose", purpose)
                .bind("version", version)
                .bind("given", given)
                .bind("now", now)
                .execute();
    }
}
