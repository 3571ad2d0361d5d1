package dev.vivavoce.speech.session.task;

import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.session.task.SpeakingTask.CefrLevel;
import dev.vivavoce.speech.session.task.SpeakingTask.DrilledWord;
import dev.vivavoce.speech.session.task.SpeakingTask.Purpose;
import dev.vivavoce.speech.session.task.SpeakingTask.RolePlayMode;
import dev.vivavoce.speech.session.task.SpeakingTask.ScenarioLine;
import dev.vivavoce.speech.session.task.TaskRequest.WantedScenario;
import dev.vivavoce.speech.voice.Synthesizer.Age;
import dev.vivavoce.speech.voice.Synthesizer.Gender;
import dev.vivavoce.speech.voice.VoiceTraits;
import dev.vivavoce.speech.voice.VoiceTraits.Pace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Maps tasks to the columns of `speaking_session`; those of another kind are null.
public final class TaskStore {
    /// The asked version of a session that was started with the latest one.
    private static final int LATEST = 0;

    private TaskStore() {}

    /// @param asked what the session was started with
    /// @param task what it keeps of it
    public static Map<String, @Nullable Object> columns(TaskRequest asked, SpeakingTask task) {
        var columns = new HashMap<String, @Nullable Object>();
        for (var column : List.of(
                ("text scenarioId askedVersion version mode level gender age accent pace topic hotwords attemptId"
                                + " wordIndex")
                        .split(" "))) columns.put(column, null);
        columns.put("purpose", task.purpose().name());
        columns.put("language", task.language());
        columns.put("askedVersion", askedVersion(asked));
        switch (task) {
            case SpeakingTask.ReadAloud(var _, var _, var text, var line) -> {
                columns.put("kind", "READ_ALOUD");
                columns.put("text", text);
                if (line != null) {
                    columns.put("scenarioId", line.scenarioId());
                    columns.put("version", line.version());
                }
            }
            case SpeakingTask.Drill(var _, var text, var word) -> {
                columns.put("kind", "READ_ALOUD");
                columns.put("text", text);
                columns.put("attemptId", word.attemptId());
                columns.put("wordIndex", word.index());
            }
            case SpeakingTask.Free(var _, var _, var topic, var hotwords) -> {
                columns.put("kind", "FREE");
                columns.put("topic", topic);
                columns.put("hotwords", hotwords.words().toArray(String[]::new));
            }
            case SpeakingTask.RolePlay(var _, var scenario, var mode, var level, var voice) -> {
                columns.put("kind", "ROLE_PLAY");
                columns.put("scenarioId", scenario.scenarioId());
                columns.put("version", scenario.version());
                columns.put("mode", mode.name());
                columns.put("level", level == null ? null : level.name());
                var gender = voice.gender();
                columns.put("gender", gender == null ? null : gender.name());
                columns.put("age", voice.age().name());
                columns.put("accent", voice.accent());
                columns.put("pace", voice.pace().name());
            }
        }
        return columns;
    }

    private static @Nullable Integer askedVersion(TaskRequest asked) {
        var scenario = switch (asked) {
            case TaskRequest.ReadAloud readAloud -> readAloud.scenario();
            case TaskRequest.RolePlay rolePlay -> rolePlay.scenario();
            case TaskRequest.Drill _, TaskRequest.Free _ -> null;
        };
        return scenario == null ? null : (Integer) scenario.version().orElse(LATEST);
    }

    /// What the session was started with.
    public static TaskRequest asked(ResultSet row) throws SQLException {
        return switch (task(row)) {
            case SpeakingTask.ReadAloud(var purpose, var language, var text, var line) ->
                new TaskRequest.ReadAloud(purpose, language, text, line == null ? null : wanted(line, row));
            case SpeakingTask.Drill drill -> new TaskRequest.Drill(drill.word());
            case SpeakingTask.Free(var purpose, var language, var topic, var hotwords) ->
                new TaskRequest.Free(purpose, language, topic, hotwords);
            case SpeakingTask.RolePlay(var _, var scenario, var mode, var level, var _) ->
                new TaskRequest.RolePlay(wanted(scenario, row), mode, level);
        };
    }

    private static WantedScenario wanted(ScenarioLine kept, ResultSet row) throws SQLException {
        int version = row.getInt("asked_scenario_version");
        return new WantedScenario(kept.scenarioId(), version == LATEST ? OptionalInt.empty() : OptionalInt.of(version));
    }

    public static SpeakingTask task(ResultSet row) throws SQLException {
        var purpose = Purpose.valueOf(row.getString("purpose"));
        var language = row.getString("language");
        var kind = row.getString("kind");
        return switch (kind) {
            case "READ_ALOUD" -> {
                var text = row.getString("reference_text");
                if (purpose == Purpose.DRILL)
                    yield new SpeakingTask.Drill(
                            language,
                            text,
                            new DrilledWord(
                                    row.getObject("drilled_attempt_id", UUID.class), row.getInt("drilled_word_index")));
                var scenarioId = row.getObject("scenario_id", UUID.class);
                yield new SpeakingTask.ReadAloud(
                        purpose,
                        language,
                        text,
                        scenarioId == null ? null : new ScenarioLine(scenarioId, row.getInt("scenario_version")));
            }
            case "FREE" ->
                new SpeakingTask.Free(purpose, language, row.getString("topic"), new Hotwords(List.of((String[])
                        row.getArray("hotwords").getArray())));
            case "ROLE_PLAY" ->
                new SpeakingTask.RolePlay(
                        language,
                        new ScenarioLine(row.getObject("scenario_id", UUID.class), row.getInt("scenario_version")),
                        RolePlayMode.valueOf(row.getString("role_play_mode")),
                        level(row),
                        voice(row));
            default -> throw new IllegalStateException("kind: " + kind + " (expected: READ_ALOUD, FREE or ROLE_PLAY)");
        };
    }

    private static @Nullable CefrLevel level(ResultSet row) throws SQLException {
        var level = row.getString("learner_level");
        return level == null ? null : CefrLevel.valueOf(level);
    }

    private static VoiceTraits voice(ResultSet row) throws SQLException {
        var age = row.getString("partner_age");
        if (age == null) return VoiceTraits.ANY; // older than the column
        var gender = row.getString("partner_gender");
        return new VoiceTraits(
                gender == null ? null : Gender.valueOf(gender),
                Age.valueOf(age),
                row.getString("partner_accent"),
                Pace.valueOf(row.getString("partner_pace")));
    }
}
