package dev.vivavoce.bff.quiz;

import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.v1.OpenedQuizAttempt;
import dev.vivavoce.assessment.v1.QuizBank;
import dev.vivavoce.assessment.v1.QuizOrder;
import dev.vivavoce.assessment.v1.QuizOrdering;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.document.Document;
import dev.vivavoce.bff.document.TextSpan;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.quiz.Inputs.CreateQuizInput;
import dev.vivavoce.bff.quiz.Inputs.QuizAnswerInput;
import dev.vivavoce.bff.quiz.Inputs.QuizBankInput;
import dev.vivavoce.bff.quiz.Payloads.QuizNotReady;
import dev.vivavoce.bff.quiz.Payloads.QuizUnknown;
import dev.vivavoce.bff.quiz.Payloads.TooManyQuizzes;
import dev.vivavoce.bff.quiz.Quiz.QuizDifficulty;
import dev.vivavoce.bff.quiz.Quiz.QuizFailureReason;
import dev.vivavoce.bff.quiz.Quiz.QuizFeedback;
import dev.vivavoce.bff.quiz.Quiz.QuizFigures;
import dev.vivavoce.bff.quiz.Quiz.QuizQuestionKind;
import dev.vivavoce.bff.quiz.Quiz.QuizSource;
import dev.vivavoce.bff.quiz.Quiz.QuizState;
import dev.vivavoce.bff.quiz.QuizAnalysis.QuizItem;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizAnswerContent;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizAppealState;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizAppealVerdict;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizAttemptItem;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizCitation;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizKey;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizMark;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizMarker;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizVerdict;
import dev.vivavoce.bff.quiz.QuizAttempt.QuizAttemptState;
import dev.vivavoce.bff.quiz.QuizAttempt.QuizResult;
import dev.vivavoce.bff.scenario.ScenarioRef;
import dev.vivavoce.bff.speaking.SpeakingSession;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Assessment's messages about quizzes as the graph has them.
public final class QuizMapping {
    private static final int LATEST = 0;

    static final QuizUnknown UNKNOWN = new QuizUnknown("you have no such quiz");

    private QuizMapping() {}

