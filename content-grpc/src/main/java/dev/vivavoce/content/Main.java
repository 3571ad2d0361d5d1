package dev.vivavoce.content;

import dev.vivavoce.content.chat.ChatFeature;
import dev.vivavoce.content.chat.reply.Replies;
import dev.vivavoce.content.dialogue.DialogueGrpc;
import dev.vivavoce.content.dialogue.Dialogues;
import dev.vivavoce.content.dialogue.Studio;
import dev.vivavoce.content.dialogue.intent.SentenceVectors;
import dev.vivavoce.content.dialogue.script.CheckedScript;
import dev.vivavoce.content.dialogue.script.Scripts;
import dev.vivavoce.content.dialogue.wording.ModelWords;
import dev.vivavoce.content.dialogue.wording.Pace;
import dev.vivavoce.content.document.DocumentFeature;
import dev.vivavoce.content.document.upload.DocumentAllowance;
import dev.vivavoce.content.document.upload.DocumentPlanClient;
import dev.vivavoce.content.generation.Generations;
import dev.vivavoce.content.generation.ModelGrpc;
import dev.vivavoce.content.generation.PromptGrpc;
import dev.vivavoce.content.model.Models;
import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.content.note.NoteFeature;
import dev.vivavoce.content.note.making.NoteGenerations;
import dev.vivavoce.content.privacy.StoredData;
import dev.vivavoce.content.prompt.BuiltInPrompts;
import dev.vivavoce.content.prompt.PromptStore;
import dev.vivavoce.content.prompt.Prompts;
import dev.vivavoce.content.scenario.BuiltInScenarios;
import dev.vivavoce.content.scenario.ScenarioGrpc;
import dev.vivavoce.content.scenario.ScenarioStore;
import dev.vivavoce.content.scenario.Scenarios;
import dev.vivavoce.content.scenario.script.ScriptStore;
import dev.vivavoce.content.sentence.ModelSentences;
import dev.vivavoce.content.sentence.SentenceGrpc;
import dev.vivavoce.content.sentence.SentenceSet;
import dev.vivavoce.content.sentence.Sentences;
import dev.vivavoce.content.sentence.TextLanguage;
import dev.vivavoce.content.study.StudyTextGrpc;
import dev.vivavoce.content.study.StudyTexts;
import dev.vivavoce.content.usage.Budgets;
import dev.vivavoce.content.usage.EntitlementClient;
import dev.vivavoce.content.usage.TokenAllowance;
import dev.vivavoce.content.usage.UsageStore;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.entitlement.EntitlementEvents;
import dev.vivavoce.runtime.entitlement.Entitlements;
import dev.vivavoce.runtime.events.AdministrationEvents;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.kafka.EventTransport;
import dev.vivavoce.runtime.privacy.PersonalDataGrpc;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.server.ServiceProgram;
import dev.vivavoce.runtime.server.ServiceSettings;
import io.grpc.ClientInterceptors;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The content service: scenarios and their partners, practice sentences, documents with their notes and chats, and the
/// language models, on a port and in process.
public final class Main {
    /// A learner waits for a practice sentence meanwhile.
    private static final Duration CONSENT_PATIENCE = Duration.ofSeconds(1);

    /// Documents that wait for their turn to be read are among them, and must not keep replies waiting.
    private static final int JOBS_AT_ONCE = 64;

    private Main() {}

    public static void main(String... args) {
        ServiceProgram.run("content", args, Main::settings, Main::start);
    }

    /// Reads the settings without starting anything.
    ///
    /// @throws Env.BadSettings naming every fault
    public static ServiceSettings settings(Map<String, String> settings) {
        return ContentConfig.from(Env.of(settings)).service();
    }

