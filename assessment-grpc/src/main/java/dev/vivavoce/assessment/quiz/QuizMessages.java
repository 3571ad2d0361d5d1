package dev.vivavoce.assessment.quiz;

import dev.vivavoce.assessment.quiz.analysis.QuizAnalysis;
import dev.vivavoce.assessment.quiz.appeal.Appeal;
import dev.vivavoce.assessment.quiz.order.QuizWishMapping;
import dev.vivavoce.assessment.quiz.question.Place;
import dev.vivavoce.assessment.quiz.question.QuestionMapping;
import dev.vivavoce.assessment.quiz.question.QuizQuestion;
import dev.vivavoce.assessment.quiz.state.FailureReason;
import dev.vivavoce.assessment.quiz.state.Quiz;
import dev.vivavoce.assessment.quiz.state.QuizStep;
import dev.vivavoce.assessment.quiz.taking.AnswerMark;
import dev.vivavoce.assessment.quiz.taking.QuizAnswer;
import dev.vivavoce.assessment.quiz.taking.QuizAttempt;
import dev.vivavoce.assessment.quiz.taking.QuizAttempts;
import dev.vivavoce.assessment.quiz.taking.SaveOutcome;
import dev.vivavoce.assessment.v1.OpenedQuizAttempt;
import dev.vivavoce.assessment.v1.QuizAppeal;
import dev.vivavoce.assessment.v1.QuizAppealState;
import dev.vivavoce.assessment.v1.QuizAppealVerdict;
import dev.vivavoce.assessment.v1.QuizAttemptState;
import dev.vivavoce.assessment.v1.QuizFailureReason;
import dev.vivavoce.assessment.v1.QuizFigures;
import dev.vivavoce.assessment.v1.QuizItem;
import dev.vivavoce.assessment.v1.QuizMark;
import dev.vivavoce.assessment.v1.QuizMarker;
import dev.vivavoce.assessment.v1.QuizProgress;
import dev.vivavoce.assessment.v1.QuizResult;
import dev.vivavoce.assessment.v1.QuizState;
import dev.vivavoce.assessment.v1.QuizVerdict;
import dev.vivavoce.assessment.v1.SaveAnswerResponse;
import dev.vivavoce.quiz.analysis.Figure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import org.jspecify.annotations.Nullable;

/// Records of quizzes as messages. Keys are only in marks, and marks only where they may be shown.
public final class QuizMessages {
    private QuizMessages() {}

    public static dev.vivavoce.assessment.v1.Quiz quiz(Quiz quiz) {
        var status = quiz.status();
        var message = dev.vivavoce.assessment.v1.Quiz.newBuilder()
                .setId(quiz.id().toString())
                .setTitle(status.title())
                .setOrder(QuizWishMapping.message(quiz.wish()))
                .setState(state(status.state()))
                .setFailure(reason(status.failure()))
                .setFigures(QuizFigures.newBuilder()
                        .setDrafted(quiz.figures().drafted())
                        .setDropped(quiz.figures().dropped())
                        .setShown(quiz.figures().shown())
                        .setByModel(quiz.figures().byModel()))
                .setLanguage(status.language())
                .setCreatedAt(ProtoTimes.timestamp(quiz.createdAt()))
                .setCursor(quiz.cursor())
                .setSubmittedAttempts(quiz.taken().submitted())
                .setNewVerdicts(quiz.taken().newVerdicts());
        if (status.readyAt() != null) message.setReadyAt(ProtoTimes.timestamp(status.readyAt()));
        if (quiz.taken().bestGrade() != null) message.setBestGrade(quiz.taken().bestGrade());
        if (quiz.taken().underWay() != null)
            message.setAttemptUnderWayId(quiz.taken().underWay().toString());
        if (quiz.sharedBy() != null) message.setSharedById(quiz.sharedBy().toString());
        return message.build();
    }

    static QuizProgress progress(QuizStep step) {
        return QuizProgress.newBuilder()
                .setCursor(step.cursor())
                .setState(state(step.state()))
                .setFailure(reason(step.failure()))
                .setMade(step.made())
                .setOrdered(step.ordered())
                .setAt(ProtoTimes.timestamp(step.at()))
                .build();
    }

    private static QuizState state(dev.vivavoce.assessment.quiz.state.QuizState state) {
        return QuizState.valueOf("QUIZ_STATE_" + state.name());
    }

    private static QuizFailureReason reason(@Nullable FailureReason reason) {
        return reason == null
                ? QuizFailureReason.QUIZ_FAILURE_REASON_UNSPECIFIED
                : QuizFailureReason.valueOf("QUIZ_FAILURE_REASON_" + reason.name());
    }

    static dev.vivavoce.assessment.v1.QuizAttempt attempt(QuizAttempt attempt) {
        var tally = attempt.tally();
        var message = dev.vivavoce.assessment.v1.QuizAttempt.newBuilder()
                .setId(attempt.id().toString())
                .setQuizId(attempt.quizId().toString())
                .setState(QuizAttemptState.valueOf(
                        "QUIZ_ATTEMPT_STATE_" + attempt.state().name()))
                .setStartedAt(ProtoTimes.timestamp(attempt.startedAt()))
                .setQuestions(tally.questions())
                .setAnswered(tally.answered())
                .setNewVerdicts(tally.newVerdicts());
        if (attempt.endsAt() != null) message.setEndsAt(ProtoTimes.timestamp(attempt.endsAt()));
        if (attempt.submittedAt() != null)
            message.setSubmittedAt(ProtoTimes.timestamp(attempt.submittedAt()))
                    .setResult(QuizResult.newBuilder()
                            .setGrade(tally.grade())
                            .setRight(tally.right())
                            .setPartly(tally.partly())
                            .setWrong(tally.wrong())
                            .setUnanswered(tally.unanswered()));
        return message.build();
    }

