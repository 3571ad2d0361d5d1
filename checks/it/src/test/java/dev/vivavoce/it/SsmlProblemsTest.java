package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.voice.ssml.SsmlException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The problems of SSML documents have the same names in the graph and in speech, which sends them as text.
class SsmlProblemsTest {
    private static final Path SCHEMA = Path.of("..", "..", "bff-graphql", "schema.graphql");

    @Test
    void the_graph_knows_each_problem_that_speech_finds() throws IOException {
        var problems =
                Pattern.compile("enum SsmlProblem \\{(.*?)\\n}", Pattern.DOTALL).matcher(Files.readString(SCHEMA));
        assertThat(problems.find()).isTrue();
        assertThat(problems.group(1).lines().map(String::strip).filter(line -> line.matches("[A-Z_]+")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Reason.values()).map(Enum::name).toList());
    }
}
