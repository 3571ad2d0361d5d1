package dev.vivavoce.bench.transcription;

import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.Table;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.RecordedFiles;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.evaluation.figures.Bootstrap;
import dev.vivavoce.speech.evaluation.figures.SpeakerErrors;
import dev.vivavoce.speech.evaluation.figures.SpeakerErrors.Said;
import dev.vivavoce.speech.evaluation.recordings.JoinedVoices;
import dev.vivavoce.speech.evaluation.recordings.Recordings;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./vivavoce bench speakers FOLDER`: how many words of talks get the wrong speaker, and in how many talks as many
/// speakers are found as there are. The talks are joined from recordings of one to four speakers, sent as files, and
/// compared word by word. Needs a platform, or starts one.
public final class Speakers {
    private static final String USAGE =
            "./vivavoce bench speakers FOLDER [--speakers FILE] [--talks N] [--json FILE] [--url URL]";
    private static final int MOST_SPEAKERS = 4;
    private static final int SAMPLE_RATE = 16_000;
    private static final int SAMPLES_PER_MILLISECOND = 16;
    private static final long SEED = 41;
    private static final double PERCENT = 100;
    private static final String PASSWORD = "write down who says what";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A talk as it was heard.
    private record Heard(int number, SpeakerErrors errors) {}

    private record Row(int talks, Bootstrap.Figure wrong, Bootstrap.Figure counted) {}

    private final RunningPlatform platform;

    private Speakers(RunningPlatform platform) {
        this.platform = platform;
    }

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws IOException, InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--speakers", "--talks", "--json", "--url"), words);
        var folder = Path.of(arguments.words(1, 1).getFirst());
        int each = arguments.number("--talks", 20, 2, 200);
        var only = arguments.text("--speakers");
        var speakers = only.isEmpty() ? List.<String>of() : Files.readAllLines(Path.of(only.get()));
        var recordings = recordings(folder, speakers);
        try (var platform = Program.platformBeside(arguments.text("--url"))) {
            var rows = new Speakers(platform).rows(recordings, each);
            System.out.print(table(rows, recordings.size()));
            Program.write(arguments.text("--json").map(Path::of).orElse(Program.results("speakers")), rows);
        }
        return 0;
    }

    /// @param only the speakers; empty for all
    private static Map<String, List<float[]>> recordings(Path folder, List<String> only) {
        var recordings = new TreeMap<String, List<float[]>>();
        for (var recording : Recordings.in(folder, false).recordings())
            if (only.isEmpty() || only.contains(recording.speaker()))
                recordings
                        .computeIfAbsent(recording.speaker(), _ -> new ArrayList<>())
                        .add(Pcm.floats(Sound.read(recording.file())));
        if (recordings.size() < MOST_SPEAKERS)
            throw new IllegalArgumentException(
                    "speakers: " + recordings.size() + " (expected: at least " + MOST_SPEAKERS + ")");
        return recordings;
    }

    private Map<String, Row> rows(Map<String, List<float[]>> recordings, int each) throws InterruptedException {
        var rows = new LinkedHashMap<String, Row>();
        var all = new ArrayList<Heard>();
        for (int count = 1; count <= MOST_SPEAKERS; count++) {
            var some = new ArrayList<Heard>();
            var files = files();
            for (int i = 0; i < each; i++) {
                var talk = JoinedVoices.of(recordings, count, new Random(SEED * each * count + i));
                some.add(new Heard(all.size() + i, heard(files, talk)));
            }
            all.addAll(some);
            rows.put(Integer.toString(count), row(some));
        }
        rows.put("all", row(all));
        return rows;
    }

    /// Those of a new learner, whose access token is new.
    private RecordedFiles files() {
        return new RecordedFiles(
                Learner.register(platform.graphQl(), UUID.randomUUID() + "@bench.vivavoce.example", PASSWORD, "Bench"));
    }

    private static SpeakerErrors heard(RecordedFiles files, JoinedVoices talk) throws InterruptedException {
        var id = files.send("talk.wav", Pcm.wav(Pcm.bytes(talk.samples()), SAMPLE_RATE), true);
        var last = files.follow(id, _ -> {});
        if (!last.required("state").asString().equals("COMPLETED"))
            throw new IllegalStateException("not completed: " + last);
        var errors = errors(talk, JSON.readTree(files.text(id, "JSON")).required("words"));
        files.delete(id);
        return errors;
    }

    private static SpeakerErrors errors(JoinedVoices talk, JsonNode words) {
        return SpeakerErrors.of(words.valueStream()
                .map(word -> {
                    long middle = (word.required("startMs").asLong()
                                    + word.required("endMs").asLong())
                            / 2;
                    return new Said(
                            talk.speakerAt(middle * SAMPLES_PER_MILLISECOND),
                            word.required("speaker").asInt(),
                            1);
                })
                .toList());
    }

    private static Row row(List<Heard> talks) {
        return new Row(talks.size(), figure(talks, false), figure(talks, true));
    }

    /// @param isCount whether it is about how many were found
    private static Bootstrap.Figure figure(List<Heard> talks, boolean isCount) {
        return Bootstrap.over(talks, one -> Integer.toString(one.number()), some -> {
            var errors = some.stream().map(Heard::errors).toList();
            return isCount ? SpeakerErrors.counted(errors) : SpeakerErrors.share(errors);
        });
    }

    private static Table table(Map<String, Row> rows, int speakers) {
        var table = new Table(
                "<>>>>>",
                "talks joined from " + speakers + " speakers, who speak in each",
                "talks",
                "words with the wrong speaker, %",
                "95 %",
                "as many found, %",
                "95 %");
        rows.forEach((name, row) -> table.row(
                name,
                Integer.toString(row.talks()),
                "%.1f".formatted(PERCENT * row.wrong().value()),
                interval(row.wrong()),
                "%.0f".formatted(PERCENT * row.counted().value()),
                interval(row.counted())));
        return table;
    }

    private static String interval(Bootstrap.Figure figure) {
        return "%.1f to %.1f".formatted(PERCENT * figure.low(), PERCENT * figure.high());
    }
}
