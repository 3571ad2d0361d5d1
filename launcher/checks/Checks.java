package checks;

import java.io.IOException;
import java.util.List;
import machine.Checkout;
import machine.Stop;

/// `test`: all checks of each change, or the parts that are named.
public final class Checks {
    private static final List<String> PARTS = List.of("proto", "java", "web", "shell", "monitoring", "docs");
    /// What takes too long for each change, or needs an engine of containers. It runs when it is named.
    private static final String SLOW = "slow";

    private static final String COMPOSE = "compose";

    private final Checkout checkout;

    public Checks(Checkout checkout) {
        this.checkout = checkout;
    }

    public void run(List<String> arguments) throws IOException, InterruptedException {
        var parts = arguments.isEmpty() ? PARTS : arguments;
        for (var part : parts) {
            if (!PARTS.contains(part) && !part.equals(SLOW) && !part.equals(COMPOSE)) {
                throw Stop.usage("vivavoce: no part of the checks is called '%s' (%s %s %s)"
                        .formatted(part, String.join(" ", PARTS), SLOW, COMPOSE));
            }
        }
        var report = new Report(checkout);
        boolean together = parts.containsAll(List.of("java", "web"));
        for (var part : parts) {
            switch (part) {
                case "proto" -> new ProtoChecks(checkout).run(report);
                case "java" -> {
                    if (together) javaAndWeb(report);
                    else new JavaChecks(checkout).run(report);
                }
                case "web" -> {
                    if (!together) web(report);
                }
                case "shell" -> new ShellChecks(checkout).run(report);
                case "monitoring" -> new MonitoringChecks(checkout).run(report);
                case SLOW -> {
                    new JavaChecks(checkout).slow(report);
                    new WebChecks(checkout).slow(report);
                }
                case COMPOSE -> new ComposeChecks(checkout).run(report);
                default -> {
                    report.check("docs links", log -> Links.check(checkout.root(), log));
                    report.check("comments", log -> Comments.check(checkout.root(), log));
                    report.check("notice", log -> Notices.check(checkout.root(), log));
                }
            }
        }
        if (arguments.isEmpty()) {
            report.notRun(SLOW, "./vivavoce test " + SLOW);
            report.notRun(COMPOSE, "./vivavoce test " + COMPOSE);
        }
        if (!report.print()) throw Stop.shown();
    }

    private void web(Report report) throws IOException, InterruptedException {
        var web = new WebChecks(checkout);
        if (!web.canRun(report)) return;
        web.generated(report);
        web.sources(report);
        web.onPlatforms(report);
    }

    /// The Java tests wait for much of their time: the web app's sources are checked beside them.
    private void javaAndWeb(Report report) throws IOException, InterruptedException {
        var web = new WebChecks(checkout);
        if (!web.canRun(report)) {
            new JavaChecks(checkout).run(report);
            return;
        }
        web.generated(report);
        var sources = new Report(checkout);
        try (var beside = Beside.run(() -> web.sources(sources))) {
            new JavaChecks(checkout).run(report);
            beside.join();
        }
        report.add(sources);
        web.onPlatforms(report);
    }
}
