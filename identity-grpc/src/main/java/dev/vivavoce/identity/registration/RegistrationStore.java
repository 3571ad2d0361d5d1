package dev.vivavoce.identity.registration;

import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.account.PasswordHash;
import dev.vivavoce.identity.account.VerifiedPerson;
import dev.vivavoce.identity.consent.AgeBracket;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `pending_registration`.
final class RegistrationStore {
    void insert(Handle db, PendingRegistration pending) {
        var person = pending.person();
        db.createUpdate("""
                        INSERT INTO pending_registration (id, guest_id, email, email_key, password_hash, display_name,
                            locale, time_zone, age_bracket, requested_at, expires_at)
                        VALUES (:id, :guestId, :email, :emailKey, :passwordHash, :displayName,
                            :locale, :timeZone, :ageBracket, :requestedAt, :expiresAt)
                        """)
                .bind("id", pending.id())
                .bind("guestId", pending.guestId())
                .bind("email", person.email().written())
                .bind("emailKey", person.email().key())
                .bind("passwordHash", pending.password().toString())
                .bind("displayName", person.displayName())
                .bind("locale", person.locale())
                .bind("timeZone", person.timeZone())
                .bind("ageBracket", pending.bracket())
                .bind("requestedAt", pending.requestedAt())
                .bind("expiresAt", pending.expiresAt())
                .execute();
    }

    /// Returns a registration whose mail is not written, and locks it until the commit.
    Optional<PendingRegistration> unanswered(Handle db, UUID id) {
        return db.createQuery("SELECT * FROM pending_registration WHERE id = :id AND hash IS NULL FOR UPDATE")
                .bind("id", id)
                .map(RegistrationStore::read)
                .findOne();
    }

    void setHash(Handle db, UUID id, byte[] hash) {
        db.createUpdate("UPDATE pending_registration SET hash = :hash WHERE id = :id")
                .bind("id", id)
                .bind("hash", hash)
                .execute();
    }

    Optional<PendingRegistration> find(Handle db, byte[] hash, Instant now) {
        return db.createQuery("SELECT * FROM pending_registration WHERE hash = :hash AND expires_at > :now")
                .bind("hash", hash)
                .bind("now", now)
                .map(RegistrationStore::read)
                .findOne();
    }

    /// @return false when there is none any more; of concurrent calls one returns true
    boolean delete(Handle db, UUID id) {
        return db.createUpdate("DELETE FROM pending_registration WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    void deleteOf(Handle db, Email email) {
        db.createUpdate("DELETE FROM pending_registration WHERE email_key = :emailKey")
                .bind("emailKey", email.key())
                .execute();
    }

    void deleteExpired(Handle db, Instant now) {
        db.createUpdate("DELETE FROM pending_registration WHERE expires_at < :now")
                .bind("now", now)
                .execute();
    }

    private static PendingRegistration read(ResultSet row, StatementContext context) throws SQLException {
        var bracket = row.getString("age_bracket");
        return new PendingRegistration(
                row.getObject("id", UUID.class),
                row.getObject("guest_id", UUID.class),
                new VerifiedPerson(
                        new Email(row.getString("email"), row.getString("email_key")),
                        row.getString("display_name"),
                        row.getString("locale"),
                        row.getString("time_zone")),
                PasswordHash.parse(row.getString("password_hash")),
                bracket == null ? null : AgeBracket.valueOf(bracket),
                Rows.instant(row, "requested_at"),
                Rows.instant(row, "expires_at"));
    }
}
