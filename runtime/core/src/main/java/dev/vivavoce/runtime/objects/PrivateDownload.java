package dev.vivavoce.runtime.objects;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.stream.StreamMessage;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers `GET` and `HEAD` with bytes that are made readable on their way: all of them, or the range that the request
/// names. No cache keeps them, and no browser runs them.
///
/// @param type the media type
/// @param fileName under which browsers save it; null for what they show
/// @param length in bytes
public record PrivateDownload(String type, @Nullable String fileName, long length) {
    private static final int BUFFER = 64 * 1024;

    /// Opens the bytes.
    public interface Content {
        /// From one of its bytes on; empty when it is not there any more.
        Optional<InputStream> from(long first) throws IOException;
    }

    /// Reads on the threads for blocking work.
    ///
    /// @throws IOException when the content cannot be opened
    public HttpResponse answer(ServiceRequestContext ctx, HttpRequest request, Content content) throws IOException {
        var range = ByteRange.of(request.headers().get(HttpHeaderNames.RANGE), length);
        if (range.isEmpty()) return unsatisfiable();
        var headers = headers(range.get());
        if (request.method() == HttpMethod.HEAD) return HttpResponse.of(headers);
        var bytes = content.from(range.get().from());
        if (bytes.isEmpty()) return HttpResponse.of(HttpStatus.NOT_FOUND);
        return HttpResponse.of(
                headers,
                StreamMessage.builder(range.get().limit(bytes.get()))
                        .bufferSize(BUFFER)
                        .executor(ctx.blockingTaskExecutor())
                        .build());
    }

    private ResponseHeaders headers(ByteRange range) {
        var headers = ResponseHeaders.builder(range.isWhole() ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT)
                .set(HttpHeaderNames.CONTENT_TYPE, type)
                .contentLength(range.length())
                .set(HttpHeaderNames.ACCEPT_RANGES, "bytes")
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.REFERRER_POLICY, "no-referrer")
                .set(HttpHeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'");
        if (fileName != null)
            headers.set(HttpHeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        if (!range.isWhole()) headers.set(HttpHeaderNames.CONTENT_RANGE, range.header());
        return headers.build();
    }

    private HttpResponse unsatisfiable() {
        return HttpResponse.of(ResponseHeaders.of(
                HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, HttpHeaderNames.CONTENT_RANGE, "bytes */" + length));
    }
}
