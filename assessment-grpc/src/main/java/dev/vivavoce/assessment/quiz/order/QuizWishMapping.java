package dev.vivavoce.assessment.quiz.order;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.v1.QuizBank;
import dev.vivavoce.assessment.v1.QuizDifficulty;
import dev.vivavoce.assessment.v1.QuizDocuments;
import dev.vivavoce.assessment.v1.QuizFeedback;
import dev.vivavoce.assessment.v1.QuizNotes;
import dev.vivavoce.assessment.v1.QuizOrder;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.assessment.v1.QuizScenario;
import dev.vivavoce.assessment.v1.QuizShared;
import dev.vivavoce.assessment.v1.QuizTopic;
import dev.vivavoce.assessment.v1.QuizWeakWords;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.QuestionKind;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Orders as messages and as records.
public final class QuizWishMapping {
    private static final int MOST_QUESTIONS = 30;
    private static final int MOST_DOCUMENTS = 10;
    private static final int LONGEST_TOPIC = 200;
    private static final int LONGEST_TAG = 35;
    private static final int MOST_BANK_TAGS = 10;
    private static final int LONGEST_BANK_TAG = 40;
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(3);

    private QuizWishMapping() {}

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    public static QuizWish wish(QuizOrder order) {
        var violations = new Violations();
        violations.range("order.number", order.getNumber(), 1, MOST_QUESTIONS, "questions");
        violations.check("order.difficulty", difficulty(order.getDifficulty()) != null, "is required");
        violations.check("order.feedback", feedback(order.getFeedback()) != null, "is required");
        checkKinds("order.kinds", order.getKindsList(), violations);
        if (order.hasTimeLimit()) checkTime(order.getTimeLimit(), violations);
        checkSource(order, violations);
        violations.throwIfAny();
        return read(order);
    }

    private static void checkTime(com.google.protobuf.Duration limit, Violations violations) {
        boolean isWhole = Durations.isValid(limit) && limit.getNanos() == 0;
        violations.check(
                "order.time_limit",
                isWhole && limit.getSeconds() >= SHORTEST.toSeconds() && limit.getSeconds() <= LONGEST.toSeconds(),
                "expected: whole seconds from 1 minute to 3 hours");
    }

    private static void checkSource(QuizOrder order, Violations violations) {
        switch (order.getSourceCase()) {
            case DOCUMENTS ->
                checkIds("order.documents.document_ids", order.getDocuments().getDocumentIdsList(), 1, violations);
            case NOTES -> checkIds("order.notes.document_ids", order.getNotes().getDocumentIdsList(), 1, violations);
            case TOPIC -> {
                var topic = order.getTopic().getTopic().strip();
                violations.range(
                        "order.topic.topic", topic.codePointCount(0, topic.length()), 1, LONGEST_TOPIC, "characters");
                violations.check(
                        "order.topic.topic", !CONTROL.matcher(topic).find(), "expected: no control characters");
                checkIds("order.topic.document_ids", order.getTopic().getDocumentIdsList(), 0, violations);
            }
            case WEAK_WORDS -> {
                var tag = order.getWeakWords().getLanguage();
                violations.check(
                        "order.weak_words.language",
                        tag.isEmpty()
                                || (tag.length() <= LONGEST_TAG
                                        && TAG.matcher(tag).matches()),
                        "expected: a BCP 47 tag such as en-GB, or none");
            }
            case SCENARIO ->
                violations.check(
                        "order.scenario.scenario_id",
                        Ids.parse(order.getScenario().getScenarioId()).isPresent(),
                        "must be a UUID");
            case SHARED -> violations.add("order.source", "expected: something to make questions of");
            case BANK -> checkBank("order.bank", order.getBank(), violations);
            case SOURCE_NOT_SET -> violations.add("order.source", "is required");
        }
    }

    public static void checkKinds(String field, List<QuizQuestionKind> kinds, Violations violations) {
        violations.check(
                field,
                kinds.stream().allMatch(kind -> kind(kind) != null) && new HashSet<>(kinds).size() == kinds.size(),
                "expected: kinds of questions, each once");
    }

    public static void checkBank(String field, QuizBank bank, Violations violations) {
        violations.check(
                field + ".language",
                bank.getLanguage().length() <= LONGEST_TAG
                        && TAG.matcher(bank.getLanguage()).matches(),
                "expected: a BCP 47 tag such as en-GB");
        violations.range(field + ".tags", bank.getTagsCount(), 0, MOST_BANK_TAGS, "tags");
        violations.check(
                field + ".tags",
                bank.getTagsList().stream()
                        .allMatch(tag -> !tag.isBlank()
                                && tag.length() <= LONGEST_BANK_TAG
                                && !CONTROL.matcher(tag).find()),
                "expected: 1 to " + LONGEST_BANK_TAG + " characters each, no control characters");
    }

    private static void checkIds(String field, List<String> ids, int least, Violations violations) {
        violations.range(field, ids.size(), least, MOST_DOCUMENTS, "ids");
        violations.check(
                field,
                new HashSet<>(ids).size() == ids.size()
                        && ids.stream().allMatch(id -> Ids.parse(id).isPresent()),
                "expected: UUIDs, each once");
    }

    private static QuizWish read(QuizOrder order) {
        var difficulty = difficulty(order.getDifficulty());
        var feedback = feedback(order.getFeedback());
        if (difficulty == null || feedback == null)
            throw new IllegalStateException("an order without difficulty or feedback");
        return new QuizWish(
                source(order),
                order.getNumber(),
                difficulty,
                order.getKindsList().stream().map(QuizWishMapping::required).toList(),
                feedback,
                order.hasTimeLimit() ? Duration.ofSeconds(order.getTimeLimit().getSeconds()) : null);
    }

