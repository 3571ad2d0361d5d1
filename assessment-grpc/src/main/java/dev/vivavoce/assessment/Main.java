package dev.vivavoce.assessment;

import dev.vivavoce.assessment.attempt.AttemptEvents;
import dev.vivavoce.assessment.attempt.AttemptGrpc;
import dev.vivavoce.assessment.attempt.AttemptStore;
import dev.vivavoce.assessment.attempt.Attempts;
import dev.vivavoce.assessment.attempt.DeletedEvents;
import dev.vivavoce.assessment.attempt.SessionClient;
import dev.vivavoce.assessment.attempt.UserEvents;
import dev.vivavoce.assessment.bank.BankFeature;
import dev.vivavoce.assessment.examination.ExaminationGrpc;
import dev.vivavoce.assessment.examination.ExaminationStore;
import dev.vivavoce.assessment.examination.Examinations;
import dev.vivavoce.assessment.examination.ExaminersDesk;
import dev.vivavoce.assessment.examination.RatedTalks;
import dev.vivavoce.assessment.examination.RecordingClient;
import dev.vivavoce.assessment.examination.agreement.AgreementStore;
import dev.vivavoce.assessment.examination.agreement.Agreements;
import dev.vivavoce.assessment.feedback.FeedbackGrpc;
import dev.vivavoce.assessment.feedback.FeedbackModel;
import dev.vivavoce.assessment.feedback.FeedbackStore;
import dev.vivavoce.assessment.feedback.Feedbacks;
import dev.vivavoce.assessment.mockexam.ExamSessionClient;
import dev.vivavoce.assessment.mockexam.MockExamGrpc;
import dev.vivavoce.assessment.mockexam.MockExamStore;
import dev.vivavoce.assessment.mockexam.MockExams;
import dev.vivavoce.assessment.mockexam.MockReports;
import dev.vivavoce.assessment.mockexam.ScenarioListClient;
import dev.vivavoce.assessment.model.ModelClient;
import dev.vivavoce.assessment.privacy.StoredData;
import dev.vivavoce.assessment.quiz.QuizFeature;
import dev.vivavoce.assessment.quiz.generation.StudyTextClient;
import dev.vivavoce.assessment.quiz.sharing.SharedQuizzes;
import dev.vivavoce.assessment.quiz.sharing.TeamClient;
import dev.vivavoce.assessment.quiz.taking.QuizCards;
import dev.vivavoce.assessment.quiz.taking.SpokenAnswerClient;
import dev.vivavoce.assessment.quiz.writing.QuestionModel;
import dev.vivavoce.assessment.rating.RatingEngine;
import dev.vivavoce.assessment.rating.RatingGrpc;
import dev.vivavoce.assessment.rating.ReportsUnderWay;
import dev.vivavoce.assessment.rating.ScenarioClient;
import dev.vivavoce.assessment.rating.TalkReportStore;
import dev.vivavoce.assessment.rating.TalkReports;
import dev.vivavoce.assessment.rating.judge.JudgeClient;
import dev.vivavoce.assessment.rating.judge.TalkJudge;
import dev.vivavoce.assessment.review.Cards;
import dev.vivavoce.assessment.review.QueueStore;
import dev.vivavoce.assessment.review.ReviewGrpc;
import dev.vivavoce.assessment.review.ReviewQueue;
import dev.vivavoce.assessment.review.ReviewStore;
import dev.vivavoce.assessment.review.Reviews;
import dev.vivavoce.assessment.review.card.CardStore;
import dev.vivavoce.assessment.review.practice.LearnerClient;
import dev.vivavoce.assessment.review.practice.PracticeCards;
import dev.vivavoce.assessment.review.practice.PracticeStore;
import dev.vivavoce.assessment.review.setting.ReviewSettingsStore;
import dev.vivavoce.assessment.review.voice.Proposals;
import dev.vivavoce.assessment.review.voice.ReadingClient;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.AdministrationEvents;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.kafka.EventTransport;
import dev.vivavoce.runtime.privacy.PersonalDataGrpc;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.redis.RateLimits;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.server.ServiceProgram;
import dev.vivavoce.runtime.server.ServiceSettings;
import io.grpc.ClientInterceptors;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The assessment service: the history of finished speaking sessions, the reports of talks, the ratings by
/// examiners, mock exams, review, quizzes and the question bank, on a port and in process. Speech's events
/// add to them, and its own events tell what was deleted.
public final class Main {
    /// Quizzes that wait for a model are among them, and must not keep reports waiting.
    private static final int JOBS_AT_ONCE = 16;

    /// A report and two sentences are made while a learner waits anyway, so the question may take its time.
    private static final Duration CONSENT_PATIENCE = Duration.ofSeconds(5);

    private Main() {}

    public static void main(String... args) {
        ServiceProgram.run("assessment", args, Main::settings, Main::start);
    }

    /// Reads the settings without starting anything.
    ///
    /// @throws Env.BadSettings naming every fault
    public static ServiceSettings settings(Map<String, String> settings) {
        return AssessmentConfig.from(Env.of(settings)).service();
    }

    /// Starts the service from its settings; closing the returned server stops it. Speech, content and billing may
    /// start later.
    public static GrpcServer start(Map<String, String> settings) {
        return start(settings, Database::clock);
    }

    static GrpcServer start(Map<String, String> settings, Clock clock) {
        return start(settings, _ -> clock);
    }

