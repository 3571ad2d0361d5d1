package dev.vivavoce.bench;

import dev.vivavoce.bench.live.LiveBench;
import dev.vivavoce.bench.live.TalkBench;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Refusal;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.speech.evaluation.recordings.Recordings;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `./vivavoce bench live`: many live sessions at once, each in real time and speaking a third of it. Ends with
/// 1 when a session fails, an expected event does not arrive, or memory grows for as long as it runs. With
/// `--role-play`: talks with partners at once; ends with 1 when a talk fails, or when the partners let the
/// learners wait too long. With `--model` a stand-in for a language model, whose first token takes so long,
/// finds the partners' words.
public final class Live {
    private static final String USAGE =
            "./vivavoce bench live [--sessions N] [--seconds S] [--speech FOLDER] [--json FILE] [--url URL]\n"
                    + "       ./vivavoce bench live --role-play [--talks N] [--rounds N] [--speech FOLDER] [--json FILE]"
                    + " [--model MILLISECONDS | --url URL]";
    private static final Set<String> OF_SESSIONS = Set.of("--sessions", "--seconds");
    private static final Set<String> OF_TALKS = Set.of("--talks", "--rounds", "--model");
    private static final int SOUNDS = 40;
    /// Later than this the partner says a filler instead of waiting.
    private static final int LATEST_TOKEN = 1_000;

    private static final int LONGEST_SECONDS = 4 * 3_600;

    private Live() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws InterruptedException {
        var arguments = new Arguments(
                USAGE,
                Set.of("--role-play"),
                Set.of("--sessions", "--seconds", "--talks", "--rounds", "--model", "--speech", "--json", "--url"),
                words);
        arguments.words(0, 0);
        boolean isRolePlay = arguments.has("--role-play");
        for (var option : isRolePlay ? OF_SESSIONS : OF_TALKS)
            if (arguments.has(option)) throw arguments.refusal(option + " is not for this bench");
        return isRolePlay ? talks(arguments) : sessions(arguments);
    }

    private static int talks(Arguments arguments) throws InterruptedException {
        int talks = arguments.number("--talks", 5, 1, 100);
        int rounds = arguments.number("--rounds", 2, 1, 50);
        if (arguments.has("--model") && arguments.has("--url"))
            throw arguments.refusal("--model starts a platform of its own");
        var firstToken = Duration.ofMillis(arguments.number("--model", 0, 1, LATEST_TOKEN));
        try (var model = arguments.has("--model") ? SlowModel.partner(firstToken) : null;
                var platform = model == null
                        ? Program.platformBeside(arguments.text("--url"))
                        : RunningPlatform.beside(model.settings(System.getenv()))) {
            var recorded = arguments.text("--speech").map(folder -> recorded(Path.of(folder)));
            System.out.printf(
                    "%d rounds of %d talks at once (%s)%n%n", rounds, talks, source(arguments.text("--speech")));
            var measured = new TalkBench(platform, firstToken, Program::say).run(talks, rounds, recorded);
            System.out.print(measured.text());
            measured.failures().forEach(failure -> Program.say("failed: " + failure));
            Program.write(file(arguments, platform, "live-role-play.json"), measured.json());
            return measured.isGood() ? 0 : 1;
        }
    }

    private static int sessions(Arguments arguments) throws InterruptedException {
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
                    sessions, length.toSeconds(), source(arguments.text("--speech")));
            var measured = bench.run(sessions, length, sounds);
            System.out.print(measured.text());
            measured.failures().forEach(failure -> Program.say("failed: " + failure));
            Program.write(file(arguments, platform, "live.json"), measured.json());
            return measured.isGood() ? 0 : 1;
        }
    }

    private static Path file(Arguments arguments, RunningPlatform platform, String usual) {
        return arguments
                .text("--json")
                .map(Path::of)
                .orElse(platform.home().resolve("bench").resolve(usual));
    }

    private static String source(Optional<String> folder) {
        return folder.map(named -> "recordings in " + named).orElse("our own voice");
    }

    private static List<byte[]> recorded(Path folder) {
        var recordings = Recordings.in(folder, false).recordings();
        if (recordings.isEmpty()) throw new Refusal(folder + " has no recording that can be read here");
        return recordings.subList(0, Math.min(SOUNDS, recordings.size())).stream()
                .map(recording -> Sound.read(recording.file()))
                .toList();
    }
}
