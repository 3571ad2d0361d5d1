package dev.vivavoce.bench.hostile;

import dev.vivavoce.cli.Metrics;
import dev.vivavoce.cli.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Reads the heap and the threads of a process with the JDK's `jcmd`, if it is another process on this machine.
public final class Inside {
    private static final int LOOKS = 3;

    private final Optional<ProcessHandle> process;
    private final Supplier<Metrics> metrics;

    /// The process of a platform.
    public Inside(RunningPlatform platform) {
        this(platform.process(), () -> platform.metrics("speech"));
    }

    /// @param process empty when it cannot be read
    /// @param metrics of that process
    public Inside(Optional<ProcessHandle> process, Supplier<Metrics> metrics) {
        this.process = process;
        this.metrics = metrics;
    }

    /// Megabytes in use after a collection, the minimum of several readings, because a reading leaves garbage
    /// itself. Empty when the process cannot be read.
    public OptionalDouble heap() throws InterruptedException {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < LOOKS; i++) {
            if (!asked("GC.run")) return OptionalDouble.empty();
            double bytes = metrics.get().sum("jvm_memory_used_bytes", Map.of("area", "heap"));
            least = Math.min(least, bytes / (1 << 20));
        }
        return OptionalDouble.of(least);
    }

    /// The number of platform and virtual threads; no metric counts the virtual ones.
    public OptionalDouble threads() throws InterruptedException {
        try {
            var folder = Files.createTempDirectory("vivavoce-threads-");
            var dump = folder.resolve("threads.json");
            try {
                if (!asked("Thread.dump_to_file", "-format=json", dump.toString()) || !Files.exists(dump))
                    return OptionalDouble.empty();
                try (var lines = Files.lines(dump)) {
                    return OptionalDouble.of(
                            lines.filter(line -> line.contains("\"tid\":")).count());
                }
            } finally {
                Files.deleteIfExists(dump);
                Files.deleteIfExists(folder);
            }
        } catch (IOException _) {
            return OptionalDouble.empty();
        }
    }

    private boolean asked(String... what) throws InterruptedException {
        if (process.isEmpty()) return false;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.get().pid())));
        command.addAll(List.of(what));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
