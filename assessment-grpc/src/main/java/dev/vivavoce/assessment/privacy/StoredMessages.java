package dev.vivavoce.assessment.privacy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import com.google.protobuf.util.JsonFormat;
import dev.vivavoce.assessment.v1.BankQuestionContent;
import dev.vivavoce.assessment.v1.Estimate;
import dev.vivavoce.assessment.v1.ExaminerRating;
import dev.vivavoce.assessment.v1.ExaminersRating;
import dev.vivavoce.assessment.v1.MockExamReport;
import dev.vivavoce.assessment.v1.QuizAnswerContent;
import dev.vivavoce.assessment.v1.QuizCitation;
import dev.vivavoce.assessment.v1.QuizKey;
import dev.vivavoce.assessment.v1.QuizOrder;
import dev.vivavoce.assessment.v1.QuizQuestion;
import dev.vivavoce.assessment.v1.TalkReport;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.Word;

/// The stored messages of attempts and reports as JSON.
final class StoredMessages {
    private static final JsonFormat.Printer PRINTER = JsonFormat.printer().omittingInsignificantWhitespace();

    private StoredMessages() {}

    static String task(byte[] stored) {
        return json(Task.parser(), stored);
    }

    static String result(byte[] stored) {
        return json(Result.parser(), stored);
    }

    static String word(byte[] stored) {
        return json(Word.parser(), stored);
    }

    static String estimate(byte[] stored) {
        return json(Estimate.parser(), stored);
    }

    static String report(byte[] stored) {
        return json(TalkReport.parser(), stored);
    }

    static String mockExamReport(byte[] stored) {
        return json(MockExamReport.parser(), stored);
    }

    static String examinerRating(byte[] stored) {
        return json(ExaminerRating.parser(), stored);
    }

    static String examinersRating(byte[] stored) {
        return json(ExaminersRating.parser(), stored);
    }

    static String quizOrder(byte[] stored) {
        return json(QuizOrder.parser(), stored);
    }

    static String quizQuestion(byte[] stored) {
        return json(QuizQuestion.parser(), stored);
    }

    static String quizKey(byte[] stored) {
        return json(QuizKey.parser(), stored);
    }

    static String quizCitation(byte[] stored) {
        return json(QuizCitation.parser(), stored);
    }

    static String bankQuestion(byte[] stored) {
        return json(BankQuestionContent.parser(), stored);
    }

    static String quizAnswer(byte[] stored) {
        return json(QuizAnswerContent.parser(), stored);
    }

    private static String json(Parser<? extends Message> parser, byte[] stored) {
        try {
            return PRINTER.print(parser.parseFrom(stored));
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored message cannot be read", thrown);
        }
    }
}
