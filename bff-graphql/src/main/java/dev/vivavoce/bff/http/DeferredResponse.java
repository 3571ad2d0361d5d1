package dev.vivavoce.bff.http;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.execution.DeferredParts;
import dev.vivavoce.bff.execution.Graph;
import dev.vivavoce.bff.stream.Multipart;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Responses in parts: what is deferred follows when it is ready (incremental delivery over HTTP, in the form of
/// 2022-08-24).
final class DeferredResponse {
    private static final String SPECIFICATION = "deferSpec=20220824";
    /// How often a response that waits for a part asks whether its client is still connected.
    private static final Duration CLIENT_CHECK = Duration.ofMillis(250);

    private DeferredResponse() {}

    /// Sends all parts. When the client leaves, the calls for the rest are cancelled.
    static void send(Graph.Answer.Parts answer, Requester requester, Graph.Client client, HttpServletResponse response)
            throws IOException, InterruptedException {
        try {
            var parts = Multipart.begin(response, SPECIFICATION);
            parts.part(Json.bytes(answer.first()));
            if (sendDeferred(answer.deferred(), client, parts)) parts.end();
        } finally {
            requester.calls().cancel();
        }
    }

    /// Returns false when the client has left.
    private static boolean sendDeferred(DeferredParts deferred, Graph.Client client, Multipart parts)
            throws IOException, InterruptedException {
        deferred.start();
        while (true) {
            var part = deferred.next(CLIENT_CHECK);
            if (part == null) {
                if (client.hasLeft()) return false;
                continue;
            }
            parts.part(Json.bytes(part));
            if (DeferredParts.isLast(part)) return true;
        }
    }

    /// Sends a response of one part, for a client that accepts nothing else.
    static void sendWhole(Map<String, Object> result, HttpServletResponse response) throws IOException {
        var only = new LinkedHashMap<>(result);
        only.put("hasNext", false);
        var parts = Multipart.begin(response, SPECIFICATION);
        parts.part(Json.bytes(only));
        parts.end();
    }
}
