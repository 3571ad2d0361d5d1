package dev.vivavoce.assessment.quiz.generation;

import dev.vivavoce.assessment.bank.published.PublishedQuestions;
import dev.vivavoce.assessment.bank.published.PublishedStore.Choice;
import dev.vivavoce.assessment.quiz.generation.GenerationStore.Making;
import dev.vivavoce.assessment.quiz.order.QuizSource;
import dev.vivavoce.assessment.quiz.question.Place;
import dev.vivavoce.assessment.quiz.question.Place.InDocument;
import dev.vivavoce.assessment.quiz.question.QuestionStore;
import dev.vivavoce.assessment.quiz.question.QuizQuestion;
import dev.vivavoce.assessment.quiz.state.FailureReason;
import dev.vivavoce.assessment.quiz.state.QuizEvents;
import dev.vivavoce.assessment.quiz.state.QuizStep;
import dev.vivavoce.assessment.quiz.state.QuizSteps;
import dev.vivavoce.quiz.maker.Made;
import dev.vivavoce.quiz.maker.QuizMaker;
import dev.vivavoce.quiz.maker.QuizOrder;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Source;
import dev.vivavoce.runtime.data.Database;
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

    /// The maker holds 60 MB for each.
    private static final int AT_ONCE = 2;

    private static final int LOST_AT_ONCE = 100;
    private static final int LONGEST_TITLE = 200;

    private final Database database;
    private final GenerationStore store = new GenerationStore();
    private final WeakWordStore weakWords = new WeakWordStore();
    private final QuestionStore questions;
    private final QuizSteps steps;
    private final QuizEvents events;
    private final StudyTextClient texts;
    private final PublishedQuestions bank;
    private final QuizMaker maker = new QuizMaker(AT_ONCE);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Clock clock;

    public QuizGeneration(
            Database database,
            QuestionStore questions,
            QuizSteps steps,
            QuizEvents events,
            StudyTextClient texts,
            PublishedQuestions bank,
            Clock clock) {
        this.database = database;
        this.questions = questions;
        this.steps = steps;
        this.events = events;
        this.texts = texts;
        this.bank = bank;
        this.clock = clock;
    }

    /// One try.
    public void make(JobRun run) throws InterruptedException {
        var begun = begin(run);
        if (begun.isEmpty()) return;
        var making = begun.get();
        places.acquire();
        try {
            make(making);
        } catch (RuntimeException thrown) {
            if (run.number() >= MAKE_QUIZ.tries() && !run.isStopping()) fail(making, FailureReason.SERVICE_FAILED);
            throw thrown;
        } finally {
            places.release();
        }
    }

    private Optional<Making> begin(JobRun run) {
        var begun = database.transaction(db -> store.begin(db, run.id(), run.number())
                .map(making -> new Begun(making, steps.append(db, making.quizId(), clock.instant()))));
        begun.ifPresent(one -> steps.deliver(one.making().quizId(), one.step()));
        return begun.map(Begun::making);
    }

    private record Begun(Making making, QuizStep step) {}

    private void make(Making making) {
        switch (material(making)) {
            case Material.None(var reason) -> fail(making, reason);
            case Material.Questions(var chosen) -> copy(making, chosen);
            case Material.Texts found -> {
                var wish = making.wish();
                var source = new Source(found.passages());
                var order = new QuizOrder(
                        wish.number(),
                        wish.difficulty(),
                        wish.allowed(),
                        making.quizId().getLeastSignificantBits());
                var made = maker.make(source, order, List.of());
                if (made.questions().isEmpty()) fail(making, FailureReason.NO_QUESTIONS);
                else complete(making, found.title(), source, made);
            }
        }
    }

    private Material material(Making making) {
        return switch (making.wish().source()) {
            case QuizSource.Documents(var ids) -> texts.passages(making.userId(), ids, "");
            case QuizSource.Topic(var topic, var ids) -> texts.passages(making.userId(), ids, topic);
            case QuizSource.Scenario(var id) -> texts.scenario(id);
            case QuizSource.Bank(var language, var tags, var allTags) -> {
                var wish = making.wish();
                var choice = new Choice(
                        language,
                        tags,
                        allTags,
                        wish.difficulty(),
                        wish.allowed(),
                        making.quizId().toString());
                yield new Material.Questions(bank.choose(choice, wish.number()));
            }
            case QuizSource.WeakWords(var language) -> {
                var sentences = database.transaction(db -> weakWords.sentences(db, making.userId(), language));
                yield sentences.isEmpty()
                        ? new Material.None(FailureReason.NO_WEAK_WORDS)
                        : new Material.Texts("", sentences);
            }
        };
    }

    private void complete(Making making, String title, Source source, Made made) {
        var asked = asked(source, made.questions());
        var language = made.questions().getFirst().basis().language();
        end(making, asked.size(), db -> {
            if (!store.complete(db, making, cut(title), language, made, clock.instant())) return false;
            questions.insert(db, making.quizId(), asked);
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
            if (!store.complete(db, making, "", language, made, clock.instant())) return false;
            questions.insert(db, making.quizId(), asked);
            return true;
        });
    }

    private static List<QuizQuestion> asked(Source source, List<Question> made) {
        var asked = new ArrayList<QuizQuestion>();
        for (var question : made)
            asked.add(new QuizQuestion(UUID.randomUUID(), asked.size() + 1, question, place(source, question)));
        return asked;
    }

    /// The maker counts from the beginning of the passage, readers from that of the page.
    private static Place place(Source source, Question question) {
        var citation = question.basis().citation();
        if (citation == null) throw new IllegalStateException("a question that was made of a text cites nothing");
        if (citation.documentId().equals(Material.NO_DOCUMENT)) return new Place(null, citation.quote());
        var passage = source.passage(citation.passageId()).orElseThrow();
        var section = passage.section();
        return new Place(
                new InDocument(
                        UUID.fromString(passage.documentId()),
                        UUID.fromString(passage.id()),
                        passage.page(),
                        passage.span().start() + citation.span().start(),
                        passage.span().start() + citation.span().end(),
                        section == null ? "" : section),
                citation.quote());
    }

    private static String cut(String title) {
        if (title.length() <= LONGEST_TITLE) return title;
        int end = LONGEST_TITLE - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private void fail(Making making, FailureReason reason) {
        end(making, 0, db -> store.fail(db, making, reason));
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
