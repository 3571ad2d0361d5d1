package dev.vivavoce.bench.media;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Watches the memory of the processes that this one has started, and what its own heap holds after each collection,
/// ten times a second. The processes are seen on Linux only.
final class PeakMemory implements AutoCloseable {
    /// The most that a process ever had, as the kernel counts it.
    private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");

    private final Thread watcher =
            Thread.ofPlatform().daemon().name("peak-memory").start(this::watch);
    private volatile long children;
    private volatile long heap;

    /// Returns the megabytes of the largest process.
    long childMegabytes() {
        return children >> 20;
    }

    /// Returns the most megabytes that were left of the heap after a collection; 0 when there was none.
    long heapMegabytes() {
        return heap >> 20;
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                heap = Math.max(heap, collected());
                ProcessHandle.current().descendants().forEach(one -> children = Math.max(children, peak(one.pid())));
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long collected() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static long peak(long pid) {
        try {
            var matcher = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) << 10 : 0;
        } catch (IOException e) {
            return 0; // it has ended
        }
    }
}
