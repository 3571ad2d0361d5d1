package dev.vivavoce.identity.mail;

import dev.vivavoce.runtime.data.Rows;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `mail`.
final class MailStore {
    void insert(Handle db, QueuedMail mail) {
        db.createUpdate("""
                        INSERT INTO mail (id, account_id, kind, recipient, locale, sealed_values, queued_at)
                        VALUES (:id, :accountId, :kind, :recipient, :locale, :sealedValues, :queuedAt)
                        """)
                .bind("id", mail.id())
                .bind("accountId", mail.accountId())
                .bind("kind", mail.kind().name())
                .bind("recipient", mail.recipient())
                .bind("locale", mail.locale())
                .bind("sealedValues", mail.sealedValues())
                .bind("queuedAt", mail.queuedAt())
                .execute();
    }

    Optional<QueuedMail> find(Handle db, UUID id) {
        return db.createQuery("SELECT * FROM mail WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> new QueuedMail(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        MailKind.valueOf(row.getString("kind")),
                        row.getString("recipient"),
                        row.getString("locale"),
                        row.getBytes("sealed_values"),
                        Rows.instant(row, "queued_at")))
                .findOne();
    }

    /// @return false when there is none any more
    boolean delete(Handle db, UUID id) {
        return db.createUpdate("DELETE FROM mail WHERE id = :id").bind("id", id).execute() > 0;
    }

    int deleteQueuedBefore(Handle db, Instant instant) {
        return db.createUpdate("DELETE FROM mail WHERE queued_at < :instant")
                .bind("instant", instant)
                .execute();
    }
}
