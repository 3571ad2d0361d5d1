package dev.vivavoce.bff;

import dev.vivavoce.bff.account.AccountClient;
import dev.vivavoce.bff.apikey.ApiKeyClient;
import dev.vivavoce.bff.attempt.AttemptClient;
import dev.vivavoce.bff.audit.AuditClient;
import dev.vivavoce.bff.bank.BankClient;
import dev.vivavoce.bff.chat.ChatClient;
import dev.vivavoce.bff.client.Services;
import dev.vivavoce.bff.consent.ConsentClient;
import dev.vivavoce.bff.cost.CostBudget;
import dev.vivavoce.bff.cost.PlanBudgets;
import dev.vivavoce.bff.credential.CredentialClient;
import dev.vivavoce.bff.document.DocumentClient;
import dev.vivavoce.bff.erasure.ErasureClient;
import dev.vivavoce.bff.examination.ExaminationClient;
import dev.vivavoce.bff.execution.AcceptedDocuments;
import dev.vivavoce.bff.execution.GraphSettings;
import dev.vivavoce.bff.export.DataExportClient;
import dev.vivavoce.bff.factor.FactorClient;
import dev.vivavoce.bff.feedback.FeedbackClient;
import dev.vivavoce.bff.generation.GenerationClient;
import dev.vivavoce.bff.guardian.GuardianClient;
import dev.vivavoce.bff.http.Addresses;
import dev.vivavoce.bff.http.HttpSettings;
import dev.vivavoce.bff.http.Origins;
import dev.vivavoce.bff.http.RequestAuthenticator;
import dev.vivavoce.bff.mockexam.MockExamClient;
import dev.vivavoce.bff.notes.NotesClient;
import dev.vivavoce.bff.passkey.PasskeyClient;
import dev.vivavoce.bff.payment.PaymentClient;
import dev.vivavoce.bff.people.PeopleClient;
import dev.vivavoce.bff.pipeline.OperatedRunClient;
import dev.vivavoce.bff.pipeline.PipelineClient;
import dev.vivavoce.bff.plan.PlanClient;
import dev.vivavoce.bff.prompt.ModelClient;
import dev.vivavoce.bff.prompt.PromptClient;
import dev.vivavoce.bff.provider.ProviderClient;
import dev.vivavoce.bff.quiz.QuizClient;
import dev.vivavoce.bff.quizsharing.QuizSharingClient;
import dev.vivavoce.bff.quizsharing.SharerClient;
import dev.vivavoce.bff.rating.RatingClient;
import dev.vivavoce.bff.recording.RecordingClient;
import dev.vivavoce.bff.review.ReviewClient;
import dev.vivavoce.bff.scenario.ScenarioClient;
import dev.vivavoce.bff.seat.SeatClient;
import dev.vivavoce.bff.sentence.SentenceClient;
import dev.vivavoce.bff.socket.SocketLimits;
import dev.vivavoce.bff.socket.SocketSettings;
import dev.vivavoce.bff.speaking.AudioSocket;
import dev.vivavoce.bff.speaking.SpeakingClient;
import dev.vivavoce.bff.studio.ScriptClient;
import dev.vivavoce.bff.studio.StudioClient;
import dev.vivavoce.bff.submission.SubmissionClient;
import dev.vivavoce.bff.subscription.SubscriptionClient;
import dev.vivavoce.bff.suspended.SuspendedClient;
import dev.vivavoce.bff.synthesis.SynthesisClient;
import dev.vivavoce.bff.transcription.TranscriptionClient;
import dev.vivavoce.bff.usage.UsageClient;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.redis.RateLimits;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.VirtualTasks;
import dev.vivavoce.runtime.telemetry.Telemetry;
import io.grpc.ClientInterceptor;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// The beans of the edge. Our own endpoints serve HTTP and WebSockets, so those of Spring Boot are excluded, and its
/// page for errors, which is a path of its own.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {GraphQlWebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ComponentScan
class BffConfiguration {
    /// The most persons and addresses that each rate limit stores.
    private static final int MOST_COUNTED = 200_000;

    /// Identity's time, so that a token is as old here as there.
    @Bean
    Clock clock(TokenVerifier tokens) {
        return tokens.clock();
    }

    /// Spring uses the second name to run each controller call on a virtual thread.
    @Bean({"tasks", "applicationTaskExecutor"})
    VirtualTasks tasks() {
        return new VirtualTasks("bff");
    }

    @Bean
    Scheduler virtualThreads(VirtualTasks tasks) {
        return Schedulers.fromExecutorService(tasks);
    }

    @Bean
    Telemetry telemetry(BffConfig config) {
        return new Telemetry("bff", config.traces());
    }

