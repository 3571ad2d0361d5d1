package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.check.DefectKind;
import dev.vivavoce.quiz.check.QuestionCheck;
import dev.vivavoce.quiz.language.Tagger;
import dev.vivavoce.quiz.question.Citation;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Question.Gap;
import dev.vivavoce.quiz.question.Question.ListenAndType;
import dev.vivavoce.quiz.question.Question.MultipleChoice;
import dev.vivavoce.quiz.question.Question.Order;
import dev.vivavoce.quiz.question.Question.SayAloud;
import dev.vivavoce.quiz.question.Question.ShortAnswer;
import dev.vivavoce.quiz.question.Question.TrueFalse;
import dev.vivavoce.quiz.question.QuestionKind;
import dev.vivavoce.quiz.question.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;

/// Makes questions of a text without a language model. Every draft passes [QuestionCheck] before it is handed out. One
/// maker serves many threads; it holds about 60 MB for each that works at the same time.
///
/// English gets all kinds. Passages in other languages get only gaps, by length and rarity, and sentences to type or
/// say, because nothing else can be made without grammar.
public final class QuizMaker {
    private static final Set<QuestionKind> NEED_GRAMMAR = EnumSet.of(
            QuestionKind.MULTIPLE_CHOICE, QuestionKind.TRUE_FALSE, QuestionKind.SHORT_ANSWER, QuestionKind.ORDER);
    /// Passages that are read at once, at least; reading one takes about 50 ms.
    private static final int BATCH = 40;
    private static final int MOST_BATCHES = 4;
    private static final int PASSAGES_A_QUESTION = 3;
    private static final int QUESTIONS_A_PASSAGE = 6;

    private final Tagger tagger;

    public QuizMaker(Tagger tagger) {
        this.tagger = tagger;
    }

    /// Makes a quiz. The same order, source and earlier questions give the same quiz.
    ///
    /// @param earlier questions that the quiz has already, as a model made them; none of them is asked again,
    ///     their kinds count, and their passages come last
    public Made make(Source source, QuizOrder order, List<Question> earlier) {
        return make(source, order, earlier, _ -> {});
    }

    /// The same, and reports the number of questions after each that has passed the check.
    public Made make(Source source, QuizOrder order, List<Question> earlier, IntConsumer passed) {
        var work = new Work(order, earlier, passed);
        var passages = source.spread(order.seed());
        int size = Math.max(BATCH, PASSAGES_A_QUESTION * order.number());
        for (int i = 0; i < MOST_BATCHES && i * size < passages.size() && !work.isDone(); i++)
            work.take(passages.subList(i * size, Math.min(passages.size(), (i + 1) * size)), tagger);
        return work.made(source);
    }

    /// One order while it is carried out.
    private static final class Work {
        private final QuizOrder order;
        private final IntConsumer passed;
        private final Random random;
        private final List<Question> all;
        private final List<Question> chosen = new ArrayList<>();
        private final Map<QuestionKind, Integer> byKind = new EnumMap<>(QuestionKind.class);
        private final Map<DefectKind, Integer> dropped = new EnumMap<>(DefectKind.class);
        private final Set<String> refused = new HashSet<>();
        private final Set<String> keys = new HashSet<>();
        private int drafted;
        private int truths;
        private boolean english;

        Work(QuizOrder order, List<Question> earlier, IntConsumer passed) {
            this.order = order;
            this.passed = passed;
            random = new Random(order.seed());
            all = new ArrayList<>(earlier);
            earlier.forEach(this::count);
        }

        private void count(Question question) {
            byKind.merge(question.kind(), 1, Integer::sum);
            if (question instanceof TrueFalse statement) truths += statement.isTrue() ? 1 : -1;
            var key = key(question);
            if (!key.isEmpty() && !Character.isDigit(key.charAt(0))) keys.add(key);
        }

        boolean isDone() {
            return chosen.size() == order.number();
        }

        void take(List<Passage> passages, Tagger tagger) {
            english |= passages.stream().anyMatch(Passage::isEnglish);
            var reading = new Reading(passages, order.difficulty(), tagger);
            var used = new HashSet<String>();
            for (var question : all) {
                var citation = question.basis().citation();
                if (citation != null) used.add(citation.passageId());
            }
            var inTurn = new ArrayList<>(passages);
            inTurn.sort(Comparator.comparing(passage -> used.contains(passage.id())));
            for (int round = 0; round < QUESTIONS_A_PASSAGE; round++) {
                int before = chosen.size();
                for (var passage : inTurn) {
                    if (isDone()) return;
                    one(passage, reading);
                }
                if (chosen.size() == before) return;
            }
        }

