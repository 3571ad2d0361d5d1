package dev.vivavoce.speech.session.talk;

import java.util.List;

/// What the log tells about a talk. Positions and lengths are 16 kHz samples; positions count from the start
/// of the session's audio.
public sealed interface TalkEvent {
    /// The conversation began, or is shorter now because the line was lost for too long.
    ///
    /// @param length how long it lasts, all in all
    record Began(long length) implements TalkEvent {}

    /// An utterance of the learner has its final text.
    ///
    /// @param end where the utterance ends
    record Recognized(long end, List<Word> words) implements TalkEvent {}

    /// A turn of the learner has ended.
    ///
    /// @param text empty when the learner kept silent
    record TurnEnded(int turn, String text, long start, long end) implements TalkEvent {}

    /// The partner begins to say a sentence.
    ///
    /// @param sentence from 1 in each turn
    record PartnerSpoke(int turn, int sentence, TalkTurn.Line line, long at, long length, List<Caption> captions)
            implements TalkEvent {}

    /// A turn of the partner has ended.
    ///
    /// @param heardCharacters of its sentences, joined by single spaces
    record PartnerFinished(
            int turn, boolean interrupted, int heardCharacters, long at, List<Integer> tasksTouched, boolean closing)
            implements TalkEvent {}

    /// The learner has seen a line to say next.
    ///
    /// @param turn that it is for
    /// @param number in the talk, from 1
    record HintGiven(int turn, int number, String text) implements TalkEvent {}

    /// The learner has taken a turn back, with all turns after it.
    ///
    /// @param lastTurn the greatest number so far
    /// @param at what was said before belongs to no turn
    record TurnWithdrawn(int turn, int lastTurn, long at) implements TalkEvent {}

    /// A word that the learner said, as it is written.
    record Word(String text, long start, long end) {
        /// Its middle, by which it belongs to a turn.
        public long middle() {
            return (start + end) / 2;
        }
    }

    /// A word of a sentence of the partner.
    ///
    /// @param offset of its first UTF-16 code unit in the sentence
    /// @param start from the start of the sentence
    record Caption(int offset, int length, long start) {}
}