    /// Starts the service from its settings; closing the returned server stops it.
    public static GrpcServer start(Map<String, String> settings) {
        var config = ContentConfig.from(Env.of(settings));
        var telemetry = config.service().telemetry();
        var server = config.service().server().telemetry(telemetry);
        var database = server.closing(config.service().openDatabase(telemetry));
        var identity = server.client("identity", config.identity());
        var clock = database.clock();
        var outbox = new Outbox(database, "content", clock);
        var notified = new HashMap<>(Map.of(Outbox.CHANNEL, outbox.woken()));
        var tokens = config.secret().map(secret -> new ServiceTokens(identity.channel(), "content", secret, clock));
        var following = EventTransport.open(server, config.service(), database, outbox);
        var entitlements = entitlements(config, server, following, tokens, notified);
        var scenarioStore = new ScenarioStore();
        var scriptStore = new ScriptStore();
        new BuiltInScenarios(
                        database, scenarioStore, scriptStore, Scripts.load().texts(), clock)
                .publish();
        var promptStore = new PromptStore();
        new BuiltInPrompts(database, promptStore, clock).publish();
        var prompts = new Prompts(database, promptStore, clock);
        var models = server.closing(new Models(config.models().settings(), telemetry.meters()));
        var budgets = new Budgets(database, new UsageStore(), tokenAllowance(config, entitlements), clock);
        var chance = new SecureRandom();
        var generations = new Generations(models, budgets, chance);
        var words = new ModelWords(prompts, generations, Pace.SPOKEN, telemetry.meters());
        var sentences = SentenceSet.load();
        var consents = tokens.map(own -> new ConsentClient(identity.channel(), own, CONSENT_PATIENCE));
        Predicate<UUID> thirdPartiesAllowed = person ->
                consents.filter(client -> client.allowsThirdParties(person)).isPresent();
        var written = Optional.of(Purpose.WRITING)
                .filter(generations::serves)
                .map(_ -> new ModelSentences(
                        prompts, generations, thirdPartiesAllowed, sentences, chance, telemetry.meters()));
        var scenarios = new Scenarios(database, scenarioStore, scriptStore, CheckedScript::problems, clock);
        var documents = DocumentFeature.add(
                server,
                database,
                config.documents(),
                outbox,
                new DocumentFeature.Peers(
                        documentAllowance(config, entitlements),
                        scenarios,
                        thirdPartiesAllowed,
                        TextLanguage.of(sentences)::of,
                        text -> SentenceVectors.shared().embed(text)),
                telemetry.meters(),
                clock);
        notified.putAll(documents.handlers());
        var chats = ChatFeature.add(
                server,
                database,
                outbox,
                new Replies.Sources(documents.search(), prompts, generations, thirdPartiesAllowed),
                budgets,
                telemetry.meters(),
                clock);
        notified.putAll(chats.handlers());
        var notes = NoteFeature.add(
                server,
                database,
                outbox,
                new NoteGenerations.Sources(prompts, generations, thirdPartiesAllowed),
                telemetry.meters(),
                clock);
        notes.handlers().forEach((channel, handler) -> notified.merge(channel, handler, Consumer::andThen));
        var data = new RegisteredData(StoredData.REGISTRY, database, documents.erasure(), clock);
        var jobs = server.closing(notes.jobs(chats.jobs(documents.jobs(Jobs.of(database))))
                .atOnce(JOBS_AT_ONCE)
                .every("forget-erased-users", Duration.ofDays(1), data::forgetErased)
                .every("prune-outbox", Duration.ofHours(1), outbox::prune)
                .every("prune-model-usage", Duration.ofDays(1), budgets::prune)
                .start());
        notified.put(Jobs.CHANNEL, jobs.woken()); // a learner waits for a reply
        server.closing(database.listen(notified));
        documents.begin();
        chats.begin();
        notes.begin();
        return server.administration(new AdministrationEvents(database, outbox))
                .tokens(TokenVerifier.of(identity.channel(), "content"))
                .ready("database", database::ready)
                .ready("storage", database::storageReady)
                .service(outbox.grpc())
                .service(new PersonalDataGrpc(documents.personalData(data)))
                .service(new ScenarioGrpc(scenarios))
                .service(new DialogueGrpc(new Dialogues(scenarios, words), new Studio(scenarios)))
                .service(new SentenceGrpc(new Sentences(sentences, written, chance)))
                .service(documents.endpoint())
                .service(new StudyTextGrpc(new StudyTexts(documents.library(), documents.search(), scenarios)))
                .service(chats.endpoint())
                .service(notes.endpoint())
                .service(new ModelGrpc(prompts, generations))
                .service(new PromptGrpc(prompts, generations))
                .start();
    }

    /// What plans give, if billing is configured. `notified` passes changes of plans to it.
    private static Optional<Entitlements> entitlements(
            ContentConfig config,
            GrpcServer.Builder server,
            EventTransport following,
            Optional<ServiceTokens> tokens,
            Map<String, Consumer<String>> notified) {
        if (config.billing().isEmpty()) {
            server.off("plans", "CONTENT_BILLING is not set; every person has the same budget and the same room");
            return Optional.empty();
        }
        var billing = ClientInterceptors.intercept(
                server.client("billing", config.billing().get()).channel(),
                tokens.orElseThrow().calling("billing"));
        var entitlements = new Entitlements(billing, System::nanoTime);
        var events = new EntitlementEvents(entitlements);
        notified.putAll(events.handlers());
        server.service(following
                .follow("billing", billing, EntitlementEvents.TYPES, events)
                .deadLetters());
        return Optional.of(entitlements);
    }

    private static TokenAllowance tokenAllowance(ContentConfig config, Optional<Entitlements> entitlements) {
        int tokensADay = config.models().tokensADay();
        return entitlements
                .<TokenAllowance>map(plans -> new EntitlementClient(plans, tokensADay))
                .orElseGet(() -> TokenAllowance.same(tokensADay));
    }

    private static DocumentAllowance documentAllowance(ContentConfig config, Optional<Entitlements> entitlements) {
        var own = config.documents();
        return entitlements
                .<DocumentAllowance>map(plans -> new DocumentPlanClient(plans, own.documents(), own.bytes()))
                .orElseGet(() -> DocumentAllowance.same(own.documents(), own.bytes()));
    }
}
