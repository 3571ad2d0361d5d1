package dev.vivavoce.content.scenario;

import dev.vivavoce.runtime.data.Database;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes the scenarios of this build when the service starts.
public final class BuiltInScenarios {
    private static final Logger log = LoggerFactory.getLogger(BuiltInScenarios.class);

    private final Database database;
    private final ScenarioStore store;
    private final Clock clock;

    public BuiltInScenarios(Database database, ScenarioStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// Publishes scenarios that are new or have a higher revision than the published one. A scenario that an author
    /// has changed stays as it is. A lock orders processes that start together, so each version is published once.
    public void publish() {
        publish(BuiltInScenario.all());
    }

    void publish(List<BuiltInScenario> scenarios) {
        database.run(db -> {
            store.lockBuiltIn(db);
            var now = clock.instant();
            int published = 0;
            for (var scenario : scenarios) {
                if (!store.raiseBuiltIn(db, scenario.id(), scenario.revision(), now)) continue;
                store.publish(db, scenario.id(), scenario.content(), now);
                published++;
            }
            if (published > 0) log.info("published {} of {} built-in scenarios", published, scenarios.size());
        });
    }
}
