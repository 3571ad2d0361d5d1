package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The file with a line for each operation (`BFF_REQUEST_LOG`).
class RequestLogTest {
    private static final Path FILE =
            Path.of("target", "requests-" + UUID.randomUUID() + ".log").toAbsolutePath();

    @RegisterExtension
    static final Edge edge = Edge.of("BFF_REQUEST_LOG", FILE.toString());

    private final Person person = edge.person("Ana");

    @Test
    void an_operation_is_one_line_with_its_cost_and_without_what_was_sent_or_answered() {
        var secret = "a value " + UUID.randomUUID();
        var document = """
                query Look($text: String) {
                  scenarios(first: 3, search: $text) { nodes { id title } }
                  viewer { displayName usage(timeZone: "Mars/Base") { day } }
                }
                """;
        for (int i = 0; i < 2; i++) person.ask(document, Map.of("text", secret));
        var lines = awaitLines("Look", 2);
        var line = lines.getFirst();
        assertThat(line.required("type").asString()).isEqualTo("query");
        assertThat(line.required("document").asString()).matches("sha256:[0-9a-f]{64}");
        assertThat(line.required("fields").asInt()).isEqualTo(8);
        assertThat(line.required("calls").asInt()).isEqualTo(3);
        assertThat(line.required("cost").asInt())
                .as("scenarios: 10, the page and three of them; the viewer: 11; usage: 10 and a month of days")
                .isEqualTo(10 + 1 + 3 + 11 + 10 + 31);
        assertThat(line.required("failures").values())
                .extracting(JsonNode::asString)
                .containsExactly("FIELD_INVALID");
        assertThat(line.required("milliseconds").asDouble()).isPositive();
        assertThat(lines.getLast().required("document")).isEqualTo(line.required("document"));
        var fields = all().stream()
                .filter(each ->
                        each.has("coordinates") && each.required("document").equals(line.required("document")))
                .toList();
        assertThat(fields).as("the fields of a document are written once").hasSize(1);
        assertThat(fields.getFirst().required("coordinates").values())
                .extracting(JsonNode::asString)
                .containsExactly(
                        "Query.scenarios",
                        "Query.viewer",
                        "Scenario.id",
                        "Scenario.title",
                        "ScenarioConnection.nodes",
                        "UsageDay.day",
                        "Viewer.displayName",
                        "Viewer.usage");
        assertThat(text())
                .doesNotContain(secret)
                .doesNotContain("Ana")
                .doesNotContain("Mars")
                .doesNotContain("eyJ");
    }

    @Test
    void operations_of_a_socket_are_in_it_and_what_is_refused_unexecuted_is_not() {
        person.ask("query Wrong { nothing }");
        var socket = person.socket();
        socket.subscribe("1", "query OverASocket { __typename }");
        awaitLines("OverASocket", 1);
        socket.abort();
        assertThat(text()).doesNotContain("Wrong");
    }

    private static List<JsonNode> awaitLines(String name, int count) {
        dev.vivavoce.runtimetest.Await.until(
                "lines of " + name, () -> named(name).size() >= count);
        return named(name);
    }

    private static List<JsonNode> named(String name) {
        return all().stream()
                .filter(line -> line.path("name").asString("").equals(name))
                .toList();
    }

    private static List<JsonNode> all() {
        return text().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static String text() {
        try {
            var text = Files.exists(FILE) ? Files.readString(FILE) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
