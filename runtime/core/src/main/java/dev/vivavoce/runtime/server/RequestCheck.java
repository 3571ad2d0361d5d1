package dev.vivavoce.runtime.server;

import static java.util.Objects.requireNonNullElse;

import com.google.rpc.Code;
import com.linecorp.armeria.common.FilteredHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpObject;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestContext;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.FailureStatus;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.netty.util.AttributeKey;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;

/// Rejects malformed gRPC with the status that gRPC's specification names (`PROTOCOL-HTTP2.md`,
/// `statuscodes.md`). Armeria leaves some of it without a response, accepts some, and names its classes to the
/// caller.
///
/// | fault | status / reason |
/// |---|---|
/// | a `-bin` header that is not base64 | INTERNAL / METADATA_INVALID |
/// | an unknown `grpc-encoding` | UNIMPLEMENTED / ENCODING_UNKNOWN, with `grpc-accept-encoding` |
/// | none or two messages where there must be one | UNIMPLEMENTED / ONE_MESSAGE_EXPECTED |
/// | a message that is cut off | INTERNAL / MESSAGE_TRUNCATED |
final class RequestCheck extends SimpleDecoratingHttpService {
    private static final Set<String> ENCODINGS = Set.of("identity", "gzip");
    private static final String ACCEPTED = "gzip";
    private static final String FRAMED = "grpc";
    private static final String TEXT = "grpc-web-text";

    private static final AttributeKey<Failure> FAULT = AttributeKey.valueOf(RequestCheck.class, "FAULT");

    private final Map<String, MethodType> types = new HashMap<>();
    private final String domain;

    RequestCheck(HttpService grpc, Collection<ServerServiceDefinition> services, String domain) {
        super(grpc);
        this.domain = domain;
        for (var service : services)
            for (var method : service.getMethods())
                types.put(
                        "/" + method.getMethodDescriptor().getFullMethodName(),
                        method.getMethodDescriptor().getType());
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) throws Exception {
        var headers = request.headers();
        var type = requireNonNullElse(headers.contentType(), MediaType.OCTET_STREAM);
        boolean framed = type.subtype().startsWith(FRAMED);
        if (!hasValidMetadata(headers)) {
            var failure = Failure.of(Code.INTERNAL, "METADATA_INVALID", "a binary metadata value is not base64");
            return framed
                    ? refused(type, failure)
                    : HttpResponse.of(HttpStatus.BAD_REQUEST, MediaType.PLAIN_TEXT_UTF_8, failure.getMessage());
        }
        if (framed && !ENCODINGS.contains(headers.get("grpc-encoding", "identity")))
            return refused(type, Failure.of(Code.UNIMPLEMENTED, "ENCODING_UNKNOWN", "the message encoding is unknown"));
        var method = types.get(ctx.path());
        if (method != null && method != MethodType.UNARY) {
            ctx.clearRequestTimeout();
            ctx.setMaxRequestLength(0);
        }
        if (!framed || type.subtype().startsWith(TEXT)) return unwrap().serve(ctx, request);
        boolean one = method != null && method.clientSendsOneMessage();
        var checked = new Frames(ctx, request, one);
        ctx.updateRequest(checked);
        return unwrap().serve(ctx, checked);
    }

    /// The fault found in the messages so far; null when there is none, or the call did not come over the wire.
    static @Nullable Failure fault(@Nullable RequestContext wire) {
        return wire == null ? null : wire.attr(FAULT);
    }

    /// The status of a call that Armeria ends because it could not read the request: Armeria's own text names classes.
    static Status ended(RequestContext ctx, Status status, Metadata trailers, String domain) {
        var fault = fault(ctx);
        var ended = FailureStatus.exception(fault == null ? unreadable(ctx, status) : fault, domain);
        var details = ended.getTrailers();
        if (details != null) trailers.merge(details);
        return ended.getStatus();
    }

    private static Failure unreadable(RequestContext ctx, Status status) {
        // A deadline that passes while a message is being sent leaves half a message, which is not the sender's
        // fault.
        return switch (ctx.isTimedOut() ? Status.Code.DEADLINE_EXCEEDED : status.getCode()) {
            case RESOURCE_EXHAUSTED ->
                Failure.exhausted(
                        "MESSAGE_TOO_LARGE",
                        "a message is too large (expected: <= " + FailureInterceptor.MESSAGE_LIMIT + " bytes)");
            case CANCELLED -> Failure.of(Code.CANCELLED, "CANCELLED", "the call was cancelled");
            case DEADLINE_EXCEEDED ->
                Failure.of(Code.DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED", "the deadline has passed");
            default -> Failure.of(Code.INTERNAL, "MESSAGE_UNREADABLE", "a message cannot be read");
        };
    }

    private static boolean hasValidMetadata(RequestHeaders headers) {
        for (var header : headers) {
            if (!header.getKey().toString().endsWith("-bin")) continue;
            for (var value : header.getValue().split(",", -1)) {
                try {
                    Base64.getDecoder().decode(value.strip());
                } catch (IllegalArgumentException _) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A response of headers only, which gRPC calls `Trailers-Only`.
    private HttpResponse refused(MediaType type, Failure failure) {
        var status = FailureStatus.of(failure, domain);
        return HttpResponse.of(ResponseHeaders.builder(HttpStatus.OK)
                .contentType(type)
                .add("grpc-status", Integer.toString(status.getCode()))
                .add("grpc-message", status.getMessage())
                .add(
                        "grpc-status-details-bin",
                        Base64.getEncoder().withoutPadding().encodeToString(status.toByteArray()))
                .add("grpc-accept-encoding", ACCEPTED)
                .add(HttpHeaderNames.CONTENT_LENGTH, "0")
                .build());
    }

    /// Counts the messages that pass: each has a flag, four bytes of length and as many bytes. Records a fault
    /// and leaves it to [FailureInterceptor] to end the call, because failing the stream here would race with
    /// the response.
    private static final class Frames extends FilteredHttpRequest {
        private static final int HEADER = 5;

        private final ServiceRequestContext ctx;
        private final boolean one;
        private int messages;
        private int headerRead;
        private long length;
        private long left;

        Frames(ServiceRequestContext ctx, HttpRequest request, boolean one) {
            super(request);
            this.ctx = ctx;
            this.one = one;
        }

        @Override
        protected HttpObject filter(HttpObject object) {
            if (object instanceof HttpData data) {
                var bytes = data.array();
                for (int at = 0; at < bytes.length; at++) {
                    if (left > 0) {
                        int skipped = (int) Math.min(left, bytes.length - at);
                        left -= skipped;
                        at += skipped - 1;
                    } else {
                        header(bytes[at]);
                    }
                }
            }
            return object;
        }

        private void header(byte next) {
            if (headerRead == 0) {
                messages++;
                if (one && messages > 1) wrongCount();
                length = 0;
            } else {
                length = length << 8 | next & 0xff;
            }
            headerRead++;
            if (headerRead == HEADER) {
                headerRead = 0;
                left = length;
            }
        }

        @Override
        protected void beforeComplete(Subscriber<? super HttpObject> subscriber) {
            if (one && messages == 0) wrongCount();
            else if (headerRead > 0 || left > 0)
                ctx.setAttr(FAULT, Failure.of(Code.INTERNAL, "MESSAGE_TRUNCATED", "the request ends within a message"));
        }

        private void wrongCount() {
            ctx.setAttr(
                    FAULT,
                    Failure.of(Code.UNIMPLEMENTED, "ONE_MESSAGE_EXPECTED", "this method takes exactly one message"));
        }
    }
}
