package dev.vivavoce.assessment.attempt;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns that lists and statistics read, taken from task and result when an attempt is stored.
///
/// @param score null without speech; such an attempt counts as an attempt, but not in scores
/// @param words each text once; empty without speech
/// @param sounds each pair of expected and heard once; empty without speech
/// @param drill the word that is repeated; null unless the session is a drill
record AttemptMarks(
        TaskMark task,
        @Nullable Score score,
        Duration speech,
        List<WordMark> words,
        List<SoundMark> sounds,
        @Nullable DrillMark drill) {
    /// The number of `TASK_KIND_FREE` in speech's contract.
    private static final int FREE = 2;
    /// The number of `TASK_KIND_ROLE_PLAY` in speech's contract.
    private static final int ROLE_PLAY = 3;
    /// The number of `PURPOSE_ATTEMPT` in speech's contract.
    private static final int ATTEMPT = 1;
    /// The number of `PURPOSE_QUIZ_ANSWER` in speech's contract.
    private static final int QUIZ_ANSWER = 5;

    /// Whether what was missed is reviewed later: of attempts and spoken answers that have a score.
    boolean isReviewed() {
        return (task.purpose() == ATTEMPT || task.purpose() == QUIZ_ANSWER) && score != null;
    }

    /// @param kind the number of `TaskKind` in speech's contract
    /// @param purpose the number of `Purpose` in speech's contract
    /// @param language BCP 47 tag
    /// @param scenario null unless the task belongs to a scenario
    record TaskMark(
            int kind,
            int purpose,
            String language,
            @Nullable ScenarioMark scenario) {
        /// Whether it is rated by a rubric, too.
        boolean isTalk() {
            return kind == ROLE_PLAY || kind == FREE && purpose == ATTEMPT;
        }
    }

    /// @param line the line that is read; null for a role-play
    record ScenarioMark(UUID id, @Nullable String line) {}

    /// @param attemptId the attempt whose word is repeated
    /// @param wordIndex the index of the word in the result of that attempt
    /// @param said the word as it was said in the drill (`vivavoce.speech.v1.Word`); null when it was not heard
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record DrillMark(UUID attemptId, int wordIndex, byte @Nullable [] said) {}

    record Score(double overall, boolean correct) {}

    /// @param text in lower case
    /// @param scoreSum of all occurrences; an omission scores 0
    record WordMark(String text, int occurrences, double scoreSum) {}

    /// @param arpabet the expected sound
    /// @param heard the nearest sound, in ARPABET
    record SoundMark(String arpabet, String heard, String ipa, int occurrences, double scoreSum) {}
}
