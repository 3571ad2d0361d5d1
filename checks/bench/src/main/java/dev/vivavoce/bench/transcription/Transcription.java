package dev.vivavoce.bench.transcription;

import dev.vivavoce.bench.live.ProcessUse;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Folders;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.Table;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.RecordedFiles;
import dev.vivavoce.speech.evaluation.figures.Bootstrap;
import dev.vivavoce.speech.evaluation.figures.Statistic;
import dev.vivavoce.speech.evaluation.figures.WordErrors;
import dev.vivavoce.speech.evaluation.recordings.Recordings;
import dev.vivavoce.speech.media.encoding.SpeechEncoder.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// `./vivavoce bench transcription FOLDER`: word errors of recordings that were sent as WAV, MP3 and Ogg Opus, and how
/// long a long MP3 takes, with the memory of the platform's process. Needs a platform, or starts one. Ends with 1 when
/// the long file takes more than 0.15 of its length, or its second half more than 200 MB more memory than its first.
public final class Transcription {
    private static final String USAGE =
            "./vivavoce bench transcription FOLDER [--limit N] [--minutes N] [--json FILE] [--url URL]";
    private static final double MOST_OF_LENGTH = 0.15;
    private static final double MOST_MEGABYTES = 200;
    private static final double PERCENT = 100;
    private static final String PASSWORD = "write down what they say";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What a long file took.
    ///
    /// @param growth megabytes of the second half beyond the first; NaN when the process is not on this machine
    record LongFile(double minutes, double seconds, double growth, double most) {
        double ofLength() {
            return seconds / (60 * minutes);
        }
    }

    private final RunningPlatform platform;
    private final RecordedFiles files;
    private final JoinedSpeech speech;

    private Transcription(RunningPlatform platform, JoinedSpeech speech) {
        this.platform = platform;
        this.speech = speech;
        files = new RecordedFiles(
                Learner.register(platform.graphQl(), UUID.randomUUID() + "@bench.vivavoce.example", PASSWORD, "Bench"));
    }

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws IOException, InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--limit", "--minutes", "--json", "--url"), words);
        var folder = Path.of(arguments.words(1, 1).getFirst());
        int limit = arguments.number("--limit", 100, 1, 500);
        int minutes = arguments.number("--minutes", 60, 1, 119);
        var recordings = Recordings.in(folder, false).recordings();
        var speech = new JoinedSpeech(recordings.subList(0, Math.min(limit, recordings.size())));
        var working = Files.createTempDirectory("vivavoce-bench-");
        try (var platform = Program.platformBeside(arguments.text("--url"))) {
            return new Transcription(platform, speech)
                    .report(
                            working,
                            minutes,
                            arguments.text("--json").map(Path::of).orElse(Program.results("transcription")));
        } finally {
            Folders.delete(working);
        }
    }

    private int report(Path working, int minutes, Path json) throws IOException, InterruptedException {
        var byFormat = new LinkedHashMap<String, Bootstrap.Figure>();
        var table = new Table(
                "<>>>>",
                "%.1f minutes of recordings".formatted(minutes(speech.length())),
                "MB",
                "s",
                "words wrong, %",
                "95 %");
        for (var format : Format.values()) {
            var file = working.resolve(format.name());
            speech.encode(format, Duration.ZERO, file);
            long begin = System.nanoTime();
            var errors = wordErrors(file);
            byFormat.put(format.name(), errors);
            table.row(
                    format.name(),
                    "%.1f".formatted(Files.size(file) / 1e6),
                    "%.0f".formatted(seconds(begin)),
                    "%.1f".formatted(PERCENT * errors.value()),
                    "%.1f to %.1f".formatted(PERCENT * errors.low(), PERCENT * errors.high()));
        }
        var file = working.resolve("long");
        speech.encode(Format.MP3, Duration.ofMinutes(minutes), file);
        var took = time(file);
        System.out.print(table);
        System.out.printf(
                "%nan MP3 of %.1f minutes: %.0f s, %.3f of its length (bar: %.2f); memory %+.0f MB in its second half (bar: %.0f), %.0f MB at most%n",
                took.minutes(),
                took.seconds(),
                took.ofLength(),
                MOST_OF_LENGTH,
                took.growth(),
                MOST_MEGABYTES,
                took.most());
        Program.write(json, Map.of("wordErrors", byFormat, "long", took));
        return took.ofLength() <= MOST_OF_LENGTH && !(took.growth() > MOST_MEGABYTES) ? 0 : 1;
    }

    private Bootstrap.Figure wordErrors(Path file) throws IOException, InterruptedException {
        var id = completed(file, () -> {});
        var heard = speech.compare(JSON.readTree(files.text(id, "JSON")).required("words"));
        files.delete(id);
        return Bootstrap.over(
                heard,
                JoinedSpeech.Heard::speaker,
                some -> WordErrors.sum(
                                some.stream().map(JoinedSpeech.Heard::errors).toList())
                        .rate());
    }

    private LongFile time(Path file) throws IOException, InterruptedException {
        var use = platform.process().map(ProcessUse::from);
        long begin = System.nanoTime();
        var id = completed(file, () -> use.ifPresent(ProcessUse::look));
        double seconds = seconds(begin);
        double length = JSON.readTree(files.text(id, "JSON"))
                .required("words")
                .valueStream()
                .mapToInt(word -> word.required("endMs").asInt())
                .max()
                .orElse(0);
        files.delete(id);
        var memory = use.map(ProcessUse::megabytes).orElse(new double[0]);
        int half = memory.length / 2;
        return new LongFile(
                length / 60_000,
                seconds,
                half == 0
                        ? Double.NaN
                        : Statistic.quantile(Arrays.copyOfRange(memory, half, memory.length), 0.5)
                                - Statistic.quantile(Arrays.copyOf(memory, half), 0.5),
                Arrays.stream(memory).max().orElse(Double.NaN));
    }

    private String completed(Path file, Runnable onStep) throws IOException, InterruptedException {
        var id = files.send(file.getFileName().toString(), Files.readAllBytes(file));
        var last = files.follow(id, _ -> onStep.run());
        if (!last.required("state").asString().equals("COMPLETED"))
            throw new IllegalStateException("not completed: " + last);
        return id;
    }

    private static double minutes(Duration length) {
        return length.toMillis() / 60_000.0;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
