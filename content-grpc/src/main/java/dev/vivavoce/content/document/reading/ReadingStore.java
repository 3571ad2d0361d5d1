package dev.vivavoce.content.document.reading;

import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.document.state.DocumentStore;
import dev.vivavoce.content.document.state.FailureReason;
import dev.vivavoce.content.document.vector.Vectors;
import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.Span;
import dev.vivavoce.content.extraction.passage.Section;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What a reading writes: rows of `document_page`, `document_section` and `document_passage`, and the counts in
/// `document`.
///
/// Each change of `document` names the reading and its try, so a try that was taken over changes nothing.
final class ReadingStore {
    private static final String OF_TRY = " WHERE reading_id = :readingId AND reading_try = :number";

    /// Begins a try: nothing is read yet. Empty when the document was deleted, is read to its end, or a newer try reads
    /// it.
    Optional<Document> begin(Handle db, UUID readingId, int number, Instant now) {
        var begun = db.createQuery("""
                        UPDATE document SET state = 'PROCESSING', reading_try = :number, pages_read = 0, page_count = 0,
                            image_pages = 0, words = 0, passages = 0, language = '', changed_at = :now
                        WHERE reading_id = :readingId AND reading_try < :number AND state IN ('UPLOADED', 'PROCESSING')
                        RETURNING *
                        """)
                .bind("number", number)
                .bind("readingId", readingId)
                .bind("now", now)
                .map(DocumentStore::document)
                .findOne();
        begun.ifPresent(document -> deleteText(db, document.id()));
        return begun;
    }

    /// Adds a page to the counts; empty when the try may not write.
    Optional<Document> count(Handle db, Reading reading, Page page, int passages, String language, Instant now) {
        return db.createQuery("""
                        UPDATE document SET pages_read = pages_read + 1, page_count = :pageCount,
                            image_pages = image_pages + :images, words = words + :words,
                            passages = passages + :passages, language = :language, changed_at = :now
                        """ + OF_TRY + " RETURNING *")
                .bind("pageCount", page.pageCount())
                .bind("images", page.kind() == Page.Kind.IMAGE ? 1 : 0)
                .bind("words", page.words())
                .bind("passages", passages)
                .bind("language", language)
                .bind("now", now)
                .bind("readingId", reading.id())
                .bind("number", reading.number())
                .map(DocumentStore::document)
                .findOne();
    }

    Optional<Document> complete(Handle db, Reading reading, Instant now) {
        return db.createQuery("UPDATE document SET state = 'COMPLETED', completed_at = :now, changed_at = :now" + OF_TRY
                        + " RETURNING *")
                .bind("now", now)
                .bind("readingId", reading.id())
                .bind("number", reading.number())
                .map(DocumentStore::document)
                .findOne();
    }

    /// Ends a document with a failure, and deletes what was read of it.
    Optional<Document> fail(Handle db, Reading reading, FailureReason reason, Instant now) {
        var failed = db.createQuery("""
                        UPDATE document SET state = 'FAILED', failure = :failure, file_kept = :kept, passages = 0,
                            changed_at = :now
                        """ + OF_TRY + " RETURNING *")
                .bind("failure", reason.name())
                .bind("kept", reason.canRetry())
                .bind("now", now)
                .bind("readingId", reading.id())
                .bind("number", reading.number())
                .map(DocumentStore::document)
                .findOne();
        failed.ifPresent(document -> deleteText(db, document.id()));
        return failed;
    }

    private static void deleteText(Handle db, UUID documentId) {
        for (var table : List.of("document_page", "document_section", "document_passage"))
            db.createUpdate("DELETE FROM " + table + " WHERE document_id = :id")
                    .bind("id", documentId)
                    .execute();
    }

    /// Readings that ended without a stored end of their document: each try killed its process.
    List<Reading> lost(Handle db, String jobType, Instant before, int limit) {
        return db.createQuery("""
                        SELECT document.* FROM document LEFT JOIN job ON job.type = :jobType AND job.id = reading_id
                        WHERE document.state IN ('UPLOADED', 'PROCESSING') AND changed_at < :before
                            AND (job.state IS NULL OR job.state IN ('SUCCEEDED', 'FAILED'))
                        LIMIT :limit
                        """)
                .bind("jobType", jobType)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new Reading(
                        row.getObject("reading_id", UUID.class),
                        row.getInt("reading_try"),
                        DocumentStore.document(row, context)))
                .list();
    }

    void insertPage(Handle db, UUID documentId, Page page) {
        var spans = page.spans();
        db.createUpdate("""
                        INSERT INTO document_page
                            (document_id, number, kind, text, block_kinds, block_levels, block_starts, block_ends)
                        VALUES (:id, :number, :kind, :text, :kinds, :levels, :starts, :ends)
                        """)
                .bind("id", documentId)
                .bind("number", page.number())
                .bind("kind", page.kind().name())
                .bind("text", page.text())
                .bind("kinds", page.blocks().stream().map(ReadingStore::kind).toArray(String[]::new))
                .bind(
                        "levels",
                        page.blocks().stream().mapToInt(ReadingStore::level).toArray())
                .bind("starts", spans.stream().mapToInt(Span::start).toArray())
                .bind("ends", spans.stream().mapToInt(Span::end).toArray())
                .execute();
    }

    private static String kind(Block block) {
        return switch (block) {
            case Block.Heading ignored -> "HEADING";
            case Block.Paragraph ignored -> "PARAGRAPH";
            case Block.ListItem ignored -> "LIST_ITEM";
            case Block.Table ignored -> "TABLE";
        };
    }

    private static int level(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.level();
            case Block.ListItem item -> item.depth();
            case Block.Paragraph ignored -> 0;
            case Block.Table ignored -> 0;
        };
    }

    void insertSections(Handle db, UUID documentId, List<Section> sections) {
        var rows = db.prepareBatch("""
                INSERT INTO document_section (document_id, index, level, title, page, start_at)
                VALUES (:id, :index, :level, :title, :page, :start)
                """);
        for (var section : sections)
            rows.bind("id", documentId)
                    .bind("index", section.index())
                    .bind("level", section.level())
                    .bind("title", section.title())
                    .bind("page", section.page())
                    .bind("start", section.start())
                    .add();
        if (rows.size() > 0) rows.execute();
    }

    void insertPassages(Handle db, UUID documentId, List<ReadPassage> passages) {
        var rows = db.prepareBatch("""
                INSERT INTO document_passage
                    (id, document_id, index, page, start_at, end_at, text, section, vector)
                VALUES (gen_random_uuid(), :id, :index, :page, :start, :end, :text, :section, :vector)
                """);
        for (var one : passages) {
            var section = one.passage().section();
            var vector = one.vector();
            rows.bind("id", documentId)
                    .bind("index", one.passage().index())
                    .bind("page", one.passage().page())
                    .bind("start", one.passage().span().start())
                    .bind("end", one.passage().span().end())
                    .bind("text", one.passage().text())
                    .bind("section", section == null ? "" : section.title())
                    .bind("vector", vector == null ? null : Vectors.bytes(vector))
                    .add();
        }
        if (rows.size() > 0) rows.execute();
    }
}
