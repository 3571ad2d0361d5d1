package dev.vivavoce.assessment.quiz.generation;

import dev.vivavoce.assessment.quiz.question.Place;
import dev.vivavoce.assessment.quiz.question.Place.InDocument;
import dev.vivavoce.assessment.quiz.state.FailureReason;
import dev.vivavoce.quiz.question.Citation;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Source;
import dev.vivavoce.quiz.question.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The texts from which a quiz is made.
sealed interface Material {
    /// The document's name of passages that are of no document.
    String NO_DOCUMENT = "";

    /// Texts, in order.
    ///
    /// @param title what they are about; empty for none
    /// @param notes the sentences of notes in each passage, by its id; empty when the passages are no notes
    record Texts(String title, Source source, Map<String, List<Note>> notes) implements Material {
        public Texts {
            notes = Map.copyOf(notes);
        }

        Texts(String title, List<Passage> passages) {
            this(title, new Source(passages), Map.of());
        }

        /// Where readers find what a question cites: the maker counts from the beginning of the passage, readers from
        /// that of the page, and notes lead to their document.
        Place place(Citation citation) {
            if (citation.documentId().equals(NO_DOCUMENT)) return new Place(null, citation.quote());
            var sentences = notes.get(citation.passageId());
            if (sentences != null)
                return sentences.stream()
                        .filter(note -> note.span().start() < citation.span().end()
                                && citation.span().start() < note.span().end())
                        .findFirst()
                        .orElseThrow()
                        .place();
            var passage = source.passage(citation.passageId()).orElseThrow();
            var section = passage.section();
            return new Place(
                    new InDocument(
                            UUID.fromString(passage.documentId()),
                            UUID.fromString(passage.id()),
                            passage.page(),
                            passage.span().start() + citation.span().start(),
                            passage.span().start() + citation.span().end(),
                            section == null ? "" : section),
                    citation.quote());
        }

        /// In the order of the text.
        List<Question> inOrder(List<Question> questions) {
            var index = new HashMap<String, Integer>();
            for (var passage : source.passages()) index.put(passage.id(), index.size());
            return questions.stream()
                    .sorted(Comparator.comparingInt((Question question) ->
                                    index.getOrDefault(cited(question).passageId(), 0))
                            .thenComparingInt(question -> cited(question).span().start()))
                    .toList();
        }

        /// The citation that leads to a place; empty when the texts have changed since.
        Optional<Citation> citation(Place place) {
            return source.passages().stream()
                    .flatMap(passage -> citation(passage, place).stream())
                    .findFirst();
        }

        private Optional<Citation> citation(Passage passage, Place place) {
            var sentences = notes.get(passage.id());
            if (sentences != null)
                return sentences.stream()
                        .filter(note -> note.place().equals(place))
                        .map(note -> Citation.of(passage, note.span()))
                        .findFirst();
            var document = place.document();
            if (document != null && !passage.id().equals(String.valueOf(document.passageId()))) return Optional.empty();
            int start = document == null
                    ? passage.text().indexOf(place.quote())
                    : document.start() - passage.span().start();
            return start >= 0 && passage.text().startsWith(place.quote(), start)
                    ? Optional.of(Citation.of(
                            passage, new Span(start, start + place.quote().length())))
                    : Optional.empty();
        }
    }

    /// A sentence of notes.
    ///
    /// @param span its place in its passage
    /// @param place where the document says it
    record Note(Span span, Place place) {}

    /// Questions that are made already.
    record Questions(List<Question> questions) implements Material {
        public Questions {
            questions = List.copyOf(questions);
        }
    }

    /// Nothing, and why.
    record None(FailureReason reason) implements Material {}

    /// What a question that was made of a text cites.
    static Citation cited(Question question) {
        var citation = question.basis().citation();
        if (citation == null) throw new IllegalStateException("a question that was made of a text cites nothing");
        return citation;
    }

    /// A text that is of no document.
    static Passage passage(String id, String text, String language) {
        return new Passage(id, NO_DOCUMENT, 1, new Span(0, text.length()), null, text, language);
    }
}
