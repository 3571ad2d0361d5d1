package dev.vivavoce.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Which virtual threads live, as the JVM's own diagnosis tells.
final class ThreadDump {
    private ThreadDump() {}

    static long virtualThreadsNamed(String... names) {
        try {
            var file = Files.createTempDirectory("threads").resolve("dump.txt");
            ManagementFactory.getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class)
                    .dumpThreads(
                            file.toString(), com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
            return count(file, names);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static long count(Path file, String... names) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> Arrays.stream(names).anyMatch(name -> line.contains("\"" + name + "\"")))
                    .count();
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        }
    }
}
