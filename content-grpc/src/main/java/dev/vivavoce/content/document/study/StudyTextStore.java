package dev.vivavoce.content.document.study;

import dev.vivavoce.content.document.search.Found.StoredPassage;
import dev.vivavoce.content.extraction.document.Span;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Passages as exercises are made of them.
final class StudyTextStore {
    /// Passages that are spread evenly over a document, in its order.
    ///
    /// @param every takes one of so many, from the first on
    List<StoredPassage> spread(Handle db, UUID documentId, int every, int limit) {
        return db.createQuery("""
                        SELECT * FROM document_passage WHERE document_id = :id AND index % :every = 0
                        ORDER BY index LIMIT :limit
                        """)
                .bind("id", documentId)
                .bind("every", every)
                .bind("limit", limit)
                .map((row, _) -> new StoredPassage(
                        row.getObject("id", UUID.class),
                        row.getObject("document_id", UUID.class),
                        row.getInt("page"),
                        new Span(row.getInt("start_at"), row.getInt("end_at")),
                        row.getString("text"),
                        row.getString("section")))
                .list();
    }
}
