package dev.vivavoce.content;

import dev.vivavoce.content.dialogue.DialogueGrpc;
import dev.vivavoce.content.dialogue.Dialogues;
import dev.vivavoce.content.privacy.StoredData;
import dev.vivavoce.content.scenario.BuiltInScenarios;
import dev.vivavoce.content.scenario.ScenarioGrpc;
import dev.vivavoce.content.scenario.ScenarioStore;
import dev.vivavoce.content.scenario.Scenarios;
import dev.vivavoce.content.sentence.SentenceGrpc;
import dev.vivavoce.content.sentence.SentenceSet;
import dev.vivavoce.content.sentence.Sentences;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.events.AdministrationEvents;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.privacy.PersonalDataGrpc;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// The content service: scenarios and practice sentences, on a port and in process.
public final class Main {
    private Main() {}

    public static void main(String... args) {
        GrpcServer.run(Main::start);
    }

    /// Starts the service from its settings; closing the returned server stops it.
    public static GrpcServer start(Map<String, String> settings) {
        var config = ContentConfig.from(Env.of(settings));
        var server = config.service().server();
        var database = server.closing(config.service().openDatabase());
        var identity = server.client("identity", config.identity());
        var clock = Clock.systemUTC();
        var outbox = new Outbox(database, "content", clock);
        server.closing(database.listen(Map.of(Outbox.CHANNEL, outbox.woken())));
        var scenarioStore = new ScenarioStore();
        new BuiltInScenarios(database, scenarioStore, clock).publish();
        var data = new RegisteredData(StoredData.REGISTRY, database, clock);
        server.closing(Jobs.of(database)
                .every("forget-erased-users", Duration.ofDays(1), data::forgetErased)
                .every("prune-outbox", Duration.ofHours(1), outbox::prune)
                .start());
        var scenarios = new Scenarios(database, scenarioStore, clock);
        return server.administration(new AdministrationEvents(database, outbox))
                .tokens(TokenVerifier.of(identity.channel(), "content"))
                .ready("database", database::ready)
                .ready("storage", database::storageReady)
                .service(outbox.grpc())
                .service(new PersonalDataGrpc(data))
                .service(new ScenarioGrpc(scenarios))
                .service(new DialogueGrpc(new Dialogues(scenarios)))
                .service(new SentenceGrpc(new Sentences(SentenceSet.load(), new SecureRandom())))
                .start();
    }
}
