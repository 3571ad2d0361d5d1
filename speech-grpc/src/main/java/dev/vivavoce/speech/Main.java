package dev.vivavoce.speech;

import dev.vivavoce.runtime.aws.ObjectStores;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.events.AdministrationEvents;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.kafka.EventTransport;
import dev.vivavoce.runtime.privacy.PersonalDataGrpc;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.redis.RedisBroadcast;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.server.ServiceProgram;
import dev.vivavoce.runtime.server.ServiceSettings;
import dev.vivavoce.speech.engines.SpeechEngines;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.generation.GenerationFeature;
import dev.vivavoce.speech.generation.usage.UsageClient;
import dev.vivavoce.speech.generation.voice.VoiceEngines;
import dev.vivavoce.speech.pipeline.PipelineFeature;
import dev.vivavoce.speech.pipeline.work.ModelStepClient;
import dev.vivavoce.speech.privacy.StoredData;
import dev.vivavoce.speech.pronunciation.PronunciationGrpc;
import dev.vivavoce.speech.recognizer.LiveRecognizers;
import dev.vivavoce.speech.recording.ClaimClient;
import dev.vivavoce.speech.recording.RecordingFeature;
import dev.vivavoce.speech.room.RoomFeature;
import dev.vivavoce.speech.room.RoomServer;
import dev.vivavoce.speech.room.Rooms;
import dev.vivavoce.speech.session.ScenarioVersions;
import dev.vivavoce.speech.session.SpeakingFeature;
import dev.vivavoce.speech.session.deletion.DeletionEvents;
import dev.vivavoce.speech.session.partner.PartnerClient;
import dev.vivavoce.speech.session.stream.StreamFactory;
import dev.vivavoce.speech.session.time.SpeechTime;
import dev.vivavoce.speech.submission.SubmissionFeature;
import dev.vivavoce.speech.synthesis.SynthesisGrpc;
import dev.vivavoce.speech.transcription.TranscriptionFeature;
import dev.vivavoce.speech.transcription.engine.EmbeddedTranscriber;
import dev.vivavoce.speech.transcription.engine.TranscriberEngines;
import dev.vivavoce.speech.user.UserEvents;
import dev.vivavoce.speech.user.UserMerges;
import io.grpc.ClientInterceptors;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Starts the speech service.
public final class Main {
    /// A learner waits for the partner's answer meanwhile.
    private static final Duration CONSENT_PATIENCE = Duration.ofMillis(300);

    /// Files that wait to be transcribed and texts that wait to be spoken are among them, and must not keep deletions
    /// waiting.
    private static final int JOBS_AT_ONCE = 128;

    private Main() {}

    public static void main(String[] args) {
        ServiceProgram.run("speech", args, Main::settings, Main::start);
    }

    /// Reads the settings without starting anything.
    ///
    /// @throws Env.BadSettings naming every fault
    public static ServiceSettings settings(Map<String, String> settings) {
        return SpeechConfig.from(Env.of(settings)).service();
    }

    /// Starts the service with these settings; the README lists them.
    public static GrpcServer start(Map<String, String> settings) {
        return start(settings, () -> {});
    }

    /// @param databaseReady returns when the database can be connected to; the engines are loaded before that
    public static GrpcServer start(Map<String, String> settings, Runnable databaseReady) {
        var config = SpeechConfig.from(Env.of(settings));
        var server = config.service().server();
        var engines = server.closing(SpeechEngines.open(config.models(), config.passMark()));
        databaseReady.run();
        return serve(server, config, engines);
    }

