package dev.vivavoce.bff.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.bff.http.Json;
import dev.vivavoce.bff.http.RequestAuthenticator;
import dev.vivavoce.runtime.failure.Failure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/// Answers requests that reach no endpoint in the form of the graph, instead of Tomcat's page: an unknown path,
/// and a request that Tomcat cannot read. It has no filters before it, so it adds the headers that browsers
/// need itself.
///
/// Tomcat creates it by its name.
public final class ErrorAnswer extends ErrorReportValve {
    private static final int HEADERS_TOO_LARGE = 431;
    /// Tomcat has no other sign for it.
    private static final String TOO_LARGE =
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        boolean tooLarge = thrown instanceof IllegalArgumentException && TOO_LARGE.equals(thrown.getMessage());
        if (tooLarge) response.setStatus(HEADERS_TOO_LARGE);
        var requestId = RequestAuthenticator.requestId(null);
        var told = FailureResolver.told(failure(response.getStatus()), requestId);
        response.setHeader("X-Request-Id", requestId);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.setContentType("application/json");
            response.setCharacterEncoding("utf-8");
            var writer = response.getReporter();
            if (writer == null) return;
            writer.write(new String(Json.bytes(Map.of("errors", List.of(told.entry()))), UTF_8));
            response.finishResponse();
        } catch (IOException _) {
            // the client has left
        }
    }

    private static Failure failure(int status) {
        return switch (status) {
            case 404 -> Failure.notFound("PATH_UNKNOWN", "nothing is at this path");
            case 405 -> Failure.invalid("METHOD_NOT_ALLOWED", "this method is not allowed here");
            case 408 -> Failure.invalid("REQUEST_TOO_SLOW", "the request did not arrive in time");
            case HEADERS_TOO_LARGE -> Failure.invalid("HEADERS_TOO_LARGE", "the headers have more than 16 KiB");
            case 503 -> Failure.unavailable("UNAVAILABLE", "the server does not serve now");
            default ->
                status < 500
                        ? Failure.invalid("REQUEST_UNREADABLE", "not a request that can be read")
                        : Failure.unavailable("INTERNAL", "the server failed");
        };
    }
}
