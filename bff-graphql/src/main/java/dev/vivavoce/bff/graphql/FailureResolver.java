package dev.vivavoce.bff.graphql;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.DebugInfo;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Help;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RequestInfo;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.words.WireWords;
import dev.vivavoce.runtime.failure.FailureStatus;
import dev.vivavoce.runtime.telemetry.LogIds;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import tools.jackson.databind.json.JsonMapper;

/// Turns every thrown failure into an entry of `errors`.
///
/// `extensions` has everything of `google.rpc.Status`: `code`, `reason`, `domain`, `metadata`, `retryable`,
/// `requestId`, and in `details` every detail as JSON with its `@type`, except `DebugInfo`, which is not sent to
/// clients. Texts and fields have the names of the graph ([WireWords]). An unexpected exception is INTERNAL and has
/// no text but its request id.
public final class FailureResolver extends DataFetcherExceptionResolverAdapter {
    private static final String DOMAIN = "bff.vivavoce.dev";
    private static final JsonFormat.Printer PRINTER = JsonFormat.printer()
            .usingTypeRegistry(JsonFormat.TypeRegistry.newBuilder()
                    .add(List.of(
                            ErrorInfo.getDescriptor(),
                            BadRequest.getDescriptor(),
                            RetryInfo.getDescriptor(),
                            QuotaFailure.getDescriptor(),
                            PreconditionFailure.getDescriptor(),
                            RequestInfo.getDescriptor(),
                            ResourceInfo.getDescriptor(),
                            Help.getDescriptor(),
                            LocalizedMessage.getDescriptor()))
                    .build());
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    protected GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment environment) {
        Requester requester = environment.getGraphQlContext().get(Requester.KEY);
        if (requester == null) return error(told(thrown, ""), environment);
        try (var _ = LogIds.of(requester.requestId(), requester.calls().span())) {
            return error(told(thrown, requester.requestId()), environment);
        }
    }

    private static GraphQLError error(Told told, DataFetchingEnvironment environment) {
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", told.message())
                .extensions(told.extensions())
                .build();
    }

    /// A failure as clients see it.
    public record Told(Code code, String message, Map<String, Object> extensions) {
        /// Returns an entry of `errors` that belongs to no field.
        public Map<String, Object> entry() {
            return Map.of("message", message, "extensions", extensions);
        }

        /// Returns a GraphQL error that belongs to no field.
        public GraphQLError error() {
            return GraphqlErrorBuilder.newError()
                    .message("%s", message)
                    .extensions(extensions)
                    .build();
        }

        /// Returns the seconds to wait before a retry; null if unknown.
        public @Nullable Long retryAfterSeconds() {
            return extensions.get("retryDelay") instanceof Long delay ? Math.max(1, (delay + 999) / 1_000) : null;
        }
    }

    public static Told told(Throwable thrown, String requestId) {
        var cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) cause = cause.getCause();
        return told(FailureStatus.of(cause, DOMAIN), requestId);
    }

    static Told told(Status status, String requestId) {
        var code = Code.forNumber(status.getCode());
        if (code == null) code = Code.UNKNOWN;
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code.name());
        // A status without a reason comes from the transport. Its text has names of hosts and classes, so it is
        // replaced.
        extensions.put("reason", code.name());
        extensions.put("domain", DOMAIN);
        extensions.put("metadata", Map.of());
        var message = of(code);
        boolean retryInfo = false;
        var details = new ArrayList<Map<String, Object>>();
        for (var any : status.getDetailsList()) {
            if (any.is(DebugInfo.class)) continue;
            details.add(json(inWordsOfTheGraph(any)));
            if (any.is(ErrorInfo.class)) {
                var info = unpack(any, ErrorInfo.class);
                extensions.put("reason", WireWords.ofReason(info.getReason()));
                extensions.put("domain", info.getDomain());
                extensions.put("metadata", Map.copyOf(info.getMetadataMap()));
                message = WireWords.ofMessage(info.getReason(), status.getMessage());
            } else if (any.is(RetryInfo.class)) {
                retryInfo = true;
                extensions.put(
                        "retryDelay",
                        Durations.toMillis(unpack(any, RetryInfo.class).getRetryDelay()));
            }
        }
        extensions.put("retryable", retryInfo || retryable(code));
        extensions.put("requestId", requestId);
        extensions.put("details", details);
        return new Told(code, message, extensions);
    }

    /// Returns whether the same request can succeed later.
    private static boolean retryable(Code code) {
        return code == Code.UNAVAILABLE || code == Code.DEADLINE_EXCEEDED || code == Code.ABORTED;
    }

    private static String of(Code code) {
        return switch (code) {
            case UNAVAILABLE -> "a service cannot be reached";
            case DEADLINE_EXCEEDED -> "a service did not answer in time";
            case INTERNAL, UNKNOWN -> "internal";
            default -> code.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        };
    }

    /// Replaces names of the contracts in the details that have some.
    private static Any inWordsOfTheGraph(Any any) {
        if (any.is(ErrorInfo.class)) {
            var info = unpack(any, ErrorInfo.class).toBuilder();
            return Any.pack(info.setReason(WireWords.ofReason(info.getReason())).build());
        }
        if (!any.is(BadRequest.class)) return any;
        var bad = unpack(any, BadRequest.class).toBuilder();
        for (var violation : bad.getFieldViolationsBuilderList())
            violation
                    .setField(WireWords.of(violation.getField()))
                    .setDescription(WireWords.of(violation.getDescription()));
        return Any.pack(bad.build());
    }

    private static Map<String, Object> json(Any any) {
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> map = JSON.readValue(PRINTER.print(any), Map.class);
            return map;
        } catch (InvalidProtocolBufferException _) { // a type that this build does not know
            return Map.of(
                    "@type",
                    any.getTypeUrl(),
                    "value",
                    Base64.getEncoder().encodeToString(any.getValue().toByteArray()));
        }
    }

    private static <M extends com.google.protobuf.Message> M unpack(Any any, Class<M> type) {
        try {
            return any.unpack(type);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a detail does not match its type", thrown);
        }
    }
}
