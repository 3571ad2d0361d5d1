package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import machine.Checkout;
import machine.Command;
import machine.Folders;
import machine.Log;
import machine.Machine;

/// The launcher itself: its scripts, its classes, and its tests.
final class ShellChecks {
    private static final List<String> SCRIPTS =
            List.of("vivavoce", ".ci/run", ".ci/launcher-test", "deploy/compose/up", "deploy/compose/databases.sh");

    private final Checkout checkout;

    ShellChecks(Checkout checkout) {
        this.checkout = checkout;
    }

    void run(Report report) throws IOException, InterruptedException {
        if (Machine.program("shellcheck").isPresent()) {
            report.check(
                    "shellcheck",
                    log -> log.run(
                            Command.in(checkout.root(), "shellcheck", "-x").and(SCRIPTS)));
        } else {
            report.notRun("shellcheck", "not installed");
        }
        report.check("launcher lint", this::compiles);
        report.check("launcher", log -> log.run(Command.in(checkout.root(), ".ci/launcher-test")));
    }

    /// Compiles the launcher with every warning as an error.
    private boolean compiles(Log log) throws IOException, InterruptedException {
        var classes = checkout.work().resolve("launcher-lint");
        var javac = Command.in(
                checkout.root(),
                System.getenv("JAVA_HOME") + "/bin/javac",
                "-Xlint:all",
                "-Werror",
                "-d",
                classes.toString());
        try (var files = Files.walk(checkout.root().resolve("launcher"))) {
            var sources = files.map(Object::toString)
                    .filter(name -> name.endsWith(".java"))
                    .toList();
            return log.run(javac.and(sources));
        } finally {
            Folders.delete(classes);
        }
    }
}
