package checks;

import build.Promtool;
import java.io.IOException;
import machine.Checkout;
import machine.Command;

/// The alert rules, by Prometheus' own tool.
final class MonitoringChecks {
    private final Checkout checkout;

    MonitoringChecks(Checkout checkout) {
        this.checkout = checkout;
    }

    void run(Report report) throws IOException, InterruptedException {
        var promtool = new Promtool(checkout).find();
        if (promtool.isEmpty()) {
            report.notRun("alerts", "needs promtool, which is in Debian's package prometheus");
            return;
        }
        var folder = checkout.root().resolve("deploy/monitoring");
        var program = promtool.get().toString();
        report.check(
                "alerts",
                log -> log.run(Command.in(folder, program, "check", "config", "prometheus.yaml"))
                        && log.run(Command.in(folder, program, "test", "rules", "alerts-test.yaml")));
    }
}