    private static GrpcServer start(Map<String, String> settings, Function<Database, Clock> clocks) {
        var config = AssessmentConfig.from(Env.of(settings));
        var telemetry = config.service().telemetry();
        var server = config.service().server().telemetry(telemetry);
        var database = server.closing(config.service().openDatabase(telemetry));
        var clock = clocks.apply(database);
        var identity = server.client("identity", config.account().identity());
        var speech = server.client("speech", config.speech());
        var content = server.client("content", config.content());
        var billing = server.client("billing", config.billing());
        var tokens = new ServiceTokens(
                identity.channel(), "assessment", config.account().secret(), clock);
        var outbox = new Outbox(database, "assessment", clock);
        var data = new RegisteredData(StoredData.REGISTRY, database, clock);
        var sessions = new SessionClient(speech.channel(), tokens);
        var consents = new ConsentClient(identity.channel(), tokens, CONSENT_PATIENCE);
        var model = new ModelClient(content.channel(), tokens);
        var cardStore = new CardStore();
        var reviewSettings = new ReviewSettingsStore();
        var bank = new BankFeature(database, clock);
        var limits = RateLimits.open(
                server, config.redis(), "assessment", config.account().secret(), telemetry.meters());
        var quizzes = server.closing(new QuizFeature(
                database,
                outbox,
                new QuizFeature.Peers(
                        new StudyTextClient(content.channel(), tokens),
                        new QuestionModel(consents, model),
                        bank.published(),
                        new SpokenAnswerClient(sessions),
                        new QuizCards(cardStore, reviewSettings, clock),
                        new TeamClient(billing.channel(), tokens),
                        limits.limit("quiz_links", SharedQuizzes.TRIED_LINKS, SharedQuizzes.MOST_COUNTED)),
                telemetry.meters(),
                clock));
        var notified = new HashMap<>(quizzes.handlers());
        notified.put(Outbox.CHANNEL, outbox.woken());
        server.closing(database.listen(notified));
        quizzes.begin();
        var practiceCards = new PracticeCards(
                database,
                new PracticeStore(),
                cardStore,
                reviewSettings,
                new LearnerClient(identity.channel(), tokens),
                clock);
        var attempts =
                new Attempts(database, new AttemptStore(), sessions, new DeletedEvents(outbox), practiceCards, clock);
        var attemptEvents = new AttemptEvents(attempts, sessions);
        var underWay = server.closing(new ReportsUnderWay());
        var reports = new TalkReports(
                database,
                new TalkReportStore(),
                attemptEvents,
                new ScenarioClient(content.channel(), tokens),
                server.closing(new RatingEngine()),
                new TalkJudge(consents, new JudgeClient(model), TalkJudge.AT_MOST),
                underWay,
                clock);
        var feedbacks = new Feedbacks(
                database, new FeedbackStore(), attemptEvents, new FeedbackModel(consents, model), underWay, clock);
        var examinations = new ExaminationStore();
        var recordings = new RecordingClient(speech.channel(), tokens);
        var examStore = new MockExamStore();
        var exams = new MockExams(
                database,
                examStore,
                attemptEvents,
                new ExamSessionClient(sessions),
                new ScenarioListClient(content.channel(), tokens),
                clock);
        var examReports = new MockReports(database, examStore, exams, reports, clock);
        var reviewStore = new ReviewStore();
        server.closing(quizzes.jobs(Jobs.of(database))
                .atOnce(JOBS_AT_ONCE)
                .job(Attempts.RATE_TALK, run -> {
                    reports.make(run);
                    examReports.rated(run.id());
                })
                .job(Attempts.MAKE_CARDS, practiceCards::make)
                .every("forget-erased-users", Duration.ofDays(1), data::forgetErased)
                .every("delete-spoken-answers", Duration.ofDays(1), attempts::deleteAnswers)
                .every("forget-merged-guests", Duration.ofDays(1), attempts::forgetMerged)
                .every("prune-outbox", Duration.ofHours(1), outbox::prune)
                .start());
        var events = EventTransport.open(server, config.service(), database, outbox);
        var speechEvents = events.follow(
                "speech",
                ClientInterceptors.intercept(speech.channel(), tokens.calling("speech")),
                List.of(AttemptEvents.SPEAKING_FINISHED.type()),
                attemptEvents);
        var userEvents = events.follow(
                "identity",
                ClientInterceptors.intercept(identity.channel(), tokens.calling("identity")),
                UserEvents.TYPES,
                new UserEvents(data, attempts));
        return server.administration(new AdministrationEvents(database, outbox))
                .tokens(TokenVerifier.of(identity.channel(), "assessment"))
                .ready("database", database::ready)
                .ready("storage", database::storageReady)
                .service(outbox.grpc())
                .service(speechEvents.deadLetters(userEvents))
                .service(new PersonalDataGrpc(data))
                .service(new AttemptGrpc(attempts))
                .service(new RatingGrpc(reports))
                .service(new FeedbackGrpc(feedbacks))
                .service(new MockExamGrpc(exams, examReports))
                .service(new ReviewGrpc(
                        new Cards(database, cardStore, reviewSettings, clock),
                        new Reviews(database, reviewStore, cardStore, reviewSettings, clock),
                        new ReviewQueue(database, new QueueStore(), reviewStore, reviewSettings, clock),
                        new Proposals(new ReadingClient(sessions))))
                .service(quizzes.endpoint())
                .service(quizzes.sharingEndpoint())
                .service(bank.endpoint())
                .service(new ExaminationGrpc(
                        new Examinations(database, examinations, reports, consents, clock),
                        new ExaminersDesk(database, examinations, reports, consents, recordings, clock),
                        new Agreements(database, new AgreementStore()),
                        new RatedTalks(database, examinations, reports, consents)))
                .start();
    }
}
