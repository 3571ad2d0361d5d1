package dev.vivavoce.bench;

import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Table;
import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.runtime.telemetry.Telemetry;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// `./vivavoce bench guard`: what [CallGuard] adds to a call in process, in processor time of the calling thread.
/// Server and client run in that thread, so nothing else is measured, and other work on the machine counts little.
/// Ends with 1 when the guard adds more than [#BAR_MICROSECONDS].
public final class Guard {
    private static final String USAGE = "./vivavoce bench guard [--rounds N] [--json FILE]";
    private static final double BAR_MICROSECONDS = 20;
    private static final int CALLS = 50_000;
    /// Rounds until the code is compiled.
    private static final int WARM_UP = 5;

    private Guard() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws IOException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--rounds", "--json"), words);
        arguments.words(0, 0);
        int rounds = arguments.number("--rounds", 15, 1, 1_000);
        var server = InProcessServerBuilder.forName("guard-bench")
                .directExecutor()
                .addService(new Healthy())
                .build()
                .start();
        var channel =
                InProcessChannelBuilder.forName("guard-bench").directExecutor().build();
        try {
            var guard = new CallGuard("bench", CallPolicy.SERVICE, new Telemetry("bench").meters());
            var guarded = ClientInterceptors.intercept(channel, guard.grpc());
            var without = new double[rounds];
            var with = new double[rounds];
            for (int round = -WARM_UP; round < rounds; round++) {
                double plain = microseconds(channel);
                double own = microseconds(guarded);
                if (round < 0) continue;
                without[round] = plain;
                with[round] = own;
            }
            double adds = median(with) - median(without);
            System.out.print(new Table("<>", "CPU of the calling thread", "µs a call")
                    .row("without the guard", text(median(without)))
                    .row("with it", text(median(with)))
                    .row("the guard adds (bar: %.0f)".formatted(BAR_MICROSECONDS), text(adds)));
            arguments
                    .text("--json")
                    .ifPresent(file -> Program.write(
                            Path.of(file),
                            Map.of("withoutMicroseconds", median(without), "withMicroseconds", median(with))));
            return adds <= BAR_MICROSECONDS ? 0 : 1;
        } finally {
            channel.shutdownNow();
            server.shutdownNow();
        }
    }

    private static double microseconds(Channel channel) {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < CALLS; i++) {
            var response = HealthGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(Duration.ofSeconds(5))
                    .check(HealthCheckRequest.getDefaultInstance());
            if (response.getStatusValue() != HealthCheckResponse.ServingStatus.SERVING_VALUE)
                throw new IllegalStateException("a wrong response");
        }
        return (threads.getCurrentThreadCpuTime() - begin) / 1e3 / CALLS;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String text(double microseconds) {
        return "%.2f".formatted(microseconds);
    }

    private static final class Healthy extends HealthGrpc.HealthImplBase {
        @Override
        public void check(HealthCheckRequest request, StreamObserver<HealthCheckResponse> out) {
            out.onNext(HealthCheckResponse.newBuilder()
                    .setStatus(HealthCheckResponse.ServingStatus.SERVING)
                    .build());
            out.onCompleted();
        }
    }
}
