package dev.vivavoce.identity.federation;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `provider_visit` and `provider_link`.
final class FederationStore {
    void insert(Handle db, byte[] hash, byte[] browserHash, Visit visit, Instant expiresAt) {
        db.createUpdate("""
                        INSERT INTO provider_visit (hash, browser_hash, account_id, provider, return_to, locale,
                            time_zone, expires_at)
                        VALUES (:hash, :browserHash, :accountId, :provider, :returnTo, :locale, :timeZone, :expiresAt)
                        """)
                .bind("hash", hash)
                .bind("browserHash", browserHash)
                .bind("accountId", visit.accountId())
                .bind("provider", visit.provider())
                .bind("returnTo", visit.returnTo())
                .bind("locale", visit.locale())
                .bind("timeZone", visit.timeZone())
                .bind("expiresAt", expiresAt)
                .execute();
    }

    /// Takes the visit of a browser, once.
    ///
    /// @param accountId who must have begun it; null for a sign-in
    Optional<Visit> take(Handle db, byte[] hash, byte[] browserHash, @Nullable UUID accountId, Instant now) {
        return db.createQuery("""
                        DELETE FROM provider_visit
                        WHERE hash = :hash AND browser_hash = :browserHash AND expires_at > :now
                          AND account_id IS NOT DISTINCT FROM :accountId
                        RETURNING *
                        """)
                .bind("hash", hash)
                .bind("browserHash", browserHash)
                .bind("accountId", accountId)
                .bind("now", now)
                .map((row, _) -> new Visit(
                        row.getObject("account_id", UUID.class),
                        row.getString("provider"),
                        row.getString("return_to"),
                        row.getString("locale"),
                        row.getString("time_zone")))
                .findOne();
    }

    void deleteExpired(Handle db, Instant now) {
        db.createUpdate("DELETE FROM provider_visit WHERE expires_at <= :now")
                .bind("now", now)
                .execute();
    }

    Optional<Link> find(Handle db, String issuer, String subject) {
        return db.createQuery("SELECT * FROM provider_link WHERE issuer = :issuer AND subject = :subject")
                .bind("issuer", issuer)
                .bind("subject", subject)
                .map(FederationStore::link)
                .findOne();
    }

    /// The links of an account, the oldest first.
    List<Link> ofAccount(Handle db, UUID accountId) {
        return db.createQuery("SELECT * FROM provider_link WHERE account_id = :accountId ORDER BY linked_at, id")
                .bind("accountId", accountId)
                .map(FederationStore::link)
                .list();
    }

    /// Returns false when the person or the account has a link at this issuer; the unique indexes order concurrent
    /// inserts.
    boolean insert(Handle db, Link link) {
        return db.createUpdate("""
                        INSERT INTO provider_link (id, account_id, issuer, subject, email, linked_at, last_used_at)
                        VALUES (:id, :accountId, :issuer, :subject, :email, :linkedAt, :lastUsedAt)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("id", link.id())
                        .bind("accountId", link.accountId())
                        .bind("issuer", link.issuer())
                        .bind("subject", link.subject())
                        .bind("email", link.email())
                        .bind("linkedAt", link.linkedAt())
                        .bind("lastUsedAt", link.lastUsedAt())
                        .execute()
                == 1;
    }

    void use(Handle db, UUID id, Instant now) {
        db.createUpdate("UPDATE provider_link SET last_used_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    /// Returns the link that was removed.
    Optional<Link> delete(Handle db, UUID id, UUID accountId) {
        return db.createQuery("DELETE FROM provider_link WHERE id = :id AND account_id = :accountId RETURNING *")
                .bind("id", id)
                .bind("accountId", accountId)
                .map(FederationStore::link)
                .findOne();
    }

    private static Link link(ResultSet row, StatementContext context) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("issuer"),
                row.getString("subject"),
                row.getString("email"),
                Rows.instant(row, "linked_at"),
                Rows.instantOrNull(row, "last_used_at"));
    }
}
