package dev.vivavoce.bench.edge;

import dev.vivavoce.cli.Metrics;
import dev.vivavoce.cli.RunningPlatform;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// A GraphQL server that is measured under load.
///
/// @param address of its endpoint
/// @param token of a signed-in learner; empty for a server without accounts
/// @param process whose processor time is counted
/// @param behind the process of the services that it calls; empty when they are in the same one, or are not ours
/// @param metrics its own metrics; without any, what it allocates is not known
public record LoadedServer(
        URI address,
        Optional<String> token,
        ProcessHandle process,
        Optional<ProcessHandle> behind,
        Supplier<Metrics> metrics) {

    /// A platform with its edge and all services in one process.
    public static LoadedServer whole(RunningPlatform platform, String token) {
        return new LoadedServer(
                platform.graphQl().base().resolve("/graphql"),
                Optional.of(token),
                platform.process().orElseThrow(),
                Optional.empty(),
                () -> platform.metrics("bff"));
    }

    /// Another server beside ours.
    public static LoadedServer peer(URI address, ProcessHandle process) {
        return new LoadedServer(
                address, Optional.empty(), process, Optional.empty(), () -> new Metrics(java.util.List.of()));
    }

    /// Processor time since its start, all threads.
    public Duration cpu() {
        return cpu(process);
    }

    Duration cpuBehind() {
        return behind.map(LoadedServer::cpu).orElse(Duration.ZERO);
    }

    /// Bytes since the start, as of the last collection of garbage; 0 when they are not known.
    double allocated() {
        return metrics.get().sum("jvm_gc_memory_allocated_bytes_total");
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("the process " + process.pid() + " has ended"));
    }
}
