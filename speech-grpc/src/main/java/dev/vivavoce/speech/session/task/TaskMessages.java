package dev.vivavoce.speech.session.task;

import dev.vivavoce.speech.v1.CefrLevel;
import dev.vivavoce.speech.v1.DrilledWord;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.TaskKind;
import org.jspecify.annotations.Nullable;

/// Maps tasks to the messages of the contract.
public final class TaskMessages {
    /// The version in a request that leaves the choice to the session.
    private static final int LATEST = 0;

    private TaskMessages() {}

    public static Task message(SpeakingTask task) {
        var message = Task.newBuilder().setPurpose(purpose(task));
        switch (task) {
            case SpeakingTask.ReadAloud(var _, var language, var text, var line) -> {
                var readAloud =
                        message.getReadAloudBuilder().setLanguage(language).setText(text);
                if (line != null)
                    readAloud
                            .getScenarioLineBuilder()
                            .setScenarioId(line.scenarioId().toString())
                            .setScenarioVersion(line.version());
            }
            case SpeakingTask.Drill(var language, var text, var word) ->
                message.getDrillBuilder().setLanguage(language).setText(text).setWord(word(word));
            case SpeakingTask.Free(var _, var language, var topic, var hotwords) ->
                message.getFreeBuilder().setLanguage(language).setTopic(topic).addAllHotwords(hotwords.words());
            case SpeakingTask.RolePlay(var language, var scenario, var mode, var level, var _) ->
                message.getRolePlayBuilder()
                        .setLanguage(language)
                        .setScenarioId(scenario.scenarioId().toString())
                        .setScenarioVersion(scenario.version())
                        .setMode(mode(mode))
                        .setLevel(level(level));
        }
        return message.build();
    }

    /// The message of a request, of which [TaskRequestMapping] makes the same request.
    public static Task message(TaskRequest asked) {
        var message = Task.newBuilder();
        switch (asked) {
            case TaskRequest.ReadAloud(var purpose, var language, var text, var scenario) -> {
                var readAloud = message.setPurpose(purpose(purpose))
                        .getReadAloudBuilder()
                        .setLanguage(language)
                        .setText(text);
                if (scenario != null)
                    readAloud
                            .getScenarioLineBuilder()
                            .setScenarioId(scenario.id().toString())
                            .setScenarioVersion(scenario.version().orElse(LATEST));
            }
            case TaskRequest.Drill(var word) ->
                message.setPurpose(Purpose.PURPOSE_DRILL).getDrillBuilder().setWord(word(word));
            case TaskRequest.Free(var purpose, var language, var topic, var hotwords) ->
                message.setPurpose(purpose(purpose))
                        .getFreeBuilder()
                        .setLanguage(language)
                        .setTopic(topic)
                        .addAllHotwords(hotwords.words());
            case TaskRequest.RolePlay(var scenario, var mode, var level) ->
                message.setPurpose(Purpose.PURPOSE_ATTEMPT)
                        .getRolePlayBuilder()
                        .setScenarioId(scenario.id().toString())
                        .setScenarioVersion(scenario.version().orElse(LATEST))
                        .setMode(mode(mode))
                        .setLevel(level(level));
        }
        return message.build();
    }

    private static DrilledWord word(SpeakingTask.DrilledWord word) {
        return DrilledWord.newBuilder()
                .setAttemptId(word.attemptId().toString())
                .setWordIndex(word.index())
                .build();
    }

    private static RolePlayMode mode(SpeakingTask.RolePlayMode mode) {
        return switch (mode) {
            case PRACTICE -> RolePlayMode.ROLE_PLAY_MODE_PRACTICE;
            case EXAM -> RolePlayMode.ROLE_PLAY_MODE_EXAM;
        };
    }

    private static CefrLevel level(SpeakingTask.@Nullable CefrLevel level) {
        return level == null ? CefrLevel.CEFR_LEVEL_UNSPECIFIED : CefrLevel.valueOf("CEFR_LEVEL_" + level.name());
    }

    public static Purpose purpose(SpeakingTask task) {
        return purpose(task.purpose());
    }

    private static Purpose purpose(SpeakingTask.Purpose purpose) {
        return switch (purpose) {
            case ATTEMPT -> Purpose.PURPOSE_ATTEMPT;
            case DRILL -> Purpose.PURPOSE_DRILL;
            case PLACEMENT -> Purpose.PURPOSE_PLACEMENT;
            case REVIEW -> Purpose.PURPOSE_REVIEW;
            case QUIZ_ANSWER -> Purpose.PURPOSE_QUIZ_ANSWER;
        };
    }

    public static TaskKind kind(SpeakingTask task) {
        return switch (task) {
            case SpeakingTask.ReadAloud _, SpeakingTask.Drill _ -> TaskKind.TASK_KIND_READ_ALOUD;
            case SpeakingTask.Free _ -> TaskKind.TASK_KIND_FREE;
            case SpeakingTask.RolePlay _ -> TaskKind.TASK_KIND_ROLE_PLAY;
        };
    }
}
