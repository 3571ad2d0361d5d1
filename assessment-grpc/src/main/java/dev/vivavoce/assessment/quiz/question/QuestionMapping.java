package dev.vivavoce.assessment.quiz.question;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.assessment.quiz.order.QuizWishMapping;
import dev.vivavoce.assessment.quiz.question.Place.InDocument;
import dev.vivavoce.assessment.v1.QuizAnswerContent;
import dev.vivavoce.assessment.v1.QuizCitation;
import dev.vivavoce.assessment.v1.QuizKey;
import dev.vivavoce.assessment.v1.QuizOrdering;
import dev.vivavoce.assessment.v1.QuizTexts;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.QuestionKind;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Questions, keys and answers as messages and as records.
public final class QuestionMapping {
    private static final int LONGEST_ANSWER = 500;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private QuestionMapping() {}

    /// A question without its key. Only the sentence that is to be heard is in it, as the contract says.
    public static dev.vivavoce.assessment.v1.QuizQuestion message(QuizQuestion asked) {
        var question = asked.question();
        var message = dev.vivavoce.assessment.v1.QuizQuestion.newBuilder()
                .setId(asked.id().toString())
                .setPosition(asked.position())
                .setKind(QuizWishMapping.message(question.kind()))
                .setDifficulty(QuizWishMapping.message(question.basis().difficulty()));
        switch (question) {
            case Question.MultipleChoice choice ->
                message.setPrompt(choice.prompt())
                        .addAllOptions(
                                choice.options().stream().map(Option::text).toList());
            case Question.TrueFalse statement -> message.setPrompt(statement.prompt());
            case Question.ShortAnswer answer -> message.setPrompt(answer.prompt());
            case Question.Gap gap -> message.setPrompt(gap.prompt());
            case Question.Order order -> message.setPrompt(order.prompt()).addAllOptions(order.options());
            case Question.ListenAndType listen -> message.setSpokenText(listen.prompt());
            case Question.SayAloud say -> message.setSpokenText(say.prompt());
        }
        return message.build();
    }

    public static QuizKey keyMessage(QuizQuestion asked) {
        var key = QuizKey.newBuilder();
        switch (asked.question()) {
            case Question.MultipleChoice choice -> key.setOption(choice.key());
            case Question.TrueFalse statement -> key.setTruth(statement.isTrue());
            case Question.ShortAnswer answer -> key.setTexts(texts(answer.keys()));
            case Question.Gap gap -> key.setTexts(texts(gap.keys()));
            case Question.Order order ->
                key.setOrdering(QuizOrdering.newBuilder().addAllOptions(order.key()));
            case Question.ListenAndType listen ->
                key.setTexts(QuizTexts.newBuilder().addTexts(listen.prompt()));
            case Question.SayAloud say -> key.setTexts(QuizTexts.newBuilder().addTexts(say.prompt()));
        }
        return key.build();
    }

    private static QuizTexts texts(List<Option> keys) {
        return QuizTexts.newBuilder()
                .addAllTexts(
                        keys.stream().filter(Option::isRight).map(Option::text).toList())
                .build();
    }

