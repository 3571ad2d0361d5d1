package checks;

import build.Build;
import build.Node;
import build.WebApp;
import build.WholePlatform;
import commands.Screens;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import machine.Checkout;
import machine.Command;
import machine.Folders;
import machine.Lock;
import machine.Log;
import machine.Steps;
import machine.Stop;

/// The web app and what it shares with other apps.
final class WebChecks {
    /// The packages with generated sources.
    private static final List<String> GENERATED = List.of("contracts", "graphql", "tokens");

    private final Checkout checkout;
    private final WebApp web;

    WebChecks(Checkout checkout) {
        this.checkout = checkout;
        web = new WebApp(checkout);
    }

    /// False without Node, which the report then says.
    boolean canRun(Report report) throws IOException, InterruptedException {
        if (new Node(checkout).isThere()) return true;
        report.notRun("web", "needs Node " + Checkout.NODE);
        return false;
    }

    /// Fetches the packages and checks what is generated. The Java build copies what is generated, so it does not run
    /// beside this.
    void generated(Report report) throws IOException, InterruptedException {
        try (var _ = Lock.take(checkout)) {
            web.need();
        }
        report.check("web generated", this::isGenerated);
    }

    /// The checks that need no platform. They may run beside the Java tests, and need no lock.
    void sources(Report report) throws IOException, InterruptedException {
        report.check("web types", log -> web.run(log, "types"));
        report.check("web lint", log -> web.run(log, "lint"));
        report.check("web format", log -> web.run(log, "format:check"));
        report.check("web tests", log -> web.run(log, "test"));
        report.check("web build", log -> web.run(log, "build"));
        report.check("web size", log -> web.run(log, "size"));
    }

    /// The journeys, and then the two checks whose platforms are hardly busy, at the same time.
    void onPlatforms(Report report) throws IOException, InterruptedException {
        new Build(checkout).need();
        var chromium = web.chromium();
        if (chromium.isEmpty()) {
            clientsOfOthers(report);
            report.notRun("web journeys", Screens.NO_CHROMIUM);
            return;
        }
        var platform = new WholePlatform(checkout, chromium.get());
        journeys(report, "web journeys", "browser", log -> platform.run("browser", log));
        var clients = new Report(checkout);
        try (var beside = Beside.run(() -> clientsOfOthers(clients))) {
            journeys(report, "web journeys with mail", "mailed", log -> platform.runWithMailServer("mailed", log));
            beside.join();
        }
        report.add(clients);
    }

    /// The journeys with the tag `@slow`, which the others leave out.
    void slow(Report report) throws IOException, InterruptedException {
        if (!canRun(report)) return;
        var chromium = web.chromium();
        if (chromium.isEmpty()) {
            report.notRun("slow journeys", Screens.NO_CHROMIUM);
            return;
        }
        new Build(checkout).need();
        try (var _ = Lock.take(checkout)) {
            if (!web.build()) throw Stop.shown();
        }
        var platform = new WholePlatform(checkout, chromium.get());
        journeys(report, "slow journeys", "browser", log -> platform.run("browser:slow", log));
    }

    /// The edge with GraphQL clients of others, in Node.
    private void clientsOfOthers(Report report) throws IOException, InterruptedException {
        report.check("web clients of others", log -> WholePlatform.runClients(checkout, log));
    }

    /// @param run the name of the report
    private void journeys(Report report, String name, String run, Steps.Work work)
            throws IOException, InterruptedException {
        var file = checkout.root().resolve("clients/web/test-results/" + run + ".xml");
        Files.deleteIfExists(file);
        report.check(name, work);
        var journeys = TestReports.of(file);
        report.name(journeys);
        report.detail("  %d passed, %d failed".formatted(journeys.passed(), journeys.failed()));
    }

    /// What is generated from the contracts, the schema, the documents and the tokens must be what is committed.
    private boolean isGenerated(Log log) throws IOException, InterruptedException {
        var before = checkout.work().resolve("generated");
        Folders.delete(before);
        Files.createDirectories(before);
        var clients = checkout.root().resolve("clients");
        for (var part : GENERATED) {
            var copy = Command.in(clients, "cp", "-R", part + "/src/generated");
            if (!log.run(copy.and(List.of(before.resolve(part).toString())))) return false;
        }
        if (!web.run(log, "generate")) return false;
        for (var part : GENERATED) {
            var compare = Command.in(clients, "diff", "-r", before.resolve(part).toString(), part + "/src/generated");
            if (!log.run(compare)) {
                return log.fail("clients/%s/src/generated was out of date with proto/, bff-graphql/schema.graphql, the "
                                .formatted(part)
                        + "documents or tokens.json: it is rewritten, commit it");
            }
        }
        return true;
    }
}
