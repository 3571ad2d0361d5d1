package commands;

import build.Buf;
import build.Maven;
import build.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import machine.Checkout;
import machine.Lock;
import machine.Log;
import machine.Machine;
import machine.Stop;

/// `golden`: rewrites the contracts' baseline, the printed schema and all golden files.
public final class Golden {
    private static final Pattern WRITES_GOLDEN_FILES = Pattern.compile("\\bGolden\\b|\"golden\"");

    private final Checkout checkout;

    public Golden(Checkout checkout) {
        this.checkout = checkout;
    }

    public void run(List<String> arguments) throws IOException, InterruptedException {
        if (!arguments.isEmpty() && !arguments.equals(List.of("--allow-breaking"))) {
            throw Stop.usage("usage: ./vivavoce golden [--allow-breaking]");
        }
        try (var lock = Lock.take(checkout)) {
            var maven = Maven.need(checkout, lock);
            new Models(checkout).need(lock);
            writeBaseline(arguments.isEmpty());
            var tests = tests();
            if (!tests.isEmpty()) writeFiles(maven, tests);
        }
        Machine.say("· review the changes: git diff");
    }

    private void writeBaseline(boolean compatible) throws IOException, InterruptedException {
        var buf = Buf.need(checkout);
        var baseline = checkout.root().resolve("proto/baseline.binpb");
        var log = Log.at(checkout.log("baseline"));
        if (compatible && Files.exists(baseline) && !buf.run(log, "breaking", "--against", baseline.toString())) {
            log.lines().forEach(line -> Machine.say("%s", line));
            throw Stop.failed("the contracts break callers that were built with the baseline: keep the old form,\n"
                    + "          or use --allow-breaking when no client has built with it.");
        }
        if (!buf.compile(log, baseline)) {
            log.lines().forEach(line -> Machine.say("%s", line));
            throw Stop.shown();
        }
        Machine.say("· proto/baseline.binpb written");
    }

    private void writeFiles(Maven maven, List<String> tests) throws IOException, InterruptedException {
        var log = Log.at(checkout.log("golden"));
        var written = maven.show(
                log,
                List.of(
                        "-Dgolden=write",
                        "-Dtest=" + String.join(",", tests),
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        "test"));
        if (!written) {
            throw Stop.failed("a test that writes golden files failed. The whole log: " + Checkout.shown(log.file()));
        }
    }

    /// The test classes that write golden files.
    private List<String> tests() throws IOException {
        var tests = new ArrayList<String>();
        for (var module : checkout.modules()) {
            var folder = checkout.root().resolve(module).resolve("src/test/java");
            if (!Files.exists(folder)) continue;
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(path -> path.toString().endsWith("Test.java"))
                        .toList()) {
                    if (WRITES_GOLDEN_FILES.matcher(Files.readString(file)).find()) tests.add(name(file));
                }
            }
        }
        return tests;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
