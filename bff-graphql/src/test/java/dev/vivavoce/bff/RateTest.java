package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.Await;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The rate limits, for each person or address. How they count is shown by `RateLimitContract`.
class RateTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_REQUESTS_A_MINUTE", "5", "BFF_SIGN_INS_A_MINUTE", "3");

    @Test
    void the_sixth_request_of_one_person_is_429_and_another_person_goes_on() {
        var ana = edge.person("Ana");
        for (int i = 4; i >= 0; i--) {
            var answer = ana.ask("{ plans { id } }");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.response().headers().firstValue("RateLimit-Policy"))
                    .hasValue("\"default\";q=5;w=60");
            assertThat(answer.response().headers().firstValue("RateLimit").orElse(""))
                    .startsWith("\"default\";r=" + i + ";t=");
        }
        var refused = ana.ask("{ plans { id } }");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.reason()).isEqualTo("RATE_LIMIT");
        assertThat(refused.error().at("/extensions/retryable").asBoolean()).isTrue();
        assertThat(refused.error().at("/extensions/retryDelay").asLong()).isBetween(1L, 12_000L);
        assertThat(refused.error().at("/extensions/metadata/limit").asString()).isEqualTo("5");
        assertThat(refused.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 12L);
        assertThat(edge.person("Bea").ask("{ plans { id } }").status()).isEqualTo(200);
    }

    @Test
    void each_try_to_sign_in_counts_however_many_stand_in_one_document() {
        var answer = edge.nobody().ask("""
                mutation {
                  a: login(input: {email: "a@b.org", password: "1", refreshTokenTransport: BODY}) { errors { __typename } }
                  b: login(input: {email: "a@b.org", password: "2", refreshTokenTransport: BODY}) { errors { __typename } }
                  c: login(input: {email: "a@b.org", password: "3", refreshTokenTransport: BODY}) { errors { __typename } }
                }
                """);
        assertThat(answer.at("/c/errors/0/__typename").asString()).isEqualTo("LoginRefused");
        int asked = edge.identity().calls.of("Login");
        var fourth = edge.nobody().ask("""
                mutation {
                  login(input: {email: "a@b.org", password: "4", refreshTokenTransport: BODY}) { errors { __typename } }
                }
                """);
        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.json().has("data")).isFalse();
        assertThat(fourth.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 20L);
        assertThat(fourth.reason()).isEqualTo("SIGN_IN_LIMIT");
        assertThat(fourth.error().at("/extensions/retryDelay").asLong()).isPositive();
        assertThat(edge.identity().calls.of("Login")).isEqualTo(asked);
    }

    @Test
    void the_events_of_a_subscription_are_no_requests() throws Exception {
        var ana = edge.person("Ana");
        var id = ana.startSpeaking().at("/session/id").asString();
        try (var watching = ana.socket()) {
            watching.subscribe(
                    "1", "subscription($id: ID!) { speakingEvents(sessionId: $id) { cursor } }", Map.of("id", id));
            Await.until("the watcher", () -> edge.speech().watching.get() > 0);
            var local = dev.vivavoce.bff.graphql.GlobalId.local("SpeakingSession", id);
            for (int i = 0; i < 50; i++) {
                edge.speech().recognized(local, "u" + i, "word");
                watching.event();
            }
        }
        assertThat(ana.ask("{ plans { id } }").status()).isEqualTo(200);
    }
}
