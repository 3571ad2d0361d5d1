package dev.vivavoce.assessment.feedback;

import java.util.List;

/// One thing that a result holds.
///
/// @param number from 1, by which a sentence names it
/// @param text in English, for the model
/// @param words the words and sounds of the learner's that it names, in small letters
record Fact(int number, String text, List<String> words) {
    Fact {
        words = List.copyOf(words);
    }
}
