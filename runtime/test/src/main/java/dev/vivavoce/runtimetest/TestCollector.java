package dev.vivavoce.runtimetest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import com.google.protobuf.TextFormat;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/// A collector of traces: accepts OTLP over HTTP as protobuf, and keeps the last spans.
public final class TestCollector implements AutoCloseable {
    /// A span and the service that sent it.
    public record Received(String service, Span span) {
        public String name() {
            return span.getName();
        }

        public String traceId() {
            return HexFormat.of().formatHex(span.getTraceId().toByteArray());
        }

        public String id() {
            return HexFormat.of().formatHex(span.getSpanId().toByteArray());
        }

        public boolean isBelow(Received parent) {
            return span.getTraceId().equals(parent.span.getTraceId())
                    && span.getParentSpanId().equals(parent.span.getSpanId());
        }

        public String attribute(String name) {
            return span.getAttributesList().stream()
                    .filter(each -> each.getKey().equals(name))
                    .map(each -> each.getValue().getStringValue())
                    .findFirst()
                    .orElse("");
        }
    }

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// Tests look for spans that came just now.
    private static final int KEPT = 50_000;

    private final HttpServer server;
    private final Consumer<Received> each;
    private final BlockingDeque<Received> received = new LinkedBlockingDeque<>(KEPT);

    public TestCollector() throws IOException {
        this(_ -> {});
    }

    /// @param each gets every span, also those that are not kept
    public TestCollector(Consumer<Received> each) throws IOException {
        this.each = each;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    /// For `OTEL_EXPORTER_OTLP_ENDPOINT`.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            InputStream body = exchange.getRequestBody();
            var request = ExportTraceServiceRequest.parseFrom(gzip ? new GZIPInputStream(body) : body);
            for (var resource : request.getResourceSpansList()) {
                var service = resource.getResource().getAttributesList().stream()
                        .filter(each -> each.getKey().equals("service.name"))
                        .map(each -> each.getValue().getStringValue())
                        .findFirst()
                        .orElse("");
                for (var scope : resource.getScopeSpansList())
                    for (var span : scope.getSpansList()) keep(new Received(service, span));
            }
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void keep(Received span) {
        each.accept(span);
        while (!received.offerLast(span)) received.pollFirst();
    }

    /// The last spans.
    public List<Received> spans() {
        return List.copyOf(received);
    }

    public List<Received> spans(Predicate<Received> wanted) {
        return received.stream().filter(wanted).toList();
    }

    /// Waits until a span has arrived; processes send them every few seconds.
    public Received await(Predicate<Received> wanted) {
        Await.until(
                "a span that was waited for", LONGEST, () -> received.stream().anyMatch(wanted));
        return received.stream().filter(wanted).findFirst().orElseThrow();
    }

    /// The spans of a trace as a tree, a line each: indented, with the service, in the order of their beginnings.
    public String tree(String traceId) {
        var spans = spans(each -> each.traceId().equals(traceId)).stream()
                .sorted(Comparator.comparingLong(each -> each.span().getStartTimeUnixNano()))
                .toList();
        var ids = spans.stream().map(each -> each.span().getSpanId()).toList();
        var tree = new StringBuilder();
        for (var span : spans) if (!ids.contains(span.span().getParentSpanId())) append(tree, spans, span, 0);
        return tree.toString();
    }

    private static void append(StringBuilder tree, List<Received> spans, Received span, int depth) {
        double millis = (span.span().getEndTimeUnixNano() - span.span().getStartTimeUnixNano()) / 1e6;
        var line = "  ".repeat(depth) + "%-10s ".formatted(span.service()) + span.name();
        tree.append(String.format(Locale.ROOT, "%-84s %6.1f ms%n", line, millis));
        for (var each : spans) if (each.isBelow(span)) append(tree, spans, each, depth + 1);
    }

    /// Everything that was received, as text, to look for what must not be in it.
    public String text() {
        var text = new StringBuilder();
        for (var each : received) text.append(TextFormat.printer().printToString(each.span()));
        return text.toString();
    }

    /// Returns whether the text occurs anywhere in what was received, in names, attributes, events or statuses.
    public boolean contains(String secret) {
        var bytes = ByteString.copyFrom(secret, UTF_8);
        return received.stream().anyMatch(each -> indexOf(each.span().toByteString(), bytes));
    }

    private static boolean indexOf(ByteString all, ByteString part) {
        return all.toString(java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(part.toString(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
