package dev.vivavoce.assessment.quiz.generation;

import dev.vivavoce.assessment.bank.published.PublishedQuestions;
import dev.vivavoce.assessment.bank.published.PublishedStore.Choice;
import dev.vivavoce.assessment.quiz.generation.GenerationStore.Making;
import dev.vivavoce.assessment.quiz.order.QuizSource;
import dev.vivavoce.assessment.quiz.question.Place;
import dev.vivavoce.assessment.quiz.question.QuestionStore;
import dev.vivavoce.assessment.quiz.question.QuizQuestion;
import dev.vivavoce.assessment.quiz.state.FailureReason;
import dev.vivavoce.assessment.quiz.state.QuizEvents;
import dev.vivavoce.assessment.quiz.state.QuizStep;
import dev.vivavoce.assessment.quiz.state.QuizSteps;
import dev.vivavoce.assessment.quiz.writing.ModelQuestions;
import dev.vivavoce.quiz.maker.Made;
import dev.vivavoce.quiz.maker.QuizMaker;
import dev.vivavoce.quiz.maker.QuizOrder;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// Makes quizzes, each as a job. A quiz that is deleted meanwhile, or that another process has taken over, is left.
public final class QuizGeneration {
    /// The job that makes a quiz; its id is the quiz's.
    public static final JobType MAKE_QUIZ = new JobType("make-quiz", 5, Duration.ofSeconds(2), Duration.ofMinutes(1));

    /// The maker and the check of what a model wrote hold 60 MB for each.
    public static final int AT_ONCE = 2;

    private static final int LOST_AT_ONCE = 100;
    private static final int LONGEST_TITLE = 200;

    private final Database database;
    private final GenerationStore store = new GenerationStore();
    private final WeakWordStore weakWords = new WeakWordStore();
    private final QuestionStore questions;
    private final QuizSteps steps;
    private final QuizEvents events;
    private final StudyTextClient texts;
    private final ModelQuestions model;
    private final PublishedQuestions bank;
    private final QuizMaker maker;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Clock clock;

    public QuizGeneration(
            Database database,
            QuestionStore questions,
            QuizSteps steps,
            QuizEvents events,
            StudyTextClient texts,
            ModelQuestions model,
            QuizMaker maker,
            PublishedQuestions bank,
            Clock clock) {
        this.database = database;
        this.questions = questions;
        this.steps = steps;
        this.events = events;
        this.texts = texts;
        this.model = model;
        this.maker = maker;
        this.bank = bank;
        this.clock = clock;
    }

    /// One try.
    public void make(JobRun run) throws InterruptedException {
        var begun = begin(run);
        if (begun.isEmpty()) return;
        var making = begun.get();
        try {
            make(run, making);
        } catch (RuntimeException thrown) {
            if (run.number() >= MAKE_QUIZ.tries() && !run.isStopping()) fail(making, FailureReason.SERVICE_FAILED);
            throw thrown;
        }
    }

    private Optional<Making> begin(JobRun run) {
        var begun = database.transaction(db -> store.begin(db, run.id(), run.number())
                .map(making -> new Begun(making, steps.append(db, making.quizId(), clock.instant()))));
        begun.ifPresent(one -> steps.deliver(one.making().quizId(), one.step()));
        return begun.map(Begun::making);
    }

    private record Begun(Making making, QuizStep step) {}

    private void make(JobRun run, Making making) throws InterruptedException {
        switch (material(making)) {
            case Material.None(var reason) -> fail(making, reason);
            case Material.Questions(var chosen) -> copy(making, chosen);
            case Material.Texts found -> {
                var wish = making.wish();
                var order = new QuizOrder(
                        wish.number(),
                        wish.difficulty(),
                        wish.allowed(),
                        making.quizId().getLeastSignificantBits());
                var written = written(run, making, found, order);
                var made = byRules(making, found, order, written);
                if (written.isEmpty() && made.questions().isEmpty()) fail(making, FailureReason.NO_QUESTIONS);
                else complete(making, found, written, made);
            }
        }
    }

    /// The questions of the model's. Each is kept as soon as it has passed, so that a try that takes over does not pay
    /// for it again.
    private List<Question> written(JobRun run, Making making, Material.Texts texts, QuizOrder order) {
        var all = new ArrayList<>(kept(making, texts));
        model.write(making.userId(), texts.source(), order, List.copyOf(all), (passed, drafted) -> {
            all.addAll(passed);
            boolean isOurs = keep(making, texts, passed, drafted);
            if (run.isStopping()) throw Failure.unavailable("STOPPING", "the service stops");
            return isOurs;
        });
        return all;
    }

    /// What an earlier try has kept; nothing when the texts have changed since.
    private List<Question> kept(Making making, Material.Texts texts) {
        return database.transaction(db -> {
            var stored = questions.ofQuiz(db, making.quizId());
            var kept = new ArrayList<Question>();
            for (var one : stored)
                texts.citation(one.place()).ifPresent(citation -> {
                    var question = one.question();
                    kept.add(question.withBasis(question.basis().withCitation(citation)));
                });
            if (kept.size() == stored.size()) return kept;
            // A try that was taken over must not touch a quiz that is made, and perhaps answered.
            if (store.drop(db, making, stored.size())) questions.delete(db, making.quizId());
            return List.of();
        });
    }

