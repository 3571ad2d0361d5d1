package dev.vivavoce.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The chart, rendered with three sets of values and checked without a cluster.
class ChartTest {
    private static final Pattern SECRET = Pattern.compile("(SECRET|PASSWORD|(?<!_TLS)_KEYS?|_REDIS)$");
    private static final Tree CUSTOM = Tree.document(read("custom-resources.yaml"));

    @TempDir
    Path folder;

    @Test
    void helm_s_own_lint_has_nothing_to_say() {
        // The defaults name no mail server, no buckets and no networks of the ingress, so they alone cannot be
        // rendered: lint says so.
        var lint = Chart.lint();
        assertThat(lint.getMessages().stream()
                        .filter(message -> message.contains("[WARNING]") || message.contains("[ERROR]"))
                        .filter(message -> !message.contains("mail.host")
                                && !message.contains("ingress.proxies")
                                && !message.contains("objects.buckets")
                                && !message.contains("database.backup.destination")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production", "second region", "production with TLS"})
    void every_object_fits_its_type_and_has_a_name_of_its_own(String set) {
        var chart = Chart.of(set);
        assertThat(chart.documents()).hasSizeGreaterThan(30);
        var faults = new ArrayList<String>();
        for (var document : chart.documents())
            if (KubernetesTypes.has(document)) KubernetesTypes.fault(document).ifPresent(faults::add);
            else faults.addAll(customFaults(document));
        assertThat(faults).isEmpty();
        assertThat(chart.documents().stream()
                        .map(document -> KubernetesTypes.name(document)
                                + document.at("metadata", "name").text()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_field_that_a_type_does_not_have_is_found() {
        var policy = "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a}, spec: {%s: 1}}";
        assertThat(KubernetesTypes.fault(Tree.document(policy.formatted("maxUnavailable"))))
                .isEmpty();
        assertThat(KubernetesTypes.fault(Tree.document(policy.formatted("maxUnavailible"))))
                .isPresent();
        var backup = "{apiVersion: postgresql.cnpg.io/v1, kind: ScheduledBackup, metadata: {name: a}, spec: {%s: 1}}";
        assertThat(customFaults(Tree.document(backup.formatted("schedule")))).isEmpty();
        assertThat(customFaults(Tree.document(backup.formatted("scedule")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production", "second region", "production with TLS"})
    void every_process_starts_with_the_settings_that_it_gets(String set) throws IOException, InterruptedException {
        var chart = Chart.of(set);
        var certificate = Secrets.certificate(folder);
        for (var part : Fleet.processes()) {
            var settings = chart.settings(part);
            assertThat(settings.keySet().stream()
                            .filter(name -> SECRET.matcher(name).find()))
                    .as("secrets in the rendering of " + part)
                    .isEmpty();
            var files = new TreeMap<>(secrets(folder, settings));
            files.putAll(certificate);
            assertThat(Fleet.faults(part, Fleet.here(settings, files, folder.toString())))
                    .as(part)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production", "second region", "production with TLS"})
    void every_pod_is_locked_watched_and_given_time_to_drain(String set) {
        for (var part : Fleet.parts()) {
            var deployment = Chart.of(set).named("Deployment", part);
            var pod = Chart.pod(deployment);
            var container = Chart.container(deployment);
            assertThat(pod.at("securityContext", "runAsNonRoot").text()).isEqualTo("true");
            assertThat(pod.at("automountServiceAccountToken").text()).isEqualTo("false");
            assertThat(container.at("securityContext", "readOnlyRootFilesystem").text())
                    .isEqualTo("true");
            assertThat(container
                            .at("securityContext", "allowPrivilegeEscalation")
                            .text())
                    .isEqualTo("false");
            assertThat(container.at("securityContext", "capabilities", "drop").texts())
                    .containsExactly("ALL");
            assertThat(container.at("image").text()).endsWith("/" + part + ":0.1.0-SNAPSHOT");
            assertThat(container.at("resources", "limits", "memory").text())
                    .isEqualTo(container.at("resources", "requests", "memory").text());
            for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe"))
                assertThat(container.at(probe, "httpGet", "path").text()).startsWith("/");
            int sleep = container.at("lifecycle", "preStop", "sleep", "seconds").number();
            // The longest drain: the edge closes its sockets and waits 5 s, a service 3 s and what it closes.
            assertThat(pod.at("terminationGracePeriodSeconds").number()).isGreaterThan(sleep + 15);
        }
    }

    @Test
    void with_tls_each_part_has_a_certificate_and_those_without_one_use_another_port() {
        var chart = Chart.of("production with TLS");
        for (var part : Fleet.processes()) {
            var certificate = chart.named("Certificate", part).at("spec");
            assertThat(certificate.at("dnsNames").texts()).contains("vivavoce-" + part);
            assertThat(certificate.at("secretName").text()).isEqualTo("vivavoce-" + part + "-tls");
            var container = Chart.container(chart.named("Deployment", part));
            assertThat(container.at("volumeMounts").list())
                    .anyMatch(mount -> mount.at("mountPath").text().equals("/run/tls"));
            var open = part.equals("bff") ? "http" : "plain";
            assertThat(container.at("readinessProbe", "httpGet", "port").text()).isEqualTo(open);
            if (part.equals("bff")) continue;
            int plain = Fleet.plainPort(part);
            assertThat(chart.settings(part)).containsEntry(part.toUpperCase(Locale.ROOT) + "_HTTP_PORT", "" + plain);
            assertThat(chart.named("Service", part).at("spec", "ports").list())
                    .anyMatch(port -> port.at("port").number() == plain);
            var prometheus = chart.named("NetworkPolicy", part)
                    .at("spec", "ingress")
                    .list()
                    .getLast();
            assertThat(prometheus.at("ports").list().getFirst().at("port").number())
                    .isEqualTo(plain);
        }
        assertThat(chart.has("Certificate", "web")).isFalse();
        assertThat(Chart.of("production").kind("Certificate")).isEmpty();
        var routes = Chart.backends(chart.kind("Ingress").getFirst().at("spec", "rules"));
        assertThat(routes)
                .containsExactlyInAnyOrder(
                        "vivavoce-web:http",
                        "vivavoce-bff:http",
                        "vivavoce-identity:plain",
                        "vivavoce-billing:plain",
                        "vivavoce-speech:plain");
    }

    @Test
    void authorities_of_a_bundle_take_the_place_of_the_certificate_s_own() {
        var chart = Chart.render(List.of("production", "tls"), Map.of("tls.authorities.configMap", "trusted"));
        var tls = Chart.pod(chart.named("Deployment", "speech")).at("volumes").list().stream()
                .filter(volume -> volume.at("name").text().equals("tls"))
                .findFirst()
                .orElseThrow()
                .at("projected", "sources")
                .list();
        assertThat(tls.getLast().at("configMap", "name").text()).isEqualTo("trusted");
        assertThat(tls.getFirst().at("secret", "items").list()).hasSize(2);
    }

    @Test
    void who_may_call_whom_is_as_in_the_table() {
        var chart = Chart.of("production");
        for (var part : Fleet.parts()) {
            var policy = chart.named("NetworkPolicy", part);
            assertThat(components(policy.at("spec", "egress"), "to")).as(part).isEqualTo(Fleet.calls(part));
            var callers = new TreeSet<>(Fleet.callers(part));
            if (Set.of("bff", "web").contains(part)) callers.add("test");
            assertThat(components(policy.at("spec", "ingress"), "from"))
                    .as(part)
                    .isEqualTo(callers);
            assertThat(policy.at("spec", "policyTypes").texts()).containsExactly("Ingress", "Egress");
        }
        var nothing = chart.named("NetworkPolicy", "nothing").at("spec");
        assertThat(nothing.at("ingress").isThere() || nothing.at("egress").isThere())
                .isFalse();
        assertThat(components(chart.named("NetworkPolicy", "db").at("spec", "ingress"), "from"))
                .containsExactlyInAnyOrder("identity", "speech", "content", "assessment", "billing");
    }

    @Test
    void what_scales_does_so_by_metrics_that_there_are_and_keeps_its_number() {
        var chart = Chart.of("production");
        var speech = chart.named("HorizontalPodAutoscaler", "speech")
                .at("spec", "metrics")
                .list()
                .getFirst();
        assertThat(speech.at("pods", "metric", "name").text()).isEqualTo("speech_streams_live");
        var edge = chart.named("HorizontalPodAutoscaler", "bff")
                .at("spec", "metrics")
                .list();
        assertThat(edge.getFirst().at("resource", "name").text()).isEqualTo("cpu");
        assertThat(edge.get(1).at("pods", "metric", "name").text()).isEqualTo("graphql_sockets");
        var dashboards = Repository.read("deploy/monitoring/dashboards/live-speech.json")
                + Repository.read("deploy/monitoring/dashboards/edge.json");
        assertThat(dashboards).contains("speech_streams_live", "graphql_sockets"); // MonitoringTest proves them
        // A number of replicas would undo the autoscaler's at each upgrade.
        assertThat(chart.named("Deployment", "speech").at("spec", "replicas").isThere())
                .isFalse();
        assertThat(chart.named("Deployment", "identity").at("spec", "replicas").number())
                .isEqualTo(2);
    }

    @Test
    void only_what_has_a_second_replica_may_lose_one() {
        assertThat(Chart.of("small").kind("PodDisruptionBudget")).isEmpty();
        for (var budget : Chart.of("production").kind("PodDisruptionBudget"))
            assertThat(budget.at("spec", "maxUnavailable").number()).isEqualTo(1);
        assertThat(Chart.of("production").kind("PodDisruptionBudget")).hasSize(7);
    }

    @Test
    void a_region_that_waits_runs_its_database_and_no_process() {
        var chart = Chart.of("second region");
        for (var deployment : chart.kind("Deployment"))
            assertThat(deployment.at("spec", "replicas").number()).isZero();
        assertThat(chart.kind("HorizontalPodAutoscaler")).isEmpty();
        assertThat(chart.kind("Job")).isEmpty();
        assertThat(chart.kind("Ingress")).isEmpty();
        var cluster = chart.named("Cluster", "db").at("spec");
        assertThat(cluster.at("replica", "enabled").text()).isEqualTo("true");
        assertThat(cluster.at("externalClusters")
                        .list()
                        .getFirst()
                        .at("plugin", "parameters", "serverName")
                        .text())
                .isEqualTo("vivavoce-db");
        var promoted = Chart.render(List.of("production", "second-region"), Map.of("standby", false));
        assertThat(promoted.named("Cluster", "db")
                        .at("spec", "replica", "enabled")
                        .text())
                .isEqualTo("false");
        assertThat(promoted.kind("Job")).hasSize(5);
    }

    @Test
    void the_database_can_be_restored_to_a_moment_and_does_not_write_over_its_backups() {
        var chart = Chart.render(
                List.of("production"),
                Map.of(
                        "database.restore.enabled", true,
                        "database.restore.server", "vivavoce-db",
                        "database.restore.time", "2030-01-31T12:00:00Z"));
        var cluster = chart.named("Cluster", "db").at("spec");
        assertThat(cluster.at("bootstrap", "recovery", "recoveryTarget", "targetTime")
                        .text())
                .isEqualTo("2030-01-31T12:00:00Z");
        var archives = cluster.at("plugins")
                .list()
                .getFirst()
                .at("parameters", "serverName")
                .text();
        assertThat(archives).isEqualTo("vivavoce-db-2030-01-31t120000z");
        assertThat(Chart.of("production")
                        .named("ScheduledBackup", "db")
                        .at("spec", "schedule")
                        .text())
                .isEqualTo("0 0 2 * * *");
    }

    @Test
    void identity_alone_keeps_the_log_of_erasures_in_a_volume_that_a_restore_leaves() {
        var chart = Chart.of("production");
        for (var part : Fleet.parts()) {
            var deployment = chart.named("Deployment", part);
            var claims = Chart.pod(deployment).at("volumes").list().stream()
                    .map(volume -> volume.at("persistentVolumeClaim", "claimName"))
                    .filter(Tree::isThere)
                    .map(Tree::text)
                    .toList();
            if (part.equals("identity")) assertThat(claims).containsExactly("vivavoce-erasures");
            else assertThat(claims).as(part).isEmpty();
        }
        var mount = Chart.container(chart.named("Deployment", "identity")).at("volumeMounts").list().stream()
                .filter(one -> one.at("name").text().equals("erasures"))
                .findFirst()
                .orElseThrow();
        assertThat(mount.at("readOnly").isThere()).isFalse();
        assertThat(chart.settings("identity").get("IDENTITY_ERASURES_FOLDER"))
                .startsWith(mount.at("mountPath").text() + "/");
        assertThat(Chart.of("small").settings("identity")).doesNotContainKey("IDENTITY_ERASURES_FOLDER");
    }

    @Test
    void migrations_run_before_an_upgrade_and_serve_nobody() {
        var chart = Chart.of("production");
        assertThat(chart.kind("Job")).hasSize(5);
        assertThat(Repository.read("deploy/helm/templates/migrations.yaml")).contains("helm.sh/hook: pre-upgrade");
        assertThat(Repository.read("deploy/helm/templates/tests/ready.yaml")).contains("helm.sh/hook: test");
        for (var job : chart.kind("Job")) {
            var role = job.at("spec", "template", "metadata", "labels", "vivavoce.dev/role")
                    .text();
            var service = chart.named(
                    "Service",
                    job.at("metadata", "labels", "app.kubernetes.io/component").text());
            assertThat(service.at("spec", "selector", "vivavoce.dev/role").text())
                    .isNotEqualTo(role);
            assertThat(Chart.pod(job)
                            .at("containers")
                            .list()
                            .getFirst()
                            .at("args")
                            .texts())
                    .containsExactly("migrate");
        }
    }

    /// What belongs to the new release alone is made after its migrations: a certificate, or the key of a Secret. The
    /// authority of the database is its operator's.
    @Test
    void migrations_need_what_the_release_before_has() {
        for (var job : Chart.of("production with TLS").kind("Job")) {
            var part =
                    job.at("metadata", "labels", "app.kubernetes.io/component").text();
            var settings = Chart.pod(job).at("containers").list().getFirst().at("env").list().stream()
                    .map(one -> one.at("name").text());
            var prefix = part.toUpperCase(Locale.ROOT) + "_DATABASE_";
            assertThat(settings).containsExactlyInAnyOrder(prefix + "URL", prefix + "USER", prefix + "PASSWORD_FILE");
            var volumes = Chart.pod(job).at("volumes").list();
            assertThat(volumes.stream().map(one -> one.at("name").text()))
                    .containsExactlyInAnyOrder("tmp", "secrets", "database");
            var sources = volumes.getLast().at("projected", "sources").list();
            assertThat(sources.stream().map(one -> one.at("secret", "name").text()))
                    .containsExactly("vivavoce-db-" + part);
        }
    }

    @Test
    void values_that_cannot_be_are_refused_by_name() {
        refused(Map.of("mail.host", ""), "mail.host");
        refused(Map.of("objects.buckets.speech", ""), "objects.buckets.speech");
        refused(Map.of("ingress.proxies", "null"), "ingress.proxies");
        refused(Map.of("ingress.proxies[0]", "10.244.0.0"), "proxies");
        refused(Map.of("database.follows", "", "standby", true), "database.follows");
        refused(Map.of("database.managed", false), "database.host");
        refused(Map.of("database.backup.destination", ""), "database.backup.destination");
        refused(Map.of("database.synchronous", 3), "database.synchronous");
        refused(Map.of("replica", 3), "replica");
        refused(Map.of("parts.speech.replicas", 0), "replicas");
        refused(Map.of("addresses.web", "app.example.org"), "web");
        refused(Map.of("mail.security", "PLAIN"), "security");
        refused(Map.of("tls.duration", "90d"), "duration");
        refused(Map.of("erasures.claim", "No Name"), "claim");
        assertThat(Chart.render(List.of("production"), Map.of()).documents()).isNotEmpty();
    }

    private static void refused(Map<String, Object> values, String named) {
        assertThatThrownBy(() -> Chart.render(List.of("production"), values)).hasMessageContaining(named);
    }

    /// Files for the secrets that settings name.
    static Map<String, String> secrets(Path folder, Map<String, String> settings) throws IOException {
        var names = settings.values().stream()
                .filter(value -> value.startsWith("/run/secrets/"))
                .map(value -> value.substring(value.lastIndexOf('/') + 1))
                .toList();
        return Secrets.in(folder, names);
    }

    /// The parts that a policy's rules select.
    private static Set<String> components(Tree rules, String side) {
        var found = new TreeSet<String>();
        for (var rule : rules.list())
            for (var peer : rule.at(side).list()) {
                var labels = peer.at("podSelector", "matchLabels");
                if (labels.at("app.kubernetes.io/component").isThere())
                    found.add(labels.at("app.kubernetes.io/component").text());
            }
        return found;
    }

    static List<String> customFaults(Tree document) {
        var kind = KubernetesTypes.name(document);
        if (!CUSTOM.at(kind).isThere()) return List.of(kind + ": a kind that nobody has described");
        var known = CUSTOM.at(kind).texts();
        return paths("spec", document.at("spec"))
                .filter(path -> known.stream().noneMatch(one -> fits(one, path)))
                .map(path -> kind + " " + path)
                .toList();
    }

    private static boolean fits(String known, String path) {
        return known.endsWith(".*") ? path.startsWith(known.substring(0, known.length() - 1)) : path.equals(known);
    }

    private static java.util.stream.Stream<String> paths(String path, Tree tree) {
        if (!tree.entries().isEmpty())
            return tree.entries().entrySet().stream()
                    .flatMap(entry -> paths(path + "." + entry.getKey(), entry.getValue()));
        if (!tree.list().isEmpty())
            return tree.list().stream().flatMap(one -> paths(path + "[]", one)).distinct();
        return java.util.stream.Stream.of(path);
    }

    private static String read(String resource) {
        try {
            return Files.readString(Path.of("src/test/resources", resource));
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
    }
}
