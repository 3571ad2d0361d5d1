package dev.vivavoce.assessment.bank;

import static dev.vivavoce.assessment.bank.Author.option;
import static dev.vivavoce.assessment.bank.Author.question;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.v1.BankFileFormat;
import dev.vivavoce.assessment.v1.BankQuestion;
import dev.vivavoce.assessment.v1.BankQuestionContent;
import dev.vivavoce.assessment.v1.BankQuestionFilter;
import dev.vivavoce.assessment.v1.BankRefusal;
import dev.vivavoce.assessment.v1.BankRefusalReason;
import dev.vivavoce.assessment.v1.ExportBankQuestionsRequest;
import dev.vivavoce.assessment.v1.QuizDifficulty;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files of questions, into the bank and out of it.
class BankFilesTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private static final BankFileFormat GIFT = BankFileFormat.BANK_FILE_FORMAT_GIFT;
    private static final BankFileFormat QTI = BankFileFormat.BANK_FILE_FORMAT_QTI_3;

    private final Author ana = new Author(assessment);
    private final String tag = "file " + UUID.randomUUID().toString().substring(0, 8);

    private BankQuestionFilter.Builder tagged() {
        return BankQuestionFilter.newBuilder().addTags(tag);
    }

    private List<BankQuestionContent> contents(Author author) {
        return author.list(tagged()).stream().map(BankQuestion::getContent).toList();
    }

    /// One of each kind that both formats know, with everything that it can have.
    private List<BankQuestionContent.Builder> full() {
        return List.of(
                question("Which organ pumps {blood} = life?", "heart", tag, "organs: \\ and ]")
                        .setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_MULTIPLE_CHOICE)
                        .setName("Heart :: first")
                        .addAllCategory(List.of("Body", "In/out"))
                        .setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_HARD)
                        .setOptions(0, option("the heart", 1).toBuilder().setFeedback("Yes # right."))
                        .addOptions(option("the liver", -1.0 / 3))
                        .addOptions(option("%50% [plain] ~", 0.5))
                        .setExplanation("It beats.\nAlways."),
                question("The liver makes bile.", "x", tag)
                        .setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_TRUE_FALSE)
                        .clearOptions()
                        .setTruth(true)
                        .setIfRight("Well done.")
                        .setIfWrong("It does."),
                question("Which organ makes insulin?", "pancreas", tag)
                        .addOptions(option("the pancreas", 1))
                        .addOptions(option("gland", 0.5).toBuilder().setFeedback("Which one?")),
                question("Blood comes back through the _____ to the heart.", "veins", tag)
                        .setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_GAP)
                        .setLanguage("en-GB"));
    }

    @ParameterizedTest
    @EnumSource(
            value = BankFileFormat.class,
            names = {"BANK_FILE_FORMAT_GIFT", "BANK_FILE_FORMAT_QTI_3"})
    void what_is_exported_and_imported_again_is_the_same(BankFileFormat format) {
        // GIFT names no language, so that the import names it.
        for (var content : full()) ana.create(content.setLanguage("en-GB"));
        var file = ana.write(format, tagged());
        assertThat(file.getQuestions()).isEqualTo(4);
        assertThat(file.getRefusalsList()).isEmpty();

        var ben = new Author(assessment);
        var taken = ben.take(format, file.getFile());
        assertThat(taken.getTaken()).as("%s", taken).isEqualTo(4);
        assertThat(contents(ben)).containsExactlyInAnyOrderElementsOf(contents(ana));
        var again = ben.write(format, tagged());
        assertThat(again.getFile()).isEqualTo(file.getFile());
        var second = ben.take(format, file.getFile());
        assertThat(second.getTaken()).isZero();
        assertThat(second.getAlreadyThere()).isEqualTo(4);
        assertThat(ana.take(format, file.getFile()).getAlreadyThere())
                .as("the author's own")
                .isEqualTo(4);
    }

    @Test
    void items_to_order_are_shown_after_a_round_trip_as_before() {
        ana.create(question("Put in order:", "mouth", tag)
                .setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_ORDER)
                .setOptions(0, option("mouth", 0))
                .addOptions(option("stomach", 0))
                .addOptions(option("bowel", 0)));
        var ben = new Author(assessment);
        assertThat(ben.take(QTI, ana.write(QTI, tagged()).getFile()).getTaken()).isEqualTo(1);
        assertThat(contents(ben)).isEqualTo(contents(ana));
        var gift = ana.write(GIFT, tagged());
        assertThat(gift.getFile().isEmpty()).isTrue();
        assertThat(gift.getRefusalsList())
                .extracting(BankRefusal::getReason, BankRefusal::getAt, BankRefusal::getWhat)
                .containsExactly(Tuple.tuple(
                        BankRefusalReason.BANK_REFUSAL_REASON_KIND_UNSUPPORTED, "question 1: Put in order:", "ORDER"));
    }

    @Test
    void what_cannot_be_taken_is_refused_by_name_and_place_and_the_rest_is_taken() {
        var taken = ana.take(GIFT, ByteString.copyFromUtf8("""
                // [tag:%s]
                ::Good::Which organ pumps blood? {=heart}

                Write about the heart. {}

                Which one? {=a -> 1 =b -> 2}

                <b>Bold</b>? {=x}

                ::Long::%s {=x}

                ::Good::Which organ pumps blood twice? {=heart
                """.formatted(tag, "Why? ".repeat(500))));
        assertThat(taken.getTaken()).as("%s", taken).isEqualTo(1);
        assertThat(taken.getRefused()).isEqualTo(5);
        assertThat(taken.getRefusalsList())
                .extracting(BankRefusal::getReason)
                .containsExactly(
                        BankRefusalReason.BANK_REFUSAL_REASON_KIND_UNSUPPORTED,
                        BankRefusalReason.BANK_REFUSAL_REASON_KIND_UNSUPPORTED,
                        BankRefusalReason.BANK_REFUSAL_REASON_FEATURE_UNSUPPORTED,
                        BankRefusalReason.BANK_REFUSAL_REASON_MALFORMED,
                        BankRefusalReason.BANK_REFUSAL_REASON_MALFORMED);
        assertThat(taken.getRefusals(0).getAt()).isEqualTo("line 4");
        assertThat(taken.getRefusals(0).getWhat()).isEqualTo("essay");
    }

    @Test
    void an_item_that_breaks_a_rule_of_the_bank_is_named() {
        var taken = ana.take(GIFT, ByteString.copyFromUtf8("""
                // [tag:%s]
                ::Tagged::Which organ? {=heart}
                """.formatted("t".repeat(41))));
        assertThat(taken.getTaken()).isZero();
        assertThat(taken.getRefusalsList()).singleElement().satisfies(refusal -> {
            assertThat(refusal.getAt()).isEqualTo("question 1: Tagged");
            assertThat(refusal.getWhat()).contains("tags").contains("41 characters");
        });
    }

    @Test
    void hostile_files_store_nothing() {
        var entity = """
                <?xml version="1.0"?><!DOCTYPE q [<!ENTITY a SYSTEM "file:///etc/hostname">]>
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="&a;"/>
                """;
        var nothing = List.of(
                ana.take(QTI, ByteString.copyFromUtf8(entity)),
                ana.take(QTI, ByteString.copyFromUtf8("<a>".repeat(100_000))),
                ana.take(QTI, ByteString.copyFrom(new byte[] {'P', 'K', 3, 4, 0, 0})),
                ana.take(GIFT, ByteString.copyFrom(new byte[] {(byte) 0xC3, 0x28})));
        assertThat(nothing).allSatisfy(taken -> {
            assertThat(taken.getTaken()).isZero();
            assertThat(taken.getRefused()).isPositive();
        });
        Refusal.expect(Code.INVALID_ARGUMENT, "FIELD_INVALID", () -> ana.take(GIFT, ByteString.EMPTY));
        Refusal.expect(
                Code.INVALID_ARGUMENT, "FIELD_INVALID", () -> ana.take(GIFT, ByteString.copyFrom(new byte[2_000_001])));
    }

    @Test
    void a_person_can_have_so_many_questions_and_an_export_so_many() {
        var many = new Author(assessment);
        for (int file = 0; file < 3; file++) {
            var text = new StringBuilder();
            for (int i = 0; i < 1_900; i++)
                text.append("// [tag:")
                        .append(tag)
                        .append("]\nWhat is ")
                        .append(file)
                        .append('.')
                        .append(i)
                        .append("? {=x}\n\n");
            var bytes = ByteString.copyFromUtf8(text.toString());
            if (file < 2) assertThat(many.take(GIFT, bytes).getTaken()).isEqualTo(1_900);
            else Refusal.expect(Code.RESOURCE_EXHAUSTED, "TOO_MANY_BANK_QUESTIONS", () -> many.take(GIFT, bytes));
        }
        Refusal.expect(Code.FAILED_PRECONDITION, "EXPORT_TOO_LARGE", () -> many.write(GIFT, tagged()));
        var few = many.list(tagged()).stream().limit(3).map(BankQuestion::getId).toList();
        var named = many.bank()
                .exportBankQuestions(ExportBankQuestionsRequest.newBuilder()
                        .setFormat(GIFT)
                        .addAllIds(few)
                        .build());
        assertThat(named.getQuestions()).isEqualTo(3);
        var stranger = new Author(assessment);
        assertThat(stranger.bank()
                        .exportBankQuestions(ExportBankQuestionsRequest.newBuilder()
                                .setFormat(GIFT)
                                .addAllIds(few)
                                .build())
                        .getQuestions())
                .as("drafts of another author")
                .isZero();
    }
}
