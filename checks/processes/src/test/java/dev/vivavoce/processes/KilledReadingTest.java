package dev.vivavoce.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.OwnDocument;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// A document whose reader is killed with `kill -9` in the middle.
@Tag("slow")
class KilledReadingTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int SENTENCES = 3_000;

    @RegisterExtension
    static final SharedProcesses processes = new SharedProcesses();

    @Test
    void a_document_is_read_to_its_end_although_content_is_killed_and_nothing_of_it_is_doubled() throws Exception {
        var platform = processes.running();
        var learner = platform.learner();
        var text = IntStream.range(0, SENTENCES)
                .mapToObj(number -> "Patient number " + number + " was seen by the nurse and went home.")
                .collect(Collectors.joining("\n\n"));
        var id = OwnDocument.uploaded(learner, "TEXT", text.getBytes(UTF_8));
        var before = Eventually.get(
                "some pages are read",
                LIMIT,
                () -> document(learner, id),
                now -> now.at("/pagesRead").asInt() > 2);
        assertThat(before.at("/state").asString())
                .as("it is killed in the middle")
                .isEqualTo("PROCESSING");
        platform.killAndStartAgain("content");
        var after = Eventually.get(
                "another process has read it",
                LIMIT,
                () -> document(learner, id),
                now -> now.at("/state").asString().equals("COMPLETED"));
        assertThat(after.at("/pagesRead").asInt())
                .isEqualTo(after.at("/pageCount").asInt());
        assertThat(after.at("/wordCount").asInt()).isEqualTo(SENTENCES * 11);
        assertThat(after.at("/cursor").asLong())
                .isGreaterThan(before.at("/cursor").asLong());
    }

    private static JsonNode document(Learner learner, String id) {
        return learner.ask(
                        "query($id: ID!) { document(id: $id) { state pagesRead pageCount wordCount cursor } }",
                        Map.of("id", id))
                .at("/document");
    }
}
