package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.failure.Failure;
import org.jspecify.annotations.Nullable;

/// A word of an attempt, which a drill repeats.
///
/// @param attemptId the global id of the attempt
public record DrilledWord(String attemptId, int wordIndex) {
    /// The type of attempts in global ids. An attempt has the id of its session.
    public static final String ATTEMPT = "Attempt";

    static @Nullable DrilledWord of(dev.vivavoce.speech.v1.Task task) {
        if (!task.hasDrilledWord()) return null;
        var word = task.getDrilledWord();
        return new DrilledWord(GlobalId.of(ATTEMPT, word.getAttemptId()), word.getWordIndex());
    }

    /// @throws Failure INVALID_ARGUMENT / ID_INVALID
    static dev.vivavoce.speech.v1.DrilledWord message(DrilledWordInput input) {
        return dev.vivavoce.speech.v1.DrilledWord.newBuilder()
                .setAttemptId(GlobalId.local(ATTEMPT, input.attemptId()))
                .setWordIndex(input.wordIndex())
                .build();
    }
}
