package dev.vivavoce.fleet.soak;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How large a Java process is just after a collection of its garbage (Linux only).
public final class ProcessSize {
    private static final Path PROGRAMS = Path.of(System.getProperty("java.home"), "bin");
    private static final List<String> HEAP = List.of("EU", "S0U", "S1U", "OU");
    private static final String METASPACE = "MU";
    private static final double KILOBYTES_A_MEGABYTE = 1024;

    private ProcessSize() {}

    public static Map<Measure, Double> of(long pid) throws IOException, InterruptedException {
        var _ = run("jcmd", Long.toString(pid), "GC.run");
        var kilobytes = kilobytes(run("jstat", "-gc", Long.toString(pid)));
        var process = Path.of("/proc", Long.toString(pid));
        var status = Files.readString(process.resolve("status"));
        var size = new EnumMap<Measure, Double>(Measure.class);
        size.put(
                Measure.HEAP,
                HEAP.stream().mapToDouble(space -> number(kilobytes, space)).sum() / KILOBYTES_A_MEGABYTE);
        size.put(Measure.METASPACE, number(kilobytes, METASPACE) / KILOBYTES_A_MEGABYTE);
        size.put(Measure.RESIDENT, number(status, "VmRSS:\\s+(\\d+) kB") / KILOBYTES_A_MEGABYTE);
        size.put(Measure.THREADS, number(status, "Threads:\\s+(\\d+)"));
        try (var files = Files.list(process.resolve("fd"))) {
            size.put(Measure.FILES, (double) files.count());
        }
        return size;
    }

    /// @param table a line of names, and one of values
    private static Map<String, String> kilobytes(String table) {
        var lines = table.lines().map(line -> line.strip().split(" +")).toList();
        var values = new HashMap<String, String>();
        for (int i = 0; i < lines.getFirst().length; i++) values.put(lines.getFirst()[i], lines.getLast()[i]);
        return values;
    }

    private static double number(Map<String, String> values, String name) {
        return Double.parseDouble(requireNonNull(values.get(name), name).replace(',', '.'));
    }

    private static double number(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) throw new IllegalStateException("no " + pattern + " in: " + text);
        return Double.parseDouble(found.group(1));
    }

    private static String run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(PROGRAMS.resolve(program).toString(), "-J-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IllegalStateException(command + " failed: " + text);
        return text;
    }
}
