package dev.vivavoce.bff.quiz;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.document.Document;
import dev.vivavoce.bff.document.DocumentClient;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.NodeSource;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.StepCursor;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.quiz.Inputs.AppealQuizAnswerInput;
import dev.vivavoce.bff.quiz.Inputs.CreateQuizInput;
import dev.vivavoce.bff.quiz.Inputs.DecideQuizAppealInput;
import dev.vivavoce.bff.quiz.Inputs.DeleteQuizInput;
import dev.vivavoce.bff.quiz.Inputs.QuizBankInput;
import dev.vivavoce.bff.quiz.Inputs.SaveQuizAnswerInput;
import dev.vivavoce.bff.quiz.Inputs.SeeQuizVerdictsInput;
import dev.vivavoce.bff.quiz.Inputs.StartQuizAttemptInput;
import dev.vivavoce.bff.quiz.Inputs.SubmitQuizAttemptInput;
import dev.vivavoce.bff.quiz.Payloads.CreateQuizPayload;
import dev.vivavoce.bff.quiz.Payloads.DecideQuizAppealPayload;
import dev.vivavoce.bff.quiz.Payloads.DeleteQuizPayload;
import dev.vivavoce.bff.quiz.Payloads.QuizAnswerMarked;
import dev.vivavoce.bff.quiz.Payloads.QuizAnswerNotAppealable;
import dev.vivavoce.bff.quiz.Payloads.QuizAnswerPayload;
import dev.vivavoce.bff.quiz.Payloads.QuizAnswerSuperseded;
import dev.vivavoce.bff.quiz.Payloads.QuizAppealDecided;
import dev.vivavoce.bff.quiz.Payloads.QuizAppealUnknown;
import dev.vivavoce.bff.quiz.Payloads.QuizAttemptEnded;
import dev.vivavoce.bff.quiz.Payloads.QuizAttemptPayload;
import dev.vivavoce.bff.quiz.Payloads.QuizAttemptUnknown;
import dev.vivavoce.bff.quiz.Payloads.QuizNotReady;
import dev.vivavoce.bff.quiz.Payloads.QuizUnknown;
import dev.vivavoce.bff.quiz.Payloads.TooManyQuizAttempts;
import dev.vivavoce.bff.quiz.Payloads.TooManyQuizzes;
import dev.vivavoce.bff.quiz.Payloads.TooManyQuizzesUnderWay;
import dev.vivavoce.bff.quiz.Quiz.QuizDifficulty;
import dev.vivavoce.bff.quiz.Quiz.QuizQuestionKind;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizAttemptItem;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizCitation;
import dev.vivavoce.bff.scenario.Scenario;
import dev.vivavoce.bff.scenario.ScenarioClient;
import dev.vivavoce.bff.scenario.ScenarioRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/// The viewer's quizzes and attempts, and the examiners' appeals.
@Controller
final class QuizController implements NodeSource, UnionMembers {
    private final QuizClient quizzes;
    private final DocumentClient documents;
    private final ScenarioClient scenarios;
    private final Scheduler virtualThreads;

    QuizController(QuizClient quizzes, DocumentClient documents, ScenarioClient scenarios, Scheduler virtualThreads) {
        this.quizzes = quizzes;
        this.documents = documents;
        this.scenarios = scenarios;
        this.virtualThreads = virtualThreads;
    }

    @QueryMapping
    @Nullable
    Quiz quiz(@ContextValue Requester requester, @Argument String id) {
        var found = quizzes.quizzes(requester, List.of(local(id)));
        return found.isEmpty() ? null : found.getFirst();
    }

    @QueryMapping
    Connection<Quiz> quizzes(@ContextValue Requester requester, @Argument int first, @Argument @Nullable String after) {
        return Paging.connection(first, after, (size, token) -> quizzes.page(requester, size, token));
    }