    @Bean
    Services services(BffConfig config, Telemetry telemetry) {
        return new Services(config.targets(), telemetry, config.tls());
    }

    @Bean
    TokenVerifier tokens(Services services, Telemetry telemetry) {
        var tokens = TokenVerifier.of(services.identity(), "bff");
        tokens.bindTo(telemetry.meters());
        return tokens;
    }

    /// Spring closes it.
    @Bean
    AutoCloseable endedSessions(TokenVerifier tokens) {
        return tokens.followEndedSessions();
    }

    @Bean
    Addresses addresses(BffConfig config) {
        return new Addresses(config.publicUrl());
    }

    @Bean
    Origins origins(BffConfig config, Addresses addresses) {
        return new Origins(config.webOrigins(), addresses::own);
    }

    @Bean
    RateLimits limits(BffConfig config, Telemetry telemetry) {
        return RateLimits.open(config.redis(), "bff", config.secret(), telemetry.meters());
    }

    @Bean
    RequestAuthenticator authenticator(BffConfig config, TokenVerifier tokens, RateLimits limits) {
        return new RequestAuthenticator(
                tokens,
                aMinute(limits, "requests", config.requestsAMinute()),
                aMinute(limits, "sign_ins", config.signInsAMinute()));
    }

    @Bean
    CostBudget costBudget(BffConfig config, PlanClient plans, VirtualTasks tasks, RateLimits limits) {
        var people = new PlanBudgets(
                new PlanBudgets.Limits(
                        aMinute(limits, "cost", config.costAMinute()),
                        factor -> aMinute(limits, "cost_times_" + factor, config.costAMinute(factor)),
                        aMinute(limits, "cost_carried", 1)),
                plans::costBudgetFactor,
                tasks,
                MOST_COUNTED,
                System::nanoTime);
        return new CostBudget(people, aMinute(limits, "others_cost", config.othersCostAMinute()));
    }

    private static RateLimit aMinute(RateLimits limits, String name, int permits) {
        return limits.limit(name, new Rate(permits, Duration.ofMinutes(1)), MOST_COUNTED);
    }

    @Bean
    GraphSettings graphSettings(BffConfig config) {
        return new GraphSettings(isOpen(config), config.documents(), config.moreDocuments(), config.requestLog());
    }

    /// Returns whether introspection is allowed.
    private static boolean isOpen(BffConfig config) {
        return !config.production() && config.documents() == AcceptedDocuments.ANY;
    }

    @Bean
    HttpSettings httpSettings(BffConfig config) {
        return new HttpSettings(
                !config.production(), isOpen(config), config.sockets().keepAlive(), config.trustedProxies());
    }

    @Bean
    SocketSettings socketSettings(BffConfig config) {
        return config.sockets();
    }

    @Bean
    SocketLimits socketLimits(SocketSettings settings, RateLimits limits) {
        return new SocketLimits(
                aMinute(limits, "handshakes", settings.handshakesAMinute()),
                aMinute(limits, "pings", settings.pingsAMinute()));
    }

    @Bean
    AccountClient accountClient(BffConfig config, Services services, Clock clock) {
        return new AccountClient(
                services.identity(), inOwnName(config, services, clock), vouching(config, services, clock));
    }

    /// Adds the edge's own token to calls of identity; nothing without a secret.
    private static ClientInterceptor[] inOwnName(BffConfig config, Services services, Clock clock) {
        if (config.secret().reveal().isEmpty()) return new ClientInterceptor[0];
        var own = new ServiceTokens(services.identity(), "bff", config.secret(), clock);
        return new ClientInterceptor[] {own.calling("identity")};
    }

    /// Adds it beside the token of a person whose address is forwarded.
    private static ClientInterceptor[] vouching(BffConfig config, Services services, Clock clock) {
        if (config.secret().reveal().isEmpty()) return new ClientInterceptor[0];
        var own = new ServiceTokens(services.identity(), "bff", config.secret(), clock);
        return new ClientInterceptor[] {own.vouching("identity")};
    }

    @Bean
    ErasureClient erasureClient(Services services) {
        return new ErasureClient(services.identity());
    }

    @Bean
    SuspendedClient suspendedClient(BffConfig config, Services services, Clock clock) {
        return new SuspendedClient(services.identity(), inOwnName(config, services, clock));
    }

    @Bean
    ConsentClient consentClient(Services services) {
        return new ConsentClient(services.identity());
    }

    @Bean
    SharerClient sharerClient(BffConfig config, Services services, Clock clock) {
        return new SharerClient(services.identity(), inOwnName(config, services, clock));
    }

    @Bean
    PeopleClient peopleClient(Services services) {
        return new PeopleClient(services.identity());
    }

