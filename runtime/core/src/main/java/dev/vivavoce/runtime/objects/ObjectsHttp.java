package dev.vivavoce.runtime.objects;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.stream.StreamMessage;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.cors.CorsService;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `PUT`, `GET` and `HEAD` of signed addresses. Bytes go from the connection to the file and back, one buffer at
/// a time.
///
/// Every invalid address is 403 without a reason; 404 is only for a valid address.
final class ObjectsHttp implements HttpService {
    private static final Logger log = LoggerFactory.getLogger(ObjectsHttp.class);
    private static final Duration LONGEST_TRANSFER = Duration.ofMinutes(15);
    private static final int BUFFER = 64 * 1024;
    private static final long LONGEST_REFUSED = 1024 * 1024;

    private final LocalObjects objects;

    private ObjectsHttp(LocalObjects objects) {
        this.objects = objects;
    }

    static HttpService of(LocalObjects objects, List<String> origins) {
        return new ObjectsHttp(objects)
                .decorate(CorsService.builder(origins)
                        .allowRequestMethods(HttpMethod.PUT, HttpMethod.GET, HttpMethod.HEAD)
                        .allowRequestHeaders(HttpHeaderNames.CONTENT_TYPE, HttpHeaderNames.RANGE)
                        .exposeHeaders(HttpHeaderNames.CONTENT_RANGE, HttpHeaderNames.ACCEPT_RANGES)
                        .maxAge(Duration.ofHours(1))
                        .newDecorator());
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        ctx.setRequestTimeout(LONGEST_TRANSFER);
        return switch (request.method()) {
            case PUT ->
                signed(ctx, "PUT")
                        .map(description -> put(ctx, request, description))
                        .orElseGet(() -> refused(ctx, request));
            case GET, HEAD ->
                signed(ctx, "GET")
                        .map(description ->
                                HttpResponse.from(() -> get(ctx, request, description), ctx.blockingTaskExecutor()))
                        .orElseGet(ObjectsHttp::forbidden);
            default -> HttpResponse.of(HttpStatus.METHOD_NOT_ALLOWED);
        };
    }

    /// The content of the address, if it was signed for this method.
    private Optional<Objects.Description> signed(ServiceRequestContext ctx, String method) {
        var key = ctx.mappedPath().substring(1);
        var length = ctx.queryParam("length");
        var type = ctx.queryParam("type");
        var expires = ctx.queryParam("expires");
        var signature = ctx.queryParam("signature");
        if (length == null || type == null || expires == null || signature == null) return Optional.empty();
        try {
            var description = new Objects.Description(new ObjectKey(key), Long.parseLong(length), type);
            var until = Instant.ofEpochSecond(Long.parseLong(expires));
            return objects.allows(method, description, until, signature) ? Optional.of(description) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) { // malformed number, key or type
            return Optional.empty();
        }
    }

    private HttpResponse put(ServiceRequestContext ctx, HttpRequest request, Objects.Description description) {
        var headers = request.headers();
        long announced = headers.contentLength();
        if (announced >= 0 && announced != description.length()
                || !description.type().equals(headers.get(HttpHeaderNames.CONTENT_TYPE))) return refused(ctx, request);
        // Subscribed to at once: the bytes wait in the connection, not here.
        var bytes = request.toInputStream(part -> part instanceof HttpData data ? data : HttpData.empty());
        return HttpResponse.from(() -> stored(description, bytes), ctx.blockingTaskExecutor());
    }

    private HttpResponse stored(Objects.Description description, InputStream bytes) {
        try (bytes) {
            objects.put(description, bytes);
            return HttpResponse.of(HttpStatus.OK);
        } catch (Objects.LengthDiffers _) {
            return forbidden();
        } catch (IOException thrown) { // an interrupted upload, or a full disk
            log.info("an object was not stored: {}", thrown.toString());
            return HttpResponse.of(HttpStatus.INTERNAL_SERVER_ERROR);
        }
    }

    private HttpResponse get(ServiceRequestContext ctx, HttpRequest request, Objects.Description signed) {
        try {
            var found = objects.get(signed.key());
            if (found.isEmpty()) return HttpResponse.of(HttpStatus.NOT_FOUND);
            var content = found.get();
            var range = ByteRange.of(request.headers().get(HttpHeaderNames.RANGE), signed.length());
            if (!content.description().equals(signed) || range.isEmpty()) {
                content.close();
                return range.isEmpty() ? unsatisfiable(signed) : forbidden();
            }
            var headers = headers(signed, range.get());
            if (request.method() == HttpMethod.HEAD) {
                content.close();
                return HttpResponse.of(headers);
            }
            content.bytes().skipNBytes(range.get().from());
            return HttpResponse.of(
                    headers,
                    StreamMessage.builder(range.get().limit(content.bytes()))
                            .bufferSize(BUFFER)
                            .executor(ctx.blockingTaskExecutor())
                            .build());
        } catch (IOException thrown) {
            log.warn("an object cannot be read: {}", thrown.toString());
            return HttpResponse.of(HttpStatus.INTERNAL_SERVER_ERROR);
        }
    }

    private static ResponseHeaders headers(Objects.Description object, ByteRange range) {
        var headers = ResponseHeaders.builder(range.isWhole() ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT)
                .set(HttpHeaderNames.CONTENT_TYPE, object.type())
                .contentLength(range.length())
                .set(HttpHeaderNames.ACCEPT_RANGES, "bytes")
                .set(HttpHeaderNames.CACHE_CONTROL, "private, max-age=0")
                // An uploaded file must not run as a page of this origin.
                .set(HttpHeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'");
        if (!range.isWhole()) headers.set(HttpHeaderNames.CONTENT_RANGE, range.header());
        return headers.build();
    }

    private static HttpResponse unsatisfiable(Objects.Description object) {
        return HttpResponse.of(ResponseHeaders.of(
                HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
                HttpHeaderNames.CONTENT_RANGE,
                "bytes */" + object.length()));
    }

    /// Reads a short body to its end before responding: many clients treat a response in the middle of their
    /// upload as a broken connection. A long upload is cut off.
    private static HttpResponse refused(ServiceRequestContext ctx, HttpRequest request) {
        ctx.setMaxRequestLength(LONGEST_REFUSED);
        return HttpResponse.of(request.subscribe().handle((read, broken) -> forbidden()));
    }

    private static HttpResponse forbidden() {
        return HttpResponse.of(HttpStatus.FORBIDDEN);
    }
}
