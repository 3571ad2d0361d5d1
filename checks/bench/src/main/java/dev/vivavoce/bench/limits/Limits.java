package dev.vivavoce.bench.limits;

import static java.util.Objects.requireNonNull;

import com.sun.management.OperatingSystemMXBean;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Table;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.redis.RateLimits;
import dev.vivavoce.runtime.redis.RedisSettings;
import dev.vivavoce.runtime.telemetry.Telemetry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `./vivavoce bench limits`: what it costs to count one request, in this process and in Redis: the time until it is
/// decided, and the processor time of the whole process. Ends with 1 when Redis is away, or one decision was made
/// without it.
public final class Limits {
    private static final String USAGE = "./vivavoce bench limits REDIS [--rounds N] [--json FILE]";
    /// Processor time is measured in steps of 10 ms.
    private static final int OWN_TAKES = 200_000;

    private static final int SHARED_TAKES = 2_000;
    private static final int PEOPLE = 500;
    /// Rounds until the code is compiled.
    private static final int WARM_UP = 5;

    private Limits() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    /// Of one request, in microseconds.
    private record Cost(double waits, double computes) {}

    private static int measure(String... words) {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--rounds", "--json"), words);
        var address = arguments.words(1, 1).getFirst();
        int rounds = arguments.number("--rounds", 15, 1, 1_000);
        var env = Env.of(Map.of("BENCH_REDIS", address));
        var settings = RedisSettings.from(env, "BENCH");
        try {
            env.refuseUnread("BENCH_");
        } catch (Env.BadSettings bad) {
            throw arguments.refusal(requireNonNull(bad.getMessage()));
        }
        try (var telemetry = new Telemetry("bench");
                var here = RateLimits.open(Optional.empty(), "bench", new Secret(""), telemetry.meters());
                var there = RateLimits.open(settings, "bench", new Secret(""), telemetry.meters())) {
            var own = median(limit(here, "own"), OWN_TAKES, rounds);
            var shared = median(limit(there, "shared"), SHARED_TAKES, rounds);
            double alone = telemetry
                    .meters()
                    .counter("rate.limit.alone", "limit", "shared")
                    .count();
            System.out.print(new Table("<>>", "a request is counted", "waits µs", "computes µs")
                    .row("in this process", text(own.waits()), text(own.computes()))
                    .row("in Redis", text(shared.waits()), text(shared.computes())));
            if (alone > 0) System.out.printf("%.0f decisions were made without Redis%n", alone);
            arguments
                    .text("--json")
                    .ifPresent(file -> Program.write(
                            Path.of(file),
                            Map.of(
                                    "ownWaitsMicroseconds", own.waits(),
                                    "ownComputesMicroseconds", own.computes(),
                                    "sharedWaitsMicroseconds", shared.waits(),
                                    "sharedComputesMicroseconds", shared.computes())));
            return alone == 0 ? 0 : 1;
        }
    }

    /// One that is not reached here.
    private static RateLimit limit(RateLimits limits, String name) {
        return limits.limit(name, new Rate(1_000_000, Duration.ofSeconds(10)), PEOPLE);
    }

    private static Cost median(RateLimit limit, int takes, int rounds) {
        var waits = new double[rounds];
        var computes = new double[rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            var cost = round(limit, takes);
            if (round < 0) continue;
            waits[round] = cost.waits();
            computes[round] = cost.computes();
        }
        return new Cost(middle(waits), middle(computes));
    }

    private static Cost round(RateLimit limit, int takes) {
        var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long computed = process.getProcessCpuTime();
        long begin = System.nanoTime();
        for (int take = 0; take < takes; take++) {
            if (limit.take("u:" + take % PEOPLE) instanceof RateLimit.Decision.Refused)
                throw new IllegalStateException("refused");
        }
        double waited = System.nanoTime() - begin;
        return new Cost(waited / 1e3 / takes, (process.getProcessCpuTime() - computed) / 1e3 / takes);
    }

    private static double middle(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String text(double microseconds) {
        return "%.1f".formatted(microseconds);
    }
}
