package dev.vivavoce.bench;

import dev.vivavoce.bench.accuracy.AccuracyReport;
import dev.vivavoce.bench.accuracy.Assessing;
import dev.vivavoce.bench.accuracy.Committed;
import dev.vivavoce.bench.recordings.OpusDecoder;
import dev.vivavoce.bench.recordings.Recordings;
import dev.vivavoce.speech.v1.PronunciationServiceGrpc;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// `./vivavoce bench accuracy FOLDER`: how well a folder of recordings is heard and scored by the running
/// platform.
public final class Accuracy {
    private static final String USAGE = "./vivavoce bench accuracy FOLDER [--limit N] [--json FILE] [--url URL]";
    private static final String LEARNER = "accuracy";
    private static final int TIMED_ALONE = 20;
    private static final int AT_ONCE = 2;

    private Accuracy() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--limit", "--json", "--url"), words);
        var folder = Path.of(arguments.words(1, 1).getFirst());
        int limit = arguments.number("--limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        var opus = OpusDecoder.find(System.getenv().getOrDefault("PATH", ""));
        var read = Recordings.in(folder, opus.isPresent());
        var recordings =
                read.recordings().subList(0, Math.min(limit, read.recordings().size()));
        if (recordings.isEmpty()) throw new Refusal(folder + " has no recording that can be read here");
        if (read.undecodable() > 0) {
            Program.say(read.undecodable() + " Opus files are left out: opusdec (opus-tools) is not installed");
        }
        if (read.missing() > 0) Program.say(read.missing() + " listed recordings are not there");
        try (var platform = Program.platform(arguments.text("--url"))) {
            var accounts = new Accounts(platform);
            var speech = PronunciationServiceGrpc.newBlockingStub(platform.channel("speech"))
                    .withInterceptors(accounts.as(LEARNER));
            var assessing = new Assessing(speech, opus);
            long begin = System.nanoTime();
            var assessed = assessing.all(
                    recordings,
                    Math.min(TIMED_ALONE, recordings.size()),
                    AT_ONCE,
                    done -> Program.progress(done, recordings.size(), "recordings"));
            double seconds = (System.nanoTime() - begin) / 1e9;
            var report = AccuracyReport.of(assessed);
            var fingerprint = Committed.fingerprint(recordings);
            var falls = Committed.of(fingerprint).falls(report);
            System.out.print(report.table());
            System.out.printf(
                    Locale.ROOT,
                    "%d recordings, each assessed twice, %d at a time: %.0f s%n",
                    assessed.size(),
                    AT_ONCE,
                    seconds);
            assessing.failures().forEach(failure -> Program.say("failed: " + failure));
            var file = arguments
                    .text("--json")
                    .map(Path::of)
                    .orElse(platform.home().resolve("bench").resolve("accuracy.json"));
            Program.write(file, json(folder, fingerprint, read, report, assessing, seconds));
            compare(fingerprint, falls);
            return assessing.failures().isEmpty() && falls.isEmpty() ? 0 : 1;
        }
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
            Path folder,
            String fingerprint,
            Recordings read,
            AccuracyReport report,
            Assessing assessing,
            double seconds) {
        var json = new LinkedHashMap<String, Object>();
        json.put("folder", folder.getFileName().toString());
        json.put("recordings", fingerprint);
        json.put("seconds", seconds);
        json.put("undecodable", read.undecodable());
        json.put("missing", read.missing());
        json.put("failed", assessing.failures());
        json.put("figures", report.json());
        return json;
    }
}
