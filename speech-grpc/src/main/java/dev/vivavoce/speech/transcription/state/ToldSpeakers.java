package dev.vivavoce.speech.transcription.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who speaks in a recording.
///
/// @param origin how they were told apart; null when they are not
/// @param speakers in the order of their first words: the first one has the number 1
public record ToldSpeakers(@Nullable Origin origin, List<Speaker> speakers) {
    /// Speakers are not told apart.
    public static final ToldSpeakers NONE = new ToldSpeakers(null, List.of());
    /// The longest name, in characters.
    public static final int LONGEST_NAME = 60;

    /// How speakers are told apart.
    public enum Origin {
        /// By the sound of each part: it may join two people or divide one.
        ESTIMATE,
        /// By the engine that recognised the words.
        ENGINE
    }

    /// A voice.
    ///
    /// @param name as the learner has given it; empty without one
    /// @param spokenMilliseconds the sum of the speaker's parts
    public record Speaker(String name, int spokenMilliseconds) {}

    public ToldSpeakers {
        speakers = List.copyOf(speakers);
    }

    /// What readers see for a speaker: the name, or the number.
    ///
    /// @param number from 1
    public String shownName(int number) {
        var name = number <= speakers.size() ? speakers.get(number - 1).name() : "";
        return name.isEmpty() ? "Speaker " + number : name;
    }
}
