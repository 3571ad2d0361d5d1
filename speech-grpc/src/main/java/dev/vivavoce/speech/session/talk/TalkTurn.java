package dev.vivavoce.speech.session.talk;

import java.util.List;
import java.util.stream.Collectors;

/// A turn of a talk that has ended. Positions are 16 kHz samples from the start of the session's audio.
public sealed interface TalkTurn {
    long start();

    long end();

    /// The learner's.
    ///
    /// @param text empty when the learner kept silent
    record Learner(String text, long start, long end) implements TalkTurn {}

    /// The partner's.
    ///
    /// @param interrupted whether it was not heard to its end
    /// @param heardCharacters of [#text]
    record Partner(List<Line> lines, long start, long end, boolean interrupted, int heardCharacters)
            implements TalkTurn {
        /// What it was going to say.
        public String text() {
            return lines.stream().map(Line::text).collect(Collectors.joining(" "));
        }

        /// What was heard of it.
        public String heard() {
            var text = text();
            return text.substring(0, Math.clamp(heardCharacters, 0, text.length()))
                    .strip();
        }
    }

    /// A sentence of the partner.
    ///
    /// @param replyId of the line in content; empty for a line of our own
    record Line(String text, String replyId) {}
}
