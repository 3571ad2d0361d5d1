package dev.vivavoce.content.document.search;

import dev.vivavoce.content.document.search.Found.StoredPassage;
import dev.vivavoce.content.document.vector.Vectors;
import dev.vivavoce.content.extraction.document.Span;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Passages as searches read them.
final class SearchStore {
    /// A document that can be searched.
    ///
    /// @param readingId changes when it is read again
    record Searchable(UUID id, UUID readingId, int readingTry, String language, int passages) {}

    /// @param vector null where the language has none
    @SuppressWarnings("ArrayRecordComponent") // read once, for an index
    record Indexed(String text, float @Nullable [] vector) {}

    /// The position of a passage.
    record Position(UUID documentId, int index) {}

    /// The learner's documents with passages, the newest first.
    List<Searchable> searchable(Handle db, UUID userId) {
        return db.createQuery("""
                        SELECT id, reading_id, reading_try, language, passages FROM document
                        WHERE user_id = :userId AND passages > 0 ORDER BY created_at DESC, id DESC
                        """)
                .bind("userId", userId)
                .map((row, _) -> new Searchable(
                        row.getObject("id", UUID.class),
                        row.getObject("reading_id", UUID.class),
                        row.getInt("reading_try"),
                        row.getString("language"),
                        row.getInt("passages")))
                .list();
    }

    /// The first passages of a document, in order.
    List<Indexed> passages(Handle db, UUID documentId, int most) {
        return db.createQuery("""
                        SELECT text, vector FROM document_passage WHERE document_id = :id AND index < :most ORDER BY index
                        """)
                .bind("id", documentId)
                .bind("most", most)
                .map((row, _) -> {
                    var vector = row.getBytes("vector");
                    return new Indexed(row.getString("text"), vector == null ? null : Vectors.vector(vector));
                })
                .list();
    }

    /// The passages at these positions, in any order; those that are not there any more are left out.
    List<Placed> at(Handle db, List<Position> positions) {
        return db.createQuery("""
                        SELECT document_passage.* FROM document_passage
                        JOIN unnest(:ids::uuid[], :indexes::int[]) AS wanted (wanted_id, wanted_index)
                            ON document_id = wanted_id AND index = wanted_index
                        """)
                .bind("ids", positions.stream().map(Position::documentId).toArray(UUID[]::new))
                .bind("indexes", positions.stream().mapToInt(Position::index).toArray())
                .map((row, _) -> new Placed(
                        new Position(row.getObject("document_id", UUID.class), row.getInt("index")),
                        new StoredPassage(
                                row.getObject("id", UUID.class),
                                row.getObject("document_id", UUID.class),
                                row.getInt("page"),
                                new Span(row.getInt("start_at"), row.getInt("end_at")),
                                row.getString("text"),
                                row.getString("section"))))
                .list();
    }

    record Placed(Position position, StoredPassage passage) {}
}
