package dev.vivavoce.identity.account;

import dev.vivavoce.identity.profile.CefrLevel;
import dev.vivavoce.identity.profile.Goal;
import dev.vivavoce.identity.profile.Profile;
import dev.vivavoce.runtime.data.Rows;
import dev.vivavoce.runtime.security.Caller.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `account` and `account_role`.
final class AccountStore {
    private static final String SELECT = """
            SELECT a.*, array(SELECT r.role FROM account_role r WHERE r.account_id = a.id) AS roles FROM account a
            """;

    /// Returns false when the address has an account; the unique index on `email_key` orders concurrent inserts.
    ///
    /// @param password null for an account that begins with a provider
    boolean insert(Handle db, User user, String emailKey, @Nullable PasswordHash password) {
        int inserted = db.createUpdate("""
                        INSERT INTO account (id, email, email_key, password_hash, display_name, locale, time_zone,
                            learning_language, created_at)
                        VALUES (:id, :email, :emailKey, :passwordHash, :displayName, :locale, :timeZone,
                            :learningLanguage, :createdAt)
                        ON CONFLICT (email_key) DO NOTHING
                        """)
                .bind("id", user.id())
                .bind("email", user.email())
                .bind("emailKey", emailKey)
                .bind("passwordHash", password == null ? null : password.toString())
                .bind("displayName", user.displayName())
                .bind("locale", user.profile().locale())
                .bind("timeZone", user.profile().timeZone())
                .bind("learningLanguage", user.profile().learningLanguage())
                .bind("createdAt", user.createdAt())
                .execute();
        if (inserted == 0) return false;
        for (var role : user.roles()) grant(db, user.id(), role);
        return true;
    }

    void insertGuest(Handle db, User guest) {
        db.createUpdate("""
                        INSERT INTO account (id, display_name, locale, time_zone, learning_language, created_at, guest_until)
                        VALUES (:id, '', :locale, :timeZone, :learningLanguage, :createdAt, :guestUntil)
                        """)
                .bind("id", guest.id())
                .bind("locale", guest.profile().locale())
                .bind("timeZone", guest.profile().timeZone())
                .bind("learningLanguage", guest.profile().learningLanguage())
                .bind("createdAt", guest.createdAt())
                .bind("guestUntil", guest.guestUntil())
                .execute();
        grant(db, guest.id(), Role.GUEST);
    }

    void keepGuest(Handle db, UUID id, Instant until) {
        db.createUpdate("UPDATE account SET guest_until = greatest(guest_until, :until) WHERE id = :id")
                .bind("id", id)
                .bind("until", until)
                .execute();
    }

    /// Deletes a guest with its sessions and gives its id to an account that was inserted under another id. So the
    /// insert alone decides whether the address is free.
    void replaceGuest(Handle db, UUID guestId, UUID inserted) {
        db.createUpdate("DELETE FROM account WHERE id = :id AND guest_until IS NOT NULL")
                .bind("id", guestId)
                .execute();
        db.createUpdate("UPDATE account SET id = :id WHERE id = :inserted")
                .bind("id", guestId)
                .bind("inserted", inserted)
                .execute();
    }

    /// Deletes guests whose time ended before the instant, with their sessions, and returns their ids. A guest that is
    /// registering at this moment is left out.
    List<UUID> deleteGuests(Handle db, Instant endedBefore, int most) {
        return db.createQuery("""
                        DELETE FROM account WHERE id IN (
                            SELECT id FROM account WHERE guest_until < :endedBefore
                            ORDER BY guest_until LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING id
                        """)
                .bind("endedBefore", endedBefore)
                .bind("most", most)
                .mapTo(UUID.class)
                .list();
    }

    Optional<User> user(Handle db, UUID id) {
        return db.createQuery(SELECT + "WHERE a.id = :id")
                .bind("id", id)
                .map(AccountStore::read)
                .findOne();
    }

    List<User> users(Handle db, Collection<UUID> ids) {
        return db.createQuery(SELECT + "WHERE a.id = ANY (:ids)")
                .bindArray("ids", UUID.class, ids)
                .map(AccountStore::read)
                .list();
    }

    Optional<Credentials> credentials(Handle db, String emailKey) {
        return db.createQuery(SELECT + "WHERE a.email_key = :emailKey")
                .bind("emailKey", emailKey)
                .map((row, context) -> new Credentials(
                        read(row, context),
                        Optional.ofNullable(row.getString("password_hash")).map(PasswordHash::parse)))
                .findOne();
    }

