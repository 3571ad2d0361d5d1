package dev.vivavoce.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cyclonedx.model.Component;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small images with the parts of real ones. Building the real ones takes minutes: `./vivavoce images --twice`.
class ImagesTest {
    @TempDir
    Path folder;

    @Test
    void the_same_files_at_another_time_and_place_give_the_same_digest() throws Exception {
        var first = image("first", "content").write(folder.resolve("first.tar"), folder.resolve("cache-1"));
        var again = image("second", "content").write(folder.resolve("second.tar"), folder.resolve("cache-2"));
        var other = image("third", "other").write(folder.resolve("third.tar"), folder.resolve("cache-3"));
        assertThat(again).isEqualTo(first).startsWith("sha256:");
        assertThat(other).isNotEqualTo(first);
        assertThat(Files.mismatch(folder.resolve("first.tar"), folder.resolve("second.tar")))
                .isEqualTo(-1);
    }

    @Test
    void the_process_is_not_root_and_the_layers_are_in_their_order() throws Exception {
        image("one", "content").write(folder.resolve("one.tar"), folder.resolve("cache"));
        var manifest = json("manifest.json").get(0);
        assertThat(manifest.get("RepoTags").get(0).asText()).isEqualTo("vivavoce/bff:1.2.3");
        assertThat(manifest.get("Layers")).hasSize(2);
        var config = json(manifest.get("Config").asText());
        assertThat(config.get("config").get("User").asText()).isEqualTo("65532:65532");
        assertThat(config.get("config").get("Entrypoint").toString())
                .isEqualTo("[\"/opt/java/bin/java\",\"@/app/launch\"]");
        assertThat(config.get("created").asText()).startsWith("1970-01-01");
        var system = listed(manifest.get("Layers").get(0).asText());
        assertThat(system).contains("etc/passwd", "tmp/", "usr/bin/prlimit").noneMatch(name -> name.endsWith("/sh"));
        assertThat(system).anyMatch(name -> name.contains("libc.so")); // what prlimit loads
        assertThat(listed(manifest.get("Layers").get(1).asText())).contains("app/file");
    }

    @Test
    void an_sbom_names_what_is_in_it_and_is_the_same_each_time() throws Exception {
        var jar = folder.resolve("repository/org/example/thing/2.0/thing-2.0.jar");
        Files.createDirectories(jar.resolveSibling("."));
        Files.writeString(jar, "a jar");
        var packages = folder.resolve("node_modules/@scope/part");
        Files.createDirectories(packages);
        Files.writeString(packages.resolve("package.json"), "{\"name\": \"@scope/part\", \"version\": \"3.1.0\"}");
        var texts = new ArrayList<String>();
        for (int time = 0; time < 2; time++) {
            var sbom = new Sbom("bff", "1.2.3");
            sbom.library(jar);
            sbom.file(Component.Type.LIBRARY, jar);
            sbom.packages(folder);
            assertThat(sbom.size()).isEqualTo(3);
            texts.add(sbom.text());
        }
        assertThat(texts.get(0)).isEqualTo(texts.get(1)).doesNotContain("timestamp");
        var bom = new ObjectMapper().readTree(texts.get(0));
        assertThat(bom.get("specVersion").asText()).isEqualTo("1.6");
        assertThat(bom.findValuesAsText("purl"))
                .contains("pkg:maven/org.example/thing@2.0", "pkg:npm/%40scope/part@3.1.0");
        assertThat(bom.findValuesAsText("content")).contains(Sbom.sha256(jar));
    }

    @Test
    void languages_of_tesseract_are_taken_from_where_it_looks_for_them_and_all_or_none() throws IOException {
        var listing = "List of available languages in \"" + folder + "/\" (2):\nfra\nosd\n";
        assertThat(TextRecognition.languages(listing)).isEmpty();
        var english = Files.writeString(folder.resolve("eng.traineddata"), "data");
        assertThat(TextRecognition.languages(listing)).containsExactly(english);
        assertThat(TextRecognition.languages("tesseract: command of another kind\n"))
                .isEmpty();
    }

