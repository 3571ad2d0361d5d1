package dev.vivavoce.bench;

import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.Table;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.speech.v1.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// `./vivavoce bench recovery`: ends the platform with `kill -9` while a learner speaks, starts it again, and
/// measures the time until it is ready, until the session continues and until its result arrives. Prints also
/// how long each part took to start. Ends with 1 when the median until ready exceeds the bar or a session was
/// lost.
public final class Recovery {
    private static final String USAGE = "./vivavoce bench recovery [--rounds N] [--json FILE]";
    private static final String TEXT =
            "The next train to the city leaves in ten minutes, so we still have time for a cup of tea.";
    private static final double BAR_SECONDS = 12;
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(60);
    private static final Pattern STARTED =
            Pattern.compile("\\{} started in \\{} ms\",\\s*\"arguments\":\\s*\\[\"([a-z ]+)\",\\s*\"(\\d+)\"");

    /// Seconds after the kill.
    private record Round(double ready, double continued, double result, Map<String, Double> parts) {}

    private Recovery() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--rounds", "--json"), words);
        arguments.words(0, 0);
        int count = arguments.number("--rounds", 5, 1, 100);
        var settings = new HashMap<>(System.getenv());
        var home = newHome();
        settings.put("VIVAVOCE_HOME", home.toString());
        settings.putIfAbsent(
                "VIVAVOCE_MODELS",
                Path.of(".vivavoce", "models").toAbsolutePath().toString());
        settings.put("SPEECH_AUDIO_BURST", "15m");
        var rounds = new ArrayList<Round>();
        var kept = keptClasses(home);
        RunningPlatform.beside(settings, kept).close(); // writes the classes that `up` has from its second start on
        var platform = RunningPlatform.beside(settings, kept);
        try {
            var accounts = new Accounts(platform);
            var learner = Learner.signedIn(
                    platform.graphQl(), accounts.learner("recovery").getAccessToken());
            accounts.giveTimeWithoutEnd(GlobalIds.local(learner.id()));
            var pcm = Sound.decoded(learner.synthesize(TEXT));
            for (int i = 0; i < count; i++) {
                var session = learner.startReading(TEXT);
                int middle = pcm.length / 2 / 3_200 * 3_200;
                try (var voice = learner.speak(session, _ -> {})) {
                    voice.sayAtOnce(Arrays.copyOf(pcm, middle));
                    long killed = System.nanoTime();
                    platform = platform.killAndStartAgain(settings, kept);
                    double ready = secondsSince(killed);
                    voice.sayAtOnce(Arrays.copyOfRange(pcm, middle, pcm.length));
                    double continued = secondsSince(killed);
                    voice.finish();
                    var result = voice.result(RESULT_LIMIT);
                    if (result.getOutcome() != Outcome.OUTCOME_SCORED)
                        throw new IllegalStateException("the session was lost: " + result.getOutcome());
                    rounds.add(new Round(ready, continued, secondsSince(killed), parts(home)));
                }
                Program.progress(i + 1, count, "rounds");
            }
        } finally {
            platform.close();
        }
        double median = median(rounds.stream().map(Round::ready).toList());
        print(rounds);
        Program.write(
                arguments.text("--json").map(Path::of).orElse(Program.results("recovery")),
                Map.of("rounds", rounds, "medianReadySeconds", median));
        return median <= BAR_SECONDS ? 0 : 1;
    }

    private static void print(List<Round> rounds) {
        var table = new Table("<>>>", "seconds after the kill", "median", "least", "most");
        row(table, "ready", rounds.stream().map(Round::ready).toList());
        row(table, "session continued", rounds.stream().map(Round::continued).toList());
        row(table, "result", rounds.stream().map(Round::result).toList());
        var parts = new TreeMap<String, List<Double>>();
        for (var round : rounds)
            round.parts()
                    .forEach((name, seconds) ->
                            parts.computeIfAbsent(name, _ -> new ArrayList<>()).add(seconds));
        parts.forEach((name, seconds) -> row(table, "start of " + name, seconds));
        System.out.print(table);
    }

    private static void row(Table table, String what, List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        table.row(what, text(median(sorted)), text(sorted.getFirst()), text(sorted.getLast()));
    }

    private static String text(double seconds) {
        return "%.1f".formatted(seconds);
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    /// The platform's log of its own start.
    private static Map<String, Double> parts(Path home) {
        var parts = new LinkedHashMap<String, Double>();
        try {
            var matcher = STARTED.matcher(Files.readString(home.resolve("logs").resolve("up.log")));
            while (matcher.find()) parts.put(matcher.group(1), Integer.parseInt(matcher.group(2)) / 1e3);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static String[] keptClasses(Path home) {
        return new String[] {
            "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + home.resolve("classes.jsa"), "-Xlog:cds*=off"
        };
    }

    private static Path newHome() {
        try {
            var home = Files.createTempDirectory("vivavoce-recovery-");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
