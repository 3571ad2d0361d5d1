package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.fleet.Fleet;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The main job on two replicas of each part, with Kafka, Redis, a store of objects, and PostgreSQL with a replica. In
/// this order, because the second test leaves half of the fleet.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FleetJobTest {
    private final Fleet fleet;

    FleetJobTest() throws Exception {
        fleet = Fleet.start(WholePlatform.models());
    }

    @BeforeAll
    void bothEdgesReachAllParts() throws InterruptedException {
        fleet.awaitReady();
    }

    @AfterAll
    void stop() throws Exception {
        fleet.close();
    }

    @Test
    @Order(1)
    void a_learner_speaks_at_one_edge_and_watches_at_the_other() throws InterruptedException {
        var learner = fleet.learner();
        MainJob.pass(
                Learner.signedIn(fleet.edge(1), learner.accessToken()),
                Learner.signedIn(fleet.edge(2), learner.accessToken()),
                Said.SHORT);
    }

    @Test
    @Order(2)
    void one_replica_of_each_part_is_killed_and_the_other_does_the_whole_job() throws InterruptedException {
        var before = fleet.learner();
        MainJobTest.speak(before, before.startReading(Said.SHORT.text()), Said.SHORT.pcm(before));
        for (var part : Fleet.parts()) fleet.kill(part, 1);
        fleet.awaitReady();
        var learner = fleet.learner();
        MainJob.pass(learner, learner, Said.SHORT);
        var viewer = Eventually.get(
                "the attempt of before",
                Duration.ofSeconds(15),
                () -> before.ask("{ viewer { history(first: 5) { totalCount } } }", Map.of())
                        .required("viewer")
                        .required("history"),
                history -> history.required("totalCount").asInt() == 1);
        assertThat(viewer.required("totalCount").asInt()).isEqualTo(1);
    }
}
