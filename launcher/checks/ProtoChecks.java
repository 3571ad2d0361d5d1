package checks;

import build.Buf;
import build.Node;
import java.io.IOException;
import java.nio.file.Files;
import machine.Checkout;
import machine.Lock;
import machine.Log;

/// The contracts: lint, format, compatibility with the baseline.
final class ProtoChecks {
    private final Checkout checkout;

    ProtoChecks(Checkout checkout) {
        this.checkout = checkout;
    }

    void run(Report report) throws IOException, InterruptedException {
        if (!new Node(checkout).isThere()) {
            report.notRun("proto", "needs Node " + Checkout.NODE);
            return;
        }
        Buf buf;
        try (var _ = Lock.take(checkout)) {
            buf = Buf.need(checkout);
        }
        report.check("proto lint", log -> buf.run(log, "lint"));
        report.check("proto format", log -> buf.run(log, "format", "--diff", "--exit-code"));
        report.check("proto breaking", log -> buf.run(log, "breaking", "--against", "baseline.binpb"));
        report.check("proto baseline", log -> isCurrent(buf, log));
    }

    /// The baseline must hold every addition: otherwise a later change of the addition is not found.
    private boolean isCurrent(Buf buf, Log log) throws IOException, InterruptedException {
        var now = checkout.work().resolve("baseline-now.binpb");
        if (!buf.compile(log, now)) return false;
        var baseline = checkout.root().resolve("proto/baseline.binpb");
        return Files.mismatch(now, baseline) == -1
                || log.fail("the contracts grew since proto/baseline.binpb was written: ./vivavoce golden rewrites it");
    }
}
