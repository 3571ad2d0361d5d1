package dev.vivavoce.content.note.making;

import dev.vivavoce.content.extraction.digest.CentralSentences;
import dev.vivavoce.content.extraction.digest.CentralSentences.Candidate;
import dev.vivavoce.content.extraction.digest.Definitions;
import dev.vivavoce.content.note.making.NoteDraft.PartNotes;
import dev.vivavoce.content.note.state.NotesContent;
import dev.vivavoce.content.note.state.NotesContent.Item;
import dev.vivavoce.content.note.state.NotesContent.Term;
import dev.vivavoce.content.note.state.NotesMethod;
import java.util.ArrayList;
import java.util.List;

/// Makes the notes of a part from its sentences, as they are.
final class ExtractedNotes {
    private static final int WORDS_A_POINT = 50;
    private static final int FEWEST_POINTS = 4;

    private ExtractedNotes() {}

    /// @param mostPoints of this part
    static PartNotes of(List<NoteSentence> part, String language, int mostPoints) {
        var candidates = part.stream()
                .map(sentence -> new Candidate(sentence.text(), sentence.section()))
                .toList();
        int words = part.stream().mapToInt(NoteSentence::words).sum();
        int wanted = Math.min(mostPoints, Math.max(FEWEST_POINTS, words / WORDS_A_POINT));
        var points = CentralSentences.of(candidates, language, wanted).stream()
                .map(part::get)
                .map(sentence -> new Item(sentence.text(), List.of(sentence.cited()), true))
                .toList();
        return new PartNotes(NotesMethod.EXTRACTED, List.of(), points, terms(part, language));
    }

    private static List<Term> terms(List<NoteSentence> part, String language) {
        var terms = new ArrayList<Term>();
        for (var sentence : part)
            for (var definition : Definitions.in(sentence.text(), language))
                if (definition.term().length() <= NotesContent.LONGEST_TERM)
                    terms.add(new Term(definition.term(), definition.meaning(), List.of(sentence.cited()), true));
        return terms;
    }
}
