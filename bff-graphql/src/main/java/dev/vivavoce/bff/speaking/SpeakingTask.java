package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.scenario.ScenarioRef;
import dev.vivavoce.bff.speaking.Inputs.DrilledWordInput;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.Task;
import org.jspecify.annotations.Nullable;

/// What is to be spoken.
public sealed interface SpeakingTask {
    /// The kinds of task.
    enum TaskKind {
        READ_ALOUD,
        FREE,
        ROLE_PLAY
    }

    /// How strictly a role-play runs.
    enum RolePlayMode {
        PRACTICE,
        EXAM
    }

    TaskKind kind();

    /// BCP 47 tag.
    String language();

    /// A given text is read aloud.
    record ReadAloudTask(String language, String text) implements SpeakingTask {
        @Override
        public TaskKind kind() {
            return TaskKind.READ_ALOUD;
        }
    }

    /// A word of an attempt is read aloud again.
    ///
    /// @param text the word as the result of the attempt has it
    record DrillTask(String language, String text, DrilledWord word) implements SpeakingTask {
        @Override
        public TaskKind kind() {
            return TaskKind.READ_ALOUD;
        }
    }

    /// Free speech.
    ///
    /// @param topic null when none was given
    record FreeTask(String language, @Nullable String topic) implements SpeakingTask {
        @Override
        public TaskKind kind() {
            return TaskKind.FREE;
        }
    }

    /// A talk with the partner of a scenario.
    record RolePlayTask(String language, RolePlayMode mode) implements SpeakingTask {
        @Override
        public TaskKind kind() {
            return TaskKind.ROLE_PLAY;
        }
    }

    /// A word of an attempt, which a drill repeats.
    ///
    /// @param attemptId the global id of the attempt
    record DrilledWord(String attemptId, int wordIndex) {
        /// The type of attempts in global ids. An attempt has the id of its session.
        public static final String ATTEMPT = "Attempt";

        static DrilledWord of(dev.vivavoce.speech.v1.DrilledWord word) {
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

    static SpeakingTask of(Task message) {
        return switch (message.getKindCase()) {
            case READ_ALOUD ->
                new ReadAloudTask(
                        message.getReadAloud().getLanguage(),
                        message.getReadAloud().getText());
            case DRILL ->
                new DrillTask(
                        message.getDrill().getLanguage(),
                        message.getDrill().getText(),
                        DrilledWord.of(message.getDrill().getWord()));
            case FREE ->
                new FreeTask(
                        message.getFree().getLanguage(),
                        ProtoMapping.orNull(message.getFree().getTopic()));
            case ROLE_PLAY ->
                new RolePlayTask(
                        message.getRolePlay().getLanguage(),
                        ProtoMapping.required(
                                RolePlayMode.class, message.getRolePlay().getMode(), "ROLE_PLAY_MODE_"));
            case KIND_NOT_SET -> throw new IllegalStateException("a task of a kind that this build does not know");
        };
    }

    /// The scenario whose line is read, or whose partner is talked with; null for any other task.
    static @Nullable ScenarioRef scenario(Task message) {
        if (message.hasRolePlay())
            return new ScenarioRef(
                    message.getRolePlay().getScenarioId(), message.getRolePlay().getScenarioVersion());
        if (!message.getReadAloud().hasScenarioLine()) return null;
        var line = message.getReadAloud().getScenarioLine();
        return new ScenarioRef(line.getScenarioId(), line.getScenarioVersion());
    }
}
