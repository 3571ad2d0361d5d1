package dev.vivavoce.content.note.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vivavoce.content.extraction.document.Span;
import java.io.UncheckedIOException;
import java.util.List;

/// What notes say.
///
/// @param summary the document in a few sentences
/// @param keyPoints in the order of the document
/// @param glossary the terms that the document defines
public record NotesContent(List<Item> summary, List<Item> keyPoints, List<Term> glossary) {
    /// One point.
    ///
    /// @param supported whether the citations contain what it says
    public record Item(String text, List<Cited> citations, boolean supported) {
        public Item {
            citations = List.copyOf(citations);
        }
    }

    /// An entry of the glossary.
    public record Term(String term, String definition, List<Cited> citations, boolean supported) {
        public Term {
            citations = List.copyOf(citations);
        }
    }

    /// A place of the document.
    ///
    /// @param span its place in the text of its page
    /// @param quote the text there
    public record Cited(int page, Span span, String quote) {}

    public static final int MOST_SUMMARY = 10;
    public static final int MOST_POINTS = 60;
    public static final int MOST_TERMS = 60;
    public static final int MOST_CITATIONS = 5;
    public static final int LONGEST_TEXT = 1_000;
    public static final int LONGEST_TERM = 100;
    /// Of all texts and quotes together.
    public static final int MOST_CHARACTERS = 60_000;

    private static final JsonMapper JSON = new JsonMapper();

    public NotesContent {
        summary = List.copyOf(summary);
        keyPoints = List.copyOf(keyPoints);
        glossary = List.copyOf(glossary);
    }

    public boolean isEmpty() {
        return summary.isEmpty() && keyPoints.isEmpty() && glossary.isEmpty();
    }

    /// How many characters its texts and quotes have.
    public int characters() {
        int characters = 0;
        for (var item : summary) characters += item.text().length() + quoted(item.citations());
        for (var item : keyPoints) characters += item.text().length() + quoted(item.citations());
        for (var term : glossary)
            characters += term.term().length() + term.definition().length() + quoted(term.citations());
        return characters;
    }

    private static int quoted(List<Cited> citations) {
        return citations.stream().mapToInt(cited -> cited.quote().length()).sum();
    }

    String json() {
        try {
            return JSON.writeValueAsString(new Stored(summary, keyPoints, glossary));
        } catch (JsonProcessingException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    static NotesContent ofJson(String json) {
        try {
            var stored = JSON.readValue(json, Stored.class);
            return new NotesContent(stored.summary(), stored.keyPoints(), stored.glossary());
        } catch (JsonProcessingException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// As it is stored.
    record Stored(List<Item> summary, List<Item> keyPoints, List<Term> glossary) {}
}
