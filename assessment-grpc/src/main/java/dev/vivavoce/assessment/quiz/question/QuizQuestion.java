package dev.vivavoce.assessment.quiz.question;

import dev.vivavoce.quiz.question.Question;
import java.util.UUID;

/// A question of a quiz, with its key.
///
/// @param position from 1
public record QuizQuestion(UUID id, int position, Question question, Place place) {
    /// The same question for another person, who may not read the document.
    public QuizQuestion copy(UUID newId) {
        return new QuizQuestion(newId, position, question, place.withoutDocument());
    }

    /// The question for a person who may not read the document.
    public QuizQuestion withoutDocument() {
        return copy(id);
    }
}