    static GrpcServer serve(GrpcServer.Builder server, SpeechConfig config, SpeechEngines engines) {
        var telemetry = config.service().telemetry();
        var meters = telemetry.meters();
        server.telemetry(telemetry); // before the clients, which record their calls in it
        var database = server.closing(config.service().openDatabase(telemetry));
        var clock = database.clock();
        var identity = server.client("identity", config.account().identity());
        var billing = server.client("billing", config.peers().billing());
        var content = server.client("content", config.peers().content());
        var executor = server.closing(new EngineExecutor(config.engineThreads(), meters));
        var tokens =
                new ServiceTokens(identity.channel(), "speech", config.account().secret(), clock);
        var assessment = server.client("assessment", config.peers().assessment());
        var people = TokenVerifier.of(identity.channel(), "speech");
        var consents = new ConsentClient(identity.channel(), tokens, CONSENT_PATIENCE);
        var outbox = new Outbox(database, "speech", clock);
        var objects = ObjectStores.serve(server, config.recordings().objects(), meters, clock);
        var recordings = RecordingFeature.add(
                server,
                database,
                objects,
                config.recordings(),
                consents,
                new ClaimClient(assessment.channel(), tokens),
                clock);
        var speechTime = new SpeechTime(billing.channel(), tokens);
        var waking = PipelineFeature.waking(outbox, clock);
        var roomServer = RoomServer.open(server, database, config.rooms(), meters);
        var speaking = SpeakingFeature.add(
                server,
                database,
                new StreamFactory.Engines(
                        engines,
                        executor,
                        LiveRecognizers.open(
                                server, config.recognizers(), consents::allowsThirdParties, speechTime::plan, meters)),
                outbox,
                new SpeakingFeature.Peers(
                        waking,
                        speechTime,
                        new ScenarioVersions(content.channel(), tokens),
                        new PartnerClient(content.channel(), tokens, consents),
                        people,
                        recordings,
                        roomServer,
                        RedisBroadcast.open(server, config.redis(), "speech", meters)),
                config.limits(),
                telemetry,
                clock);
        var rooms = RoomFeature.add(
                server,
                database,
                roomServer,
                consents::thirdParties,
                new Rooms.Access(speaking.queries(), speaking.sessions(), speaking.finisher(), speaking.signals()),
                speaking.watches(),
                clock);
        var transcribers = TranscriberEngines.open(
                server,
                config.transcribers(),
                new EmbeddedTranscriber(engines, executor),
                consents::allowsThirdParties,
                meters,
                clock);
        var transcriptions = TranscriptionFeature.add(
                server,
                database,
                new TranscriptionFeature.Storage(
                        objects, config.recordings().objects().folder().resolve("transcribing")),
                new TranscriptionFeature.Engines(engines.voiceActivity(), executor, transcribers),
                waking,
                meters,
                clock);
        var submissions = SubmissionFeature.add(
                server,
                database,
                new SubmissionFeature.Storage(
                        objects, config.recordings().objects().folder().resolve("submitting")),
                new SubmissionFeature.Engines(engines.voiceActivity(), executor),
                new SubmissionFeature.Heard(speaking.submitted(), speaking.watches()),
                meters,
                clock);
        var voices = VoiceEngines.open(server, config.voices(), engines.synthesizer(), meters);
        var generated = GenerationFeature.add(
                server,
                database,
                new GenerationFeature.Storage(
                        objects, config.recordings().objects().folder().resolve("speaking")),
                voices,
                new GenerationFeature.Peers(consents::allowsThirdParties, new UsageClient(billing.channel(), tokens)),
                waking,
                meters,
                clock);
        var pipelines = PipelineFeature.add(
                server,
                database,
                new PipelineFeature.Means(
                        transcriptions,
                        transcribers,
                        generated,
                        voices,
                        new ModelStepClient(content.channel(), tokens, consents),
                        speaking.queries()),
                meters,
                clock);
        var data = new RegisteredData(
                StoredData.REGISTRY,
                database,
                submissions
                        .erasure() // before their sessions end, so that none is opened again
                        .and(speaking.erasure())
                        .and(recordings.recordings())
                        .and(pipelines.erasure())
                        .and(transcriptions.erasure())
                        .and(generated.erasure()),
                clock);
        var sweepEvery = config.limits().sweepEvery();
        var kept = recordings.jobs(Jobs.of(database), sweepEvery);
        var jobs = rooms.jobs(
                submissions.jobs(speaking.jobs(kept, pipelines.deletionOfSessions()), sweepEvery), sweepEvery);
        var running = server.closing(pipelines
                .jobs(generated.jobs(transcriptions.jobs(jobs, sweepEvery), sweepEvery), sweepEvery)
                .atOnce(JOBS_AT_ONCE)
                .every("forget-erased-users", Duration.ofDays(1), data::forgetErased)
                .every("prune-outbox", Duration.ofHours(1), outbox::prune)
                .start());
        var notified = new HashMap<>(speaking.handlers());
        notified.putAll(transcriptions.handlers());
        notified.putAll(generated.handlers());
        notified.putAll(pipelines.handlers());
        notified.put(Outbox.CHANNEL, outbox.woken());
        notified.put(Jobs.CHANNEL, running.woken()); // each step of a run waits for a job
        server.closing(database.listen(notified));
        speaking.begin();
        transcriptions.begin();
        generated.begin();
        pipelines.begin();
        var events = EventTransport.open(server, config.service(), database, outbox);
        var assessmentEvents = events.follow(
                "assessment",
                ClientInterceptors.intercept(assessment.channel(), tokens.calling("assessment")),
                List.of(DeletionEvents.ATTEMPT_DELETED.type()),
                speaking.deletionEvents(clock));
        var left = new RegisteredData(StoredData.REGISTRY, database, clock);
        var userEvents = events.follow(
                "identity",
                ClientInterceptors.intercept(identity.channel(), tokens.calling("identity")),
                UserEvents.TYPES,
                new UserEvents(left, new UserMerges()));
        return server.administration(new AdministrationEvents(database, outbox))
                .service(userEvents.deadLetters(assessmentEvents))
                .service(outbox.grpc())
                .service(new PersonalDataGrpc(recordings.personalData(data)))
                .service(new PronunciationGrpc(
                        engines.recognizer(), engines.lexicon(), engines.scorer(), executor, meters))
                .service(new SynthesisGrpc(engines.synthesizer(), voices.voices()))
                .tokens(people)
                .ready("database", database::ready)
                .ready("storage", database::storageReady)
                .start();
    }
}
