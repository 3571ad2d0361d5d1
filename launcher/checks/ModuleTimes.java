package checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import machine.Checkout;
import machine.Log;

/// A line for each Java module, the longest first: how long it took, how much of that its tests, and the slowest
/// class. Modules overlap, so together they take longer than the whole.
final class ModuleTimes {
    /// Maven's summary: `[INFO] name ..... SUCCESS [01:05 min]`, or `[ 12.3 s]`.
    private static final Pattern LINE =
            Pattern.compile("^\\[INFO] (\\S+) \\.+ (?:SUCCESS|FAILURE) \\[ *(?:(\\d+):)?([0-9.]+) .*");

    private record Line(String module, double seconds) {}

    private ModuleTimes() {}

    static List<String> of(Checkout checkout, Log log) throws IOException {
        var modules = checkout.modules();
        var lines = new ArrayList<Line>();
        for (var line : log.lines()) {
            var match = LINE.matcher(line);
            if (!match.matches()) continue;
            var minutes = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
            var seconds = minutes * 60 + Double.parseDouble(match.group(3));
            modules.stream()
                    .filter(module -> Checkout.artifact(module).equals(match.group(1)))
                    .forEach(module -> lines.add(new Line(module, seconds)));
        }
        lines.sort(Comparator.comparingDouble(Line::seconds).reversed());
        var rows = new ArrayList<String>();
        for (var line : lines) {
            rows.add("  %-23s %5d s  %s"
                    .formatted(
                            line.module(),
                            Math.round(line.seconds()),
                            TestReports.of(checkout, line.module()).times()));
        }
        return rows;
    }
}
