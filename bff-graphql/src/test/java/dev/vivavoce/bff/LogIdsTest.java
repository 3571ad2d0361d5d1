package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.log.LogLines;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An unexpected failure of the edge is logged with the ids under which the services log theirs.
class LogIdsTest {
    private static final String TRACE = "5ccfa0d093fde2aafdc7dcc05ac1bea4";
    private static final String DOCUMENT =
            "mutation($input: EraseMeInput!) { eraseMe(input: $input) { receiptId errors { __typename } } }";

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");
    private final LogLines log = new LogLines();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_line_has_the_request_id_of_the_answer_and_the_clients_trace() {
        var answer = ana.send(ana.post(body())
                .header("X-Request-Id", "r-9")
                .header("traceparent", "00-" + TRACE + "-15214d9abef592cd-01")
                .build());
        assertThat(answer.error().at("/extensions/requestId").asString()).isEqualTo("r-9");
        var line = log.await("unexpected exception");
        assertThat(line.requestId()).isEqualTo("r-9");
        assertThat(line.traceId()).isEqualTo(TRACE);
    }

    @Test
    void a_request_without_a_trace_begins_one() {
        ana.send(ana.post(body()).header("X-Request-Id", "r-10").build());
        var line = log.await("unexpected exception");
        assertThat(line.requestId()).isEqualTo("r-10");
        assertThat(line.traceId()).matches("[0-9a-f]{32}");
    }

    private static String body() {
        return Person.JSON.writeValueAsString(Map.of(
                "query",
                DOCUMENT,
                "variables",
                Map.of(
                        "input",
                        Map.of("idempotencyKey", UUID.randomUUID().toString(), "password", "an ending of tomorrow"))));
    }
}