    public static QuizCitation message(Place place) {
        var citation = QuizCitation.newBuilder().setQuote(place.quote());
        var document = place.document();
        if (document != null)
            citation.setDocumentId(text(document.documentId()))
                    .setPassageId(text(document.passageId()))
                    .setPage(document.page())
                    .setStart(document.start())
                    .setEnd(document.end())
                    .setSection(document.section());
        return citation.build();
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    static byte[] shown(QuizQuestion asked) {
        return message(asked).toByteArray();
    }

    static byte[] key(QuizQuestion asked) {
        return keyMessage(asked).toByteArray();
    }

    static byte[] citation(Place place) {
        return message(place).toByteArray();
    }

    static QuizQuestion ofStored(String language, byte[] shown, byte[] key, String explanation, byte[] citation) {
        try {
            var question = dev.vivavoce.assessment.v1.QuizQuestion.parseFrom(shown);
            var place = place(QuizCitation.parseFrom(citation));
            var difficulty = QuizWishMapping.difficulty(question.getDifficulty());
            var kind = QuizWishMapping.kind(question.getKind());
            if (difficulty == null || kind == null)
                throw new IllegalStateException("a stored question has no kind or no difficulty");
            // Where the question comes from is the place's: the maker's citation counts from the passage.
            var basis = new Basis(language, difficulty, explanation, null);
            return new QuizQuestion(
                    UUID.fromString(question.getId()),
                    question.getPosition(),
                    question(kind, question, QuizKey.parseFrom(key), basis),
                    place);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored question cannot be read", thrown);
        }
    }

    private static Question question(
            QuestionKind kind, dev.vivavoce.assessment.v1.QuizQuestion shown, QuizKey key, Basis basis) {
        return switch (kind) {
            case MULTIPLE_CHOICE -> {
                var options = new ArrayList<Option>();
                for (int i = 0; i < shown.getOptionsCount(); i++)
                    options.add(
                            i == key.getOption()
                                    ? Option.right(shown.getOptions(i))
                                    : Option.wrong(shown.getOptions(i)));
                yield new Question.MultipleChoice(shown.getPrompt(), options, basis);
            }
            case TRUE_FALSE -> new Question.TrueFalse(shown.getPrompt(), key.getTruth(), basis);
            case SHORT_ANSWER -> new Question.ShortAnswer(shown.getPrompt(), keys(key), basis);
            case GAP -> {
                int at = shown.getPrompt().indexOf(Question.BLANK);
                yield new Question.Gap(
                        shown.getPrompt().substring(0, at),
                        shown.getPrompt().substring(at + Question.BLANK.length()),
                        keys(key),
                        basis);
            }
            case ORDER ->
                new Question.Order(
                        shown.getPrompt(),
                        shown.getOptionsList(),
                        key.getOrdering().getOptionsList(),
                        basis);
            case LISTEN_AND_TYPE -> new Question.ListenAndType(shown.getSpokenText(), basis);
            case SAY_ALOUD -> new Question.SayAloud(shown.getSpokenText(), basis);
        };
    }

    private static List<Option> keys(QuizKey key) {
        return key.getTexts().getTextsList().stream().map(Option::right).toList();
    }

    private static Place place(QuizCitation citation) {
        var document = citation.getDocumentId().isEmpty() && citation.getPage() == 0
                ? null
                : new InDocument(
                        Ids.parse(citation.getDocumentId()).orElse(null),
                        Ids.parse(citation.getPassageId()).orElse(null),
                        citation.getPage(),
                        citation.getStart(),
                        citation.getEnd(),
                        citation.getSection());
        return new Place(document, citation.getQuote());
    }

    /// Reads an answer to a question.
    ///
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID when it does not fit the question
    public static Given given(QuizAnswerContent content, Question question) {
        return switch (question) {
            case Question.MultipleChoice choice -> {
                require(content.hasOption(), "option");
                require(
                        content.getOption() >= 0
                                && content.getOption() < choice.options().size(),
                        "option");
                yield new Given.Option(content.getOption());
            }
            case Question.TrueFalse _ -> {
                require(content.hasTruth(), "truth");
                yield new Given.Truth(content.getTruth());
            }
            case Question.ShortAnswer _, Question.Gap _, Question.ListenAndType _ -> {
                require(content.hasText(), "text");
                yield new Given.Text(text(content.getText()));
            }
            case Question.Order order -> {
                require(content.hasOrdering(), "ordering");
                var indexes = content.getOrdering().getOptionsList();
                boolean isWhole = indexes.size() == order.options().size()
                        && new HashSet<>(indexes).size() == indexes.size()
                        && indexes.stream()
                                .allMatch(index ->
                                        index >= 0 && index < order.options().size());
                require(isWhole, "ordering");
                yield new Given.Ordering(indexes);
            }
            case Question.SayAloud _ -> {
                require(content.hasSessionId(), "session_id");
                yield new Given.Session(Ids.uuid("content.session_id", content.getSessionId()));
            }
        };
    }

    private static void require(boolean holds, String field) {
        if (!holds) throw Failure.invalidField("content." + field, "expected: what the kind of the question wants");
    }

    private static String text(String text) {
        var stripped = text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length < 1 || length > LONGEST_ANSWER)
            throw Failure.invalidField("content.text", length + " characters (expected: 1 to 500)");
        if (CONTROL.matcher(stripped).find())
            throw Failure.invalidField("content.text", "expected: no control characters");
        return stripped;
    }

    public static QuizAnswerContent message(Given given) {
        var content = QuizAnswerContent.newBuilder();
        switch (given) {
            case Given.Option(int index) -> content.setOption(index);
            case Given.Truth(boolean isTrue) -> content.setTruth(isTrue);
            case Given.Text(var text) -> content.setText(text);
            case Given.Ordering(var indexes) ->
                content.setOrdering(QuizOrdering.newBuilder().addAllOptions(indexes));
            case Given.Session(var id) -> content.setSessionId(id.toString());
        }
        return content.build();
    }

    /// As it is stored.
    public static byte[] stored(Given given) {
        return message(given).toByteArray();
    }

    public static Given givenOfStored(byte[] stored) {
        try {
            var content = QuizAnswerContent.parseFrom(stored);
            return switch (content.getAnswerCase()) {
                case OPTION -> new Given.Option(content.getOption());
                case TRUTH -> new Given.Truth(content.getTruth());
                case TEXT -> new Given.Text(content.getText());
                case ORDERING -> new Given.Ordering(content.getOrdering().getOptionsList());
                case SESSION_ID -> new Given.Session(UUID.fromString(content.getSessionId()));
                case ANSWER_NOT_SET -> throw new IllegalStateException("a stored answer is empty");
            };
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored answer cannot be read", thrown);
        }
    }
}
