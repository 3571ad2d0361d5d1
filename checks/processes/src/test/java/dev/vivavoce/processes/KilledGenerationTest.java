package dev.vivavoce.processes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.OwnAudio;
import dev.vivavoce.steps.Said;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A text whose speech service is killed with `kill -9` while a voice speaks it.
@Tag("slow")
class KilledGenerationTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int PARAGRAPHS = 24;

    @RegisterExtension
    static final SharedProcesses processes = new SharedProcesses();

    @Test
    void a_text_is_spoken_to_its_end_although_speech_is_killed_and_sounds_as_an_unbroken_one() throws Exception {
        var platform = processes.running();
        var learner = platform.learner();
        var text = IntStream.range(0, PARAGRAPHS)
                .mapToObj(paragraph -> paragraph + ". " + Said.SENTENCES.get(paragraph % Said.SENTENCES.size()))
                .collect(joining("\n"));
        var unbroken = OwnAudio.asked(learner, text, "OGG_OPUS");
        assertThat(OwnAudio.ended(learner, unbroken).at("/state").asString()).isEqualTo("COMPLETED");

        // Another format has a sound of its own.
        var id = OwnAudio.asked(learner, text, "WAV");
        var before = Eventually.get(
                "some paragraphs are spoken",
                LIMIT,
                () -> OwnAudio.audio(learner, id),
                now -> now.at("/doneParagraphs").asInt() > 2);
        assertThat(before.at("/state").asString())
                .as("it is killed in the middle")
                .isEqualTo("RUNNING");
        platform.killAndStartAgain("speech");
        var after = OwnAudio.ended(learner, id);
        assertThat(after.at("/state").asString()).isEqualTo("COMPLETED");
        var content = OwnAudio.content(learner, id);
        assertThat(content.at("/words")).hasSizeGreaterThan(PARAGRAPHS);
        assertThat(content.at("/words"))
                .isEqualTo(OwnAudio.content(learner, unbroken).at("/words"));
        assertThat(bytes(content.at("/address/url").asString()))
                .as("the whole file, and nothing twice")
                .isEqualTo(after.at("/sizeBytes").asInt());
    }

    private static int bytes(String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return http.send(request, BodyHandlers.ofByteArray()).body().length;
        }
    }
}
