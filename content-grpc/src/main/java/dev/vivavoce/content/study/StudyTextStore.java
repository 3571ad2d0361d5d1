package dev.vivavoce.content.study;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.content.document.search.Found.StoredPassage;
import dev.vivavoce.content.extraction.document.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

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
                .map(StudyTextStore::passage)
                .list();
    }

    /// The passage in which each place begins, by the number of the place from 0. A place that no passage holds has
    /// none.
    Map<Integer, StoredPassage> at(Handle db, List<NoteText> places) {
        return db.createQuery("""
                        SELECT place.number, found.*
                        FROM unnest(:documents, :pages, :starts)
                            WITH ORDINALITY AS place (document_id, page, start_at, number)
                        CROSS JOIN LATERAL (
                            SELECT * FROM document_passage
                            WHERE document_id = place.document_id AND page = place.page
                                AND start_at <= place.start_at AND end_at > place.start_at
                            ORDER BY start_at DESC LIMIT 1) AS found
                        """)
                .bind("documents", places.stream().map(NoteText::documentId).toArray(UUID[]::new))
                .bind("pages", places.stream().map(one -> one.cited().page()).toArray(Integer[]::new))
                .bind(
                        "starts",
                        places.stream().map(one -> one.cited().span().start()).toArray(Integer[]::new))
                .map((row, context) -> Map.entry(row.getInt("number") - 1, passage(row, context)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static StoredPassage passage(ResultSet row, StatementContext context) throws SQLException {
        return new StoredPassage(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getInt("page"),
                new Span(row.getInt("start_at"), row.getInt("end_at")),
                row.getString("text"),
                row.getString("section"));
    }
}
