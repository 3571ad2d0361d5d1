package dev.vivavoce.fleet.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/// How large a Java process is just after a collection of its garbage (Linux only).
public final class ProcessSize {
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final Pattern USED_HEAP = Pattern.compile("generation +total \\d+K, used (\\d+)K");
    private static final Pattern USED_METASPACE = Pattern.compile("Metaspace +used (\\d+)K");
    private static final double KILOBYTES_A_MEGABYTE = 1024;

    private ProcessSize() {}

    /// @param pid of a process with the serial collector
    public static Map<Measure, Double> of(long pid) throws IOException, InterruptedException {
        var _ = jcmd(pid, "GC.run");
        var memory = jcmd(pid, "GC.heap_info");
        var process = Path.of("/proc", Long.toString(pid));
        var status = Files.readString(process.resolve("status"));
        var size = new EnumMap<Measure, Double>(Measure.class);
        size.put(Measure.HEAP, sum(USED_HEAP, memory) / KILOBYTES_A_MEGABYTE);
        size.put(Measure.METASPACE, sum(USED_METASPACE, memory) / KILOBYTES_A_MEGABYTE);
        size.put(Measure.RESIDENT, sum(Pattern.compile("VmRSS:\\s+(\\d+) kB"), status) / KILOBYTES_A_MEGABYTE);
        size.put(Measure.THREADS, sum(Pattern.compile("Threads:\\s+(\\d+)"), status));
        try (var files = Files.list(process.resolve("fd"))) {
            size.put(Measure.FILES, (double) files.count());
        }
        return size;
    }

    private static double sum(Pattern number, String text) {
        var found = number.matcher(text).results().toList();
        if (found.isEmpty()) throw new IllegalStateException("no " + number + " in: " + text);
        return found.stream().mapToLong(one -> Long.parseLong(one.group(1))).sum();
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(JCMD.toString(), "-J-XX:TieredStopAtLevel=1", Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IllegalStateException(command + " of " + pid + " failed: " + text);
        return text;
    }
}
