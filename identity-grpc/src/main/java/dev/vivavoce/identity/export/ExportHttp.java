package dev.vivavoce.identity.export;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.stream.StreamMessage;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.objects.ByteRange;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Downloads of exports at signed addresses: `GET` and `HEAD`, with ranges, so that a broken download can go on.
/// The archive is decrypted on its way.
///
/// Every invalid address is 403 without a reason; 404 is only for a valid address of a deleted export.
public final class ExportHttp implements HttpService {
    private static final Logger log = LoggerFactory.getLogger(ExportHttp.class);
    private static final Duration LONGEST_TRANSFER = Duration.ofMinutes(15);
    private static final int BUFFER = 64 * 1024;
    private static final String ENDING = ".zip";

    private final ExportAddresses addresses;
    private final DataExports exports;

    public ExportHttp(ExportAddresses addresses, DataExports exports) {
        this.addresses = addresses;
        this.exports = exports;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        ctx.setRequestTimeout(LONGEST_TRANSFER);
        return switch (request.method()) {
            case GET, HEAD ->
                signed(ctx)
                        .map(id -> HttpResponse.from(() -> get(ctx, request, id), ctx.blockingTaskExecutor()))
                        .orElseGet(() -> HttpResponse.of(HttpStatus.FORBIDDEN));
            default -> HttpResponse.of(HttpStatus.METHOD_NOT_ALLOWED);
        };
    }

    /// The export of the address, if it was signed and has not expired.
    private Optional<UUID> signed(ServiceRequestContext ctx) {
        var name = ctx.mappedPath().substring(1);
        var expires = ctx.queryParam("expires");
        var signature = ctx.queryParam("signature");
        if (!name.endsWith(ENDING) || expires == null || signature == null) return Optional.empty();
        try {
            var until = Instant.ofEpochSecond(Long.parseLong(expires));
            return Ids.parse(name.substring(0, name.length() - ENDING.length()))
                    .filter(id -> addresses.allows(id, until, signature));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private HttpResponse get(ServiceRequestContext ctx, HttpRequest request, UUID id) {
        try {
            var found = exports.archive(id);
            if (found.isEmpty()) return HttpResponse.of(HttpStatus.NOT_FOUND);
            long length = found.get().length();
            var range = ByteRange.of(request.headers().get(HttpHeaderNames.RANGE), length);
            if (range.isEmpty()) return unsatisfiable(length);
            var headers = headers(range.get());
            if (request.method() == HttpMethod.HEAD) return HttpResponse.of(headers);
            var bytes = exports.read(found.get(), range.get().from());
            if (bytes.isEmpty()) return HttpResponse.of(HttpStatus.NOT_FOUND); // deleted meanwhile
            return HttpResponse.of(
                    headers,
                    StreamMessage.builder(range.get().limit(bytes.get()))
                            .bufferSize(BUFFER)
                            .executor(ctx.blockingTaskExecutor())
                            .build());
        } catch (IOException thrown) {
            log.warn("export {} cannot be read: {}", id, thrown.toString());
            return HttpResponse.of(HttpStatus.INTERNAL_SERVER_ERROR);
        } catch (Failure thrown) { // the database is away
            log.warn("export {} cannot be read: {}", id, thrown.reason());
            return HttpResponse.of(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static ResponseHeaders headers(ByteRange range) {
        var headers = ResponseHeaders.builder(range.isWhole() ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT)
                .set(HttpHeaderNames.CONTENT_TYPE, "application/zip")
                .set(HttpHeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"vivavoce.zip\"")
                .contentLength(range.length())
                .set(HttpHeaderNames.ACCEPT_RANGES, "bytes")
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.REFERRER_POLICY, "no-referrer")
                .set(HttpHeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'");
        if (!range.isWhole()) headers.set(HttpHeaderNames.CONTENT_RANGE, range.header());
        return headers.build();
    }

    private static HttpResponse unsatisfiable(long total) {
        return HttpResponse.of(ResponseHeaders.of(
                HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, HttpHeaderNames.CONTENT_RANGE, "bytes */" + total));
    }
}