    @QueryMapping
    @Nullable
    QuizAttempt quizAttempt(@ContextValue Requester requester, @Argument String id) {
        var found = quizzes.opened(requester, List.of(localAttempt(id)));
        return found.isEmpty() ? null : found.getFirst().attempt();
    }

    @QueryMapping
    Connection<QuizAttempt> quizAttempts(
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String quizId) {
        var only = quizId == null ? null : local(quizId);
        return Paging.connection(first, after, (size, token) -> quizzes.attempts(requester, only, size, token));
    }

    @QueryMapping
    @Nullable
    QuizAnalysis quizAnalysis(@ContextValue Requester requester, @Argument String quizId) {
        return quizzes.analysis(requester, local(quizId));
    }

    @QueryMapping
    int bankSupply(
            @ContextValue Requester requester,
            @Argument QuizBankInput bank,
            @Argument QuizDifficulty difficulty,
            @Argument @Nullable List<QuizQuestionKind> kinds) {
        return quizzes.bankSupply(requester, bank, difficulty, kinds);
    }

    @QueryMapping
    Connection<QuizAppeal> quizAppeals(
            @ContextValue Requester requester, @Argument int first, @Argument @Nullable String after) {
        return Paging.connection(first, after, (size, token) -> quizzes.appeals(requester, size, token));
    }

    @MutationMapping
    CreateQuizPayload createQuiz(@ContextValue Requester requester, @Argument CreateQuizInput input) {
        return quizzes.create(requester, input);
    }

    @MutationMapping
    DeleteQuizPayload deleteQuiz(@ContextValue Requester requester, @Argument DeleteQuizInput input) {
        return quizzes.delete(requester, local(input.quizId()));
    }

    @MutationMapping
    QuizAttemptPayload startQuizAttempt(@ContextValue Requester requester, @Argument StartQuizAttemptInput input) {
        return quizzes.start(requester, local(input.quizId()));
    }

    @MutationMapping
    QuizAnswerPayload saveQuizAnswer(@ContextValue Requester requester, @Argument SaveQuizAnswerInput input) {
        return quizzes.save(requester, input);
    }

    @MutationMapping
    QuizAttemptPayload submitQuizAttempt(@ContextValue Requester requester, @Argument SubmitQuizAttemptInput input) {
        return quizzes.submit(requester, localAttempt(input.attemptId()));
    }

    @MutationMapping
    QuizAnswerPayload appealQuizAnswer(@ContextValue Requester requester, @Argument AppealQuizAnswerInput input) {
        return quizzes.appeal(requester, input);
    }

    @MutationMapping
    QuizAttemptPayload seeQuizVerdicts(@ContextValue Requester requester, @Argument SeeQuizVerdictsInput input) {
        return quizzes.see(requester, localAttempt(input.attemptId()));
    }

    @MutationMapping
    DecideQuizAppealPayload decideQuizAppeal(@ContextValue Requester requester, @Argument DecideQuizAppealInput input) {
        return quizzes.decide(requester, input);
    }

