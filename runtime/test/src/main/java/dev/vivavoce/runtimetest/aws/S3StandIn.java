package dev.vivavoce.runtimetest.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.stream.ClosedStreamException;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.vivavoce.runtime.objects.ByteRange;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Replaces Amazon S3 in tests: one bucket in memory, in the path of addresses. It verifies the signature of every
/// request and of every body, and can be made to fail.
public final class S3StandIn implements AutoCloseable {
    public static final String BUCKET = "vivavoce-test";
    public static final String REGION = "eu-central-1";
    public static final String ACCESS_KEY = "AKIDOFTHETESTS";
    public static final String SECRET_KEY = "the secret key of the tests";

    private static final long LARGEST = 50_000_000;
    private static final String CHUNKED = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    private static final String FOLDER = "/" + BUCKET + "/";
    /// The rules of a bucket, by the name of the query, and how S3 says that there are none.
    private static final Map<String, String> RULES = Map.of(
            "cors", "NoSuchCORSConfiguration",
            "encryption", "ServerSideEncryptionConfigurationNotFoundError",
            "lifecycle", "NoSuchLifecycleConfiguration",
            "publicAccessBlock", "NoSuchPublicAccessBlockConfiguration");
    private static final String VERSIONING = "versioning";

    private record Stored(String type, byte[] bytes) {}

    private record Refusal(HttpStatus status, String code) {}

    private static final Refusal NO_UPLOAD = new Refusal(HttpStatus.NOT_FOUND, "NoSuchUpload");

    private final AwsSignature signature;
    private final Map<String, Stored> objects = new ConcurrentHashMap<>();
    private final S3Uploads uploads = new S3Uploads();
    private final Map<String, String> rules = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();
    private volatile int cutAt = Integer.MAX_VALUE;
    private volatile CompletableFuture<Void> storing = CompletableFuture.completedFuture(null);
    private final Server server;

    private S3StandIn(Clock clock) {
        signature = new AwsSignature(new AwsSignature.Trusted(ACCESS_KEY, SECRET_KEY, REGION, "s3"), clock);
        server = Server.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxRequestLength(LARGEST)
                .requestTimeout(Duration.ofMinutes(1))
                .service("glob:/**", this::serve)
                .build();
        server.start().join();
    }

    /// @param clock tells whether a signature has expired
    public static S3StandIn start(Clock clock) {
        return new S3StandIn(clock);
    }

    public URI address() {
        return URI.create("http://localhost:" + server.activeLocalPort());
    }

    /// What is stored; null when nothing is.
    public byte @Nullable [] bytes(String key) {
        var stored = objects.get(key);
        return stored == null ? null : stored.bytes();
    }

    /// Stores an object, as another service of AWS does.
    public void store(String key, String type, byte[] bytes) {
        objects.put(key, new Stored(type, bytes));
    }

    /// The keys of what is stored.
    public List<String> keys() {
        return objects.keySet().stream().sorted().toList();
    }

    /// The keys of uploads in parts that have begun and not ended.
    public List<String> openUploads() {
        return uploads.open();
    }

    /// A rule of the bucket, as XML, by the name of its query: `lifecycle`; null when there is none.
    public @Nullable String rule(String name) {
        return rules.get(name);
    }

    /// Stores a rule of the bucket, as another client does.
    public void store(String rule, String xml) {
        rules.put(rule, xml);
    }

    /// The requests so far: method and path.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /// Answers the next requests with status 503.
    public void fail(int times) {
        failing.set(times);
    }

    /// Breaks off every object after this many bytes.
    public void cutAt(int bytes) {
        cutAt = bytes;
    }

    /// From now on what is sent is stored once the returned future is complete.
    public CompletableFuture<Void> hold() {
        storing = new CompletableFuture<>();
        return storing;
    }

