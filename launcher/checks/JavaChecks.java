package checks;

import build.Build;
import build.Maven;
import build.Models;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import machine.Checkout;
import machine.Lock;
import machine.Log;
import machine.Machine;

/// Compiles everything and runs all Java tests in one Maven run, after the format check.
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
            test(report, maven, lock);
        }
    }

    private void test(Report report, Maven maven, Lock lock) throws IOException, InterruptedException {
        var log = Log.at(checkout.log("test-java"));
        var from = Instant.now();
        Machine.say("· java: compile and test (log: %s) …", Checkout.shown(log.file()));
        TestReports.delete(checkout);
        // On a busy machine a test may miss its deadline, so a failed test runs once more. The report names the
        // tests that pass then. The jars are kept: the web app is tested against them, and the next `up` starts
        // them.
        var built = new Build(checkout)
                .makeJars(
                        maven,
                        log,
                        lock,
                        List.of(
                                "-T",
                                MODULES_AT_A_TIME,
                                "--fail-at-end",
                                "-Dmaven.test.failure.ignore=true",
                                "-Dsurefire.rerunFailingTestsCount=1"));
        var tests = TestReports.of(checkout);
        report.count(tests);
        // A build that broke outside a test is a failure too.
        if (!built && tests.failed() == 0) report.countFailure();
        report.row(
                "java",
                built && tests.failed() == 0,
                Duration.between(from, Instant.now()),
                "%d passed, %d failed, %d skipped".formatted(tests.passed(), tests.failed(), tests.skipped()));
        ModuleTimes.of(checkout, log).forEach(report::detail);
    }
}