        /// Adds one question of a passage, of the kind that is rarest so far, if any passes.
        private void one(Passage passage, Reading reading) {
            var kinds = new ArrayList<>(order.kinds().stream().sorted().toList());
            Collections.shuffle(kinds, random);
            kinds.sort(Comparator.comparingInt(kind -> byKind.getOrDefault(kind, 0)));
            for (var kind : kinds) {
                if (!passage.isEnglish() && NEED_GRAMMAR.contains(kind)) continue;
                for (var draft : drafts(kind, passage, reading)) {
                    if (!passes(draft, passage)) continue;
                    chosen.add(draft);
                    all.add(draft);
                    count(draft);
                    passed.accept(chosen.size());
                    return;
                }
            }
        }

        private boolean passes(Question draft, Passage passage) {
            var key = key(draft);
            if (refused.contains(draft.kind() + draft.prompt()) || isAsked(draft) || keys.contains(key)) return false;
            drafted++;
            var defects = QuestionCheck.check(draft, passage, all);
            if (defects.isEmpty()) return true;
            dropped.merge(defects.getFirst().kind(), 1, Integer::sum);
            refused.add(draft.kind() + draft.prompt());
            return false;
        }

        /// True when the quiz has a question about these words.
        private boolean isAsked(Question draft) {
            var own = citation(draft);
            return all.stream().anyMatch(other -> {
                var cited = other.basis().citation();
                return cited != null
                        && cited.passageId().equals(own.passageId())
                        && cited.span().start() < own.span().end()
                        && own.span().start() < cited.span().end();
            });
        }

        /// What a learner writes or chooses, so that no two questions of a quiz want the same; empty for other kinds.
        private static String key(Question draft) {
            return switch (draft) {
                case Gap gap -> gap.keys().getFirst().text().toLowerCase(Locale.ROOT);
                case ShortAnswer answer -> answer.keys().getFirst().text().toLowerCase(Locale.ROOT);
                case MultipleChoice choice ->
                    choice.options().get(choice.key()).text().toLowerCase(Locale.ROOT);
                case TrueFalse _, Order _, ListenAndType _, SayAloud _ -> "";
            };
        }

        private List<Question> drafts(QuestionKind kind, Passage passage, Reading reading) {
            var drafts = new ArrayList<>(
                    switch (kind) {
                        case MULTIPLE_CHOICE -> new Choices(reading, random).drafts(passage);
                        case TRUE_FALSE ->
                            new Statements(reading, random)
                                    .drafts(passage, truths == 0 ? random.nextBoolean() : truths < 0);
                        case SHORT_ANSWER -> ShortAnswers.drafts(reading, passage);
                        case GAP -> Gaps.drafts(reading, passage);
                        case ORDER -> Sequences.drafts(reading, passage, random);
                        case LISTEN_AND_TYPE -> Spoken.toType(reading, passage);
                        case SAY_ALOUD -> Spoken.toSay(reading, passage);
                    });
            boolean ranked = kind == QuestionKind.GAP || kind == QuestionKind.MULTIPLE_CHOICE;
            if (!ranked) Collections.shuffle(drafts, random);
            return drafts;
        }

        Made made(Source source) {
            var index = new HashMap<String, Integer>();
            for (int i = 0; i < source.passages().size(); i++)
                index.put(source.passages().get(i).id(), i);
            chosen.sort(Comparator.comparingInt((Question question) ->
                            index.getOrDefault(citation(question).passageId(), 0))
                    .thenComparingInt(question -> citation(question).span().start()));
            var leftOut = EnumSet.noneOf(QuestionKind.class);
            if (!english) {
                leftOut.addAll(order.kinds());
                leftOut.retainAll(NEED_GRAMMAR);
            }
            return new Made(chosen, drafted, dropped, order.number() - chosen.size(), leftOut);
        }

        private static Citation citation(Question question) {
            var citation = question.basis().citation();
            if (citation == null) throw new IllegalStateException("a question of the maker without citation");
            return citation;
        }
    }
}
