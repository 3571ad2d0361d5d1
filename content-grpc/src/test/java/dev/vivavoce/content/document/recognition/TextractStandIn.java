package dev.vivavoce.content.document.recognition;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.vivavoce.runtimetest.aws.AwsSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// Takes the place of Amazon Textract: its JSON protocol 1.1, with the signature of every request verified. It answers
/// the same lines for every picture.
public final class TextractStandIn implements AutoCloseable {
    public static final String REGION = "eu-central-1";
    public static final String ACCESS_KEY = "AKIDOFTHETESTS";
    public static final String SECRET_KEY = "the secret key of the tests";

    private static final MediaType JSON = MediaType.parse("application/x-amz-json-1.1");
    private static final int LARGEST = 20_000_000;

    /// A line of the answer, with its place as shares of the page's height.
    public record Line(String text, double top, double height) {}

    /// An error of the service instead of the lines.
    private record Fault(int status, String type) {}

    private final AwsSignature signature =
            new AwsSignature(new AwsSignature.Trusted(ACCESS_KEY, SECRET_KEY, REGION, "textract"), Clock.systemUTC());
    private final ObjectMapper json = new ObjectMapper();
    private final List<byte[]> pictures = new CopyOnWriteArrayList<>();
    private final List<Line> lines;
    private final AtomicReference<Fault> fault = new AtomicReference<>();
    private final Server server;
    private volatile boolean isSilent;

    private TextractStandIn(List<Line> lines) {
        this.lines = lines;
        server = Server.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxRequestLength(LARGEST)
                .service("/", (ctx, request) -> serve(ctx, request))
                .build();
        server.start().join();
    }

    public static TextractStandIn start(List<Line> lines) {
        return new TextractStandIn(lines);
    }

    public URI address() {
        return URI.create("http://localhost:" + server.activeLocalPort());
    }

    /// The pictures that have come.
    public List<byte[]> pictures() {
        return List.copyOf(pictures);
    }

    /// Answers with an error from now on.
    public void fail(int status, String type) {
        fault.set(new Fault(status, type));
    }

    /// Answers nothing from now on.
    public void fallSilent() {
        isSilent = true;
    }

    private HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        if (isSilent) return HttpResponse.of(new CompletableFuture<>());
        return HttpResponse.of(request.aggregate().thenApplyAsync(this::answered, ctx.blockingTaskExecutor()));
    }

    private HttpResponse answered(AggregatedHttpRequest request) {
        var headers = new HashMap<String, String>();
        request.headers().forEach((name, value) -> headers.put(name.toString(), value));
        headers.put("host", Objects.requireNonNullElse(request.authority(), ""));
        headers.putIfAbsent(
                "x-amz-content-sha256", AwsSignature.sha256(request.content().array()));
        try {
            signature.verify(new AwsSignature.Request(request.method().name(), "/", "", headers));
        } catch (AwsSignature.Refused refusal) {
            return error(HttpStatus.BAD_REQUEST.code(), refusal.code());
        }
        if (!"Textract.DetectDocumentText".equals(request.headers().get("x-amz-target"))
                || !JSON.is(request.contentType() == null ? MediaType.ANY_TYPE : request.contentType()))
            return error(HttpStatus.BAD_REQUEST.code(), "UnknownOperationException");
        try {
            pictures.add(json.readTree(request.content().array())
                    .path("Document")
                    .path("Bytes")
                    .binaryValue());
            var broken = fault.get();
            return broken == null
                    ? HttpResponse.of(HttpStatus.OK, JSON, json.writeValueAsString(Map.of("Blocks", blocks())))
                    : error(broken.status(), broken.type());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private List<Map<String, Object>> blocks() {
        var blocks = new ArrayList<Map<String, Object>>();
        blocks.add(Map.of("BlockType", "PAGE", "Id", "page"));
        for (var line : lines) {
            var box = Map.of("Left", 0.1, "Width", 0.8, "Top", line.top(), "Height", line.height());
            blocks.add(Map.of(
                    "BlockType",
                    "LINE",
                    "Text",
                    line.text(),
                    "Confidence",
                    99.5,
                    "Geometry",
                    Map.of("BoundingBox", box)));
            blocks.add(Map.of("BlockType", "WORD", "Text", line.text().split(" ")[0]));
        }
        return blocks;
    }

    private static HttpResponse error(int status, String type) {
        return HttpResponse.of(HttpStatus.valueOf(status), JSON, "{\"__type\":\"" + type + "\"}");
    }

    @Override
    public void close() {
        server.stop().join();
    }
}
