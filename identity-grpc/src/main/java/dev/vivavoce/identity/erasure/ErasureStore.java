package dev.vivavoce.identity.erasure;

import dev.vivavoce.runtime.data.Rows;
import dev.vivavoce.runtime.privacy.Category;
import dev.vivavoce.runtime.privacy.Erasure;
import dev.vivavoce.runtime.privacy.ErasureReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows of `erasure`, `erasure_answer` and `erasure_place`.
final class ErasureStore {
    /// @param userId null once nothing needs it any more
    record Wanted(@Nullable UUID userId, boolean isComplete) {}

    /// Returns false when there is a receipt with this id.
    boolean insert(Handle db, UUID id, UUID userId, Instant now, Instant expiresAt) {
        return db.createUpdate("""
                        INSERT INTO erasure (id, user_id, requested_at, expires_at)
                        VALUES (:id, :userId, :now, :expiresAt) ON CONFLICT (id) DO NOTHING
                        """)
                        .bind("id", id)
                        .bind("userId", userId)
                        .bind("now", now)
                        .bind("expiresAt", expiresAt)
                        .execute()
                == 1;
    }

    /// The receipt of a user whose erasure is not forgotten yet.
    Optional<UUID> ofUser(Handle db, UUID userId) {
        return db.createQuery("SELECT id FROM erasure WHERE user_id = :userId")
                .bind("userId", userId)
                .mapTo(UUID.class)
                .findOne();
    }

    Optional<Wanted> wanted(Handle db, UUID id) {
        return db.createQuery("SELECT user_id, completed_at FROM erasure WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> new Wanted(
                        row.getObject("user_id", UUID.class), Rows.instantOrNull(row, "completed_at") != null))
                .findOne();
    }

    /// The services that have answered.
    Set<String> answered(Handle db, UUID id) {
        return db.createQuery("SELECT service FROM erasure_answer WHERE erasure_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .set();
    }

    /// Stores the answer of a service; the first one stays.
    void answer(Handle db, UUID id, String service, ErasureReport report, Instant now) {
        int inserted = db.createUpdate("""
                        INSERT INTO erasure_answer (erasure_id, service, answered_at) VALUES (:id, :service, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", id)
                .bind("service", service)
                .bind("now", now)
                .execute();
        if (inserted == 0) return;
        int position = 0;
        for (var erased : report.erased())
            place(db, id, service, position++, erased.place(), erased.category(), erased.count(), null, null);
        for (var kept : report.kept())
            place(db, id, service, position++, kept.place(), null, null, kept.reason(), kept.atMost());
    }

    private static void place(
            Handle db,
            UUID id,
            String service,
            int position,
            String place,
            @Nullable Category category,
            @Nullable Long erased,
            Erasure.@Nullable Reason reason,
            @Nullable Duration atMost) {
        db.createUpdate("""
                        INSERT INTO erasure_place (erasure_id, service, position, place, category, erased, reason,
                            kept_seconds)
                        VALUES (:id, :service, :position, :place, :category, :erased, :reason, :keptSeconds)
                        """)
                .bind("id", id)
                .bind("service", service)
                .bind("position", position)
                .bind("place", place)
                .bind("category", category == null ? null : category.name())
                .bind("erased", erased)
                .bind("reason", reason == null ? null : reason.name())
                .bind("keptSeconds", atMost == null ? null : (Long) atMost.toSeconds())
                .execute();
    }

    /// Returns false when it was complete before.
    boolean complete(Handle db, UUID id, Instant now) {
        return db.createUpdate("UPDATE erasure SET completed_at = :now WHERE id = :id AND completed_at IS NULL")
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /// Forgets whom the receipt is about.
    void forgetUser(Handle db, UUID id) {
        db.createUpdate("UPDATE erasure SET user_id = NULL WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /// Reads one state of the receipt; must be the first in its transaction.
    Optional<Receipt> receipt(Handle db, UUID id) {
        db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        return db.createQuery("SELECT requested_at, completed_at, expires_at FROM erasure WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> new Receipt(
                        Rows.instant(row, "requested_at"),
                        Rows.instantOrNull(row, "completed_at"),
                        Rows.instant(row, "expires_at"),
                        answers(db, id)))
                .findOne();
    }

    private static List<Receipt.Answer> answers(Handle db, UUID id) {
        var answers = new LinkedHashMap<String, Receipt.Answer>();
        db.createQuery("SELECT service, answered_at FROM erasure_answer WHERE erasure_id = :id ORDER BY answered_at")
                .bind("id", id)
                .map((row, _) -> new Receipt.Answer(
                        row.getString("service"),
                        Rows.instant(row, "answered_at"),
                        new ErasureReport(new ArrayList<>(), new ArrayList<>())))
                .forEach(answer -> answers.put(answer.service(), answer));
        db.createQuery("SELECT * FROM erasure_place WHERE erasure_id = :id ORDER BY service, position")
                .bind("id", id)
                .map((row, _) -> {
                    var report = Objects.requireNonNull(answers.get(row.getString("service")))
                            .report();
                    var category = row.getString("category");
                    return category != null
                            ? report.erased()
                                    .add(new ErasureReport.Erased(
                                            row.getString("place"), Category.valueOf(category), row.getLong("erased")))
                            : report.kept()
                                    .add(new ErasureReport.Kept(
                                            row.getString("place"),
                                            Erasure.Reason.valueOf(row.getString("reason")),
                                            Duration.ofSeconds(row.getLong("kept_seconds"))));
                })
                .list();
        return List.copyOf(answers.values());
    }

    /// Deletes the receipts that have expired. One that is not complete stays.
    int deleteExpired(Handle db, Instant now) {
        return db.createUpdate("""
                        DELETE FROM erasure WHERE expires_at < :now AND completed_at IS NOT NULL AND user_id IS NULL
                        """).bind("now", now).execute();
    }
}