    private static QuizSource source(QuizOrder order) {
        return switch (order.getSourceCase()) {
            case DOCUMENTS -> new QuizSource.Documents(ids(order.getDocuments().getDocumentIdsList()));
            case NOTES -> new QuizSource.Notes(ids(order.getNotes().getDocumentIdsList()));
            case TOPIC ->
                new QuizSource.Topic(
                        order.getTopic().getTopic().strip(),
                        ids(order.getTopic().getDocumentIdsList()));
            case WEAK_WORDS -> new QuizSource.WeakWords(order.getWeakWords().getLanguage());
            case SCENARIO ->
                new QuizSource.Scenario(UUID.fromString(order.getScenario().getScenarioId()));
            case SHARED -> new QuizSource.Shared();
            case BANK -> bank(order.getBank());
            case SOURCE_NOT_SET -> throw new IllegalStateException("an order without a source");
        };
    }

    /// Brings language and tags to the spelling in which they are stored.
    public static QuizSource.Bank bank(QuizBank checked) {
        return new QuizSource.Bank(
                Locale.forLanguageTag(checked.getLanguage()).toLanguageTag(),
                checked.getTagsList().stream()
                        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList(),
                checked.getAllTags());
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }

    public static QuizOrder message(QuizWish wish) {
        var order = QuizOrder.newBuilder()
                .setNumber(wish.number())
                .setDifficulty(message(wish.difficulty()))
                .addAllKinds(wish.kinds().stream().map(QuizWishMapping::message).toList())
                .setFeedback(message(wish.feedback()));
        var limit = wish.timeLimit();
        if (limit != null) order.setTimeLimit(Durations.fromSeconds(limit.toSeconds()));
        switch (wish.source()) {
            case QuizSource.Documents(var ids) ->
                order.setDocuments(QuizDocuments.newBuilder().addAllDocumentIds(texts(ids)));
            case QuizSource.Notes(var ids) ->
                order.setNotes(QuizNotes.newBuilder().addAllDocumentIds(texts(ids)));
            case QuizSource.Topic(var topic, var ids) ->
                order.setTopic(QuizTopic.newBuilder().setTopic(topic).addAllDocumentIds(texts(ids)));
            case QuizSource.WeakWords(var language) ->
                order.setWeakWords(QuizWeakWords.newBuilder().setLanguage(language));
            case QuizSource.Scenario(var id) ->
                order.setScenario(QuizScenario.newBuilder().setScenarioId(id.toString()));
            case QuizSource.Shared() -> order.setShared(QuizShared.getDefaultInstance());
            case QuizSource.Bank(var language, var tags, var allTags) ->
                order.setBank(QuizBank.newBuilder()
                        .setLanguage(language)
                        .addAllTags(tags)
                        .setAllTags(allTags));
        }
        return order.build();
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    /// As it is stored.
    public static byte[] stored(QuizWish wish) {
        return message(wish).toByteArray();
    }

    public static QuizWish ofStored(byte[] stored) {
        try {
            return read(QuizOrder.parseFrom(stored));
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored order cannot be read", thrown);
        }
    }

    public static QuizFeedback message(Feedback feedback) {
        return QuizFeedback.valueOf("QUIZ_FEEDBACK_" + feedback.name());
    }

    public static QuizDifficulty message(Difficulty difficulty) {
        return QuizDifficulty.valueOf("QUIZ_DIFFICULTY_" + difficulty.name());
    }

    public static QuizQuestionKind message(QuestionKind kind) {
        return QuizQuestionKind.valueOf("QUIZ_QUESTION_KIND_" + kind.name());
    }

    private static QuestionKind required(QuizQuestionKind message) {
        var kind = kind(message);
        if (kind == null) throw new IllegalStateException("a kind of question that is none");
        return kind;
    }

    /// Null for a value that is no kind.
    public static @Nullable QuestionKind kind(QuizQuestionKind message) {
        return switch (message) {
            case QUIZ_QUESTION_KIND_MULTIPLE_CHOICE -> QuestionKind.MULTIPLE_CHOICE;
            case QUIZ_QUESTION_KIND_TRUE_FALSE -> QuestionKind.TRUE_FALSE;
            case QUIZ_QUESTION_KIND_SHORT_ANSWER -> QuestionKind.SHORT_ANSWER;
            case QUIZ_QUESTION_KIND_GAP -> QuestionKind.GAP;
            case QUIZ_QUESTION_KIND_ORDER -> QuestionKind.ORDER;
            case QUIZ_QUESTION_KIND_LISTEN_AND_TYPE -> QuestionKind.LISTEN_AND_TYPE;
            case QUIZ_QUESTION_KIND_SAY_ALOUD -> QuestionKind.SAY_ALOUD;
            case QUIZ_QUESTION_KIND_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    /// Null for a value that is no difficulty.
    public static @Nullable Difficulty difficulty(QuizDifficulty message) {
        return switch (message) {
            case QUIZ_DIFFICULTY_EASY -> Difficulty.EASY;
            case QUIZ_DIFFICULTY_MEDIUM -> Difficulty.MEDIUM;
            case QUIZ_DIFFICULTY_HARD -> Difficulty.HARD;
            case QUIZ_DIFFICULTY_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static @Nullable Feedback feedback(QuizFeedback message) {
        return switch (message) {
            case QUIZ_FEEDBACK_AT_ONCE -> Feedback.AT_ONCE;
            case QUIZ_FEEDBACK_AT_END -> Feedback.AT_END;
            case QUIZ_FEEDBACK_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }
}
