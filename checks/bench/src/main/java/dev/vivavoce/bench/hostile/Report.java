package dev.vivavoce.bench.hostile;

import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The results of a bench, to read and for a file, and the bars that it missed.
public final class Report {
    private final Table table = new Table("<>", "", "");
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> late = new ArrayList<>();

    public Report figure(String what, String shown, String key, Object value) {
        table.row(what, shown);
        json.put(key, value);
        return this;
    }

    /// The time of the calibration loop in milliseconds, by which figures of two machines or hours compare.
    public Report calibration(double before, double after) {
        return figure(
                "calibration loop, before and after",
                "%.0f ms, %.0f ms".formatted(before, after),
                "calibrationMilliseconds",
                List.of(before, after));
    }

    /// A bar: the expected value, and whether it was reached.
    public Report bar(boolean reached, String wanted) {
        if (!reached) broken.add(wanted);
        return this;
    }

    /// A bar of time, which a busy machine may miss too.
    public Report timeBar(boolean reached, String wanted) {
        if (!reached) late.add(wanted);
        return this;
    }

    /// Prints it, writes it to the file, and returns the exit code: 1 when a bar was missed.
    public int print(Path file) {
        System.out.print(text());
        missed().forEach(one -> Program.say("missed: " + one));
        Program.write(file, json());
        return missed().isEmpty() ? 0 : 1;
    }

    public String text() {
        return table.toString();
    }

    public Map<String, Object> json() {
        var all = new LinkedHashMap<>(json);
        all.put("missed", missed());
        return all;
    }

    /// The bars that do not depend on how busy the machine is.
    public List<String> broken() {
        return List.copyOf(broken);
    }

    private List<String> missed() {
        return Stream.concat(broken.stream(), late.stream()).toList();
    }
}
