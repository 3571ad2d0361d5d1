package dev.vivavoce.runtime.readiness;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.grpc.BindableService;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/// What a service needs to be ready, and what it is ready without. Each is run again every time.
public final class ReadinessChecks {
    /// @param without what the page says while it is missing
    private record OptionalPart(BooleanSupplier isThere, String without) {}

    private final Map<String, BooleanSupplier> needed = new LinkedHashMap<>();
    private final Map<String, OptionalPart> optional = new LinkedHashMap<>();

    /// A dependency without which the service is not ready.
    public void needed(String name, BooleanSupplier isUp) {
        needed.put(name, isUp);
    }

    /// A part that the service is ready without.
    ///
    /// @param without what the page says while it is missing
    public void optional(String name, BooleanSupplier isThere, String without) {
        if (!Readiness.OPTIONAL.contains(name))
            throw new IllegalArgumentException(name + ": no service that asks for it would name it");
        optional.put(name, new OptionalPart(isThere, without));
    }

    /// The same over the gRPC health protocol.
    public BindableService grpc() {
        var parts = new HashMap<String, BooleanSupplier>();
        optional.forEach((name, part) -> parts.put(name, part.isThere()));
        return new ReadinessGrpc(needed, parts);
    }

    /// The page `/ready`: 200 or 503, and a line for each part.
    public HttpResponse page(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(CompletableFuture.supplyAsync(this::page, ctx.blockingTaskExecutor()));
    }

    private HttpResponse page() {
        var text = new StringBuilder();
        boolean ready = true;
        for (var check : needed.entrySet()) {
            boolean isUp = check.getValue().getAsBoolean();
            ready &= isUp;
            text.append(check.getKey())
                    .append(": ")
                    .append(isUp ? "up" : "down")
                    .append('\n');
        }
        optional.forEach((name, part) -> text.append(name)
                .append(": ")
                .append(part.isThere().getAsBoolean() ? "up" : part.without())
                .append('\n'));
        return HttpResponse.of(
                ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE,
                MediaType.PLAIN_TEXT_UTF_8,
                HttpData.ofUtf8(text.toString()));
    }
}