    @Bean
    ApiKeyClient apiKeyClient(Services services) {
        return new ApiKeyClient(services.identity());
    }

    @Bean
    AuditClient auditClient(Services services) {
        return new AuditClient(services.identity());
    }

    @Bean
    DataExportClient dataExportClient(Services services) {
        return new DataExportClient(services.identity());
    }

    @Bean
    GuardianClient guardianClient(BffConfig config, Services services, Clock clock) {
        return new GuardianClient(services.identity(), inOwnName(config, services, clock));
    }

    @Bean
    CredentialClient credentialClient(BffConfig config, Services services, Clock clock) {
        return new CredentialClient(services.identity(), inOwnName(config, services, clock));
    }

    @Bean
    FactorClient factorClient(Services services) {
        return new FactorClient(services.identity());
    }

    @Bean
    PasskeyClient passkeyClient(BffConfig config, Services services, Clock clock) {
        return new PasskeyClient(services.identity(), inOwnName(config, services, clock));
    }

    @Bean
    ProviderClient providerClient(BffConfig config, Services services, Clock clock) {
        return new ProviderClient(services.identity(), inOwnName(config, services, clock));
    }

    @Bean
    PlanClient planClient(Services services) {
        return new PlanClient(services.billing());
    }

    @Bean
    PaymentClient paymentClient(Services services) {
        return new PaymentClient(services.billing());
    }

    @Bean
    SubscriptionClient subscriptionClient(Services services) {
        return new SubscriptionClient(services.billing());
    }

    @Bean
    SeatClient seatClient(Services services) {
        return new SeatClient(services.billing());
    }

    @Bean
    UsageClient usageClient(Services services) {
        return new UsageClient(services.billing());
    }

    @Bean
    ScenarioClient scenarioClient(Services services) {
        return new ScenarioClient(services.content());
    }

    @Bean
    StudioClient studioClient(Services services) {
        return new StudioClient(services.content());
    }

    @Bean
    ScriptClient scriptClient(Services services) {
        return new ScriptClient(services.content());
    }

    @Bean
    DocumentClient documentClient(Services services) {
        return new DocumentClient(services.content());
    }

    @Bean
    TranscriptionClient transcriptionClient(Services services) {
        return new TranscriptionClient(services.speech());
    }

    @Bean
    SubmissionClient submissionClient(Services services) {
        return new SubmissionClient(services.speech());
    }

    @Bean
    GenerationClient generationClient(Services services) {
        return new GenerationClient(services.speech());
    }

    @Bean
    PipelineClient pipelineClient(Services services) {
        return new PipelineClient(services.speech());
    }

    @Bean
    OperatedRunClient operatedRunClient(Services services) {
        return new OperatedRunClient(services.speech(), services.identity());
    }

    @Bean
    NotesClient notesClient(Services services) {
        return new NotesClient(services.content());
    }

    @Bean
    ChatClient chatClient(Services services) {
        return new ChatClient(services.content());
    }

    @Bean
    BankClient bankClient(Services services) {
        return new BankClient(services.assessment());
    }

    @Bean
    ModelClient modelClient(Services services) {
        return new ModelClient(services.content());
    }

    @Bean
    PromptClient promptClient(Services services) {
        return new PromptClient(services.content());
    }

    @Bean
    SentenceClient sentenceClient(Services services) {
        return new SentenceClient(services.content());
    }

    @Bean
    SynthesisClient synthesisClient(Services services) {
        return new SynthesisClient(services.speech());
    }

    @Bean
    SpeakingClient speakingClient(Services services, VirtualTasks tasks, Addresses addresses) {
        return new SpeakingClient(services.speech(), tasks, () -> addresses.socket(AudioSocket.PATH));
    }

    @Bean
    AttemptClient attemptClient(Services services) {
        return new AttemptClient(services.assessment());
    }

    @Bean
    RecordingClient recordingClient(Services services) {
        return new RecordingClient(services.speech());
    }

    @Bean
    FeedbackClient feedbackClient(Services services) {
        return new FeedbackClient(services.assessment());
    }

    @Bean
    ReviewClient reviewClient(Services services) {
        return new ReviewClient(services.assessment());
    }

    @Bean
    QuizClient quizClient(Services services) {
        return new QuizClient(services.assessment());
    }

    @Bean
    QuizSharingClient quizSharingClient(Services services) {
        return new QuizSharingClient(services.assessment());
    }

    @Bean
    MockExamClient mockExamClient(Services services) {
        return new MockExamClient(services.assessment());
    }

    @Bean
    RatingClient ratingClient(Services services) {
        return new RatingClient(services.assessment());
    }

    @Bean
    ExaminationClient examinationClient(Services services) {
        return new ExaminationClient(services.assessment());
    }
}
