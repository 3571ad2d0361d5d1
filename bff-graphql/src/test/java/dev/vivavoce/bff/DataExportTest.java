package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Exporting one's data, through the graph.
class DataExportTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String PARTS = "{ state progress length downloadUrl expiresAt }";

    @Test
    void a_person_starts_an_export_follows_it_and_gets_the_address() throws Exception {
        var person = edge.person("Ana");
        assertThat(person.ask("{ dataExport " + PARTS + " }").at("/dataExport").isNull())
                .isTrue();
        var started = person.ask("mutation { exportMyData(input: {idempotencyKey: \"" + UUID.randomUUID()
                + "\"}) { export " + PARTS + " } }");
        assertThat(started.at("/exportMyData/export/state").asString()).isEqualTo("RUNNING");
        assertThat(started.at("/exportMyData/export/downloadUrl").isNull()).isTrue();
        var steps = subscribed(person);
        assertThat(steps)
                .contains("\"state\":\"RUNNING\"")
                .contains("\"state\":\"READY\"")
                .contains("event: complete");
        var ready = person.ask("{ dataExport " + PARTS + " }").at("/dataExport");
        assertThat(ready.at("/downloadUrl").asString()).startsWith("https://files.example.org/objects/");
        assertThat(ready.at("/length").asLong()).isEqualTo(4_000_000_000L);
    }

    @Test
    void a_person_who_was_erased_meanwhile_gets_a_typed_error() {
        var answer = edge.person("Erased")
                .ask("mutation { exportMyData(input: {idempotencyKey: \"" + new UUID(0, 0) + "\"}) { export " + PARTS
                        + " errors { __typename } } }");
        assertThat(answer.at("/exportMyData/export").isNull()).isTrue();
        assertThat(answer.at("/exportMyData/errors/0/__typename").asString()).isEqualTo("AccountEnded");
    }

    @Test
    void following_without_an_export_is_an_error_with_its_reason() throws Exception {
        assertThat(subscribed(edge.person("Ben"))).contains("EXPORT_UNKNOWN");
    }

    private static String subscribed(Person person) throws Exception {
        var body =
                Person.JSON.writeValueAsString(Map.of("query", "subscription { dataExportProgressed " + PARTS + " }"));
        var request = person.post(body).setHeader("Accept", "text/event-stream").build();
        return edge.http().send(request, BodyHandlers.ofString()).body();
    }
}
