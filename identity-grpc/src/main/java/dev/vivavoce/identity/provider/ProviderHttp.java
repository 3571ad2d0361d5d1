package dev.vivavoce.identity.provider;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// HTTP to providers: one connection attempt, one answer within the time, at most 256 KiB, and no redirect, because an
/// address that a provider did not publish is not called.
final class ProviderHttp implements AutoCloseable {
    private static final long LARGEST_ANSWER = 256 * 1024;

    private final HttpClient client;
    private final Duration timeout;

    ProviderHttp(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /// Sends a request of the library.
    ///
    /// @throws IOException also for an answer with a status from 500 and one that is too large
    HTTPResponse send(HTTPRequest request) throws IOException {
        var wanted = request(request.getURI());
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> wanted.header(name, value)));
        var body = request.getBody();
        wanted.method(
                request.getMethod().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        var received = send(wanted.build());
        var response = new HTTPResponse(received.statusCode());
        received.headers().map().forEach((name, values) -> response.setHeader(name, values.toArray(String[]::new)));
        response.setBody(received.body());
        return response;
    }

    /// Returns the text at an address.
    ///
    /// @throws IOException also for an answer with another status than 200 and one that is too large
    String get(URI address) throws IOException {
        var response =
                send(request(address).header("accept", "application/json").build());
        if (response.statusCode() != 200)
            throw new IOException("status " + response.statusCode() + " (expected: 200) from " + address.getHost());
        return response.body();
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(timeout);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            var response = client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER));
            if (response.statusCode() >= 500)
                throw new IOException("status " + response.statusCode() + " from "
                        + request.uri().getHost());
            return response;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the call was interrupted");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
