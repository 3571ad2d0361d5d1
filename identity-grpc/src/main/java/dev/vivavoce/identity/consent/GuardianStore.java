package dev.vivavoce.identity.consent;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `guardian`.
final class GuardianStore {
    Optional<Guardian> ofAccount(Handle db, UUID accountId) {
        return db.createQuery("SELECT * FROM guardian WHERE account_id = :accountId")
                .bind("accountId", accountId)
                .map(GuardianStore::read)
                .findOne();
    }

    Map<UUID, Guardian> ofAccounts(Handle db, Collection<UUID> accountIds) {
        return db
                .createQuery("SELECT * FROM guardian WHERE account_id = ANY (:accountIds)")
                .bindArray("accountIds", UUID.class, accountIds)
                .map(GuardianStore::read)
                .stream()
                .collect(Collectors.toMap(Guardian::accountId, Function.identity()));
    }

    /// Inserts a guardian who was asked, instead of an earlier one.
    void replace(Handle db, Guardian guardian, byte[] hash) {
        db.createUpdate("""
                        INSERT INTO guardian (account_id, email, locale, hash, asked_at)
                        VALUES (:accountId, :email, :locale, :hash, :askedAt)
                        ON CONFLICT (account_id) DO UPDATE
                        SET email = excluded.email, locale = excluded.locale, hash = excluded.hash,
                            asked_at = excluded.asked_at, confirmed_at = NULL, withdrawn_at = NULL
                        """)
                .bind("accountId", guardian.accountId())
                .bind("email", guardian.email())
                .bind("locale", guardian.locale())
                .bind("hash", hash)
                .bind("askedAt", guardian.askedAt())
                .execute();
    }

    /// Returns the guardian of a link, unless it has waited since before the instant without a confirmation.
    Optional<Guardian> find(Handle db, byte[] hash, Instant waitingSince) {
        return db.createQuery("""
                        SELECT * FROM guardian WHERE hash = :hash AND (coalesce(withdrawn_at, asked_at) > :since
                            OR confirmed_at IS NOT NULL AND withdrawn_at IS NULL)
                        """)
                .bind("hash", hash)
                .bind("since", waitingSince)
                .map(GuardianStore::read)
                .findOne();
    }

    void confirm(Handle db, UUID accountId, Instant now) {
        db.createUpdate("UPDATE guardian SET confirmed_at = :now, withdrawn_at = NULL WHERE account_id = :accountId")
                .bind("accountId", accountId)
                .bind("now", now)
                .execute();
    }

    void withdraw(Handle db, UUID accountId, Instant now) {
        db.createUpdate("UPDATE guardian SET withdrawn_at = :now WHERE account_id = :accountId")
                .bind("accountId", accountId)
                .bind("now", now)
                .execute();
    }

    void delete(Handle db, UUID accountId) {
        db.createUpdate("DELETE FROM guardian WHERE account_id = :accountId")
                .bind("accountId", accountId)
                .execute();
    }

    /// Deletes guardians who did not confirm, or withdrew, before the instant.
    void deleteWaiting(Handle db, Instant before) {
        db.createUpdate("""
                        DELETE FROM guardian WHERE coalesce(withdrawn_at, asked_at) < :before
                            AND (confirmed_at IS NULL OR withdrawn_at IS NOT NULL)
                        """).bind("before", before).execute();
    }

    private static Guardian read(ResultSet row, StatementContext context) throws SQLException {
        return new Guardian(
                row.getObject("account_id", UUID.class),
                row.getString("email"),
                row.getString("locale"),
                Rows.instant(row, "asked_at"),
                Rows.instantOrNull(row, "confirmed_at"),
                Rows.instantOrNull(row, "withdrawn_at"));
    }
}
