package dev.vivavoce.content.dialogue.partner;

import java.util.List;

/// One turn of the talk so far.
public sealed interface Turn {
    /// The learner's words as they were recognised; empty when the learner said nothing.
    record Learner(String text) implements Turn {}

    /// What the partner said.
    ///
    /// @param replyIds the ids of the lines in it; empty when they are not known
    /// @param heardCharacters how much of the text was spoken before the learner interrupted; its length if
    ///     never
    /// @param sentences that the text consists of; empty when they are not known
    record Partner(String text, List<String> replyIds, int heardCharacters, List<Sentence> sentences) implements Turn {
        public Partner(String text, List<String> replyIds, int heardCharacters) {
            this(text, replyIds, heardCharacters, List.of());
        }

        /// A turn of these sentences, all of it heard.
        public static Partner of(List<Sentence> sentences) {
            var text = String.join(" ", sentences.stream().map(Sentence::text).toList());
            var ids = sentences.stream().map(Sentence::replyId).toList();
            return new Partner(text, ids, text.length(), List.copyOf(sentences));
        }

        /// The same turn, of which so much was heard.
        public Partner heard(int characters) {
            return new Partner(text, replyIds, characters, sentences);
        }

        public String heard() {
            return text.substring(0, Math.min(heardCharacters, text.length()));
        }

        public boolean interrupted() {
            return heardCharacters < text.length();
        }
    }
}
