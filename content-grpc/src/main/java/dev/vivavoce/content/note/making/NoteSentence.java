package dev.vivavoce.content.note.making;

import dev.vivavoce.content.extraction.document.Span;
import dev.vivavoce.content.note.state.NotesContent.Cited;

/// A sentence of a document.
///
/// @param span its place in the text of its page
/// @param section the number of its section, from 0
/// @param words how many it has
record NoteSentence(int page, Span span, String text, int section, int words) {
    Cited cited() {
        return new Cited(page, span, text);
    }
}
