package dev.vivavoce.speech.session.task;

import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.speech.pronunciation.HeardLanguages;
import dev.vivavoce.speech.pronunciation.RequestedHotwords;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.session.task.SpeakingTask.DrilledWord;
import dev.vivavoce.speech.session.task.SpeakingTask.Purpose;
import dev.vivavoce.speech.session.task.SpeakingTask.RolePlayMode;
import dev.vivavoce.speech.session.task.TaskRequest.WantedScenario;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.v1.CefrLevel;
import dev.vivavoce.speech.v1.Drill;
import dev.vivavoce.speech.v1.Free;
import dev.vivavoce.speech.v1.ReadAloud;
import dev.vivavoce.speech.v1.RolePlay;
import dev.vivavoce.speech.v1.Task;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes a valid request of the message of a task.
public final class TaskRequestMapping {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_TOPIC = 200;
    private static final UUID NO_ID = new UUID(0, 0);

    private TaskRequestMapping() {}

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID that names each wrong field
    public static TaskRequest of(Task task) {
        var violations = new Violations();
        var purpose = purpose(task.getPurpose(), violations);
        violations.check(
                "task.purpose",
                task.hasDrill() == (purpose == Purpose.DRILL),
                "expected: PURPOSE_DRILL for a drill, and for no other task");
        var asked = switch (task.getKindCase()) {
            case READ_ALOUD -> readAloud(purpose, task.getReadAloud(), violations);
            case FREE -> free(purpose, task.getFree(), violations);
            case ROLE_PLAY -> rolePlay(purpose, task.getRolePlay(), violations);
            case DRILL -> drill(task.getDrill(), violations);
            case KIND_NOT_SET ->
                throw Failure.invalidField("task.kind", "nothing (expected: read_aloud, free, role_play or drill)");
        };
        violations.throwIfAny();
        return asked;
    }

    private static Purpose purpose(dev.vivavoce.speech.v1.Purpose purpose, Violations violations) {
        return switch (purpose) {
            case PURPOSE_ATTEMPT -> Purpose.ATTEMPT;
            case PURPOSE_DRILL -> Purpose.DRILL;
            case PURPOSE_PLACEMENT -> Purpose.PLACEMENT;
            case PURPOSE_REVIEW -> Purpose.REVIEW;
            case PURPOSE_QUIZ_ANSWER -> Purpose.QUIZ_ANSWER;
            case PURPOSE_UNSPECIFIED, UNRECOGNIZED -> {
                violations.add("task.purpose", "expected: what the session is for");
                yield Purpose.ATTEMPT;
            }
        };
    }

    private static TaskRequest drill(Drill task, Violations violations) {
        var word = task.getWord();
        var attemptId = Ids.parse(word.getAttemptId());
        violations.check("task.drill.word.attempt_id", attemptId.isPresent(), "must be a UUID");
        violations.check("task.drill.word.word_index", word.getWordIndex() >= 0, "expected: the index of a word");
        return new TaskRequest.Drill(new DrilledWord(attemptId.orElse(NO_ID), word.getWordIndex()));
    }

    private static TaskRequest readAloud(Purpose purpose, ReadAloud task, Violations violations) {
        HeardLanguages.check("task.read_aloud.language", task.getLanguage(), violations);
        var text = task.getText();
        int length = text.codePointCount(0, text.length());
        violations.range("task.read_aloud.text", length, 1, LONGEST_TEXT, "characters");
        if (length > 0 && length <= LONGEST_TEXT)
            violations.check(
                    "task.read_aloud.text", !SpokenForm.of(text).isEmpty(), "expected: a text with words to read");
        if (!task.hasScenarioLine()) return new TaskRequest.ReadAloud(purpose, task.getLanguage(), text, null);
        var line = task.getScenarioLine();
        var scenarioId = Ids.parse(line.getScenarioId());
        violations.check("task.read_aloud.scenario_line.scenario_id", scenarioId.isPresent(), "must be a UUID");
        violations.check(
                "task.read_aloud.scenario_line.scenario_version",
                line.getScenarioVersion() >= 0,
                "expected: 0, or a version of the scenario");
        return new TaskRequest.ReadAloud(
                purpose, task.getLanguage(), text, wanted(scenarioId.orElse(NO_ID), line.getScenarioVersion()));
    }

    private static WantedScenario wanted(UUID id, int version) {
        return new WantedScenario(id, version == 0 ? OptionalInt.empty() : OptionalInt.of(version));
    }

    private static TaskRequest rolePlay(Purpose purpose, RolePlay task, Violations violations) {
        violations.check("task.purpose", purpose == Purpose.ATTEMPT, "expected: PURPOSE_ATTEMPT, for a role-play");
        var scenarioId = Ids.parse(task.getScenarioId());
        violations.check("task.role_play.scenario_id", scenarioId.isPresent(), "must be a UUID");
        violations.check(
                "task.role_play.scenario_version",
                task.getScenarioVersion() >= 0,
                "expected: 0, or a version of the scenario");
        var mode = switch (task.getMode()) {
            case ROLE_PLAY_MODE_PRACTICE -> RolePlayMode.PRACTICE;
            case ROLE_PLAY_MODE_EXAM -> RolePlayMode.EXAM;
            case ROLE_PLAY_MODE_UNSPECIFIED, UNRECOGNIZED -> {
                violations.add("task.role_play.mode", "expected: practice or exam");
                yield RolePlayMode.PRACTICE;
            }
        };
        violations.check(
                "task.role_play.level", task.getLevel() != CefrLevel.UNRECOGNIZED, "expected: a level from A1 to C2");
        return new TaskRequest.RolePlay(
                wanted(scenarioId.orElse(NO_ID), task.getScenarioVersion()), mode, level(task.getLevel()));
    }

    private static SpeakingTask.@Nullable CefrLevel level(CefrLevel message) {
        return switch (message) {
            case CEFR_LEVEL_UNSPECIFIED, UNRECOGNIZED -> null;
            case CEFR_LEVEL_A1 -> SpeakingTask.CefrLevel.A1;
            case CEFR_LEVEL_A2 -> SpeakingTask.CefrLevel.A2;
            case CEFR_LEVEL_B1 -> SpeakingTask.CefrLevel.B1;
            case CEFR_LEVEL_B2 -> SpeakingTask.CefrLevel.B2;
            case CEFR_LEVEL_C1 -> SpeakingTask.CefrLevel.C1;
            case CEFR_LEVEL_C2 -> SpeakingTask.CefrLevel.C2;
        };
    }

    private static TaskRequest free(Purpose purpose, Free task, Violations violations) {
        HeardLanguages.check("task.free.language", task.getLanguage(), violations);
        var topic = task.getTopic();
        violations.range("task.free.topic", topic.codePointCount(0, topic.length()), 0, LONGEST_TOPIC, "characters");
        RequestedHotwords.check("task.free.hotwords", task.getHotwordsList(), Hotwords.MOST, violations);
        return new TaskRequest.Free(purpose, task.getLanguage(), topic, new Hotwords(task.getHotwordsList()));
    }
}
