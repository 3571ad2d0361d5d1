package dev.vivavoce.content.study;

import dev.vivavoce.content.note.state.NotesContent;
import dev.vivavoce.content.note.state.NotesContent.Cited;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What notes say, and where their document says it.
///
/// @param cited the first place that is named
record NoteText(UUID documentId, String text, Cited cited) {
    /// Key points, then the glossary, then what only the summary says; each once. What no place contains is left out.
    static List<NoteText> of(UUID documentId, NotesContent content) {
        var texts = new ArrayList<NoteText>();
        var known = new HashSet<String>();
        for (var point : content.keyPoints())
            add(texts, known, documentId, point.text(), point.citations(), point.supported());
        for (var term : content.glossary())
            add(texts, known, documentId, term.term() + ": " + term.definition(), term.citations(), term.supported());
        for (var item : content.summary())
            add(texts, known, documentId, item.text(), item.citations(), item.supported());
        return texts;
    }

    private static void add(
            List<NoteText> texts,
            HashSet<String> known,
            UUID documentId,
            String text,
            List<Cited> citations,
            boolean isSupported) {
        if (!isSupported || citations.isEmpty() || !known.add(text.toLowerCase(Locale.ROOT))) return;
        texts.add(new NoteText(documentId, text, citations.getFirst()));
    }
}
