package dev.vivavoce.billing.seat;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `seat`.
public final class SeatStore {
    /// The seats that an owner has given or keeps, oldest first.
    List<Seat> ofOwner(Handle db, UUID ownerId) {
        return db.createQuery("SELECT * FROM seat WHERE owner_id = :ownerId ORDER BY invited_at, id")
                .bind("ownerId", ownerId)
                .map(SeatStore::seat)
                .list();
    }

    Optional<Seat> ofMember(Handle db, UUID memberId) {
        return db.createQuery("SELECT * FROM seat WHERE member_id = :memberId")
                .bind("memberId", memberId)
                .map(SeatStore::seat)
                .findOne();
    }

    Optional<Seat> find(Handle db, UUID id) {
        return db.createQuery("SELECT * FROM seat WHERE id = :id")
                .bind("id", id)
                .map(SeatStore::seat)
                .findOne();
    }

    Optional<Seat> byToken(Handle db, byte[] tokenHash) {
        return db.createQuery("SELECT * FROM seat WHERE token_hash = :tokenHash")
                .bind("tokenHash", tokenHash)
                .map(SeatStore::seat)
                .findOne();
    }

    /// Stores an invitation instead of an earlier one to the same address.
    ///
    /// @return empty when the address has accepted
    Optional<Seat> invite(Handle db, Seat seat, String emailKey, byte[] tokenHash) {
        return db.createQuery("""
                        INSERT INTO seat (id, owner_id, plan_id, email, email_key, token_hash, invited_at, expires_at)
                        VALUES (:id, :ownerId, :planId, :email, :emailKey, :tokenHash, :invitedAt, :expiresAt)
                        ON CONFLICT (owner_id, email_key) DO UPDATE SET plan_id = excluded.plan_id,
                            email = excluded.email, token_hash = excluded.token_hash,
                            invited_at = excluded.invited_at, expires_at = excluded.expires_at
                        WHERE seat.member_id IS NULL
                        RETURNING *
                        """)
                .bind("id", seat.id())
                .bind("ownerId", seat.ownerId())
                .bind("planId", seat.planId())
                .bind("email", seat.email())
                .bind("emailKey", emailKey)
                .bind("tokenHash", tokenHash)
                .bind("invitedAt", seat.invitedAt())
                .bind("expiresAt", seat.expiresAt())
                .map(SeatStore::seat)
                .findOne();
    }

    /// Orders what one person accepts at the same moment, until the transaction ends.
    void lockMember(Handle db, UUID memberId) {
        db.execute("SELECT pg_advisory_xact_lock(hashtextextended('seat ' || ?, 0))", memberId.toString());
    }

    /// @return empty when it was accepted, or the member has another seat
    Optional<Seat> accept(Handle db, UUID id, UUID memberId, Instant now) {
        return db.createQuery("""
                        UPDATE seat SET member_id = :memberId, accepted_at = :now
                        WHERE id = :id AND member_id IS NULL
                          AND NOT EXISTS (SELECT 1 FROM seat other WHERE other.member_id = :memberId)
                        RETURNING *
                        """)
                .bind("id", id)
                .bind("memberId", memberId)
                .bind("now", now)
                .map(SeatStore::seat)
                .findOne();
    }

    void delete(Handle db, UUID id) {
        db.createUpdate("DELETE FROM seat WHERE id = :id").bind("id", id).execute();
    }

    /// Deletes invitations that were not accepted in time.
    void deleteEnded(Handle db, Instant now) {
        db.createUpdate("DELETE FROM seat WHERE member_id IS NULL AND expires_at < :now")
                .bind("now", now)
                .execute();
    }

    private static Seat seat(ResultSet row, StatementContext context) throws SQLException {
        return new Seat(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("plan_id"),
                row.getString("email"),
                Rows.instant(row, "invited_at"),
                Rows.instant(row, "expires_at"),
                row.getObject("member_id", UUID.class),
                Rows.instantOrNull(row, "accepted_at"));
    }
}
