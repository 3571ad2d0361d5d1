package dev.vivavoce.speech.transcription.transcript;

import dev.vivavoce.speech.transcription.transcript.TranscriptPart.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `transcript_part`.
public final class PartStore {
    /// Two hours of the shortest parts are fewer.
    private static final int MOST = 20_000;

    public void insert(Handle db, UUID transcriptionId, TranscriptPart part) {
        var words = part.words();
        db.createUpdate("""
                        INSERT INTO transcript_part
                            (transcription_id, index, begins_paragraph, words, starts, ends, confidences, speaker)
                        VALUES (:id, :index, :beginsParagraph, :words, :starts, :ends, :confidences, :speaker)
                        """)
                .bind("id", transcriptionId)
                .bind("index", part.index())
                .bind("beginsParagraph", part.beginsParagraph())
                .bind("words", words.stream().map(Word::text).toArray(String[]::new))
                .bind("starts", words.stream().mapToInt(Word::start).toArray())
                .bind("ends", words.stream().mapToInt(Word::end).toArray())
                .bind("confidences", words.stream().map(Word::confidence).toArray(Float[]::new))
                .bind("speaker", part.speaker())
                .execute();
    }

    /// Puts other parts in the place of all that a text has.
    public void replace(Handle db, UUID transcriptionId, List<TranscriptPart> parts) {
        delete(db, transcriptionId);
        for (var part : parts) insert(db, transcriptionId, part);
    }

    /// In order.
    ///
    /// @param first the index of the first one
    public List<TranscriptPart> parts(Handle db, UUID transcriptionId, int first, int limit) {
        return db.createQuery("""
                        SELECT * FROM transcript_part WHERE transcription_id = :id AND index >= :first
                        ORDER BY index LIMIT :limit
                        """)
                .bind("id", transcriptionId)
                .bind("first", first)
                .bind("limit", limit)
                .map(PartStore::part)
                .list();
    }

    /// All parts of a text, in order.
    public List<TranscriptPart> all(Handle db, UUID transcriptionId) {
        return parts(db, transcriptionId, 0, MOST);
    }

    public Optional<TranscriptPart> find(Handle db, UUID transcriptionId, int index) {
        return db.createQuery("SELECT * FROM transcript_part WHERE transcription_id = :id AND index = :index")
                .bind("id", transcriptionId)
                .bind("index", index)
                .map(PartStore::part)
                .findOne();
    }

    /// Stores a correction, as the next revision of the part.
    ///
    /// @param corrected null to take it back
    public void correct(Handle db, UUID transcriptionId, int index, @Nullable String corrected) {
        db.createUpdate("""
                        UPDATE transcript_part SET corrected = :corrected, revision = revision + 1
                        WHERE transcription_id = :id AND index = :index
                        """)
                .bind("corrected", corrected)
                .bind("id", transcriptionId)
                .bind("index", index)
                .execute();
    }

    /// The length of all corrections of a text together, without that of one part.
    public int correctedCharacters(Handle db, UUID transcriptionId, int withoutIndex) {
        return db.createQuery("""
                        SELECT coalesce(sum(char_length(corrected)), 0) FROM transcript_part
                        WHERE transcription_id = :id AND index <> :index
                        """)
                .bind("id", transcriptionId)
                .bind("index", withoutIndex)
                .mapTo(int.class)
                .one();
    }

    /// The paragraph that the text is in.
    public Paragraph paragraph(Handle db, UUID transcriptionId) {
        var paragraph = Paragraph.NONE;
        for (var part : db.createQuery("""
                        SELECT * FROM transcript_part WHERE transcription_id = :id AND index >= (
                            SELECT coalesce(max(index), 0) FROM transcript_part
                            WHERE transcription_id = :id AND begins_paragraph)
                        ORDER BY index
                        """)
                .bind("id", transcriptionId)
                .map(PartStore::part)
                .list()) paragraph = paragraph.after(part);
        return paragraph;
    }

    public void delete(Handle db, UUID transcriptionId) {
        db.createUpdate("DELETE FROM transcript_part WHERE transcription_id = :id")
                .bind("id", transcriptionId)
                .execute();
    }

    private static TranscriptPart part(ResultSet row, StatementContext context) throws SQLException {
        var texts = (String[]) row.getArray("words").getArray();
        var starts = (Integer[]) row.getArray("starts").getArray();
        var ends = (Integer[]) row.getArray("ends").getArray();
        var confidences = (Float[]) row.getArray("confidences").getArray();
        var words = new ArrayList<Word>(texts.length);
        for (int i = 0; i < texts.length; i++) words.add(new Word(texts[i], starts[i], ends[i], confidences[i]));
        return new TranscriptPart(
                row.getInt("index"),
                words,
                row.getBoolean("begins_paragraph"),
                row.getString("corrected"),
                row.getInt("revision"),
                row.getInt("speaker"));
    }
}
