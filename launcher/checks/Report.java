package checks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import machine.Checkout;
import machine.Log;
import machine.Machine;
import machine.Steps;

/// The table at the end of `test`, and the numbers under it.
final class Report {
    private static final int SHOWN_LINES = 40;
    /// More tests than these that pass only in a rerun fail the run.
    private static final int FLAKY_ALLOWED = 2;

    private final Checkout checkout;
    private final List<String> table = new ArrayList<>();
    private final List<TestReports.Failure> failures = new ArrayList<>();
    private final List<TestReports.Failure> flaky = new ArrayList<>();
    private boolean rerunsFailed;
    private int passed;
    private int failed;
    private int skipped;

    Report(Checkout checkout) {
        this.checkout = checkout;
    }

    /// Runs a check with its output in a log, and counts it as one test.
    void check(String name, Steps.Work work) throws IOException, InterruptedException {
        var log = Log.at(checkout.log("test-" + name.replace(' ', '-')));
        var from = Instant.now();
        Machine.say("· %s …", name);
        var ok = work.run(log);
        if (ok) {
            passed++;
        } else {
            failed++;
            log.tail(SHOWN_LINES).forEach(line -> Machine.say("%s", line));
        }
        row(name, ok, Duration.between(from, Instant.now()), "");
    }

    void row(String name, boolean ok, Duration took, String note) {
        table.add("%-16s %-8s %5d s  %s".formatted(name, ok ? "passed" : "FAILED", took.toSeconds(), note));
    }

    /// Adds a line below the last row.
    void detail(String line) {
        table.add(line);
    }

    void notRun(String name, String why) {
        skipped++;
        table.add("%-16s %-8s %5d s  %s".formatted(name, "not run", 0, why));
    }

    /// Counts the Java tests.
    void count(TestReports tests) {
        name(tests);
        passed += tests.passed();
        failed += tests.failed();
        skipped += tests.skipped();
    }

    /// Names those that failed, and counts only those that passed in a rerun.
    void name(TestReports tests) {
        rerunsFailed = true;
        failures.addAll(tests.failures());
        flaky.addAll(tests.flaky());
    }

    /// Adds the rows and counts of another report below the last row.
    void add(Report other) {
        table.addAll(other.table);
        failures.addAll(other.failures);
        flaky.addAll(other.flaky);
        rerunsFailed |= other.rerunsFailed;
        passed += other.passed;
        failed += other.failed;
        skipped += other.skipped;
    }

    void countFailure() {
        failed++;
    }

    /// Prints the table; true when nothing failed.
    boolean print() {
        System.out.printf("%n%-16s %-8s %7s%n", "part", "result", "time");
        table.forEach(System.out::println);
        System.out.println();
        if (!failures.isEmpty()) print("failed", failures);
        if (rerunsFailed) {
            print("flaky", flaky);
            if (flaky.size() > FLAKY_ALLOWED) {
                failed++;
                System.out.printf("  more than %d tests passed only in a rerun: that fails the run%n", FLAKY_ALLOWED);
            }
        }
        System.out.printf("%d passed, %d failed, %d skipped%n", passed, failed, skipped);
        return failed == 0;
    }

    private static void print(String what, List<TestReports.Failure> failures) {
        System.out.println(what + ": " + failures.size());
        for (var failure : failures) {
            System.out.println("  " + failure.test());
            failure.trace().forEach(line -> System.out.println("    " + line));
        }
    }
}
