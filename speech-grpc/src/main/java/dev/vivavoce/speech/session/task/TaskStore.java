package dev.vivavoce.speech.session.task;

import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.session.task.SpeakingTask.CefrLevel;
import dev.vivavoce.speech.session.task.SpeakingTask.DrilledWord;
import dev.vivavoce.speech.session.task.SpeakingTask.Purpose;
import dev.vivavoce.speech.session.task.SpeakingTask.RolePlayMode;
import dev.vivavoce.speech.session.task.SpeakingTask.ScenarioLine;
import dev.vivavoce.speech.voice.Synthesizer.Age;
import dev.vivavoce.speech.voice.Synthesizer.Gender;
import dev.vivavoce.speech.voice.VoiceTraits;
import dev.vivavoce.speech.voice.VoiceTraits.Pace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Maps tasks to the columns of `speaking_session`; those of another kind are null.
public final class TaskStore {
    private TaskStore() {}

    /// @param asked the task of the request, whose scenario version may be 0
    /// @param task the same with the version that the session keeps
    public static Map<String, @Nullable Object> columns(SpeakingTask asked, SpeakingTask task) {
        var columns = new HashMap<String, @Nullable Object>();
        for (var column : List.of(
                ("text scenarioId askedVersion version mode level gender age accent pace topic hotwords attemptId"
                                + " wordIndex")
                        .split(" "))) columns.put(column, null);
        columns.put("purpose", task.purpose().name());
        columns.put("language", task.language());
        switch (task) {
            case SpeakingTask.ReadAloud(var _, var _, var text, var line) -> {
                columns.put("kind", "READ_ALOUD");
                columns.put("text", text);
                if (line != null) {
                    columns.put("scenarioId", line.scenarioId());
                    columns.put("version", line.version());
                }
                if (asked instanceof SpeakingTask.ReadAloud(var _, var _, var _, ScenarioLine(var _, var version)))
                    columns.put("askedVersion", version);
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
                if (asked
                        instanceof SpeakingTask.RolePlay(var _, ScenarioLine(var _, var version), var _, var _, var _))
                    columns.put("askedVersion", version);
            }
        }
        return columns;
    }

    public static SpeakingTask task(ResultSet row) throws SQLException {
        return task(row, "scenario_version");
    }

    /// The task of the request.
    public static SpeakingTask asked(ResultSet row) throws SQLException {
        return switch (task(row, "asked_scenario_version")) {
            case SpeakingTask.RolePlay(var _, var scenario, var mode, var level, var _) ->
                new SpeakingTask.RolePlay("", scenario, mode, level, VoiceTraits.ANY);
            case SpeakingTask.ReadAloud readAloud -> readAloud;
            case SpeakingTask.Drill drill -> drill;
            case SpeakingTask.Free free -> free;
        };
    }

    private static SpeakingTask task(ResultSet row, String versionColumn) throws SQLException {
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
                        scenarioId == null ? null : new ScenarioLine(scenarioId, row.getInt(versionColumn)));
            }
            case "FREE" ->
                new SpeakingTask.Free(purpose, language, row.getString("topic"), new Hotwords(List.of((String[])
                        row.getArray("hotwords").getArray())));
            case "ROLE_PLAY" ->
                new SpeakingTask.RolePlay(
                        language,
                        new ScenarioLine(row.getObject("scenario_id", UUID.class), row.getInt(versionColumn)),
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
