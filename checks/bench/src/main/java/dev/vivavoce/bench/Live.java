package dev.vivavoce.bench;

import dev.vivavoce.bench.live.LiveBench;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Refusal;
import dev.vivavoce.speech.evaluation.recordings.Recordings;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// `./vivavoce bench live`: many live sessions at once, each in real time and speaking a third of it. Ends with
/// 1 when a session fails or an expected event does not arrive.
public final class Live {
    private static final String USAGE =
            "./vivavoce bench live [--sessions N] [--seconds S] [--speech FOLDER] [--json FILE] [--url URL]";
    private static final int SOUNDS = 40;

    /// A session takes thirty minutes of audio; the rest is for its end.
    private static final int LONGEST_SECONDS = 1_740;

    private Live() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws InterruptedException {
        var arguments =
                new Arguments(USAGE, Set.of(), Set.of("--sessions", "--seconds", "--speech", "--json", "--url"), words);
        arguments.words(0, 0);
        int sessions = arguments.number("--sessions", 20, 1, 500);
        var length = Duration.ofSeconds(arguments.number("--seconds", 60, 10, LONGEST_SECONDS));
        try (var platform = Program.platformBeside(arguments.text("--url"))) {
            var bench = new LiveBench(platform, Program::say);
            var sounds = arguments
                    .text("--speech")
                    .map(folder -> recorded(Path.of(folder)))
                    .orElseGet(bench::ownVoice);
            System.out.printf(
                    "%d sessions of %d s, each speaking a third of the time (%s)%n%n",
                    sessions,
                    length.toSeconds(),
                    arguments
                            .text("--speech")
                            .map(folder -> "recordings in " + folder)
                            .orElse("our own voice"));
            var measured = bench.run(sessions, length, sounds);
            System.out.print(measured.text());
            measured.failures().forEach(failure -> Program.say("failed: " + failure));
            var file = arguments
                    .text("--json")
                    .map(Path::of)
                    .orElse(platform.home().resolve("bench").resolve("live.json"));
            Program.write(file, measured.json());
            return measured.isGood() ? 0 : 1;
        }
    }

    private static List<byte[]> recorded(Path folder) {
        var recordings = Recordings.in(folder, false).recordings();
        if (recordings.isEmpty()) throw new Refusal(folder + " has no recording that can be read here");
        return recordings.subList(0, Math.min(SOUNDS, recordings.size())).stream()
                .map(recording -> Sound.read(recording.file()))
                .toList();
    }
}
