package dev.vivavoce.assessment.quiz.writing;

import dev.vivavoce.assessment.model.ModelAnswer;
import dev.vivavoce.assessment.quiz.writing.QuestionModel.Person;
import dev.vivavoce.quiz.check.QuestionCheck;
import dev.vivavoce.quiz.language.WordClassCheck;
import dev.vivavoce.quiz.maker.QuizOrder;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.QuestionKind;
import dev.vivavoce.quiz.question.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/// Has a language model write questions, a few for each call. Each passes the rules, and then a second call that does
/// not see its key has to answer it.
///
/// A quiz costs at most [#mostCalls] calls and [#AT_MOST]. What is missing then, the rules make.
public final class ModelQuestions {
    /// Takes what passed, as it comes.
    public interface Kept {
        /// @param questions those of one call that passed; none when all were dropped
        /// @param drafted how many the call has drafted
        /// @return whether the quiz is still wanted
        boolean take(List<Question> questions, int drafted);
    }

    /// For the questions of one quiz.
    public static final Duration AT_MOST = Duration.ofMinutes(3);

    static final int QUESTIONS_A_CALL = 6;
    private static final Duration A_CALL_AT_MOST = Duration.ofMinutes(1);
    /// Calls for questions, when each could bring all that are asked for; the others replace what is dropped.
    private static final int ROUNDS_FOR_EACH = 2;
    private static final int MOST_EMPTY = 2;
    private static final int CHARACTERS_A_CALL = 6_000;
    private static final int PASSAGES_A_CALL = 12;
    /// Quizzes that this process has written at once; further ones are the rules' alone.
    private static final int AT_ONCE = 8;

    private final QuestionModel model;
    private final WordClassCheck wordClasses;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public ModelQuestions(QuestionModel model, WordClassCheck wordClasses) {
        this.model = model;
        this.wordClasses = wordClasses;
    }

    /// The most calls for so many questions: two of them for every six, and as many again.
    static int mostCalls(int questions) {
        return 2 * rounds(questions);
    }

    private static int rounds(int questions) {
        return ROUNDS_FOR_EACH * Math.ceilDiv(questions, QUESTIONS_A_CALL);
    }

    /// How many questions of an order are the model's: its share of the kinds.
    static int share(QuizOrder order) {
        var kinds = kinds(order);
        return Math.ceilDiv(order.number() * kinds.size(), order.kinds().size());
    }

    private static Set<QuestionKind> kinds(QuizOrder order) {
        var kinds = EnumSet.noneOf(QuestionKind.class);
        kinds.addAll(order.kinds());
        kinds.retainAll(Draft.NAMES.keySet());
        return kinds;
    }

    /// Writes the model's share of an order, or what it can. Never throws because of content or of the model.
    ///
    /// @param earlier questions that an earlier try has kept
    public void write(UUID userId, Source source, QuizOrder order, List<Question> earlier, Kept kept) {
        if (share(order) <= earlier.size() || source.passages().isEmpty()) return;
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        if (!places.tryAcquire()) return;
        try {
            var person = new Person(userId, model.thirdPartiesAllowed(userId));
            new Writing(person, source.spread(order.seed()), order, earlier, deadline).write(kept);
        } finally {
            places.release();
        }
    }

    /// One order while it is written.
    private final class Writing {
        private final Person person;
        private final List<Passage> passages;
        private final QuizOrder order;
        private final Set<QuestionKind> kinds;
        private final List<Question> all;
        private final Random chance;
        private final long deadline;
        private int next;

        Writing(Person person, List<Passage> passages, QuizOrder order, List<Question> earlier, long deadline) {
            this.person = person;
            this.passages = passages.stream()
                    .filter(passage -> passage.text().length() <= CHARACTERS_A_CALL)
                    .toList();
            this.order = order;
            kinds = kinds(order);
            all = new ArrayList<>(earlier);
            chance = new Random(order.seed() + earlier.size());
            this.deadline = deadline;
        }

