package dev.vivavoce.speech.transcription.work;

import dev.vivavoce.speech.transcription.state.Transcription;
import dev.vivavoce.speech.transcription.state.TranscriptionStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// What the work on a transcription writes in its row.
///
/// Each change names the try, so a try that was taken over changes nothing.
final class WorkStore {
    private static final String OF_TRY = " WHERE id = :id AND work_try = :number AND ended_at IS NULL RETURNING *";

    /// Begins a try; empty when the transcription was deleted or has ended, or a newer try works on it. What older
    /// tries have recognised stays.
    Optional<Transcription> begin(Handle db, UUID id, int number, Instant now) {
        return db.createQuery("""
                        UPDATE transcription SET state = 'RUNNING', work_try = :number, changed_at = :now
                        WHERE id = :id AND work_try < :number AND state IN ('QUEUED', 'RUNNING')
                        RETURNING *
                        """)
                .bind("number", number)
                .bind("now", now)
                .bind("id", id)
                .map(TranscriptionStore::transcription)
                .findOne();
    }

    /// The length of the sound is known; empty when the try may not write.
    Optional<Transcription> measured(Handle db, Try work, long samples, boolean isCutOff, Instant now) {
        return changed(db.createQuery("""
                                UPDATE transcription SET length_samples = :samples, cut_off = :isCutOff, changed_at = :now
                                """ + OF_TRY).bind("samples", samples).bind("isCutOff", isCutOff), work, now);
    }

    /// Everything before this sample is recognised; empty when the try may not write.
    ///
    Optional<Transcription> done(Handle db, Try work, long samples, Instant now) {
        return changed(
                db.createQuery("UPDATE transcription SET done_samples = :samples, changed_at = :now" + OF_TRY)
                        .bind("samples", samples),
                work,
                now);
    }

    /// The same, with another part that an engine has recognised.
    Optional<Transcription> recognized(Handle db, Try work, long samples, int words, String engine, Instant now) {
        return changed(
                db.createQuery("""
                                UPDATE transcription SET done_samples = :samples, parts = parts + 1,
                                    words = words + :words, changed_at = :now,
                                    engine = CASE WHEN engine = '' THEN :engine
                                        WHEN :engine = ANY (string_to_array(engine, ', ')) THEN engine
                                        ELSE engine || ', ' || :engine END
                                """ + OF_TRY)
                        .bind("samples", samples)
                        .bind("words", words)
                        .bind("engine", engine),
                work,
                now);
    }

    /// The language is known; empty when the try may not write.
    Optional<Transcription> detected(Handle db, Try work, String language, Instant now) {
        return changed(
                db.createQuery("UPDATE transcription SET language = :language, changed_at = :now" + OF_TRY)
                        .bind("language", language),
                work,
                now);
    }

    /// An engine gets the recording as a whole, or has had it since an earlier try; empty when the try may not write.
    Optional<Transcription> atEngine(Handle db, Try work, Instant now) {
        return changed(
                db.createQuery("UPDATE transcription SET at_engine_since = coalesce(at_engine_since, :now),"
                        + " changed_at = :now" + OF_TRY),
                work,
                now);
    }

    /// No engine has the recording any more; empty when the try may not write.
    Optional<Transcription> fromEngine(Handle db, Try work, Instant now) {
        return changed(
                db.createQuery("UPDATE transcription SET at_engine_since = NULL, changed_at = :now" + OF_TRY),
                work,
                now);
    }

    /// The whole text is stored; empty when the try may not write.
    Optional<Transcription> heard(
            Handle db, Try work, String language, int parts, int words, String engine, Instant now) {
        return changed(
                db.createQuery("""
                                UPDATE transcription SET done_samples = length_samples, parts = :parts, words = :words,
                                    engine = :engine, language = :language, at_engine_since = NULL, changed_at = :now
                                """ + OF_TRY)
                        .bind("parts", parts)
                        .bind("words", words)
                        .bind("engine", engine)
                        .bind("language", language),
                work,
                now);
    }

    /// Locks the row; empty when the try may not write.
    Optional<Transcription> lock(Handle db, Try work, Instant now) {
        return changed(db.createQuery("UPDATE transcription SET changed_at = :now" + OF_TRY), work, now);
    }

    private static Optional<Transcription> changed(Query change, Try work, Instant now) {
        return change.bind("id", work.transcription().id())
                .bind("number", work.number())
                .bind("now", now)
                .map(TranscriptionStore::transcription)
                .findOne();
    }

    /// Transcriptions whose job has ended without a stored end: each try killed its process.
    List<Try> lost(Handle db, String jobType, Instant before, int limit) {
        return db.createQuery("""
                        SELECT transcription.* FROM transcription
                            LEFT JOIN job ON job.type = :jobType AND job.id = transcription.id
                        WHERE transcription.state IN ('QUEUED', 'RUNNING') AND changed_at < :before
                            AND (job.state IS NULL OR job.state IN ('SUCCEEDED', 'FAILED'))
                        LIMIT :limit
                        """)
                .bind("jobType", jobType)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new Try(row.getInt("work_try"), TranscriptionStore.transcription(row, context)))
                .list();
    }
}
