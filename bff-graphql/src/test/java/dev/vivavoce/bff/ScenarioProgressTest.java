package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.graphql.GlobalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A learner's progress as a field of scenarios.
class ScenarioProgressTest {
    private static final String LIBRARY =
            "{ scenarios(first: 18) { nodes { title myProgress { linesSpoken bestScore } } } }";

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void without_progress() {
        edge.assessment().clear();
        edge.assessment().calls.reset();
    }

    @Test
    void a_page_of_eighteen_scenarios_costs_one_call() {
        edge.assessment().setProgress(scenario(1), 84.5, "A line of an earlier version.", "Good morning.");
        edge.assessment().setProgress(scenario(3), 40, "A line of an earlier version.");
        var nodes = ana.ask(LIBRARY).at("/scenarios/nodes");
        assertThat(nodes).hasSize(18);
        assertThat(nodes.at("/0/myProgress").isNull()).isTrue();
        assertThat(nodes.at("/1/myProgress").toString())
                .isEqualTo("{\"linesSpoken\":[\"Good morning.\"],\"bestScore\":84.5}");
        assertThat(nodes.at("/3/myProgress").toString()).isEqualTo("{\"linesSpoken\":[],\"bestScore\":40.0}");
        assertThat(edge.assessment().calls.of("BatchGetScenarioProgress")).isEqualTo(1);
        assertThat(edge.assessment().calls.all()).isEqualTo(1);
    }

    @Test
    void the_versions_of_a_scenario_share_one_progress_and_one_call() {
        edge.assessment().setProgress(scenario(0), 70, "Good morning.");
        var scenario = ana.ask(
                        "query($id: ID!) { scenario(id: $id) { version myProgress { bestScore } latest { version myProgress"
                                + " { bestScore } } } }",
                        Map.of("id", GlobalId.of("Scenario", scenario(0) + ":1")))
                .at("/scenario");
        assertThat(scenario.at("/version").asInt()).isEqualTo(1);
        assertThat(scenario.at("/latest/version").asInt()).isEqualTo(2);
        assertThat(scenario.at("/latest/myProgress")).isEqualTo(scenario.at("/myProgress"));
        assertThat(scenario.at("/myProgress/bestScore").asDouble()).isEqualTo(70);
        assertThat(edge.assessment().calls.of("BatchGetScenarioProgress"))
                .as("one a level")
                .isEqualTo(2);
    }

    @Test
    void scenarios_stay_readable_while_assessment_is_down() {
        var alone = Edge.of("BFF_ASSESSMENT", "in-process:nobody").begin();
        try {
            var answer = alone.person("Ana").ask(LIBRARY);
            assertThat(answer.data().at("/scenarios/nodes")).hasSize(18).allSatisfy(node -> {
                assertThat(node.at("/title").asString()).startsWith("Scenario");
                assertThat(node.at("/myProgress").isNull()).isTrue();
            });
            assertThat(answer.error().at("/extensions/code").asString()).isEqualTo("UNAVAILABLE");
            assertThat(answer.error().at("/path/3").asString()).isEqualTo("myProgress");
        } finally {
            alone.end();
        }
    }

    @Test
    void more_ids_than_a_method_takes_are_requested_in_parts() {
        var sizes = new ArrayList<Integer>();
        var ids = IntStream.range(0, 250).boxed().toList();
        assertThat(Batches.gather(ids, 100, some -> {
                    sizes.add(some.size());
                    return some;
                }))
                .isEqualTo(ids);
        assertThat(sizes).isEqualTo(List.of(100, 100, 50));
    }

    private static String scenario(int i) {
        return new UUID(0, i + 1).toString();
    }
}
