package dev.vivavoce.content.document.page;

import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.Span;
import dev.vivavoce.content.extraction.passage.Section;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Reads the text of documents.
public final class PageStore {
    /// Pages in order, as long as the texts of the pages before each have fewer characters than the limit.
    public List<StoredPage> pages(Handle db, UUID documentId, int from, int pages, int characters) {
        return db.createQuery("""
                        SELECT number, kind, text, block_kinds, block_levels, block_starts, block_ends
                        FROM (SELECT *, sum(char_length(text)) OVER (ORDER BY number) - char_length(text) AS before
                              FROM (SELECT * FROM document_page WHERE document_id = :id AND number >= :from
                                    ORDER BY number LIMIT :pages) AS wanted) AS summed
                        WHERE before < :characters ORDER BY number
                        """)
                .bind("id", documentId)
                .bind("from", from)
                .bind("pages", pages)
                .bind("characters", characters)
                .map(PageStore::page)
                .list();
    }

    /// The first sections, in order.
    public List<Section> sections(Handle db, UUID documentId, int most) {
        return db.createQuery("""
                        SELECT * FROM document_section WHERE document_id = :id ORDER BY index LIMIT :most
                        """)
                .bind("id", documentId)
                .bind("most", most)
                .map((row, _) -> new Section(
                        row.getInt("index"),
                        row.getInt("level"),
                        row.getString("title"),
                        row.getInt("page"),
                        row.getInt("start_at")))
                .list();
    }

    /// The texts of some pages by their numbers; those that are not there are left out.
    public Map<Integer, String> texts(Handle db, UUID documentId, Collection<Integer> numbers) {
        var texts = new HashMap<Integer, String>();
        db.createQuery("SELECT number, text FROM document_page WHERE document_id = :id AND number = ANY (:numbers)")
                .bind("id", documentId)
                .bind("numbers", numbers.stream().mapToInt(number -> number).toArray())
                .map((row, _) -> texts.put(row.getInt("number"), row.getString("text")) == null)
                .list();
        return texts;
    }

    private static StoredPage page(ResultSet row, StatementContext context) throws SQLException {
        var kinds = (String[]) row.getArray("block_kinds").getArray();
        var levels = numbers(row.getArray("block_levels"));
        var starts = numbers(row.getArray("block_starts"));
        var ends = numbers(row.getArray("block_ends"));
        var parts = new ArrayList<StoredPage.Part>();
        for (int i = 0; i < kinds.length; i++)
            parts.add(new StoredPage.Part(StoredPage.Kind.valueOf(kinds[i]), levels[i], new Span(starts[i], ends[i])));
        return new StoredPage(
                row.getInt("number"), Page.Kind.valueOf(row.getString("kind")), row.getString("text"), parts);
    }

    private static Integer[] numbers(Array array) throws SQLException {
        return (Integer[]) array.getArray();
    }
}
