package dev.vivavoce.content.dialogue.wording;

import dev.vivavoce.content.dialogue.partner.Sentence;
import dev.vivavoce.content.dialogue.partner.Writer;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.dialogue.script.ScriptRules;
import dev.vivavoce.content.generation.Generation;
import dev.vivavoce.content.generation.Generations;
import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.content.prompt.Prompts;
import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says a reply in the words of a language model, sentence by sentence as they come. The lines of the script
/// decide what is said: the model's first sentence replaces the first line, and so on, and further ones the
/// last. The script takes over, within the same reply, as soon as the model is late, fails, or writes what must
/// not be said. Metrics: `partner.model.replies` (counter; tag `outcome`), `partner.model.sentence` (timer, to
/// the first sentence).
public final class ModelWords {
    private static final Logger log = LoggerFactory.getLogger(ModelWords.class);
    /// How an answer ends of which the script needs to say no more than the talk needs.
    private static final String SPOKEN = "SPOKEN";

    private static final int MOST_SENTENCES = 3;
    private static final int WAITING = 64;
    /// A line of whose words the model has said so much was said.
    private static final double COVERED = 0.5;

    /// What comes from the thread that asks the model.
    private sealed interface News {
        record Piece(String text) implements News {}

        record Ended(boolean isCut) implements News {}

        /// @param reason that of a [Failure]
        record Failed(String reason) implements News {}
    }

    private final Prompts prompts;
    private final Generations generations;
    private final Pace pace;
    private final MeterRegistry meters;

    public ModelWords(Prompts prompts, Generations generations, Pace pace, MeterRegistry meters) {
        this.prompts = prompts;
        this.generations = generations;
        this.pace = pace;
        this.meters = meters;
    }

    /// Whether a model is configured for dialogue.
    public boolean areConfigured() {
        return generations.serves(Purpose.DIALOGUE);
    }

    /// Says the reply. An opening, and what breaks a silence or is said again, is the script's.
    ///
    /// @param person null when the learner is not known
    /// @param begin [System#nanoTime] from which the pace counts
    public void say(Scene scene, @Nullable Person person, long begin, SentenceSink sink) throws InterruptedException {
        boolean isAnswer = !scene.heard().isBlank()
                && scene.reply().lines().stream()
                        .allMatch(line -> scene.saidLast(line).isEmpty())
                && !scene.reply().understood().has(Kind.REPEAT);
        if (person == null || !isAnswer || !areConfigured()) ScriptWords.say(scene, sink);
        else new Answer(scene, person, begin, sink).say();
    }

    /// One reply.
    private final class Answer {
        private final Scene scene;
        private final Person person;
        private final long begin;
        private final SentenceSink sink;
        private final List<Line> lines;
        private final SentenceCheck check;
        private final SentenceReader reader = new SentenceReader();
        private final List<Sentence> said = new ArrayList<>();
        private final ArrayBlockingQueue<News> news = new ArrayBlockingQueue<>(WAITING);
        private long due;

        private Answer(Scene scene, Person person, long begin, SentenceSink sink) {
            this.scene = scene;
            this.person = person;
            this.begin = begin;
            this.sink = sink;
            lines = scene.reply().lines();
            check = new SentenceCheck(scene);
            due = begin + pace.first().toNanos();
        }

        private void say() throws InterruptedException {
            var writing = Thread.ofVirtual().name("partner-writes").start(this::write);
            String outcome;
            try {
                outcome = listen();
            } finally {
                writing.interrupt(); // it has ended, or what it still writes is not wanted
            }
            meters.counter("partner.model.replies", "outcome", outcome).increment();
            if (!outcome.equals(SPOKEN)) log.debug("the script takes over: {}", outcome);
            completeByScript(outcome.equals(SPOKEN));
        }

        private void write() {
            try {
                var generation = new Generation(
                        Uninterruptible.run(() -> prompts.published(PartnerPrompt.ID, 0)),
                        PartnerPrompt.variables(scene),
                        person.userId(),
                        person.thirdPartiesAllowed());
                var generated = generations.generate(generation, piece -> news.put(new News.Piece(piece)));
                news.put(new News.Ended(generated.isCut()));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt(); // nobody listens any more
            } catch (RuntimeException thrown) {
                var reason = thrown instanceof Failure failure ? failure.reason() : "INTERNAL";
                if (reason.equals("INTERNAL")) log.warn("the partner's model failed", thrown);
                failed(reason);
            }
        }

        private void failed(String reason) {
            try {
                news.put(new News.Failed(reason));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        /// Says what the model writes. Returns how it ended: [#SPOKEN], or why the script has to go on.
        private String listen() throws InterruptedException {
            long end = begin + pace.whole().toNanos();
            while (true) {
                var next = news.poll(Math.min(due, end) - System.nanoTime(), TimeUnit.NANOSECONDS);
                switch (next) {
                    case null -> {
                        return "LATE";
                    }
                    case News.Failed(String reason) -> {
                        return reason;
                    }
                    case News.Piece(String text) -> {
                        for (var sentence : reader.take(text)) {
                            var objection = offer(sentence);
                            if (objection != null) return objection;
                            if (said.size() == Math.max(MOST_SENTENCES, lines.size())) return SPOKEN;
                        }
                        if (reader.pending() > SentenceCheck.MOST_CHARACTERS) return Objection.TOO_LONG.name();
                    }
                    case News.Ended(boolean isCut) -> {
                        var last = reader.last(isCut);
                        var objection = last.isPresent() ? offer(last.get()) : null;
                        if (objection != null) return objection;
                        return said.isEmpty() ? "EMPTY" : SPOKEN;
                    }
                }
            }
        }

        /// Says the sentence; returns why not, if it must not be said.
        private @Nullable String offer(String text) throws InterruptedException {
            var objection = check.objection(text, said);
            if (objection.isPresent()) return objection.get().name();
            if (said.isEmpty())
                meters.timer("partner.model.sentence").record(Duration.ofNanos(System.nanoTime() - begin));
            tell(new Sentence(text, line(said.size()).id(), Writer.MODEL));
            due = System.nanoTime() + pace.next().toNanos();
            return null;
        }

        private Line line(int sentence) {
            return lines.get(Math.min(sentence, lines.size() - 1));
        }

        private void tell(Sentence sentence) throws InterruptedException {
            said.add(sentence);
            sink.accept(sentence);
        }

        /// Says the lines that are missing. Of an answer that is complete, those are what the talk needs:
        /// facts and last words. What else the model has left out, the partner can bring up later.
        private void completeByScript(boolean isComplete) throws InterruptedException {
            int byModel = said.size();
            if (byModel == 0) {
                ScriptWords.say(scene, sink);
                return;
            }
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                boolean isSaid = i < byModel;
                boolean isWanted = scene.toldBy(line).isEmpty()
                        ? !isSaid && (!isComplete || scene.reply().closing()) && !isCovered(line)
                        : !isTold(line);
                if (isWanted) for (var sentence : ScriptWords.sentences(line)) tell(sentence);
            }
        }

        private boolean isTold(Line line) {
            var text = saidText();
            return scene.toldBy(line).stream().allMatch(fact -> ScriptRules.tells(fact, text));
        }

        private boolean isCovered(Line line) {
            var words = Words.content(line.text());
            return !words.isEmpty() && Words.shared(words, Words.content(saidText())) >= COVERED * words.size();
        }

        private String saidText() {
            return said.stream().map(Sentence::text).collect(Collectors.joining(" "));
        }
    }
}
