package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestCollector.Received;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/// One trace from what a learner does to SQL, and through events to other services.
class TelemetryTest {
    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    @Test
    void a_query_is_one_trace_from_the_browser_to_sql() throws Exception {
        var traceId = ask(
                whole.learner().accessToken(),
                "query Overview { scenarios(first: 2) { nodes { title } } viewer { statistics { attempts } } }");
        var statement = await(traceId, "assessment", "SELECT ");
        var operation = await(traceId, "bff", "query Overview");
        var field = await(traceId, "bff", "Viewer.statistics");
        await(traceId, "content", "SELECT ");
        // It ends after the statement, so it may come later.
        await(traceId, "assessment", "vivavoce.assessment.v1.AttemptService/GetStatistics");
        assertThat(operation.attribute("graphql.operation.name")).isEqualTo("Overview");
        assertThat(field.isBelow(operation)).isTrue();
        assertThat(pathUp(statement))
                .as(
                        "from the statement up to the operation:%n%s",
                        whole.collector().tree(traceId))
                .contains("Viewer.statistics")
                .endsWith("query Overview");
        assertThat(whole.platform().metrics("bff").sum("graphql_operations_seconds_count", Map.of("name", "Overview")))
                .isPositive();
        assertThat(whole.platform()
                        .metrics("bff")
                        .sum("graphql_fields_seconds_count", Map.of("field", "Viewer.statistics")))
                .isPositive();
    }

    @Test
    void an_event_and_its_consumers_work_belong_to_the_trace_of_the_change() throws Exception {
        var email = "traced-" + System.nanoTime() + "@test.vivavoce.example";
        var traceId = ask(null, """
                mutation Join {
                  register(input: { email: "%s", password: "%s", displayName: "Traced", refreshTokenTransport: BODY }) { __typename }
                }
                """.formatted(email, WholePlatform.PASSWORD));
        var published = await(traceId, "identity", "INSERT outbox");
        var taken = await(traceId, "billing", "user.registered process");
        assertThat(taken.traceId()).isEqualTo(published.traceId());
        await(traceId, "billing", "INSERT event_taken");
        Await.until(() ->
                whole.platform().metrics("billing").sum("events_lag_seconds_count", Map.of("source", "identity")) > 0);
    }

    private static Received await(String traceId, String service, String name) {
        return whole.collector()
                .await(each -> each.traceId().equals(traceId)
                        && each.service().equals(service)
                        && each.name().startsWith(name));
    }

    private static java.util.List<String> pathUp(Received from) {
        var names = new java.util.ArrayList<String>();
        for (Received span = from; span != null; ) {
            names.add(span.name());
            var below = span;
            span = whole.collector().spans(below::isBelow).stream().findFirst().orElse(null);
        }
        return names;
    }

    /// Asks as a browser does, and returns the id of the trace that it began.
    private static String ask(@org.jspecify.annotations.Nullable String token, String document) throws Exception {
        var traceId = "%016x%016x".formatted(new Random().nextLong(), new Random().nextLong() | 1);
        var request = HttpRequest.newBuilder(URI.create(whole.graphQl().base() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("query", document))));
        if (token != null) request.header("Authorization", "Bearer " + token);
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.body()).doesNotContain("errors").contains("\"data\"");
        }
        return traceId;
    }
}
