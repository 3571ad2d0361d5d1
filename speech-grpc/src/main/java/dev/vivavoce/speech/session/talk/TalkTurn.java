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

        /// The turn without what was said while the partner was thinking; it has no lines when that was all.
        public Partner answer() {
            var answer = lines.stream().filter(line -> !line.isFiller()).toList();
            int begin = 0;
            int heard = 0;
            for (var line : lines) {
                int length = line.text().length();
                if (!line.isFiller() && heardCharacters > begin)
                    heard += (heard == 0 ? 0 : 1) + Math.min(length, heardCharacters - begin);
                begin += length + 1;
            }
            return new Partner(answer, start, end, interrupted, heard);
        }

        /// How many of its sentences are fillers.
        public int fillers() {
            return (int) lines.stream().filter(Line::isFiller).count();
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
    record Line(String text, String replyId, Source source) {
        boolean isFiller() {
            return source == Source.FILLER;
        }
    }

    /// Where the words of a sentence come from.
    enum Source {
        /// People wrote them.
        SCRIPT,
        /// A language model wrote them.
        MODEL,
        /// Said while the partner thinks; no part of its answer.
        FILLER
    }
}
