package dev.vivavoce.content.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.scenario.script.ScriptStore;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.TestPostgres;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BuiltInScenariosTest {
    private static final Caller AUTHOR =
            new Caller(UUID.randomUUID().toString(), Set.of(Role.AUTHOR), null, "", null, new Secret("none"));
    private static final Caller ADMIN =
            new Caller(UUID.randomUUID().toString(), Set.of(Role.ADMIN), null, "", null, new Secret("none"));
    private static final BuiltInScenario FIRST = BuiltInScenario.all().getFirst();

    private final Database database = Database.open(TestPostgres.database("content"), "content", 8);
    private final BuiltInScenarios builtIn = builtIn("The script of the product.");
    private final Scenarios scenarios =
            new Scenarios(database, new ScenarioStore(), new ScriptStore(), (_, _) -> List.of(), Clock.systemUTC());

    private BuiltInScenarios builtIn(String script) {
        return new BuiltInScenarios(
                database, new ScenarioStore(), new ScriptStore(), Map.of(FIRST.id(), script), Clock.systemUTC());
    }

    @BeforeEach
    void publish() {
        builtIn.publish();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Scenario latest() {
        return scenarios.published(AUTHOR, new ScenarioRef(FIRST.id(), 0));
    }

    private static BuiltInScenario revised(String title) {
        return new BuiltInScenario(
                FIRST.id(), FIRST.revision() + 1, ContentRulesTest.changed(title, "en", List.of("A task.")));
    }

    @Test
    void starting_again_changes_nothing() {
        var before = scenarios.list(AUTHOR, new ScenarioFilter(null, null, "", ""), 100, "");
        builtIn.publish();
        assertThat(scenarios.list(AUTHOR, new ScenarioFilter(null, null, "", ""), 100, ""))
                .isEqualTo(before);
        assertThat(before.totalSize()).isEqualTo(BuiltInScenario.all().size());
        assertThat(before.scenarios()).allMatch(scenario -> scenario.version() == 1);
    }

    @Test
    void a_higher_revision_publishes_one_more_version_and_the_earlier_stays_readable() {
        builtIn.publish(List.of(revised("A better title")));
        assertThat(latest().version()).isEqualTo(2);
        assertThat(latest().content().title()).isEqualTo("A better title");
        assertThat(scenarios.published(AUTHOR, new ScenarioRef(FIRST.id(), 1)).content())
                .isEqualTo(FIRST.content());
    }

    @Test
    void an_older_build_that_starts_later_changes_nothing() {
        builtIn.publish(List.of(revised("A better title")));
        builtIn.publish();
        assertThat(latest().content().title()).isEqualTo("A better title");
    }

    @Test
    void each_version_has_the_script_that_it_was_published_with() {
        builtIn("Another script.").publish(List.of(revised("A better title")));
        assertThat(scenarios.script(FIRST.id(), 1)).hasValue("The script of the product.");
        assertThat(scenarios.script(FIRST.id(), 2)).hasValue("Another script.");
        assertThat(scenarios.script(BuiltInScenario.all().getLast().id(), 1)).isEmpty();
    }

    /// A build that did not store scripts has published these versions.
    @Test
    void versions_from_before_scripts_were_stored_get_the_script_that_their_partner_had() {
        var reworded = ContentRulesTest.changed("Mine", "en", List.of("A task."));
        database.run(db -> {
            new ScenarioStore()
                    .publish(db, FIRST.id(), reworded, Clock.systemUTC().instant());
            db.execute("ALTER TABLE scenario_script DISABLE TRIGGER keep_published_script");
            db.execute("DELETE FROM scenario_script");
            db.execute("ALTER TABLE scenario_script ENABLE TRIGGER keep_published_script");
        });
        builtIn.publish();
        assertThat(scenarios.script(FIRST.id(), 1)).hasValue("The script of the product.");
        assertThat(scenarios.script(FIRST.id(), 2)).as("other tasks").isEmpty();
        builtIn("A corrected script.").publish();
        assertThat(scenarios.script(FIRST.id(), 1)).hasValue("The script of the product.");
        assertThat(scenarios.script(FIRST.id(), 2)).isEmpty();
    }

    @Test
    void a_version_published_by_an_administrator_is_not_replaced() {
        scenarios.updateDraft(ADMIN, FIRST.id(), ContentRulesTest.changed("Mine", "en", List.of("A task.")));
        scenarios.saveScript(ADMIN, FIRST.id(), "");
        scenarios.publish(ADMIN, FIRST.id());
        builtIn.publish(List.of(revised("A better title")));
        assertThat(latest().content().title()).isEqualTo("Mine");
        assertThat(latest().version()).isEqualTo(2);
    }

    @Test
    void a_draft_of_an_administrator_and_the_version_it_began_from_are_not_replaced() {
        var mine = ContentRulesTest.changed("Mine", "en", List.of("A task."));
        scenarios.updateDraft(ADMIN, FIRST.id(), mine);
        builtIn.publish(List.of(revised("A better title")));
        assertThat(latest().content()).isEqualTo(FIRST.content());
        assertThat(scenarios.draft(ADMIN, FIRST.id()).content()).isEqualTo(mine);
    }

    @Test
    void processes_that_start_together_publish_each_version_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(_ -> () -> {
                        builtIn.publish(List.of(revised("A better title")));
                        return true;
                    })
                    .toList());
            for (var start : starts) assertThat(start.get()).isTrue();
        }
        assertThat(latest().version()).isEqualTo(2);
    }
}
