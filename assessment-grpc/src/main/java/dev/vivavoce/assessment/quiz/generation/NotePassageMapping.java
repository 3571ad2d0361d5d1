package dev.vivavoce.assessment.quiz.generation;

import dev.vivavoce.assessment.quiz.question.Place;
import dev.vivavoce.assessment.quiz.question.Place.InDocument;
import dev.vivavoce.content.v1.StudyNote;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Source;
import dev.vivavoce.quiz.question.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Puts the sentences of notes together to passages, so that a wrong option can come from a sentence beside.
final class NotePassageMapping {
    private static final int LONGEST = 1_200;

    private final Map<String, String> languages;
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, List<Material.Note>> notes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Material.Note> sentences = new ArrayList<>();
    private String documentId = "";

    /// @param languages of the documents, by id
    NotePassageMapping(Map<String, String> languages) {
        this.languages = languages;
    }

    Material texts(String title, List<StudyNote> all) {
        for (var note : all) add(note);
        close();
        return new Material.Texts(title, new Source(passages), notes);
    }

    private void add(StudyNote note) {
        var cited = note.getCited();
        boolean fits = documentId.equals(cited.getDocumentId())
                && text.length() + note.getText().length() < LONGEST;
        if (!fits) close();
        documentId = cited.getDocumentId();
        if (!text.isEmpty()) text.append('\n');
        int start = text.length();
        text.append(note.getText());
        sentences.add(new Material.Note(
                new Span(start, text.length()),
                new Place(
                        new InDocument(
                                UUID.fromString(cited.getDocumentId()),
                                UUID.fromString(cited.getId()),
                                cited.getPage(),
                                cited.getStart(),
                                cited.getStart() + cited.getText().length(),
                                cited.getSection()),
                        cited.getText())));
    }

    private void close() {
        if (text.isEmpty()) return;
        var id = "notes " + passages.size();
        passages.add(new Passage(
                id,
                documentId,
                1,
                new Span(0, text.length()),
                null,
                text.toString(),
                StudyTextClient.language(languages, documentId)));
        notes.put(id, List.copyOf(sentences));
        text.setLength(0);
        sentences.clear();
    }
}
