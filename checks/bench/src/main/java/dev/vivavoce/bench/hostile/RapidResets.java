package dev.vivavoce.bench.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.speech.evaluation.figures.Statistic;
import dev.vivavoce.speech.v1.ListVoicesRequest;
import dev.vivavoce.speech.v1.SynthesisServiceGrpc;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Rapid resets against a service's port: the server must close connections that send them, while calls on
/// another connection succeed.
public final class RapidResets {
    private static final String SERVICE = "speech";
    /// The call that a reset begins; it starts work that waits.
    private static final String CALL = "vivavoce.speech.v1.SpeakingService/WatchSession";
    /// A service allows 20,000 on one connection in this time; what buffers hold comes on top. A busy machine may not
    /// get that far, and its connection stays open.
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final int TOO_MANY = 24_000;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final double LONGEST_CALL_MILLISECONDS = 1_000;

    private final RunningPlatform platform;
    private final SynthesisServiceGrpc.SynthesisServiceBlockingStub other;

    public RapidResets(RunningPlatform platform) {
        this.platform = platform;
        other = SynthesisServiceGrpc.newBlockingStub(platform.channel(SERVICE))
                .withInterceptors(new Accounts(platform).as("resets"));
    }

    /// Another client's calls, one after the other, until stopped.
    private final class Calls implements Runnable {
        private final List<Double> milliseconds = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();
        private volatile boolean enough;

        @Override
        public void run() {
            while (!enough) {
                long begin = System.nanoTime();
                try {
                    other.withDeadlineAfter(Duration.ofSeconds(10)).listVoices(ListVoicesRequest.getDefaultInstance());
                } catch (StatusRuntimeException failed) {
                    failures.add(failed.getStatus().toString());
                }
                milliseconds.add((System.nanoTime() - begin) / 1e6);
            }
        }

        double quantile(double share) {
            return Statistic.quantile(
                    milliseconds.stream().mapToDouble(Double::doubleValue).toArray(), share);
        }

        String text() {
            return String.format(
                    Locale.ROOT,
                    "%.1f, %.1f, %.1f ms of %,d",
                    quantile(0.5),
                    quantile(0.99),
                    quantile(1),
                    milliseconds.size());
        }
    }

    /// @param resets in all; a client whose connection is closed opens another one
    public Report run(int resets) throws InterruptedException {
        during(new Calls(), () -> pause(BEFORE)); // fills pools and loads classes
        var before = new Calls();
        during(before, () -> pause(BEFORE));
        var meanwhile = new Calls();
        var each = new ArrayList<Integer>();
        var report = new Report();
        long begin = System.nanoTime();
        during(meanwhile, () -> attack(resets, each, report));
        double seconds = (System.nanoTime() - begin) / 1e9;
        var left = Held.until(platform, Held.NOTHING::equals, Duration.ofSeconds(10));
        return report.figure(
                        "resets", String.format(Locale.ROOT, "%,d in %.1f s", sum(each), seconds), "resets", sum(each))
                .figure(
                        "connections, and the resets on each",
                        each.size() + ": " + each.stream().map("%,d"::formatted).toList(),
                        "resetsOnEach",
                        each)
                .figure(
                        "another's calls before: p50, p99, longest",
                        before.text(),
                        "before",
                        before.milliseconds.size())
                .figure("… meanwhile", meanwhile.text(), "meanwhile", meanwhile.milliseconds.size())
                .figure(
                        "… meanwhile, p99",
                        "%.1f ms".formatted(meanwhile.quantile(0.99)),
                        "p99",
                        meanwhile.quantile(0.99))
                .bar(meanwhile.failures.isEmpty(), "no call of another fails: " + meanwhile.failures)
                .timeBar(meanwhile.quantile(1) < LONGEST_CALL_MILLISECONDS, "no call of another takes a second")
                .bar(left.inTime(), "nothing held afterwards: " + left.last())
                .bar(isHttp2Refused(), "the edge takes no HTTP/2 in the clear");
    }

    private interface Meanwhile {
        void done() throws InterruptedException;
    }

    private static void pause(Duration length) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
    }

    private static void during(Calls calls, Meanwhile meanwhile) throws InterruptedException {
        var calling = Thread.ofVirtual().start(calls);
        try {
            meanwhile.done();
        } finally {
            calls.enough = true;
            calling.join();
        }
    }

    private void attack(int resets, List<Integer> each, Report report) {
        var authority = platform.authority(SERVICE).split(":");
        int left = resets;
        while (left > 0) {
            try (var client = new ResettingClient(authority[0], Integer.parseInt(authority[1]), CALL)) {
                int sent = client.reset(resets, WINDOW);
                each.add(sent);
                left -= sent;
                report.bar(
                        client.isClosed() || client.sentInWindow() < TOO_MANY,
                        "a connection that sends %,d resets in %d s is closed".formatted(TOO_MANY, WINDOW.toSeconds()));
                if (sent == 0) throw new IllegalStateException("a new connection takes nothing");
            } catch (IOException e) {
                throw new UncheckedIOException("no connection for resets", e);
            }
        }
    }

    /// The edge accepts HTTP/1.1 only, which has no resets.
    private boolean isHttp2Refused() {
        var base = platform.graphQl().base();
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(8), US_ASCII);
            return answer.isEmpty() || answer.startsWith("HTTP/1.1");
        } catch (IOException _) {
            return true;
        }
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
