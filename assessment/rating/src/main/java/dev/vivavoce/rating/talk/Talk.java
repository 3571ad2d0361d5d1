package dev.vivavoce.rating.talk;

import java.util.List;
import java.util.Optional;

/// A talk between a learner and a partner, or of a learner alone, as text.
///
/// @param scenario the id of the scenario it was about; empty for a free talk
/// @param pronunciation what the scorer measured in the learner's audio; empty without audio
public record Talk(String scenario, List<Turn> turns, Optional<Pronunciation> pronunciation) {
    /// The most turns of a talk.
    public static final int MOST_TURNS = 1_000;
    /// The most characters of a talk.
    public static final int LONGEST = 120_000;

    public Talk {
        turns = List.copyOf(turns);
        if (turns.size() > MOST_TURNS) {
            throw new TalkRefused(
                    TalkRefused.Reason.TOO_MANY_TURNS,
                    "turns: " + turns.size() + " (expected: at most " + MOST_TURNS + ")");
        }
        int characters = turns.stream().mapToInt(turn -> turn.text().length()).sum();
        if (characters > LONGEST) {
            throw new TalkRefused(
                    TalkRefused.Reason.TALK_TOO_LONG,
                    "characters: " + characters + " (expected: at most " + LONGEST + ")");
        }
    }
}
