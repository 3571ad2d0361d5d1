package dev.vivavoce.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The resources of a process on this machine: processor time, and resident memory (Linux only).
public final class ProcessUse {
    private final ProcessHandle process;
    private final Duration cpuBefore;
    private final long before = System.nanoTime();
    private final List<Double> megabytes = new ArrayList<>();

    private ProcessUse(ProcessHandle process) {
        this.process = process;
        this.cpuBefore = cpu();
    }

    public static ProcessUse from(ProcessHandle process) {
        return new ProcessUse(process);
    }

    /// Reads the memory.
    public synchronized void look() {
        resident(process.pid()).ifPresent(megabytes::add);
    }

    /// Processors kept busy on average since the start, such as 1.5.
    public double processors() {
        return (double) cpu().minus(cpuBefore).toNanos() / (System.nanoTime() - before);
    }

    /// Memory at each reading, in megabytes.
    public synchronized double[] megabytes() {
        return megabytes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Optional<Double> resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