    @SubscriptionMapping
    Flux<QuizProgress> quizProgress(
            @ContextValue Requester requester, @Argument String quizId, @Argument @Nullable String after) {
        var id = local(quizId);
        long cursor = StepCursor.parse(after);
        return Flux.using(() -> quizzes.steps(requester, id, cursor), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @SubscriptionMapping
    Flux<QuizAttempt> quizAttemptVerdicts(@ContextValue Requester requester, @Argument String attemptId) {
        var id = localAttempt(attemptId);
        return Flux.using(() -> quizzes.verdicts(requester, id), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @BatchMapping(typeName = "Quiz", field = "documents")
    Map<Quiz, List<Document>> documentsOf(@ContextValue Requester requester, List<Quiz> parents) {
        var byId = documentsById(
                requester,
                parents.stream().flatMap(quiz -> quiz.documentIds().stream()).toList());
        var found = new HashMap<Quiz, List<Document>>();
        for (var quiz : parents)
            found.put(
                    quiz,
                    quiz.documentIds().stream()
                            .map(byId::get)
                            .filter(Objects::nonNull)
                            .toList());
        return found;
    }

    @BatchMapping(typeName = "QuizCitation", field = "document")
    Map<QuizCitation, Document> ofCitations(@ContextValue Requester requester, List<QuizCitation> citations) {
        var byId = documentsById(
                requester,
                citations.stream()
                        .map(QuizCitation::documentId)
                        .filter(Objects::nonNull)
                        .toList());
        return joined(citations, citation -> {
            var id = citation.documentId();
            return id == null ? null : byId.get(id);
        });
    }

    private Map<String, Document> documentsById(Requester requester, List<String> ids) {
        if (ids.isEmpty()) return Map.of();
        return documents.documents(requester, ids.stream().distinct().toList()).stream()
                .collect(toMap(Document::documentId, document -> document));
    }

    @BatchMapping(typeName = "Quiz", field = "scenario")
    Map<Quiz, Scenario> scenarioOf(@ContextValue Requester requester, List<Quiz> parents) {
        var refs = parents.stream()
                .map(Quiz::scenarioRef)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (refs.isEmpty()) return Map.of();
        var byId = new HashMap<String, Scenario>();
        for (var scenario : scenarios.scenarios(requester, refs))
            byId.put(scenario.ref().scenarioId(), scenario);
        return joined(parents, quiz -> {
            ScenarioRef ref = quiz.scenarioRef();
            return ref == null ? null : byId.get(ref.scenarioId());
        });
    }

    @BatchMapping(typeName = "QuizProgress", field = "quiz")
    Map<QuizProgress, Quiz> ofSteps(@ContextValue Requester requester, List<QuizProgress> steps) {
        var byId = nodes(requester, steps.stream().map(QuizProgress::quizId).toList());
        return joined(steps, step -> byId.get(step.quizId()));
    }

    @BatchMapping(typeName = "QuizAttempt", field = "quiz")
    Map<QuizAttempt, Quiz> ofAttempts(@ContextValue Requester requester, List<QuizAttempt> attempts) {
        var byId = nodes(requester, attempts.stream().map(QuizAttempt::quizId).toList());
        return joined(attempts, attempt -> byId.get(attempt.quizId()));
    }

    @BatchMapping(typeName = "QuizAttempt", field = "items")
    Map<QuizAttempt, List<QuizAttemptItem>> itemsOf(@ContextValue Requester requester, List<QuizAttempt> attempts) {
        var byId = quizzes
                .opened(requester, attempts.stream().map(QuizAttempt::attemptId).toList())
                .stream()
                .collect(toMap(one -> one.attempt().attemptId(), QuizAttempt.Opened::items));
        return joined(attempts, attempt -> byId.get(attempt.attemptId()));
    }

    private static <P, V> Map<P, V> joined(List<P> parents, Function<P, @Nullable V> value) {
        var found = new HashMap<P, V>();
        for (var parent : parents) {
            var one = value.apply(parent);
            if (one != null) found.put(parent, one);
        }
        return found;
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                QuizAnswerMarked.class,
                QuizAnswerNotAppealable.class,
                QuizAnswerSuperseded.class,
                QuizAppealDecided.class,
                QuizAppealUnknown.class,
                QuizAttemptEnded.class,
                QuizAttemptUnknown.class,
                QuizNotReady.class,
                QuizUnknown.class,
                TooManyQuizAttempts.class,
                TooManyQuizzes.class,
                TooManyQuizzesUnderWay.class);
    }

    @Override
    public String type() {
        return Quiz.TYPE;
    }

    @Override
    public Map<String, Quiz> nodes(Requester requester, Collection<String> localIds) {
        return quizzes.quizzes(requester, localIds).stream().collect(toMap(Quiz::quizId, quiz -> quiz));
    }

    private static String local(String id) {
        return GlobalId.local(Quiz.TYPE, id);
    }

    private static String localAttempt(String id) {
        return GlobalId.local(QuizAttempt.TYPE, id);
    }
}
