package dev.vivavoce.assessment.quiz.generation;

import dev.vivavoce.assessment.quiz.state.FailureReason;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Span;
import java.util.List;

/// What there is to make a quiz of.
sealed interface Material {
    /// The document's name of passages that are of no document.
    String NO_DOCUMENT = "";

    /// Texts, in order.
    ///
    /// @param title what they are about; empty for none
    record Texts(String title, List<Passage> passages) implements Material {
        public Texts {
            passages = List.copyOf(passages);
        }
    }

    /// Questions that are made already.
    record Questions(List<Question> questions) implements Material {
        public Questions {
            questions = List.copyOf(questions);
        }
    }

    /// Nothing, and why.
    record None(FailureReason reason) implements Material {}

    /// A text that is of no document.
    static Passage passage(String id, String text, String language) {
        return new Passage(id, NO_DOCUMENT, 1, new Span(0, text.length()), null, text, language);
    }
}