        /// Ends when there are enough, when the model is away, and when two calls in turn have brought nothing.
        void write(Kept kept) {
            int wanted = share(order);
            int rounds = passages.isEmpty() ? 0 : rounds(wanted - all.size());
            int empty = 0;
            for (int round = 0; round < rounds && empty < MOST_EMPTY && all.size() < wanted; round++) {
                var given = some();
                var answer = model.questions(person, wish(wanted), order.difficulty(), given, all, left());
                switch (answer) {
                    case ModelAnswer.Away() -> {
                        return;
                    }
                    case ModelAnswer.Unusable() -> empty++;
                    case ModelAnswer.Given(var values) -> {
                        var read = Draft.read(values);
                        var drafts = checked(read.drafts(), given, wanted - all.size());
                        var passed = answered(drafts, given);
                        all.addAll(passed);
                        empty = passed.isEmpty() ? empty + 1 : 0;
                        if (!kept.take(passed, read.number())) return;
                    }
                }
            }
        }

        /// The next passages; after the last one, the first again.
        private List<Passage> some() {
            var some = new ArrayList<Passage>();
            int characters = 0;
            while (some.size() < Math.min(PASSAGES_A_CALL, passages.size())) {
                var passage = passages.get(next % passages.size());
                characters += passage.text().length();
                if (!some.isEmpty() && characters > CHARACTERS_A_CALL) break;
                some.add(passage);
                next++;
            }
            return some;
        }

        /// The kinds that are rarest so far, as the prompt names them: "2 choice, 1 gap".
        private String wish(int wanted) {
            var counts = new EnumMap<QuestionKind, Integer>(QuestionKind.class);
            for (var kind : kinds) counts.put(kind, 0);
            for (var question : all) counts.merge(question.kind(), 1, Integer::sum);
            var wish = new EnumMap<QuestionKind, Integer>(QuestionKind.class);
            for (int i = 0; i < Math.min(QUESTIONS_A_CALL, wanted - all.size()); i++) {
                var rarest = kinds.stream()
                        .min((one, other) ->
                                Integer.compare(counts.getOrDefault(one, 0), counts.getOrDefault(other, 0)))
                        .orElseThrow();
                counts.merge(rarest, 1, Integer::sum);
                wish.merge(rarest, 1, Integer::sum);
            }
            return wish.entrySet().stream()
                    .map(one -> one.getValue() + " " + Draft.NAMES.get(one.getKey()))
                    .collect(Collectors.joining(", "));
        }

        /// The drafts that the rules find nothing wrong with, at most so many.
        private List<Question> checked(List<Draft> drafts, List<Passage> given, int most) {
            var checked = new ArrayList<Question>();
            for (var draft : drafts) {
                if (checked.size() == most) break;
                var others = new ArrayList<>(all);
                others.addAll(checked);
                draft.question(given, kinds, order.difficulty(), chance)
                        .filter(question -> isSound(question, SecondReading.passage(question, given), others))
                        .ifPresent(checked::add);
            }
            return checked;
        }

        private boolean isSound(Question question, Passage passage, List<Question> others) {
            return QuestionCheck.check(question, passage, others).isEmpty()
                    && wordClasses.check(question, passage).isEmpty();
        }

        /// The questions that the second call has answered with their keys.
        private List<Question> answered(List<Question> questions, List<Passage> given) {
            if (questions.isEmpty()) return List.of();
            var cited = given.stream()
                    .filter(passage ->
                            questions.stream().anyMatch(question -> SecondReading.passage(question, given) == passage))
                    .toList();
            return switch (model.answers(person, questions, cited, left())) {
                case ModelAnswer.Given(Map<String, Object> values) -> {
                    var readings = SecondReading.read(values);
                    var agreed = new ArrayList<Question>();
                    for (int i = 0; i < questions.size(); i++) {
                        var reading = readings.get(i + 1);
                        if (reading != null && reading.agrees(questions.get(i))) agreed.add(questions.get(i));
                    }
                    yield agreed;
                }
                case ModelAnswer.Unusable(), ModelAnswer.Away() -> List.of();
            };
        }

        private Duration left() {
            var left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            return left.compareTo(A_CALL_AT_MOST) < 0 ? left : A_CALL_AT_MOST;
        }
    }
}
