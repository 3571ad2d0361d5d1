package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.access.v1.Scope;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// `docs/tools.md` is right: its commands run as they stand there, with a key made through the graph.
class ToolsPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "tools.md");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Map<String, String> PORTS =
            Map.of("localhost:9101", "identity", "localhost:9102", "speech", "localhost:9104", "assessment");

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.shared();

    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    @TempDir
    Path folder;

    /// A part of the page between code fences.
    private record Block(String language, String text) {}

    @Test
    void every_command_works_as_written_and_what_is_refused_is_answered_as_printed() throws Exception {
        var learner = whole.learner();
        var session = learner.startReading(Said.SHORT.text());
        Speaking.speak(learner, session, Said.SHORT.pcm(learner));
        Eventually.get(
                "the attempt",
                Duration.ofSeconds(30),
                () -> learner.ask("{ viewer { history(first: 1) { nodes { id } } } }", Map.of())
                        .at("/viewer/history/nodes")
                        .size(),
                count -> count == 1);
        var blocks = blocks();
        var outputs = run(blocks, key(learner));
        var answers = new ArrayList<String>();
        for (int i = 0; i < blocks.size(); i++) {
            var next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            if (!blocks.get(i).language().equals("sh")) continue;
            var output = outputs.get(i);
            if (next != null && next.language().equals("json"))
                assertThat(JSON.readTree(output)).isEqualTo(JSON.readTree(next.text()));
            else answers.add(output);
        }
        assertThat(answers).hasSize(5);
        assertThat(answers.get(0)).as("the settings").isBlank();
        assertThat(answers.get(1)).as("curl into a file").isBlank();
        assertThat(JSON.readTree(folder.resolve("token.json")).path("scopes"))
                .as("a token with both scopes")
                .hasSize(2);
        assertThat(JSON.readTree(answers.get(2)).path("attempts")).as("grpcurl").hasSize(1);
        var words = JSON.readTree(folder.resolve("scored.json")).at("/result/words");
        assertThat(words).as("the recording is scored").hasSize(6);
        assertThat(answers.get(4).strip()).as("Java").isEqualTo("attempts: 1");
    }

    @Test
    void the_page_names_every_scope() throws IOException {
        var page = Files.readString(PAGE);
        for (var scope : Scope.values()) {
            if (scope == Scope.SCOPE_UNSPECIFIED || scope == Scope.UNRECOGNIZED) continue;
            var name = scope.name()
                    .replace("SCOPE_", "")
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', ':');
            assertThat(page).contains("| `" + name + "` |");
        }
    }

    private static List<Block> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(found -> new Block(found.group(1), found.group(2)))
                .toList();
    }

    /// A key that may read results and use speech, as the page says.
    private static String key(Learner learner) {
        return learner.ask("""
                        mutation($key: UUID!, $password: String!) {
                          createApiKey(input: {
                            idempotencyKey: $key, currentPassword: $password, name: "the page"
                            scopes: [RESULTS_READ, SPEECH_WRITE]
                          }) { secret }
                        }
                        """, Map.of("key", UUID.randomUUID().toString(), "password", Actor.PASSWORD))
                .at("/createApiKey/secret")
                .asString();
    }

    /// Runs the commands of all blocks in one shell, in a folder that has what `./vivavoce up` has built. Returns the
    /// output of each block; warnings of a JVM go to the log of this test.
    private List<String> run(List<Block> blocks, String key) throws IOException, InterruptedException {
        var classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var built = Files.createDirectories(folder.resolve("local/target"));
        Files.writeString(
                built.resolve("classpath"),
                String.join(
                        File.pathSeparator,
                        Arrays.stream(classpath.split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                                .toList()));
        var script = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.language().equals("java")) Files.writeString(folder.resolve("Scores.java"), block.text());
            if (!block.language().equals("sh")) continue;
            script.append("exec >block").append(i).append(".txt\n").append(block.text());
        }
        var text = script.toString().replace("vvk_YOUR_KEY", key);
        for (var port : PORTS.entrySet())
            text = text.replace(port.getKey(), whole.platform().authority(port.getValue()));
        Files.writeString(folder.resolve("page.sh"), text);
        var shell =
                new ProcessBuilder("bash", "page.sh").directory(folder.toFile()).redirectError(Redirect.INHERIT);
        var java = Path.of(System.getProperty("java.home"), "bin");
        shell.environment()
                .merge(
                        "PATH",
                        grpcurl(java) + File.pathSeparator + java,
                        (path, ours) -> ours + File.pathSeparator + path);
        var running = shell.start();
        try {
            assertThat(running.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .as("the page's commands end")
                    .isTrue();
        } finally {
            running.destroyForcibly();
        }
        var outputs = new ArrayList<String>();
        for (int i = 0; i < blocks.size(); i++) {
            var output = folder.resolve("block" + i + ".txt");
            outputs.add(Files.exists(output) ? Files.readString(output) : "");
        }
        return outputs;
    }

    /// A folder with a program that replaces grpcurl, which is empty where grpcurl is installed.
    private Path grpcurl(Path java) throws IOException {
        var programs = Files.createDirectories(folder.resolve("bin"));
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "grpcurl")));
        if (installed) return programs;
        var program = programs.resolve("grpcurl");
        Files.writeString(program, """
                #!/usr/bin/env bash
                exec "%s" -cp "$(cat local/target/classpath)" %s "$@"
                """.formatted(java.resolve("java"), PlainGrpcurl.class.getName()));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return programs;
    }
}
