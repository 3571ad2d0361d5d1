package dev.vivavoce.content.dialogue.partner;

import java.util.List;

/// One turn of the talk so far.
public sealed interface Turn {
    /// The learner's words as they were recognised; empty when the learner said nothing.
    record Learner(String text) implements Turn {}

    /// What the partner said.
    ///
    /// @param replyIds the ids of the lines in it; empty when a language model wrote it
    /// @param heardCharacters how much of the text was spoken before the learner interrupted; its length if never
    record Partner(String text, List<String> replyIds, int heardCharacters) implements Turn {
        String heard() {
            return text.substring(0, Math.min(heardCharacters, text.length()));
        }

        boolean interrupted() {
            return heardCharacters < text.length();
        }
    }
}
