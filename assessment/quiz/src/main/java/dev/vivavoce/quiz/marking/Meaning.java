package dev.vivavoce.quiz.marking;

/// Compares texts by their meaning, for example by sentence embeddings. It moves the marker's confidence and fills gaps
/// that words leave; it never outweighs a number, a negation or an opposite.
public interface Meaning {
    /// Returns how alike two short texts are, from 0 to 1. Called several times for an answer.
    double likeness(String one, String other);
}
