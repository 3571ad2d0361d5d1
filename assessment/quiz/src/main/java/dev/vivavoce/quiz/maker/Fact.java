package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.language.Sentence;
import java.util.List;

/// A question that a sentence answers.
///
/// @param prompt the question
/// @param keys answers in words of the sentence, the fullest first
/// @param from the first token of the answer
/// @param to the token after its last one
record Fact(String prompt, List<String> keys, Answer type, Sentence sentence, int from, int to) {
    /// What kind of answer it has.
    enum Answer {
        NUMBER,
        TIME,
        REASON,
        PERSON,
        THING
    }

    Fact {
        keys = List.copyOf(keys);
    }
}