    static OpenedQuizAttempt opened(QuizAttempts.Opened opened) {
        var response = OpenedQuizAttempt.newBuilder()
                .setAttempt(attempt(opened.attempt()))
                .setFeedback(QuizWishMapping.message(opened.feedback()));
        var answers = QuizAttempts.byQuestion(opened.answers());
        for (var question : opened.questions()) {
            response.addQuestions(QuestionMapping.message(question));
            var answer = answers.get(question.id());
            response.addAnswers(
                    answer == null
                            ? unanswered(question, opened.isMarkShown(false))
                            : answer(question, answer, opened.isMarkShown(true)));
        }
        return response.build();
    }

    private static dev.vivavoce.assessment.v1.QuizAnswer unanswered(QuizQuestion question, boolean isMarkShown) {
        var message = dev.vivavoce.assessment.v1.QuizAnswer.newBuilder()
                .setQuestionId(question.id().toString());
        if (isMarkShown)
            message.setMark(keyed(question)
                    .setVerdict(QuizVerdict.QUIZ_VERDICT_UNANSWERED)
                    .setConfidence(1)
                    .setMarkedBy(QuizMarker.QUIZ_MARKER_RULES));
        return message.build();
    }

    static dev.vivavoce.assessment.v1.QuizAnswer answer(SaveOutcome.Shown shown) {
        return answer(shown.question(), shown.answer(), shown.isMarkShown());
    }

    private static dev.vivavoce.assessment.v1.QuizAnswer answer(
            QuizQuestion question, QuizAnswer answer, boolean isMarkShown) {
        var message = dev.vivavoce.assessment.v1.QuizAnswer.newBuilder()
                .setQuestionId(answer.questionId().toString())
                .setContent(QuestionMapping.message(answer.given()))
                .setNumber(answer.number())
                .setSavedAt(ProtoTimes.timestamp(answer.savedAt()));
        if (isMarkShown) message.setMark(mark(question, answer.mark()));
        if (answer.appeal() != null) message.setAppeal(appeal(answer.appeal()));
        return message.build();
    }

    private static QuizMark mark(QuizQuestion question, AnswerMark mark) {
        return keyed(question)
                .setVerdict(QuizVerdict.valueOf("QUIZ_VERDICT_" + mark.verdict().name()))
                .setPoints(mark.points())
                .setConfidence(mark.confidence())
                .setMarkedBy(QuizMarker.valueOf("QUIZ_MARKER_" + mark.by().name()))
                .build();
    }

    private static QuizMark.Builder keyed(QuizQuestion question) {
        var mark = QuizMark.newBuilder()
                .setKey(QuestionMapping.keyMessage(question))
                .setExplanation(question.question().basis().explanation());
        if (!question.place().equals(Place.NONE)) mark.setCitation(QuestionMapping.message(question.place()));
        return mark;
    }

    private static QuizAppealState appeal(QuizAnswer.AppealState appeal) {
        var message = QuizAppealState.newBuilder()
                .setReason(appeal.reason())
                .setAppealedAt(ProtoTimes.timestamp(appeal.appealedAt()));
        if (appeal.verdict() != null)
            message.setVerdict(QuizAppealVerdict.valueOf(
                    "QUIZ_APPEAL_VERDICT_" + appeal.verdict().name()));
        if (appeal.decidedAt() != null) message.setDecidedAt(ProtoTimes.timestamp(appeal.decidedAt()));
        return message.build();
    }

    static QuizAppeal appeal(Appeal appeal) {
        return QuizAppeal.newBuilder()
                .setId(appeal.id().toString())
                .setQuestion(QuestionMapping.message(appeal.question()))
                .setAnswer(QuestionMapping.message(appeal.answer().given()))
                .setMark(mark(
                        appeal.question().withoutDocument(), appeal.answer().mark()))
                .setReason(appeal.reason())
                .setAppealedAt(ProtoTimes.timestamp(appeal.appealedAt()))
                .build();
    }

    static QuizItem item(QuizAnalysis.Item item) {
        var message = QuizItem.newBuilder()
                .setQuestion(QuestionMapping.message(item.question()))
                .setFacility(item.facility());
        switch (item.figures().discrimination()) {
            case Figure.Known known -> message.setDiscrimination(known.value());
            case Figure.TooFew _ -> message.setTooFewAnswers(true);
            case Figure.NoSpread _ -> {} // unset: all are alike
        }
        for (var option : item.figures().options()) message.addChosen(option.chosen());
        return message.build();
    }

    static SaveAnswerResponse outcome(SaveOutcome outcome) {
        var response = SaveAnswerResponse.newBuilder();
        switch (outcome) {
            case SaveOutcome.Saved(var shown) -> response.setSaved(answer(shown));
            case SaveOutcome.Superseded(var shown) -> response.setSuperseded(answer(shown));
            case SaveOutcome.Marked(var shown) -> response.setMarked(answer(shown));
            case SaveOutcome.Ended(var attempt) -> response.setEnded(attempt(attempt));
        }
        return response.build();
    }
}
