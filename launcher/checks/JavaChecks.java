package checks;

import build.Build;
import build.Maven;
import build.Models;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import machine.Checkout;
import machine.Lock;
import machine.Log;
import machine.Machine;

/// Compiles everything and runs the Java tests in one Maven run, after the format check; or the slow ones alone.
final class JavaChecks {
    /// Two for each processor: the tests of a module wait for half of their time.
    private static final String MODULES_AT_A_TIME = "2C";

    private final Checkout checkout;

    JavaChecks(Checkout checkout) {
        this.checkout = checkout;
    }

    void run(Report report) throws IOException, InterruptedException {
        try (var lock = Lock.take(checkout)) {
            var maven = Maven.need(checkout, lock);
            new Models(checkout).need(lock);
            report.check("java format", log -> maven.run(log, List.of("-q", "-T", "1C", "spotless:check")));
            test("java", List.of(), report, maven, lock);
        }
    }

    /// Those with the tag `slow`, which the others leave out.
    void slow(Report report) throws IOException, InterruptedException {
        try (var lock = Lock.take(checkout)) {
            var maven = Maven.need(checkout, lock);
            new Models(checkout).need(lock);
            test("slow java", List.of("-Dgroups=slow", "-DexcludedGroups="), report, maven, lock);
        }
    }

    private void test(String name, List<String> which, Report report, Maven maven, Lock lock)
            throws IOException, InterruptedException {
        var log = Log.at(checkout.log("test-" + name.replace(' ', '-')));
        var from = Instant.now();
        Machine.say("· %s: compile and test (log: %s) …", name, Checkout.shown(log.file()));
        TestReports.delete(checkout);
        // On a busy machine a test may miss its deadline, so a failed test runs once more. The report names the
        // tests that pass then. The jars are kept: the web app is tested against them, and the next `up` starts
        // them.
        var options = new ArrayList<>(List.of(
                "-T",
                MODULES_AT_A_TIME,
                "--fail-at-end",
                "-Dmaven.test.failure.ignore=true",
                "-Dsurefire.rerunFailingTestsCount=1"));
        options.addAll(which);
        var built = new Build(checkout).makeJars(maven, log, lock, options);
        var tests = TestReports.of(checkout);
        report.count(tests);
        // A build that broke outside a test is a failure too.
        if (!built && tests.failed() == 0) report.countFailure();
        report.row(
                name,
                built && tests.failed() == 0,
                Duration.between(from, Instant.now()),
                "%d passed, %d failed, %d skipped".formatted(tests.passed(), tests.failed(), tests.skipped()));
        ModuleTimes.of(checkout, log).forEach(report::detail);
    }
}