    private HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(
                request.aggregate().thenApplyAsync(whole -> answered(ctx, whole), ctx.blockingTaskExecutor()));
    }

    private HttpResponse answered(ServiceRequestContext ctx, AggregatedHttpRequest request) {
        calls.add(request.method() + " " + ctx.decodedPath());
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
            return refused(request, new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "SlowDown"));
        try {
            var valid = signature.verify(signed(ctx, request));
            var path = ctx.decodedPath();
            if (path.equals("/" + BUCKET) && request.method() == HttpMethod.HEAD) return HttpResponse.of(HttpStatus.OK);
            if (path.equals("/" + BUCKET) || path.equals(FOLDER)) return rule(ctx.query(), request, valid);
            if (!path.startsWith(FOLDER)) return refused(request, new Refusal(HttpStatus.NOT_FOUND, "NoSuchBucket"));
            var key = path.substring(FOLDER.length());
            var query = QueryParams.fromQueryString(Objects.requireNonNullElse(ctx.query(), ""));
            return switch (request.method()) {
                case PUT -> put(key, query, request, valid);
                case GET, HEAD -> get(ctx, key, request);
                case POST -> upload(key, query, request, valid);
                case DELETE -> {
                    var upload = query.get("uploadId");
                    if (upload == null) objects.remove(key);
                    else uploads.abort(upload);
                    yield HttpResponse.of(HttpStatus.NO_CONTENT);
                }
                default -> refused(request, new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "MethodNotAllowed"));
            };
        } catch (AwsSignature.Refused refusal) {
            return refused(request, new Refusal(HttpStatus.FORBIDDEN, refusal.code()));
        }
    }

    private static AwsSignature.Request signed(ServiceRequestContext ctx, AggregatedHttpRequest request) {
        var headers = new HashMap<String, String>();
        request.headers().forEach((name, value) -> headers.merge(name.toString(), value, (a, b) -> a + "," + b));
        headers.put("host", Objects.requireNonNullElse(request.authority(), ""));
        var query = ctx.query();
        return new AwsSignature.Request(
                request.method().name(), ctx.decodedPath(), query == null ? "" : query, headers);
    }

    private HttpResponse put(String key, QueryParams query, AggregatedHttpRequest request, AwsSignature.Valid valid)
            throws AwsSignature.Refused {
        long announced = request.headers().contentLength();
        var body = request.content().array();
        if (announced < 0) return refused(request, new Refusal(HttpStatus.LENGTH_REQUIRED, "MissingContentLength"));
        if (announced != body.length) return refused(request, new Refusal(HttpStatus.BAD_REQUEST, "IncompleteBody"));
        byte[] bytes = switch (valid.payload()) {
            case "UNSIGNED-PAYLOAD" -> body;
            case CHUNKED -> unchunked(body, valid.chunks());
            default -> {
                if (!AwsSignature.sha256(body).equals(valid.payload()))
                    throw new AwsSignature.Refused("XAmzContentSHA256Mismatch");
                yield body;
            }
        };
        storing.join();
        var upload = query.get("uploadId");
        if (upload != null)
            return uploads.part(upload, Integer.parseInt(query.get("partNumber", "0")), bytes)
                    .map(tag ->
                            HttpResponse.of(ResponseHeaders.of(HttpStatus.OK, HttpHeaderNames.ETAG, "\"" + tag + "\"")))
                    .orElseGet(() -> refused(request, NO_UPLOAD));
        var type = request.headers().get(HttpHeaderNames.CONTENT_TYPE, "binary/octet-stream");
        objects.put(key, new Stored(type, bytes));
        return HttpResponse.of(ResponseHeaders.of(HttpStatus.OK, HttpHeaderNames.ETAG, "\"" + bytes.length + "\""));
    }

    /// Begins an upload in parts, or ends one.
    private HttpResponse upload(String key, QueryParams query, AggregatedHttpRequest request, AwsSignature.Valid valid)
            throws AwsSignature.Refused {
        var body = request.content().array();
        if (!AwsSignature.sha256(body).equals(valid.payload()))
            throw new AwsSignature.Refused("XAmzContentSHA256Mismatch");
        if (query.contains("uploads")) {
            var type = request.headers().get(HttpHeaderNames.CONTENT_TYPE, "binary/octet-stream");
            return xml("<InitiateMultipartUploadResult><UploadId>" + uploads.begin(key, type)
                    + "</UploadId></InitiateMultipartUploadResult>");
        }
        var id = query.get("uploadId", "");
        var upload = uploads.find(id);
        var whole = uploads.complete(id, new String(body, UTF_8));
        if (upload.isEmpty() || whole.isEmpty()) return refused(request, NO_UPLOAD);
        objects.put(key, new Stored(upload.get().type(), whole.get()));
        return xml("<CompleteMultipartUploadResult><Key>" + key + "</Key></CompleteMultipartUploadResult>");
    }

    private static HttpResponse xml(String text) {
        return HttpResponse.of(HttpStatus.OK, MediaType.XML_UTF_8, text);
    }

    private HttpResponse rule(@Nullable String query, AggregatedHttpRequest request, AwsSignature.Valid valid)
            throws AwsSignature.Refused {
        var name = query == null ? "" : query.replace("=", "");
        var missing = RULES.get(name);
        if (missing == null && !name.equals(VERSIONING))
            return refused(request, new Refusal(HttpStatus.NOT_IMPLEMENTED, "NotImplemented"));
        if (request.method() == HttpMethod.PUT) {
            var body = request.content().array();
            if (!AwsSignature.sha256(body).equals(valid.payload()))
                throw new AwsSignature.Refused("XAmzContentSHA256Mismatch");
            rules.put(name, new String(body, UTF_8));
            return HttpResponse.of(HttpStatus.OK);
        }
        var xml = rules.get(name);
        if (xml == null && missing != null) return refused(request, new Refusal(HttpStatus.NOT_FOUND, missing));
        return HttpResponse.of(
                HttpStatus.OK,
                MediaType.XML_UTF_8,
                xml == null ? "<VersioningConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"/>" : xml);
    }

    /// Each chunk is `LENGTH;chunk-signature=SIGNATURE`, a line break, its bytes and a line break; the last is empty.
    private static byte[] unchunked(byte[] body, AwsSignature.Chunks chunks) throws AwsSignature.Refused {
        var bytes = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int end = at;
            while (end < body.length && body[end] != '\r') end++;
            var header = new String(body, at, end - at, ISO_8859_1).split(";chunk-signature=", 2);
            if (header.length < 2) throw new AwsSignature.Refused("IncompleteBody");
            int length = Integer.parseInt(header[0], 16);
            int begin = end + 2;
            if (begin + length > body.length) throw new AwsSignature.Refused("IncompleteBody");
            var chunk = Arrays.copyOfRange(body, begin, begin + length);
            chunks.verify(chunk, header[1]);
            bytes.writeBytes(chunk);
            at = begin + length + 2;
            if (length == 0) return bytes.toByteArray();
        }
    }

    private HttpResponse get(ServiceRequestContext ctx, String key, AggregatedHttpRequest request) {
        var stored = objects.get(key);
        if (stored == null) return refused(request, new Refusal(HttpStatus.NOT_FOUND, "NoSuchKey"));
        var range = ByteRange.of(request.headers().get(HttpHeaderNames.RANGE), stored.bytes().length);
        if (range.isEmpty())
            return refused(request, new Refusal(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "InvalidRange"));
        var part = range.get();
        var headers = ResponseHeaders.builder(part.isWhole() ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT)
                .contentLength(part.length())
                .set(HttpHeaderNames.ACCEPT_RANGES, "bytes");
        var query = QueryParams.fromQueryString(ctx.query());
        headers.set(HttpHeaderNames.CONTENT_TYPE, query.get("response-content-type", stored.type()));
        var disposition = query.get("response-content-disposition");
        if (disposition != null) headers.set(HttpHeaderNames.CONTENT_DISPOSITION, disposition);
        if (!part.isWhole()) headers.set(HttpHeaderNames.CONTENT_RANGE, part.header());
        if (request.method() == HttpMethod.HEAD) return HttpResponse.of(headers.build());
        int from = (int) part.from();
        int to = from + (int) part.length();
        if (part.length() <= cutAt)
            return HttpResponse.of(headers.build(), HttpData.wrap(Arrays.copyOfRange(stored.bytes(), from, to)));
        var broken = HttpResponse.streaming();
        broken.write(headers.build());
        broken.write(HttpData.wrap(Arrays.copyOfRange(stored.bytes(), from, from + cutAt)));
        broken.whenConsumed().thenRun(() -> broken.close(ClosedStreamException.get()));
        return broken;
    }

    private static HttpResponse refused(AggregatedHttpRequest request, Refusal refusal) {
        if (request.method() == HttpMethod.HEAD) return HttpResponse.of(refusal.status());
        return HttpResponse.of(
                refusal.status(),
                MediaType.XML_UTF_8,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + refusal.code() + "</Code></Error>");
    }

    @Override
    public void close() {
        server.stop().join();
    }
}
