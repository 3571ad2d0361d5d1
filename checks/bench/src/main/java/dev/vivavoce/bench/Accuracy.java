package dev.vivavoce.bench;

import dev.vivavoce.bench.accuracy.AccuracyReport;
import dev.vivavoce.bench.accuracy.Assessing;
import dev.vivavoce.bench.accuracy.Committed;
import dev.vivavoce.bench.accuracy.Spent;
import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Refusal;
import dev.vivavoce.speech.evaluation.recordings.OpusDecoder;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.evaluation.recordings.Recordings;
import dev.vivavoce.speech.v1.PronunciationServiceGrpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `./vivavoce bench accuracy FOLDER …`: how well the running platform recognises and scores folders of
/// recordings.
public final class Accuracy {
    private static final String USAGE =
            "./vivavoce bench accuracy FOLDER … [--speakers FILE] [--limit N] [--opus KBITS] [--json FILE] [--url URL]";
    private static final String LEARNER = "accuracy";
    private static final int TIMED_ALONE = 20;
    private static final int AT_ONCE = 2;
    private static final int MOST_FOLDERS = 9;
    private static final int LEAST_KBITS = 8;
    private static final int MOST_KBITS = 128;
    private static final int FRAME_MILLIS = 10;

    private Accuracy() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws InterruptedException {
        var arguments =
                new Arguments(USAGE, Set.of(), Set.of("--speakers", "--limit", "--opus", "--json", "--url"), words);
        var folders = arguments.words(1, MOST_FOLDERS).stream().map(Path::of).toList();
        int limit = arguments.number("--limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        var opus = OpusDecoder.find(System.getenv().getOrDefault("PATH", ""));
        var recordings = new ArrayList<Recording>();
        var speakers = arguments.text("--speakers").map(file -> speakers(Path.of(file)));
        for (var folder : folders) recordings.addAll(recordings(folder, opus.isPresent(), speakers, limit));
        try (var platform = Program.platform(arguments.text("--url"))) {
            var accounts = new Accounts(platform);
            var speech = PronunciationServiceGrpc.newBlockingStub(platform.channel("speech"))
                    .withInterceptors(accounts.as(LEARNER));
            var assessing = new Assessing(speech, opus, () -> Spent.of(platform.metrics("speech")));
            if (arguments.text("--opus").isPresent())
                return compareOpus(arguments, recordings, assessing, platform.home());
            long begin = System.nanoTime();
            var done = assessing.all(
                    recordings,
                    Math.min(TIMED_ALONE, recordings.size()),
                    AT_ONCE,
                    count -> Program.progress(count, recordings.size(), "recordings"));
            double seconds = (System.nanoTime() - begin) / 1e9;
            var report = AccuracyReport.of(done.assessed(), names(folders), done.alone());
            var fingerprint = Committed.fingerprint(recordings);
            var falls = Committed.of(fingerprint).falls(report);
            System.out.print(report.table());
            System.out.printf(
                    Locale.ROOT,
                    "%d recordings, each assessed three times, %d at a time: %.0f s%n",
                    done.assessed().size(),
                    AT_ONCE,
                    seconds);
            assessing.failures().forEach(failure -> Program.say("failed: " + failure));
            var file = arguments
                    .text("--json")
                    .map(Path::of)
                    .orElse(platform.home().resolve("bench").resolve("accuracy.json"));
            Program.write(file, json(folders, fingerprint, report, assessing, seconds));
            compare(fingerprint, falls);
            return assessing.failures().isEmpty() && falls.isEmpty() ? 0 : 1;
        }
    }

    /// Sends the recordings as PCM and as Opus, with frames as the web app's.
    private static int compareOpus(Arguments arguments, List<Recording> recordings, Assessing assessing, Path home) {
        int bits = 1000 * arguments.number("--opus", 24, LEAST_KBITS, MOST_KBITS);
        var report = assessing.asOpus(
                recordings, bits, FRAME_MILLIS, count -> Program.progress(count, recordings.size(), "recordings"));
        System.out.print(report.table());
        assessing.failures().forEach(failure -> Program.say("failed: " + failure));
        var file = arguments
                .text("--json")
                .map(Path::of)
                .orElse(home.resolve("bench").resolve("opus.json"));
        Program.write(file, report.json());
        return assessing.failures().isEmpty() ? 0 : 1;
    }

    /// Reads a list of speakers, one in a line: those whom a training left out.
    private static Set<String> speakers(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(file + " cannot be read: " + e.getMessage());
        }
    }

    /// Takes this many recordings of each folder, of these speakers only when there is a list.
    private static List<Recording> recordings(
            Path folder, boolean withOpus, Optional<Set<String>> speakers, int limit) {
        var read = Recordings.in(folder, withOpus);
        if (read.recordings().isEmpty()) throw new Refusal(folder + " has no recording that can be read here");
        if (read.undecodable() > 0) {
            Program.say(read.undecodable() + " Opus files are left out: opusdec (opus-tools) is not installed");
        }
        if (read.missing() > 0) Program.say(read.missing() + " listed recordings are not there");
        var chosen = read.recordings().stream()
                .filter(recording -> speakers.isEmpty() || speakers.get().contains(recording.speaker()))
                .limit(limit)
                .toList();
        if (chosen.isEmpty()) throw new Refusal(folder + " has no recording of the listed speakers");
        return chosen;
    }

    /// The names of the folders, if there are several.
    private static List<String> names(List<Path> folders) {
        return folders.size() < 2
                ? List.of()
                : folders.stream().map(Accuracy::name).toList();
    }

    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    private static void compare(String fingerprint, List<Committed.Fall> falls) {
        if (Committed.of(fingerprint).figures().isEmpty()) {
            Program.say("nothing to compare with: no figures are committed for these recordings (" + fingerprint + ")");
        } else if (falls.isEmpty()) {
            Program.say("no figure fell by more than its interval since the committed ones");
        }
        falls.forEach(fall -> Program.say("fell by more than its interval: " + fall));
    }

    private static Map<String, Object> json(
            List<Path> folders, String fingerprint, AccuracyReport report, Assessing assessing, double seconds) {
        var json = new LinkedHashMap<String, Object>();
        json.put("folders", folders.stream().map(Accuracy::name).toList());
        json.put("recordings", fingerprint);
        json.put("seconds", seconds);
        json.put("failed", assessing.failures());
        json.put("figures", report.json());
        json.put("calibration", report.calibrationJson());
        return json;
    }
}
