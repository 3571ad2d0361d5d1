package dev.vivavoce.content.scenario;

import dev.vivavoce.content.scenario.script.ScriptStore;
import dev.vivavoce.runtime.data.Database;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes the scenarios of this build when the service starts.
public final class BuiltInScenarios {
    private static final Logger log = LoggerFactory.getLogger(BuiltInScenarios.class);

    private final Database database;
    private final ScenarioStore store;
    private final ScriptStore scriptStore;
    private final Map<UUID, String> scripts;
    private final Clock clock;

    /// @param scripts the built-in scripts by scenario
    public BuiltInScenarios(
            Database database, ScenarioStore store, ScriptStore scriptStore, Map<UUID, String> scripts, Clock clock) {
        this.database = database;
        this.store = store;
        this.scriptStore = scriptStore;
        this.scripts = scripts;
        this.clock = clock;
    }

    /// Publishes scenarios that are new or have a higher revision than the published one, with their scripts. A
    /// scenario that an author has changed is not replaced. A lock orders processes that start together, so
    /// each version is published once.
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
                var version = store.publish(db, scenario.id(), scenario.content(), now);
                scriptStore.publish(db, scenario.id(), version.version(), script(scenario));
                published++;
            }
            completeEarlier(db, scenarios);
            if (published > 0) log.info("published {} of {} built-in scenarios", published, scenarios.size());
        });
    }

    /// Gives the versions that were published before scripts were stored the script that their partner had: the
    /// built-in one where tasks and facts are those that it was written for, and none otherwise.
    private void completeEarlier(Handle db, List<BuiltInScenario> scenarios) {
        var byId = scenarios.stream().collect(Collectors.toMap(BuiltInScenario::id, scenario -> scenario));
        for (var version : store.withoutScript(db, List.copyOf(byId.keySet()))) {
            var builtIn = byId.get(version.id());
            if (builtIn == null) continue;
            var script = version.hasTalkOf(builtIn.content()) ? script(builtIn) : "";
            scriptStore.publish(db, version.id(), version.version(), script);
        }
    }

    private String script(BuiltInScenario scenario) {
        return scripts.getOrDefault(scenario.id(), "");
    }
}
