package checks;

import build.Build;
import build.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import machine.Checkout;
import machine.Command;
import machine.Log;
import machine.Machine;

/// `docker-compose.yml`, driven by the demo: starts it as a project of its own with empty volumes, waits until the edge
/// says that everything is up, runs `./vivavoce demo` against it, and takes it down with its volumes. Where no engine
/// runs, or the images cannot be had, it is not run.
final class ComposeChecks {
    private static final String PROJECT = "vivavoce-test";
    private static final String EDGE = "http://localhost:8080";
    private static final String MAILS = "http://localhost:8025";

    private final Checkout checkout;
    private final String engine;

    ComposeChecks(Checkout checkout) {
        this.checkout = checkout;
        engine = Machine.setting("CONTAINERS").orElse("docker");
    }

    void run(Report report) throws IOException, InterruptedException {
        var log = Log.at(checkout.log("test-compose"));
        var missing = missing(log);
        if (missing.isPresent()) {
            report.notRun("compose", missing.get());
            return;
        }
        new Build(checkout).need();
        report.check("compose", this::demo);
    }

    /// Why it cannot run here; empty when it can.
    private Optional<String> missing(Log log) throws IOException, InterruptedException {
        if (Machine.program(engine).isEmpty()) return Optional.of("needs %s, which is not installed".formatted(engine));
        if (Machine.program("curl").isEmpty()) return Optional.of("needs curl, which is not installed");
        if (!Machine.printedBy(engine, "compose", "up", "--help").contains("--wait"))
            return Optional.of("needs %s compose up --wait: docs/deployment.md".formatted(engine));
        if (!log.run(engine("info"))) return Optional.of("%s reaches no engine".formatted(engine));
        if (!hasOwnImages()) return Optional.of("needs the images of ./vivavoce images");
        if (!log.run(script("--secrets"))) return Optional.of("deploy/compose/up makes no secrets");
        var file = checkout.root().resolve("docker-compose.yml").toString();
        for (var image : Machine.printedBy(engine, "compose", "--file", file, "config", "--images")
                .lines()
                .toList()) {
            if (image.startsWith("vivavoce/") || log.run(engine("image", "inspect", image))) continue;
            if (!log.run(engine("pull", image))) return Optional.of("the image %s cannot be had".formatted(image));
        }
        return Optional.empty();
    }

    private boolean hasOwnImages() throws IOException {
        var folder = checkout.work().resolve("images");
        if (!Files.isDirectory(folder)) return false;
        try (var files = Files.list(folder)) {
            return files.map(Path::toString).anyMatch(name -> name.endsWith(".tar"));
        }
    }

    private boolean demo(Log log) throws IOException, InterruptedException {
        boolean passed = false;
        try {
            passed = log.run(down()) && log.run(script()) && log.run(ready()) && log.run(demo());
        } finally {
            if (!passed) log.run(engine("compose", "logs", "--no-color"));
            log.run(down());
        }
        return passed;
    }

    private Command demo() throws IOException {
        return JavaProgram.of(checkout, "cli", "dev.vivavoce.cli.demo.Demo", List.of("--url", EDGE, "--mail", MAILS));
    }

    /// The edge answers with 200 when everything behind it is up.
    private Command ready() {
        return Command.in(checkout.root(), "curl", "--fail", "--silent", "--show-error", "--max-time", "10")
                .and(List.of("--retry", "60", "--retry-delay", "5", "--retry-all-errors", EDGE + "/ready/all"));
    }

    /// Also before a start: a run that was interrupted leaves its volumes.
    private Command down() {
        return engine("compose", "down", "--volumes");
    }

    private Command script(String... options) {
        return Command.in(checkout.root(), "deploy/compose/up")
                .and(List.of(options))
                .with("CONTAINERS", engine)
                .with("COMPOSE_PROJECT_NAME", PROJECT);
    }

    private Command engine(String... words) {
        return Command.in(checkout.root(), engine).and(List.of(words)).with("COMPOSE_PROJECT_NAME", PROJECT);
    }
}
