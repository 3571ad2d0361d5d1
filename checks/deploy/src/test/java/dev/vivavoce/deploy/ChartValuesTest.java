package dev.vivavoce.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
        var none =
                Chart.render(List.of("production"), Map.of("ingress.enabled", false, "ingress.proxies", "null"));
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
}