    boolean hasPassword(Handle db, UUID id) {
        return db.createQuery("SELECT count(*) FROM account WHERE id = :id AND password_hash IS NOT NULL")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /// Changes the hash if it is still the one that was verified.
    void replacePassword(Handle db, UUID id, PasswordHash before, PasswordHash after) {
        db.createUpdate("UPDATE account SET password_hash = :after WHERE id = :id AND password_hash = :before")
                .bind("id", id)
                .bind("before", before.toString())
                .bind("after", after.toString())
                .execute();
    }

    void setPassword(Handle db, UUID id, PasswordHash password) {
        db.createUpdate("UPDATE account SET password_hash = :passwordHash WHERE id = :id AND guest_until IS NULL")
                .bind("id", id)
                .bind("passwordHash", password.toString())
                .execute();
    }

    /// Returns false when the account does not have this address.
    boolean verifyEmail(Handle db, UUID id, String emailKey, Instant now) {
        return db.createUpdate("""
                        UPDATE account SET email_verified_at = coalesce(email_verified_at, :now)
                        WHERE id = :id AND email_key = :emailKey
                        """)
                        .bind("id", id)
                        .bind("emailKey", emailKey)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /// Returns false when another account has the address; nothing is changed then. If another transaction
    /// takes the address at the same moment, the unique index lets one of the two fail.
    boolean changeEmail(Handle db, UUID id, String email, String emailKey, Instant now) {
        return db.createUpdate("""
                        UPDATE account SET email = :email, email_key = :emailKey, email_verified_at = :now
                        WHERE id = :id AND guest_until IS NULL
                          AND NOT EXISTS (SELECT 1 FROM account o WHERE o.email_key = :emailKey AND o.id <> :id)
                        """)
                        .bind("id", id)
                        .bind("email", email)
                        .bind("emailKey", emailKey)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    void update(Handle db, User user) {
        db.createUpdate("""
                        UPDATE account SET display_name = :displayName, locale = :locale, time_zone = :timeZone,
                            learning_language = :learningLanguage, first_language = :firstLanguage, goal = :goal,
                            exam_day = :examDay, level = :level
                        WHERE id = :id
                        """)
                .bind("id", user.id())
                .bind("firstLanguage", user.profile().firstLanguage())
                .bind("goal", user.profile().goal())
                .bind("examDay", user.profile().examDay())
                .bind("level", user.profile().level())
                .bind("displayName", user.displayName())
                .bind("locale", user.profile().locale())
                .bind("timeZone", user.profile().timeZone())
                .bind("learningLanguage", user.profile().learningLanguage())
                .execute();
    }

    /// Returns the account and locks its row until the commit.
    Optional<User> locked(Handle db, UUID id) {
        return db.createQuery(SELECT + "WHERE a.id = :id FOR UPDATE OF a")
                .bind("id", id)
                .map(AccountStore::read)
                .findOne();
    }

    /// Returns false when the account has the role already.
    boolean grant(Handle db, UUID id, Role role) {
        return db.createUpdate("""
                        INSERT INTO account_role (account_id, role) VALUES (:id, :role) ON CONFLICT DO NOTHING
                        """).bind("id", id).bind("role", role.name()).execute() == 1;
    }

    /// Returns whether the account had the role.
    boolean revoke(Handle db, UUID id, Role role) {
        return db.createUpdate("DELETE FROM account_role WHERE account_id = :id AND role = :role")
                        .bind("id", id)
                        .bind("role", role.name())
                        .execute()
                == 1;
    }

    /// Returns the accounts with the role and locks their rows, so that concurrent removals of the role run in turn.
    List<UUID> lockedHolders(Handle db, Role role) {
        return db.createQuery("""
                        SELECT account_id FROM account_role WHERE role = :role ORDER BY account_id FOR UPDATE
                        """).bind("role", role.name()).mapTo(UUID.class).list();
    }

    private static User read(ResultSet row, StatementContext context) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : (String[]) row.getArray("roles").getArray()) roles.add(Role.valueOf(role));
        return new User(
                row.getObject("id", UUID.class),
                Objects.requireNonNullElse(row.getString("email"), ""),
                row.getString("display_name"),
                Collections.unmodifiableSet(roles),
                profile(row),
                Rows.instant(row, "created_at"),
                row.getObject("email_verified_at") != null,
                Rows.instantOrNull(row, "guest_until"));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("locale"),
                row.getString("time_zone"),
                row.getString("learning_language"),
                row.getString("first_language"),
                Optional.ofNullable(row.getString("goal")).map(Goal::valueOf).orElse(null),
                row.getObject("exam_day", LocalDate.class),
                Optional.ofNullable(row.getString("level"))
                        .map(CefrLevel::valueOf)
                        .orElse(null));
    }
}