    /// How a call ended that fails in the same way for several changes; empty for other failures.
    public static Optional<UserError> refusal(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "QUIZ_UNKNOWN")) return Optional.of(UNKNOWN);
        if (Refusals.is(thrown, "QUIZ_NOT_READY")) return Optional.of(new QuizNotReady("the quiz can not be taken"));
        if (Refusals.is(thrown, "TOO_MANY_QUIZZES"))
            return Optional.of(new TooManyQuizzes("you have as many quizzes as allowed"));
        return Optional.empty();
    }

    public static Quiz quiz(dev.vivavoce.assessment.v1.Quiz message) {
        var order = message.getOrder();
        var state = ProtoMapping.required(QuizState.class, message.getState(), "QUIZ_STATE_");
        var figures = message.getFigures();
        return new Quiz(
                message.getId(),
                ProtoMapping.orNull(message.getTitle()),
                source(order),
                documents(order),
                order.hasTopic() ? order.getTopic().getTopic() : null,
                order.hasScenario() ? new ScenarioRef(order.getScenario().getScenarioId(), LATEST) : null,
                order.getBank().getTagsList(),
                order.getNumber(),
                ProtoMapping.required(QuizDifficulty.class, order.getDifficulty(), "QUIZ_DIFFICULTY_"),
                order.getKindsList().stream()
                        .map(kind -> ProtoMapping.required(QuizQuestionKind.class, kind, "QUIZ_QUESTION_KIND_"))
                        .toList(),
                ProtoMapping.required(QuizFeedback.class, order.getFeedback(), "QUIZ_FEEDBACK_"),
                order.hasTimeLimit() ? (Long) ProtoMapping.milliseconds(order.getTimeLimit()) : null,
                state,
                failure(message.getFailure()),
                state == QuizState.READY
                        ? new QuizFigures(
                                figures.getDrafted(), figures.getDropped(), figures.getShown(), figures.getByModel())
                        : null,
                ProtoMapping.orNull(message.getLanguage()),
                ProtoMapping.time(message.getCreatedAt()),
                message.hasReadyAt() ? ProtoMapping.time(message.getReadyAt()) : null,
                Long.toUnsignedString(message.getCursor()),
                message.getSubmittedAttempts(),
                message.hasBestGrade() ? (Double) message.getBestGrade() : null,
                message.getAttemptUnderWayId().isEmpty()
                        ? null
                        : GlobalId.of(QuizAttempt.TYPE, message.getAttemptUnderWayId()),
                message.getNewVerdicts(),
                ProtoMapping.orNull(message.getSharedById()));
    }

    private static QuizSource source(QuizOrder order) {
        return switch (order.getSourceCase()) {
            case DOCUMENTS -> QuizSource.DOCUMENTS;
            case TOPIC -> QuizSource.TOPIC;
            case WEAK_WORDS -> QuizSource.WEAK_WORDS;
            case SCENARIO -> QuizSource.SCENARIO;
            case SHARED -> QuizSource.SHARED;
            case NOTES -> QuizSource.NOTES;
            case BANK -> QuizSource.BANK;
            case SOURCE_NOT_SET -> throw new IllegalStateException("assessment has a source that we do not know");
        };
    }

    private static List<String> documents(QuizOrder order) {
        return switch (order.getSourceCase()) {
            case DOCUMENTS -> order.getDocuments().getDocumentIdsList();
            case NOTES -> order.getNotes().getDocumentIdsList();
            case TOPIC -> order.getTopic().getDocumentIdsList();
            case WEAK_WORDS, SCENARIO, SHARED, BANK, SOURCE_NOT_SET -> List.of();
        };
    }

    private static @Nullable QuizFailureReason failure(dev.vivavoce.assessment.v1.QuizFailureReason reason) {
        return ProtoMapping.constant(QuizFailureReason.class, reason, "QUIZ_FAILURE_REASON_")
                .orElse(null);
    }

    static QuizOrder order(CreateQuizInput input) {
        var order = QuizOrder.newBuilder()
                .setNumber(input.number())
                .setDifficulty(message(input.difficulty()))
                .setFeedback(dev.vivavoce.assessment.v1.QuizFeedback.valueOf(
                        "QUIZ_FEEDBACK_" + input.feedback().name()));
        order.addAllKinds(messages(input.kinds()));
        if (input.timeLimit() != null) order.setTimeLimit(Durations.fromMillis(input.timeLimit()));
        var source = input.source();
        if (source.documentIds() != null)
            order.getDocumentsBuilder().addAllDocumentIds(documents(source.documentIds()));
        if (source.notesOf() != null) order.getNotesBuilder().addAllDocumentIds(documents(source.notesOf()));
        if (source.topic() != null) {
            var topic = order.getTopicBuilder().setTopic(source.topic().topic());
            if (source.topic().documentIds() != null)
                topic.addAllDocumentIds(documents(source.topic().documentIds()));
        }
        if (source.weakWords() != null)
            order.getWeakWordsBuilder()
                    .setLanguage(ProtoMapping.orEmpty(source.weakWords().language()));
        if (source.scenarioId() != null)
            order.getScenarioBuilder()
                    .setScenarioId(ScenarioRef.ofId(source.scenarioId()).scenarioId());
        if (source.bank() != null) order.setBank(bank(source.bank()));
        return order.build();
    }

    static QuizBank bank(QuizBankInput input) {
        var bank = QuizBank.newBuilder().setLanguage(input.language()).setAllTags(input.allTags());
        if (input.tags() != null) bank.addAllTags(input.tags());
        return bank.build();
    }

    static dev.vivavoce.assessment.v1.QuizDifficulty message(QuizDifficulty difficulty) {
        return dev.vivavoce.assessment.v1.QuizDifficulty.valueOf("QUIZ_DIFFICULTY_" + difficulty.name());
    }

    /// None for null: all kinds.
    static List<dev.vivavoce.assessment.v1.QuizQuestionKind> messages(@Nullable List<QuizQuestionKind> kinds) {
        if (kinds == null) return List.of();
        return kinds.stream()
                .map(kind -> dev.vivavoce.assessment.v1.QuizQuestionKind.valueOf("QUIZ_QUESTION_KIND_" + kind.name()))
                .toList();
    }

    private static List<String> documents(List<String> globalIds) {
        return globalIds.stream().map(id -> GlobalId.local(Document.TYPE, id)).toList();
    }

    static QuizProgress progress(String quizId, dev.vivavoce.assessment.v1.QuizProgress step) {
        return new QuizProgress(
                quizId,
                Long.toUnsignedString(step.getCursor()),
                ProtoMapping.required(QuizState.class, step.getState(), "QUIZ_STATE_"),
                failure(step.getFailure()),
                step.getMade(),
                step.getOrdered(),
                ProtoMapping.time(step.getAt()));
    }

    static QuizAttempt attempt(dev.vivavoce.assessment.v1.QuizAttempt message) {
        var result = message.getResult();
        return new QuizAttempt(
                message.getId(),
                message.getQuizId(),
                ProtoMapping.required(QuizAttemptState.class, message.getState(), "QUIZ_ATTEMPT_STATE_"),
                ProtoMapping.time(message.getStartedAt()),
                message.hasEndsAt() ? ProtoMapping.time(message.getEndsAt()) : null,
                message.hasSubmittedAt() ? ProtoMapping.time(message.getSubmittedAt()) : null,
                message.getQuestions(),
                message.getAnswered(),
                message.hasResult()
                        ? new QuizResult(
                                result.getGrade(),
                                result.getRight(),
                                result.getPartly(),
                                result.getWrong(),
                                result.getUnanswered())
                        : null,
                message.getNewVerdicts());
    }

    static QuizAttempt.Opened opened(OpenedQuizAttempt message) {
        var items = new ArrayList<QuizAttemptItem>();
        for (int i = 0; i < message.getQuestionsCount(); i++)
            items.add(new QuizAttemptItem(question(message.getQuestions(i)), answer(message.getAnswers(i))));
        return new QuizAttempt.Opened(attempt(message.getAttempt()), items);
    }

    static QuizQuestion question(dev.vivavoce.assessment.v1.QuizQuestion message) {
        return new QuizQuestion(
                UUID.fromString(message.getId()),
                message.getPosition(),
                ProtoMapping.required(QuizQuestionKind.class, message.getKind(), "QUIZ_QUESTION_KIND_"),
                ProtoMapping.required(QuizDifficulty.class, message.getDifficulty(), "QUIZ_DIFFICULTY_"),
                ProtoMapping.orNull(message.getPrompt()),
                message.getOptionsList(),
                ProtoMapping.orNull(message.getSpokenText()));
    }

    static QuizAnswer answer(dev.vivavoce.assessment.v1.QuizAnswer message) {
        return new QuizAnswer(
                UUID.fromString(message.getQuestionId()),
                message.hasContent() ? content(message.getContent()) : null,
                message.getNumber() == 0 ? null : (Double) (double) message.getNumber(),
                message.hasSavedAt() ? ProtoMapping.time(message.getSavedAt()) : null,
                message.hasMark() ? mark(message.getMark()) : null,
                message.hasAppeal() ? appeal(message.getAppeal()) : null);
    }

    static QuizAnswerContent content(dev.vivavoce.assessment.v1.QuizAnswerContent content) {
        return new QuizAnswerContent(
                content.hasOption() ? (Integer) content.getOption() : null,
                content.hasTruth() ? (Boolean) content.getTruth() : null,
                content.hasText() ? content.getText() : null,
                content.hasOrdering() ? content.getOrdering().getOptionsList() : null,
                content.hasSessionId() ? GlobalId.of(SpeakingSession.TYPE, content.getSessionId()) : null);
    }

    static dev.vivavoce.assessment.v1.QuizAnswerContent message(QuizAnswerInput input) {
        var content = dev.vivavoce.assessment.v1.QuizAnswerContent.newBuilder();
        if (input.option() != null) content.setOption(input.option());
        if (input.truth() != null) content.setTruth(input.truth());
        if (input.text() != null) content.setText(input.text());
        if (input.ordering() != null)
            content.setOrdering(QuizOrdering.newBuilder().addAllOptions(input.ordering()));
        if (input.sessionId() != null) content.setSessionId(GlobalId.local(SpeakingSession.TYPE, input.sessionId()));
        return content.build();
    }

    static QuizMark mark(dev.vivavoce.assessment.v1.QuizMark mark) {
        return new QuizMark(
                ProtoMapping.required(QuizVerdict.class, mark.getVerdict(), "QUIZ_VERDICT_"),
                mark.getPoints(),
                mark.getConfidence(),
                ProtoMapping.constant(QuizMarker.class, mark.getMarkedBy(), "QUIZ_MARKER_")
                        .orElse(null),
                key(mark.getKey()),
                ProtoMapping.orNull(mark.getExplanation()),
                mark.hasCitation() ? citation(mark.getCitation()) : null);
    }

    private static QuizKey key(dev.vivavoce.assessment.v1.QuizKey key) {
        return new QuizKey(
                key.hasOption() ? (Integer) key.getOption() : null,
                key.hasTruth() ? (Boolean) key.getTruth() : null,
                key.hasTexts() ? key.getTexts().getTextsList() : null,
                key.hasOrdering() ? key.getOrdering().getOptionsList() : null);
    }

    private static QuizCitation citation(dev.vivavoce.assessment.v1.QuizCitation citation) {
        boolean isOfDocument = !citation.getDocumentId().isEmpty();
        return new QuizCitation(
                ProtoMapping.orNull(citation.getDocumentId()),
                isOfDocument ? UUID.fromString(citation.getPassageId()) : null,
                citation.getPage() > 0 ? (Integer) citation.getPage() : null,
                isOfDocument ? new TextSpan(citation.getStart(), citation.getEnd()) : null,
                citation.getQuote(),
                ProtoMapping.orNull(citation.getSection()));
    }

    private static QuizAppealState appeal(dev.vivavoce.assessment.v1.QuizAppealState appeal) {
        return new QuizAppealState(
                appeal.getReason(),
                ProtoMapping.constant(QuizAppealVerdict.class, appeal.getVerdict(), "QUIZ_APPEAL_VERDICT_")
                        .orElse(null),
                ProtoMapping.time(appeal.getAppealedAt()),
                appeal.hasDecidedAt() ? ProtoMapping.time(appeal.getDecidedAt()) : null);
    }

    static QuizAppeal appeal(dev.vivavoce.assessment.v1.QuizAppeal appeal) {
        return new QuizAppeal(
                UUID.fromString(appeal.getId()),
                question(appeal.getQuestion()),
                content(appeal.getAnswer()),
                mark(appeal.getMark()),
                appeal.getReason(),
                ProtoMapping.time(appeal.getAppealedAt()));
    }

    static QuizItem item(dev.vivavoce.assessment.v1.QuizItem item) {
        return new QuizItem(
                question(item.getQuestion()),
                item.getFacility(),
                item.hasDiscrimination() ? (Double) item.getDiscrimination() : null,
                item.getChosenList(),
                item.getTooFewAnswers());
    }
}
