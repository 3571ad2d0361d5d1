package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtimetest.Await;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A session that ends while its access token is valid: requests, sockets and streams of it end within 30 s.
class EndedSessionTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String WATCH = "subscription($id: ID!) { speakingEvents(sessionId: $id) { cursor } }";

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");
    private final String sessionId = UUID.randomUUID().toString();
    private final Person lost = signedIn(sessionId);

    @Test
    void its_requests_sockets_and_streams_end_and_those_of_others_go_on() throws Exception {
        var kept = signedIn(UUID.randomUUID().toString());
        var speaking = lost.startSpeaking().at("/session/id").asString();
        try (var socket = lost.socket();
                var other = kept.socket();
                var stream = stream(speaking)) {
            socket.subscribe("1", WATCH, Map.of("id", speaking));
            Await.until("both watch", () -> edge.speech().watching.get() == 2);
            edge.identity().credentials.ended.add(sessionId);
            assertThat(socket.closed(LIMIT)).isEqualTo(new GraphClient.Closed(4403, "Forbidden: TOKEN_REVOKED"));
            assertThat(lastEvent(stream)).contains("TOKEN_REVOKED");
            Await.until(
                    "requests are refused",
                    LIMIT,
                    () -> lost.ask("{ viewer { id } }").reason().equals("TOKEN_REVOKED"));
            Await.until("nobody watches", LIMIT, () -> edge.speech().watching.get() == 0);
            other.subscribe("1", "{ viewer { displayName } }");
            assertThat(other.next().path("type").asString()).isEqualTo("next");
            assertThat(kept.ask("{ viewer { displayName } }")
                            .at("/viewer/displayName")
                            .asString())
                    .isEqualTo("Ana");
        }
        assertThatThrownBy(lost::socket).hasMessageContaining("4403, reason=Forbidden: TOKEN_REVOKED");
    }

    private Person signedIn(String session) {
        var token = edge.identity()
                .keys
                .sign(claims -> claims.subject(ana.id().toString())
                        .audience(TokenVerifier.AUDIENCE)
                        .claim("roles", List.of("LEARNER"))
                        .claim("sid", session));
        return new Person(edge, ana.id(), token.reveal());
    }

    private BufferedReader stream(String speaking) throws Exception {
        var body = Person.JSON.writeValueAsString(Map.of("query", WATCH, "variables", Map.of("id", speaking)));
        var request = lost.post(body).setHeader("Accept", "text/event-stream").build();
        var response = edge.http().send(request, BodyHandlers.ofInputStream());
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String lastEvent(BufferedReader from) throws Exception {
        var data = "";
        for (var line = from.readLine(); line != null; line = from.readLine())
            if (line.startsWith("data: ")) data = line;
        return data;
    }
}