    private boolean keep(Making making, Material.Texts texts, List<Question> passed, int drafted) {
        if (passed.isEmpty()) return database.transaction(db -> store.keep(db, making, 0, drafted));
        return step(making, db -> {
            if (!store.keep(db, making, passed.size(), drafted)) return false;
            int before = questions.ofQuiz(db, making.quizId()).size();
            questions.insert(db, making.quizId(), asked(texts, passed, before));
            return true;
        });
    }

    /// What is missing.
    private Made byRules(Making making, Material.Texts texts, QuizOrder order, List<Question> written)
            throws InterruptedException {
        int missing = order.number() - written.size();
        if (missing == 0) return new Made(List.of(), 0, Map.of(), 0, Set.of());
        places.acquire();
        try {
            return maker.make(
                    texts.source(),
                    new QuizOrder(missing, order.difficulty(), order.kinds(), order.seed()),
                    written,
                    passed -> step(making, db -> store.count(db, making, written.size() + passed)));
        } finally {
            places.release();
        }
    }

    /// Publishes the progress of a quiz, unless the change finds that it was deleted or taken over.
    private boolean step(Making making, Predicate<Handle> change) {
        Optional<QuizStep> step = database.transaction(db ->
                change.test(db) ? Optional.of(steps.append(db, making.quizId(), clock.instant())) : Optional.empty());
        step.ifPresent(one -> steps.deliver(making.quizId(), one));
        return step.isPresent();
    }

    private Material material(Making making) {
        return switch (making.wish().source()) {
            case QuizSource.Documents(var ids) -> texts.passages(making.userId(), ids, "");
            case QuizSource.Notes(var ids) -> texts.notes(making.userId(), ids);
            case QuizSource.Topic(var topic, var ids) -> texts.passages(making.userId(), ids, topic);
            case QuizSource.Scenario(var id) -> texts.scenario(id);
            case QuizSource.Bank(var language, var tags, var allTags) -> {
                var wish = making.wish();
                var choice = new Choice(language, tags, allTags, wish.difficulty(), wish.allowed());
                yield new Material.Questions(bank.choose(choice, making.quizId().toString(), wish.number()));
            }
            case QuizSource.WeakWords(var language) -> {
                var sentences = database.transaction(db -> weakWords.sentences(db, making.userId(), language));
                yield sentences.isEmpty()
                        ? new Material.None(FailureReason.NO_WEAK_WORDS)
                        : new Material.Texts("", sentences);
            }
            case QuizSource.Shared() -> throw new IllegalStateException("a copy is not made of anything");
        };
    }

    private void complete(Making making, Material.Texts texts, List<Question> written, Made made) {
        var all = new ArrayList<>(written);
        all.addAll(made.questions());
        var inOrder = texts.inOrder(all);
        var language = inOrder.getFirst().basis().language();
        end(making, inOrder.size(), db -> {
            if (!store.complete(db, making, cut(texts.title()), language, written.size(), made, clock.instant()))
                return false;
            questions.delete(db, making.quizId());
            questions.insert(db, making.quizId(), asked(texts, inOrder, 0));
            return true;
        });
    }

    /// Questions of the bank rest on no source.
    private void copy(Making making, List<Question> chosen) {
        if (chosen.isEmpty()) {
            fail(making, FailureReason.NO_QUESTIONS);
            return;
        }
        var asked = new ArrayList<QuizQuestion>();
        for (var question : chosen)
            asked.add(new QuizQuestion(UUID.randomUUID(), asked.size() + 1, question, Place.NONE));
        var made = new Made(chosen, chosen.size(), Map.of(), making.wish().number() - chosen.size(), Set.of());
        var language = chosen.getFirst().basis().language();
        end(making, asked.size(), db -> {
            if (!store.complete(db, making, "", language, 0, made, clock.instant())) return false;
            questions.insert(db, making.quizId(), asked);
            return true;
        });
    }

    private static List<QuizQuestion> asked(Material.Texts texts, List<Question> made, int before) {
        var asked = new ArrayList<QuizQuestion>();
        for (var question : made)
            asked.add(new QuizQuestion(
                    UUID.randomUUID(), before + asked.size() + 1, question, texts.place(Material.cited(question))));
        return asked;
    }

    private static String cut(String title) {
        if (title.length() <= LONGEST_TITLE) return title;
        int end = LONGEST_TITLE - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private void fail(Making making, FailureReason reason) {
        end(making, 0, db -> {
            if (!store.fail(db, making, reason)) return false;
            questions.delete(db, making.quizId());
            return true;
        });
    }

    /// Ends a quiz, unless the change finds that it was deleted or taken over.
    private void end(Making making, int made, Predicate<Handle> change) {
        Optional<QuizStep> ended = database.transaction(db -> {
            if (!change.test(db)) return Optional.empty();
            var step = steps.append(db, making.quizId(), clock.instant());
            events.generated(db, making.userId(), making.quizId(), made);
            return Optional.of(step);
        });
        ended.ifPresent(step -> steps.deliver(making.quizId(), step));
    }

    /// Ends the quizzes whose job was given up because each try killed its process.
    public void sweep() {
        var lost = database.transaction(db -> store.lost(db, MAKE_QUIZ.name(), LOST_AT_ONCE));
        for (var making : lost) fail(making, FailureReason.SERVICE_FAILED);
    }
}
