package dev.vivavoce.bff;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/// An edge that stops lets its clients leave.
class ConnectionDrainingTest {
    @Test
    void it_serves_for_a_while_and_closes_each_connection_after_its_response() throws Exception {
        var edge = Edge.of("BFF_DRAIN_TIME", "5s").begin();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(typename(http, edge).headers().firstValue("connection")).isEmpty();
            assertThat(send(http, ready(edge)).statusCode()).isEqualTo(200);
            var socket = edge.person("Ana").socket();
            var stopping = Thread.ofVirtual().start(edge.bff()::close);
            Await.until("it says that it stops", () -> send(http, ready(edge)).statusCode() == 503);
            assertThat(send(http, ready(edge)).body()).startsWith("edge: stopping\n");
            var answer = typename(http, edge);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("connection")).hasValue("close");
            socket.subscribe("1", "query { __typename }");
            assertThat(socket.next().path("type").asString()).isEqualTo("next");
            assertThat(socket.closed()).isEqualTo(new GraphClient.Closed(1012, "DRAINING"));
            stopping.join();
        } finally {
            edge.end();
        }
    }

    private static HttpRequest ready(Edge edge) {
        return HttpRequest.newBuilder(edge.uri("/ready")).build();
    }

    private static HttpResponse<String> typename(HttpClient http, Edge edge) {
        return send(
                http,
                HttpRequest.newBuilder(edge.uri("/graphql"))
                        .header("content-type", "application/json")
                        .POST(ofString("{\"query\": \"{ __typename }\"}"))
                        .build());
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(thrown);
        }
    }
}
