package dev.vivavoce.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the Prometheus operator of a cluster gets, where it is wanted.
class ChartMonitoringTest {
    private static final Map<String, Object> ON = Map.of(
            "monitoring.podMonitors.enabled", true,
            "monitoring.rules.enabled", true,
            "monitoring.rules.labels.release", "prometheus");

    @ParameterizedTest
    @ValueSource(strings = {"production", "tls"})
    void each_process_is_scraped_at_a_port_that_it_has(String last) {
        var chart = Chart.render(List.of("production", last), ON);
        for (var part : Fleet.processes()) {
            var monitor = chart.named("PodMonitor", part);
            assertThat(ChartTest.customFaults(monitor)).isEmpty();
            var deployment = chart.named("Deployment", part);
            assertThat(deployment.at("spec", "template", "metadata", "labels").entries())
                    .containsAllEntriesOf(
                            monitor.at("spec", "selector", "matchLabels").entries());
            var endpoint = monitor.at("spec", "podMetricsEndpoints").list().getFirst();
            var ports = Chart.container(deployment).at("ports").list().stream()
                    .filter(port ->
                            port.at("name").text().equals(endpoint.at("port").text()))
                    .map(port -> port.at("containerPort").text());
            assertThat(ports)
                    .containsExactly(deployment
                            .at("spec", "template", "metadata", "annotations", "prometheus.io/port")
                            .text());
            // alerts.yaml looks for up{job="vivavoce"}.
            assertThat(endpoint.at("relabelings")
                            .list()
                            .getFirst()
                            .at("replacement")
                            .text())
                    .isEqualTo("vivavoce");
        }
        assertThat(chart.has("PodMonitor", "web")).isFalse();
    }

    @Test
    void the_rules_are_those_that_are_tested() {
        var rules = Chart.render(List.of("production"), ON).named("PrometheusRule", "alerts");
        assertThat(ChartTest.customFaults(rules)).isEmpty();
        assertThat(rules.at("metadata", "labels", "release").text()).isEqualTo("prometheus");
        // A chart reads no file outside its folder: cp deploy/monitoring/alerts.yaml deploy/helm/alerts.yaml
        assertThat(Repository.read("deploy/helm/alerts.yaml"))
                .isEqualTo(Repository.read("deploy/monitoring/alerts.yaml"));
        assertThat(rules.at("spec")).isEqualTo(Tree.document(Repository.read("deploy/monitoring/alerts.yaml")));
    }

    @Test
    void a_cluster_without_the_operator_and_a_region_that_waits_get_neither() {
        for (var chart : List.of(Chart.of("production"), Chart.render(List.of("production", "second-region"), ON))) {
            assertThat(chart.kind("PodMonitor")).isEmpty();
            assertThat(chart.kind("PrometheusRule")).isEmpty();
        }
    }
}
