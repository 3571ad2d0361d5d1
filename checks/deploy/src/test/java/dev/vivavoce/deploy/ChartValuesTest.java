package dev.vivavoce.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What single values change in the chart's objects.
class ChartValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"small", "production", "second region", "production with TLS"})
    void the_edge_knows_the_networks_of_the_ingress_and_counts_by_the_addresses_of_people(String set) {
        assertThat(Chart.of(set).settings("bff").get("BFF_TRUSTED_PROXIES")).matches("10\\.[0-9]+\\.0\\.0/16");
    }

    @Test
    void several_networks_of_the_ingress_can_be_named_and_without_an_ingress_none() {
        var two = Chart.render(List.of("production"), Map.of("ingress.proxies[1]", "fd00::/8"));
        assertThat(two.settings("bff")).containsEntry("BFF_TRUSTED_PROXIES", "10.244.0.0/16,fd00::/8");
        var none = Chart.render(List.of("production"), Map.of("ingress.enabled", false, "ingress.proxies", "null"));
        assertThat(none.settings("bff")).doesNotContainKey("BFF_TRUSTED_PROXIES");
    }

    @Test
    void a_narrow_way_to_backends_opens_no_way_into_the_cluster() {
        var chart = Chart.render(List.of("production"), Map.of("networkPolicies.backends[0]", "10.9.8.0/24"));
        for (var part : Fleet.parts()) {
            var blocks = chart.named("NetworkPolicy", part).at("spec", "egress").list().stream()
                    .flatMap(rule -> rule.at("to").list().stream())
                    .map(peer -> peer.at("ipBlock"))
                    .filter(Tree::isThere)
                    .toList();
            for (var block : blocks)
                if (block.at("cidr").text().equals("0.0.0.0/0"))
                    assertThat(block.at("except").texts())
                            .as(part)
                            .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16");
                else assertThat(block.at("cidr").text()).as(part).isEqualTo("10.9.8.0/24");
            assertThat(blocks.stream().anyMatch(block -> block.at("cidr").text().equals("0.0.0.0/0")))
                    .as(part)
                    .isEqualTo(Fleet.uses(part, "internet") || Fleet.uses(part, "objects"));
        }
    }

    @Test
    void every_part_with_a_database_and_its_migration_can_verify_the_server() {
        var query = "sslmode=verify-full&sslrootcert=/run/database/ca.crt";
        var chart = Chart.render(List.of("production"), Map.of("database.query", query));
        for (var part : Fleet.parts()) {
            var pods = workloads(chart, part);
            if (!Fleet.uses(part, "database")) {
                assertThat(pods).allSatisfy(pod -> assertThat(mounts(pod)).doesNotContainKey("database"));
                continue;
            }
            assertThat(pods).as(part).hasSize(2).allSatisfy(pod -> {
                assertThat(mounts(pod)).containsEntry("database", "/run/database");
                var secret = volume(pod, "database").at("secret");
                assertThat(secret.at("secretName").text()).isEqualTo("vivavoce-db-ca");
                assertThat(secret.at("items").list().getFirst().at("path").text())
                        .isEqualTo("ca.crt");
            });
            assertThat(chart.settings(part).get(part.toUpperCase(Locale.ROOT) + "_DATABASE_URL"))
                    .endsWith("/" + part + "?" + query);
        }
        var other = Chart.render(
                List.of("production"), Map.of("database.managed", false, "database.host", "db.school.example"));
        for (var part : Fleet.parts())
            assertThat(workloads(other, part))
                    .allSatisfy(pod -> assertThat(mounts(pod)).doesNotContainKey("database"));
    }

    @Test
    void a_part_has_the_files_that_its_settings_name_and_its_migration_has_them_too() {
        var chart = Chart.render(
                List.of("production"),
                Map.of(
                        "parts.speech.files[0].secret", "kafka-client",
                        "parts.speech.files[0].key", "client.properties",
                        "parts.speech.files[0].name", "kafka.properties",
                        "parts.speech.files[1].configMap", "authorities",
                        "parts.speech.files[1].key", "ca.crt",
                        "parts.speech.files[1].name", "redis.crt"));
        assertThat(workloads(chart, "speech")).hasSize(2).allSatisfy(pod -> {
            assertThat(mounts(pod)).containsEntry("files", "/run/files");
            var sources = volume(pod, "files").at("projected", "sources").list();
            var secret = sources.getFirst().at("secret");
            assertThat(secret.at("name").text()).isEqualTo("kafka-client");
            assertThat(secret.at("items").list().getFirst().at("path").text()).isEqualTo("kafka.properties");
            assertThat(sources.getLast().at("configMap", "name").text()).isEqualTo("authorities");
        });
        assertThat(workloads(chart, "content"))
                .allSatisfy(pod -> assertThat(mounts(pod)).doesNotContainKey("files"));
        for (var document : chart.documents())
            if (KubernetesTypes.has(document))
                assertThat(KubernetesTypes.fault(document)).isEmpty();
        assertThatThrownBy(() -> Chart.render(
                        List.of("production"),
                        Map.of("parts.bff.files[0].key", "ca.crt", "parts.bff.files[0].name", "redis.crt")))
                .hasMessageContaining("/parts/bff/files/0");
    }

    @Test
    void a_part_can_keep_the_image_of_the_release_before() {
        var chart = Chart.render(List.of("production"), Map.of("parts.bff.tag", "0.9", "parts.identity.tag", "0.8"));
        assertThat(workloads(chart, "bff"))
                .allSatisfy(pod -> assertThat(image(pod)).isEqualTo("registry.vivavoce.example/vivavoce/bff:0.9"));
        assertThat(workloads(chart, "identity"))
                .hasSize(2)
                .allSatisfy(pod -> assertThat(image(pod)).isEqualTo("registry.vivavoce.example/vivavoce/identity:0.8"));
        assertThat(workloads(chart, "speech"))
                .allSatisfy(pod -> assertThat(image(pod)).endsWith("/speech:0.1.0-SNAPSHOT"));
    }

    /// The pods of a part: those that serve, and those of its migration.
    private static List<Tree> workloads(Chart chart, String part) {
        return Stream.of("Deployment", "Job")
                .flatMap(kind -> chart.kind(kind).stream())
                .filter(one -> one.at("metadata", "labels", "app.kubernetes.io/component")
                        .text()
                        .equals(part))
                .map(Chart::pod)
                .toList();
    }

    /// Where a pod's container has its volumes, by their names.
    private static Map<String, String> mounts(Tree pod) {
        return pod.at("containers").list().getFirst().at("volumeMounts").list().stream()
                .collect(Collectors.toMap(
                        mount -> mount.at("name").text(),
                        mount -> mount.at("mountPath").text()));
    }

    private static String image(Tree pod) {
        return pod.at("containers").list().getFirst().at("image").text();
    }

    private static Tree volume(Tree pod, String name) {
        return pod.at("volumes").list().stream()
                .filter(volume -> volume.at("name").text().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
