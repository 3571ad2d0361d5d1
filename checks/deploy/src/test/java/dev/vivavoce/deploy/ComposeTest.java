package dev.vivavoce.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Compose file, with the secrets that its script makes. No container is started.
class ComposeTest {
    private static final Tree COMPOSE = Tree.document(Repository.read("docker-compose.yml"));
    private static final List<String> EDGES = List.of("bff-1", "bff-2");

    @TempDir
    static Path checkout;

    @BeforeAll
    static void makeSecrets() throws IOException, InterruptedException {
        var script = checkout.resolve("deploy/compose/up");
        Files.createDirectories(checkout.resolve("deploy/compose"));
        Files.copy(Repository.ROOT.resolve("deploy/compose/up"), script);
        for (int time = 0; time < 2; time++) {
            var process = new ProcessBuilder("bash", script.toString(), "--secrets")
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).isZero();
        }
    }

    @Test
    void every_process_starts_with_the_settings_that_it_gets() {
        for (var part : Fleet.processes())
            for (var service : services(part)) {
                var settings = new TreeMap<String, String>();
                COMPOSE.at("services", service, "environment")
                        .entries()
                        .forEach((name, value) -> settings.put(name, value.text()));
                var given = new TreeMap<>(secretFiles());
                given.keySet()
                        .retainAll(COMPOSE.at("services", service, "secrets").texts());
                settings.replaceAll((name, value) -> mounted(service, value));
                assertThat(Fleet.faults(part, Fleet.here(settings, given, checkout.toString())))
                        .as(service)
                        .isEmpty();
            }
    }

    @Test
    void the_script_makes_every_secret_that_is_named_and_keeps_what_is_there() throws IOException {
        var declared = new TreeMap<String, String>();
        COMPOSE.at("secrets")
                .entries()
                .forEach((name, secret) -> declared.put(name, secret.at("file").text()));
        declared.forEach((name, file) -> assertThat(file).isEqualTo("./deploy/compose/secrets/" + name));
        var made = new TreeSet<>(secretFiles().keySet());
        made.remove("objects.env");
        assertThat(made).isEqualTo(declared.keySet());
        var pairs = Files.readString(folder().resolve("IDENTITY_SERVICE_SECRETS"));
        assertThat(pairs.split(",")).hasSize(5);
        assertThat(pairs)
                .contains("bff="
                        + Files.readString(folder().resolve("BFF_SECRET")).strip());
        assertThat(Files.getPosixFilePermissions(folder())).hasSize(3); // rwx------
        assertThat(Repository.read(".gitignore")).contains("deploy/compose/secrets/");
    }

    @Test
    void a_process_is_on_the_networks_of_those_that_it_calls_and_on_no_other() {
        for (var part : Fleet.parts())
            for (var service : services(part)) {
                var expected = new TreeSet<>(Fleet.calls(part));
                expected.add(part);
                for (var store : List.of("database", "objects", "redis", "kafka", "mail"))
                    if (Fleet.uses(part, store)) expected.add(store);
                if (Fleet.uses(part, "internet")) expected.add("outside");
                assertThat(networks(service)).as(service).isEqualTo(expected);
            }
    }

    @Test
    void every_process_is_locked_bounded_and_watched() {
        for (var part : Fleet.parts())
            for (var name : services(part)) {
                var service = COMPOSE.at("services", name);
                assertThat(service.at("user").text()).isEqualTo("65532:65532");
                assertThat(service.at("read_only").text()).isEqualTo("true");
                assertThat(service.at("cap_drop").texts()).containsExactly("ALL");
                assertThat(service.at("image").text()).startsWith("vivavoce/" + part + ":");
                assertThat(service.at("healthcheck", "test").texts().getLast()).contains(":" + Fleet.port(part) + "/");
            }
        COMPOSE.at("services").entries().forEach((name, service) -> {
            assertThat(service.at("mem_limit").isThere())
                    .as(name + ": mem_limit")
                    .isTrue();
            assertThat(service.at("cpus").isThere()).as(name + ": cpus").isTrue();
            assertThat(service.at("image").text()).as(name).matches(".+:[^:]+").doesNotEndWith(":latest");
            for (var port : service.at("ports").texts())
                assertThat(port).as(name).startsWith("127.0.0.1:");
            for (var volume : service.at("volumes").texts())
                if (volume.startsWith("./"))
                    assertThat(Repository.ROOT.resolve(volume.split(":")[0]))
                            .as(name)
                            .exists();
            service.at("depends_on")
                    .entries()
                    .keySet()
                    .forEach(other -> assertThat(COMPOSE.at("services", other).isThere())
                            .as(name + " waits for " + other)
                            .isTrue());
            assertThat(COMPOSE.at("networks").entries().keySet()).as(name).containsAll(networks(name));
            assertThat(COMPOSE.at("secrets").entries().keySet())
                    .as(name)
                    .containsAll(service.at("secrets").texts());
        });
    }

    /// A recording of two hours takes 730 MB of disk while it is worked on, and an export whatever a person has: more
    /// than memory.
    @Test
    void a_part_that_works_on_files_of_people_does_so_on_disk() {
        for (var part : Fleet.processes()) {
            if (!Fleet.uses(part, "objects")) continue;
            var service = COMPOSE.at("services", services(part).getFirst());
            var inMemory = service.at("tmpfs").texts().stream()
                    .map(one -> one.split(":")[0])
                    .toList();
            assertThat(service.at("environment", part.toUpperCase(Locale.ROOT) + "_OBJECTS_FOLDER")
                            .text())
                    .isEqualTo("/work");
            assertThat(inMemory).as(part).containsExactly("/tmp");
            assertThat(service.at("volumes").texts()).as(part).containsExactly(part + "-work:/work");
            assertThat(COMPOSE.at("volumes").entries()).containsKey(part + "-work");
        }
    }

    @Test
    void a_service_that_is_waited_for_to_be_healthy_says_when_it_is() {
        COMPOSE.at("services")
                .entries()
                .forEach((name, service) -> service.at("depends_on").entries().forEach((other, condition) -> {
                    if (condition.at("condition").text().equals("service_healthy"))
                        assertThat(COMPOSE.at("services", other, "healthcheck", "test")
                                        .isThere())
                                .as(other)
                                .isTrue();
                }));
    }

    @Test
    void prometheus_asks_every_process_where_it_has_its_metrics() {
        var targets = new TreeSet<String>();
        for (var job : Tree.document(Repository.read("deploy/compose/prometheus.yaml"))
                .at("scrape_configs")
                .list())
            for (var group : job.at("static_configs").list())
                targets.addAll(group.at("targets").texts());
        var expected = new TreeSet<String>();
        for (var part : Fleet.processes())
            for (var service : services(part))
                expected.add(service + ":" + Fleet.part(part).at("metricsPort").text(String.valueOf(Fleet.port(part))));
        assertThat(targets).isEqualTo(expected);
    }

    /// The demo's documents, which `./vivavoce golden` writes there and the tests of cli compare.
    @Test
    void the_edges_execute_the_documents_of_the_demo() {
        for (var edge : EDGES) {
            var list = COMPOSE.at("services", edge, "environment", "BFF_MORE_DOCUMENTS")
                    .text();
            assertThat(mounted(edge, list))
                    .isEqualTo(Repository.ROOT
                            .resolve("deploy/compose/demo-documents.json")
                            .toString());
        }
    }

    /// A file of the repository in place of that of a container; any other value as it is.
    private static String mounted(String service, String value) {
        for (var volume : COMPOSE.at("services", service, "volumes").texts()) {
            var parts = volume.split(":");
            if (parts.length == 3 && parts[1].equals(value))
                return Repository.ROOT.resolve(parts[0]).normalize().toString();
        }
        return value;
    }

    private static List<String> services(String part) {
        return part.equals("bff") ? EDGES : List.of(part);
    }

    private static Set<String> networks(String service) {
        var networks = COMPOSE.at("services", service, "networks");
        return networks.entries().isEmpty()
                ? new TreeSet<>(networks.texts())
                : new TreeSet<>(networks.entries().keySet());
    }

    private static Path folder() {
        return checkout.resolve("deploy/compose/secrets");
    }

    private static Map<String, String> secretFiles() {
        var files = new TreeMap<String, String>();
        try (var all = Files.list(folder())) {
            all.forEach(file -> files.put(file.getFileName().toString(), file.toString()));
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
        return files;
    }
}
