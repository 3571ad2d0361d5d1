package dev.vivavoce.content.note.making;

import dev.vivavoce.content.extraction.digest.CentralSentences;
import dev.vivavoce.content.extraction.digest.CentralSentences.Candidate;
import dev.vivavoce.content.note.state.NotesContent;
import dev.vivavoce.content.note.state.NotesContent.Item;
import dev.vivavoce.content.note.state.NotesContent.Term;
import dev.vivavoce.content.note.state.NotesMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Collects the notes of the parts, within the bounds of all.
final class NoteDraft {
    /// The notes of one part.
    record PartNotes(NotesMethod method, List<Item> summary, List<Item> points, List<Term> terms) {}

    private static final int SUMMARY = 5;
    private static final int MOST_TERMS = 40;
    private static final int MOST_POINTS = 40;

    private final String language;
    private final List<Item> summary = new ArrayList<>();
    private final List<Item> points = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private boolean isWritten;

    NoteDraft(String language) {
        this.language = language;
    }

    /// How many points each of so many parts may have.
    static int pointsOf(int parts) {
        return Math.max(1, MOST_POINTS / Math.max(1, parts));
    }

    void add(PartNotes part) {
        isWritten |= part.method() == NotesMethod.WRITTEN;
        summary.addAll(part.summary());
        for (var point : part.points())
            if (isNew(point.text()) && points.size() < NotesContent.MOST_POINTS) points.add(point);
        for (var term : part.terms()) if (terms.size() < MOST_TERMS && isNew("term " + term.term())) terms.add(term);
    }

    private boolean isNew(String text) {
        return known.add(text.toLowerCase(Locale.ROOT));
    }

    NotesMethod method() {
        return isWritten ? NotesMethod.WRITTEN : NotesMethod.EXTRACTED;
    }

    /// The summary has the most central of what the parts say.
    NotesContent content() {
        var from = summary.isEmpty() ? points : summary;
        var candidates =
                from.stream().map(item -> new Candidate(item.text(), 0)).toList();
        var chosen = from.size() <= SUMMARY && !summary.isEmpty()
                ? from
                : CentralSentences.of(candidates, language, Math.clamp(from.size() / 2, 3, SUMMARY)).stream()
                        .map(from::get)
                        .toList();
        var content = new NotesContent(chosen, points, terms);
        while (content.characters() > NotesContent.MOST_CHARACTERS) content = shorter(content);
        return content;
    }

    /// Without the last of the longest list.
    private static NotesContent shorter(NotesContent content) {
        if (content.glossary().size() > content.keyPoints().size())
            return new NotesContent(
                    content.summary(),
                    content.keyPoints(),
                    content.glossary().subList(0, content.glossary().size() - 1));
        return new NotesContent(
                content.summary(),
                content.keyPoints().subList(0, content.keyPoints().size() - 1),
                content.glossary());
    }
}
