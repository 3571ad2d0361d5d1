package dev.vivavoce.assessment.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.FakeModel;
import dev.vivavoce.assessment.FakeStudyTexts;
import dev.vivavoce.assessment.attempt.SessionClient;
import dev.vivavoce.assessment.bank.BankFeature;
import dev.vivavoce.assessment.model.ModelClient;
import dev.vivavoce.assessment.quiz.QuizWriter.Drafted;
import dev.vivavoce.assessment.quiz.generation.QuizGeneration;
import dev.vivavoce.assessment.quiz.generation.StudyTextClient;
import dev.vivavoce.assessment.quiz.order.Feedback;
import dev.vivavoce.assessment.quiz.order.QuizSource;
import dev.vivavoce.assessment.quiz.order.QuizWish;
import dev.vivavoce.assessment.quiz.question.QuestionStore;
import dev.vivavoce.assessment.quiz.sharing.SharedQuizzes;
import dev.vivavoce.assessment.quiz.sharing.TeamClient;
import dev.vivavoce.assessment.quiz.state.Quiz.Figures;
import dev.vivavoce.assessment.quiz.state.QuizState;
import dev.vivavoce.assessment.quiz.state.QuizStore;
import dev.vivavoce.assessment.quiz.taking.QuizCards;
import dev.vivavoce.assessment.quiz.taking.SpokenAnswerClient;
import dev.vivavoce.assessment.quiz.writing.QuestionModel;
import dev.vivavoce.assessment.review.card.CardStore;
import dev.vivavoce.assessment.review.setting.ReviewSettingsStore;
import dev.vivavoce.content.v1.GenerateRequest;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.QuestionKind;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobStatus;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.limits.MemoryRateLimit;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.runtimetest.TestIdentity;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A quiz whose worker goes silent while the model writes it, and another worker that takes it over.
class WritingTakenOverTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("assessment", 8);

    /// A worker with this one sends no further heartbeat while the test runs, as one that was killed.
    private static final Duration SILENT = Duration.ofHours(1);

    private static final Duration ALIVE = Duration.ofMillis(200);

    private static final Drafted CHOICE = new Drafted(
            "choice",
            "A splint",
            "The nurse checks the fingers of the patient every 2 hours.",
            "How often does the nurse check the fingers of the patient?",
            "every 2 hours",
            List.of("every 3 hours", "every 5 hours", "every 9 hours"));
    private static final Drafted GAP = new Drafted(
            "gap",
            "A thermometer",
            "A fever above 40 degrees is dangerous and needs treatment at once.",
            "A fever above 40 _____ is dangerous and needs treatment at once.",
            "degrees");
    private static final Drafted SHORT = new Drafted(
            "short",
            "Penicillin",
            "Penicillin was discovered by Alexander Fleming in 1928.",
            "Who discovered penicillin in 1928?",
            "Alexander Fleming");
    private static final Drafted TRUTH = new Drafted(
            "truth",
            "Dehydration",
            "Dark urine is an early sign of dehydration.",
            "Dark urine is an early sign of dehydration.",
            "true");
    private static final Drafted LATE = new Drafted(
            "short",
            "A splint",
            "A tight bandage stops the blood and makes the fingers cold.",
            "What does a tight bandage stop?",
            "the blood");

    private static final FakeModel MODEL = new FakeModel();
    private static final TestIdentity IDENTITY = new TestIdentity();
    private static final GrpcClient PEOPLE = GrpcClient.open(IDENTITY.target());
    private static final GrpcServer CONTENT = GrpcServer.of("content")
            .administration(_ -> {})
            .tokens(TokenVerifier.of(PEOPLE.channel(), "content"))
            .service(MODEL)
            .service(new FakeStudyTexts())
            .start();
    private static final GrpcClient TEXTS = GrpcClient.open("localhost:" + CONTENT.port());

    private final QuizStore quizzes = new QuizStore();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /// The first worker's second call for questions is not answered until the test releases it.
    private void modelThatIsSlowOnce() {
        var writer = new QuizWriter()
                .knows(CHOICE.prompt(), CHOICE.answer())
                .knows(GAP.prompt(), GAP.answer())
                .knows(SHORT.prompt(), SHORT.answer())
                .knows(TRUTH.prompt(), "The statement is true.")
                .knows(LATE.prompt(), LATE.answer())
                .drafts(CHOICE, GAP)
                .drafts(SHORT, TRUTH)
                .drafts(LATE);
        var calls = new AtomicInteger();
        MODEL.answers(request -> {
            if (request.getPromptId().equals("quiz-questions") && calls.incrementAndGet() == 2) {
                asked.countDown();
                awaitRelease();
            }
            return writer.answer(request);
        });
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException thrown) {
            throw new AssertionError(thrown);
        }
    }

    @Test
    void the_one_that_takes_over_pays_for_what_is_missing_and_the_first_one_changes_nothing_any_more() {
        modelThatIsSlowOnce();
        var userId = UUID.randomUUID();
        var id = UUID.randomUUID();
        try (var _ = worker(SILENT)) {
            order(userId, id);
            Await.until("the model writes the second half", () -> asked.getCount() == 0);
            try (var _ = worker(ALIVE)) {
                Await.until("it is taken over", () -> state(userId, id) == QuizState.READY);
            }
            made(userId, id);
            assertThat(requests("quiz-questions")).hasSize(3);
            var last = requests("quiz-questions").getLast();
            assertThat(last.getVariablesOrThrow("asked")).contains(CHOICE.prompt(), GAP.prompt());
            assertThat(last.getVariablesOrThrow("order"))
                    .contains("truth", "short")
                    .doesNotContain("choice", "gap");
            assertThat(requests("quiz-check"))
                    .as("what had passed is not read again")
                    .hasSize(2);

            released.countDown();
            Await.until(
                    "the first one has what it waited for",
                    () -> requests("quiz-check").size() == 3);
            assertThat(requests("quiz-check").getLast().getVariablesOrThrow("questions"))
                    .contains(LATE.prompt());
        } finally {
            released.countDown();
        }
        made(userId, id);
    }

    private void order(UUID userId, UUID id) {
        var wish = new QuizWish(
                new QuizSource.Documents(List.of(FakeStudyTexts.LEAFLET)),
                4,
                Difficulty.MEDIUM,
                List.of(
                        QuestionKind.MULTIPLE_CHOICE,
                        QuestionKind.TRUE_FALSE,
                        QuestionKind.SHORT_ANSWER,
                        QuestionKind.GAP),
                Feedback.AT_END,
                null);
        database.get().run(db -> {
            quizzes.insert(db, id, userId, UUID.randomUUID(), wish, Instant.now());
            new JobQueue().schedule(db, QuizGeneration.MAKE_QUIZ, id, Instant.now());
        });
    }

    /// Once, with as many questions as were ordered.
    private void made(UUID userId, UUID id) {
        database.get().run(db -> {
            var quiz = quizzes.find(db, userId, id).orElseThrow();
            assertThat(quiz.status().state()).isEqualTo(QuizState.READY);
            assertThat(quiz.figures()).isEqualTo(new Figures(4, 0, 4, 4));
            assertThat(new QuestionStore().ofQuiz(db, id))
                    .extracting(one -> one.question().prompt())
                    .containsExactlyInAnyOrder(CHOICE.prompt(), GAP.prompt(), SHORT.prompt(), TRUTH.prompt());
            assertThat(db.createQuery("SELECT made FROM quiz_step WHERE quiz_id = :id ORDER BY cursor")
                            .bind("id", id)
                            .mapTo(Integer.class)
                            .list())
                    .as("begun, half of it, taken over, all of it, ready")
                    .containsExactly(0, 2, 2, 4, 4);
            assertThat(db.createQuery(
                                    "SELECT count(*) FROM outbox WHERE event_type = 'quiz.generated' AND subject_id = :id")
                            .bind("id", id)
                            .mapTo(Integer.class)
                            .one())
                    .isEqualTo(1);
            assertThat(db.createQuery("SELECT tries FROM job WHERE id = :id AND state = :state")
                            .bind("id", id)
                            .bind("state", JobStatus.State.SUCCEEDED.name())
                            .mapTo(Integer.class)
                            .one())
                    .isEqualTo(2);
        });
    }

    private QuizState state(UUID userId, UUID id) {
        return database.get()
                .transaction(db ->
                        quizzes.find(db, userId, id).orElseThrow().status().state());
    }

    private static List<GenerateRequest> requests(String prompt) {
        return MODEL.asked.stream()
                .filter(request -> request.getPromptId().equals(prompt))
                .toList();
    }

    /// The quizzes of one process of the service.
    private static Jobs worker(Duration heartbeat) {
        var clock = Clock.systemUTC();
        var texts = TEXTS.channel();
        var tokens = new ServiceTokens(PEOPLE.channel(), "assessment", new Secret("test-secret"), clock);
        var consents = new ConsentClient(PEOPLE.channel(), tokens, Duration.ofSeconds(5));
        var peers = new QuizFeature.Peers(
                new StudyTextClient(texts, tokens),
                new QuestionModel(consents, new ModelClient(texts, tokens)),
                new BankFeature(database.get(), clock).published(),
                new SpokenAnswerClient(new SessionClient(texts, tokens)),
                new QuizCards(new CardStore(), new ReviewSettingsStore(), clock),
                new TeamClient(texts, tokens),
                new MemoryRateLimit(SharedQuizzes.TRIED_LINKS, SharedQuizzes.MOST_COUNTED, System::nanoTime));
        var feature = new QuizFeature(
                database.get(),
                new Outbox(database.get(), "assessment", clock),
                peers,
                new SimpleMeterRegistry(),
                clock);
        return feature.jobs(Jobs.of(database.get()))
                .atOnce(4)
                .heartbeat(heartbeat)
                .start();
    }
}