    @Test
    void a_layer_of_tesseract_has_what_the_layer_of_the_system_has_not() throws Exception {
        var system = new NativeFiles().with(Path.of("/usr/bin/prlimit")).files();
        var natives = new NativeFiles()
                .with(Path.of("/usr/bin/prlimit"))
                .with(Path.of("/usr/bin/tar"))
                .files();
        var english = Files.writeString(folder.resolve("eng.traineddata"), "data");
        var recognition = new TextRecognition(natives, List.of(english));
        var places = recognition.layer(system).getEntries().stream()
                .map(entry -> entry.getExtractionPath().toString())
                .toList();
        assertThat(places)
                .contains("/usr/bin/tar", english.toString())
                .doesNotContain("/usr/bin/prlimit")
                .doesNotContainAnyElementsOf(system.keySet());
        assertThat(recognition.files(system)).contains(Path.of("/usr/bin/tar"), english);
    }

    @Test
    void what_is_asked_for_is_read_or_refused_by_name() {
        assertThat(Images.Wanted.of(List.of()).parts()).isEqualTo(Part.ALL);
        var wanted = Images.Wanted.of(List.of("speech", "--twice", "--push", "registry.example.org/v"));
        assertThat(wanted.parts()).extracting(Part::name).containsExactly("speech");
        assertThat(wanted.twice()).isTrue();
        assertThat(wanted.repository()).isEqualTo("registry.example.org/v");
        assertThatThrownBy(() -> Images.Wanted.of(List.of("moon"))).hasMessageContaining("moon: no such part");
        assertThatThrownBy(() -> Images.Wanted.of(List.of("--push"))).hasMessageContaining("usage:");
        assertThatThrownBy(() -> Jars.coordinates(Path.of("/somewhere/thing.jar")))
                .isInstanceOf(CannotBuild.class);
        assertThatThrownBy(() -> new NativeFiles().with(Path.of("/no/such/program")))
                .hasMessageContaining("/no/such");
    }

    @Test
    void a_process_is_healthy_when_it_answers_with_200() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/ready") ? 200 : 503, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(Health.status(address + "/ready")).isEqualTo(200);
            assertThat(Health.status(address + "/other")).isEqualTo(503);
        } finally {
            server.stop(0);
        }
    }

    /// As an operator does it in a container whose heap fills up.
    @Tag("slow")
    @Test
    void a_process_of_our_runtime_gives_a_heap_dump() throws Exception {
        var programs = JavaRuntime.make(folder.resolve("java")).resolve("bin");
        var served = Files.createDirectories(folder.resolve("work"));
        var process = new ProcessBuilder(
                        programs.resolve("jwebserver").toString(),
                        "--bind-address",
                        "127.0.0.1",
                        "--port",
                        "0",
                        "--directory",
                        served.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.inputReader().readLine()).startsWith("Serving");
            var dump = served.resolve("heap.hprof.gz");
            Programs.run(List.of(
                    programs.resolve("jcmd").toString(),
                    Long.toString(process.pid()),
                    "GC.heap_dump",
                    "-gz=1",
                    dump.toString()));
            assertThat(dump).isNotEmptyFile();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// @param place where its file is on this machine
    private Image image(String place, String content) throws IOException, InterruptedException {
        var work = Files.createDirectories(folder.resolve(place));
        var file = Files.writeString(work.resolve("file"), content);
        Files.setLastModifiedTime(file, FileTime.from(place.length() * 1_000_000L, TimeUnit.SECONDS));
        var natives = new NativeFiles().with(Path.of("/usr/bin/prlimit"));
        return new Image(
                "bff",
                "1.2.3",
                8080,
                List.of(
                        Layers.system(natives, work.resolve("system")),
                        Layers.layer("application", List.of(Layers.file(file, "/app/file")))),
                List.of("/opt/java/bin/java", "@/app/launch"),
                "/app",
                Map.of("LANG", "C.UTF-8"));
    }

    private JsonNode json(String name) throws InterruptedException, IOException {
        var text = Programs.run(List.of("tar", "-xOf", folder.resolve("one.tar").toString(), name));
        return new ObjectMapper().readTree(text);
    }

    private List<String> listed(String layer) throws InterruptedException, IOException {
        var archive = folder.resolve("one.tar").toString();
        Programs.run(List.of("tar", "-xf", archive, "-C", folder.toString(), layer));
        return Programs.run(List.of("tar", "-tzf", folder.resolve(layer).toString()))
                .lines()
                .toList();
    }
}
