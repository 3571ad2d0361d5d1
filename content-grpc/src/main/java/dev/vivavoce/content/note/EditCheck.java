package dev.vivavoce.content.note;

import dev.vivavoce.content.extraction.claim.Claims;
import dev.vivavoce.content.extraction.document.Span;
import dev.vivavoce.content.note.state.NotesContent;
import dev.vivavoce.content.note.state.NotesContent.Cited;
import dev.vivavoce.content.note.state.NotesContent.Item;
import dev.vivavoce.content.note.state.NotesContent.Term;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks what a learner has made of notes, reads the quotes from the pages again, and returns what they support.
final class EditCheck {
    private static final int LONGEST_QUOTE = 1_000;

    private final Map<Integer, String> pages;
    private final String language;
    private final Violations violations = new Violations();

    /// @param pages the texts of the cited pages
    /// @param language of the document
    EditCheck(Map<Integer, String> pages, String language) {
        this.pages = pages;
        this.language = language;
    }

    /// The numbers of the pages that a content cites.
    static Set<Integer> pages(NotesContent content) {
        return Stream.of(
                        content.summary().stream().map(Item::citations),
                        content.keyPoints().stream().map(Item::citations),
                        content.glossary().stream().map(Term::citations))
                .flatMap(lists -> lists)
                .flatMap(List::stream)
                .map(Cited::page)
                .collect(Collectors.toSet());
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static void requireBounded(NotesContent content) {
        var violations = new Violations();
        violations.range("summary", content.summary().size(), 0, NotesContent.MOST_SUMMARY, "entries");
        violations.range("key_points", content.keyPoints().size(), 0, NotesContent.MOST_POINTS, "entries");
        violations.range("glossary", content.glossary().size(), 0, NotesContent.MOST_TERMS, "entries");
        violations.throwIfAny();
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    NotesContent checked(NotesContent content) {
        var checked = new NotesContent(
                content.summary().stream().map(item -> item("summary", item)).toList(),
                content.keyPoints().stream()
                        .map(item -> item("key_points", item))
                        .toList(),
                content.glossary().stream().map(this::term).toList());
        violations.check(
                "content",
                checked.characters() <= NotesContent.MOST_CHARACTERS,
                checked.characters() + " characters (expected: at most " + NotesContent.MOST_CHARACTERS + ")");
        violations.throwIfAny();
        return checked;
    }

    private Item item(String field, Item item) {
        var text = text(field, item.text(), NotesContent.LONGEST_TEXT);
        var citations = cited(field, item.citations());
        return new Item(text, citations, isSupported(text, citations));
    }

    private Term term(Term term) {
        var name = text("glossary", term.term(), NotesContent.LONGEST_TERM);
        var definition = text("glossary", term.definition(), NotesContent.LONGEST_TEXT);
        var citations = cited("glossary", term.citations());
        return new Term(name, definition, citations, isSupported(name + ": " + definition, citations));
    }

    private String text(String field, String text, int longest) {
        var shown = text.strip();
        violations.range(field, shown.length(), 1, longest, "characters");
        violations.check(
                field,
                shown.chars().noneMatch(character -> Character.isISOControl(character) && character != '\n'),
                "must not contain control characters");
        return shown;
    }

    private List<Cited> cited(String field, List<Cited> citations) {
        violations.range(field, citations.size(), 0, NotesContent.MOST_CITATIONS, "citations");
        return citations.stream().map(cited -> cited(field, cited)).toList();
    }

    private Cited cited(String field, Cited cited) {
        var page = pages.get(cited.page());
        var span = cited.span();
        if (page == null || !isPart(page, span)) {
            violations.check(
                    field,
                    false,
                    "%d to %d is no part of page %d (expected: 1 to %d characters of its text)"
                            .formatted(span.start(), span.end(), cited.page(), LONGEST_QUOTE));
            return cited;
        }
        return new Cited(cited.page(), span, span.in(page));
    }

    private static boolean isPart(String page, Span span) {
        int length = span.end() - span.start();
        return length >= 1
                && length <= LONGEST_QUOTE
                && span.end() <= page.length()
                && !isInsideCharacter(page, span.start())
                && !isInsideCharacter(page, span.end());
    }

    private static boolean isInsideCharacter(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private boolean isSupported(String text, List<Cited> citations) {
        return Claims.isSupported(text, citations.stream().map(Cited::quote).toList(), language);
    }
}
