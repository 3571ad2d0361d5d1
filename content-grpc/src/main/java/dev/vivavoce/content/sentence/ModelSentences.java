package dev.vivavoce.content.sentence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vivavoce.content.generation.Generation;
import dev.vivavoce.content.generation.Generations;
import dev.vivavoce.content.level.Level;
import dev.vivavoce.content.prompt.Prompts;
import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a language model write sentences. There is none when the model is late, fails, or writes what
/// [SentenceCheck] objects to; nothing here makes a request fail. Metric: `sentence.model` (counter; tag `outcome`).
public final class ModelSentences {
    /// How long a learner waits for a model.
    public static final Duration AT_MOST = Duration.ofSeconds(3);

    private static final Logger log = LoggerFactory.getLogger(ModelSentences.class);
    private static final String PROMPT = "practice-sentence";
    /// How long a request with a seed gets the same sentence again, so that a page can be loaded again.
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final int MOST_REMEMBERED = 10_000;
    private static final int FEWEST_TO_CHOOSE_FROM = 4;
    private static final int MOST_TO_CHOOSE_FROM = 8;
    private static final Pattern SOUND = Pattern.compile("[A-Z]{1,2}");
    private static final JsonMapper JSON = new JsonMapper();

    /// What the model wrote, and nothing of what the learner asked for.
    private record Written(String text, String translation, List<String> soundWords) {}

    private final Prompts prompts;
    private final Generations generations;
    private final Predicate<UUID> thirdPartiesAllowed;
    private final SentenceSet builtIn;
    private final SentenceCheck check;
    private final RandomGenerator chance;
    private final MeterRegistry meters;
    private final Recent<FutureTask<Optional<Written>>> recent =
            new Recent<>(MOST_REMEMBERED, REMEMBERED, System::nanoTime);

    /// @param thirdPartiesAllowed whether what a person writes may go to models of third parties
    /// @param chance shared by all calls, so it must be thread-safe
    public ModelSentences(
            Prompts prompts,
            Generations generations,
            Predicate<UUID> thirdPartiesAllowed,
            SentenceSet builtIn,
            RandomGenerator chance,
            MeterRegistry meters) {
        this.prompts = prompts;
        this.generations = generations;
        this.thirdPartiesAllowed = thirdPartiesAllowed;
        this.builtIn = builtIn;
        this.check = new SentenceCheck(builtIn);
        this.chance = chance;
        this.meters = meters;
    }

    /// Returns a sentence that is like the built-in one in language and level.
    ///
    /// @param userId whose tokens it uses
    Optional<Sentence> write(UUID userId, SentenceWish wish, Sentence like) {
        var writing = wish.seed() == null
                ? begun(userId, wish, like)
                : recent.get(key(userId, wish), () -> begun(userId, wish, like));
        try {
            return writing.get(AT_MOST.toNanos(), TimeUnit.NANOSECONDS)
                    .map(written -> sentence(written, topic(wish, like), like));
        } catch (TimeoutException _) {
            if (writing.cancel(true)) count("LATE");
            return Optional.empty();
        } catch (CancellationException _) { // it was late for somebody else who asked for it
            return Optional.empty();
        } catch (InterruptedException _) {
            writing.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException thrown) {
            throw new IllegalStateException("a sentence could not be written", thrown.getCause());
        }
    }

    /// On a thread of its own, which can be given up.
    private FutureTask<Optional<Written>> begun(UUID userId, SentenceWish wish, Sentence like) {
        var writing = new FutureTask<>(() -> written(userId, wish, like));
        var _ = Thread.ofVirtual().name("sentence-writes").start(writing);
        return writing;
    }

    private Optional<Written> written(UUID userId, SentenceWish wish, Sentence like) throws InterruptedException {
        try {
            var generation = new Generation(
                    Uninterruptible.run(() -> prompts.published(PROMPT, 0)),
                    variables(wish, like),
                    userId,
                    thirdPartiesAllowed.test(userId));
            var answer = JSON.readTree(generations.generate(generation, _ -> {}).text());
            var text = SentenceCheck.tidied(text(answer, "sentence"));
            var isEnglish = like.language().equals("en");
            var translation = isEnglish ? text : SentenceCheck.tidied(text(answer, "translation"));
            var written =
                    new Written(text, translation, builtIn.sounds().wordsWith(like.language(), text, wish.sounds()));
            var objection = check.objection(sentence(written, topic(wish, like), like), wish, like);
            count(objection.map(SentenceObjection::name).orElse("WRITTEN"));
            return objection.isEmpty() ? Optional.of(written) : Optional.empty();
        } catch (JsonProcessingException _) { // an author took the schema from the prompt
            count(SentenceObjection.FORM.name());
        } catch (Failure failure) {
            count(failure.reason());
        } catch (RuntimeException thrown) {
            log.warn("the model's sentence failed", thrown);
            count("INTERNAL");
        }
        return Optional.empty();
    }

    private Map<String, String> variables(SentenceWish wish, Sentence like) {
        return Map.of(
                "language", like.language(),
                "level", band(like.level()),
                "topic", topic(wish, like),
                "like", like.text(),
                "sound", wish.sounds().stream().filter(SOUND.asMatchPredicate()).collect(Collectors.joining(", ")),
                "words", wish.sounds().isEmpty() ? "" : String.join(", ", wordsFor(wish, like)));
    }

    /// Some words that have the sound, others each time: the check knows the sounds of these. They are of the level
    /// or an easier one, as long as there is a choice.
    private List<String> wordsFor(SentenceWish wish, Sentence like) {
        var easy = words(wish, like.language(), level -> level.compareTo(like.level()) <= 0);
        var words = easy.size() < FEWEST_TO_CHOOSE_FROM ? words(wish, like.language(), _ -> true) : easy;
        Collections.shuffle(words, new Random(chance.nextLong()));
        return words.subList(0, Math.min(words.size(), MOST_TO_CHOOSE_FROM));
    }

    private List<String> words(SentenceWish wish, String language, Predicate<Level> isWanted) {
        return new ArrayList<>(builtIn.sentences(language).stream()
                .filter(sentence -> isWanted.test(sentence.level()))
                .flatMap(sentence -> builtIn.sounds().wordsWith(sentence, wish.sounds()).stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
    }

    private static String topic(SentenceWish wish, Sentence like) {
        var topic = wish.topic().strip();
        return topic.isEmpty() ? like.topic() : topic;
    }

    private static String text(JsonNode answer, String name) {
        return answer.path(name).asText("");
    }

    private static String band(Level level) {
        return switch (level) {
            case BEGINNER -> "A1 to A2";
            case INTERMEDIATE -> "B1 to B2";
            case ADVANCED -> "C1 to C2";
        };
    }

    /// The id is made of the text, so that a sentence that comes again is known by the ids to leave out.
    private static Sentence sentence(Written written, String topic, Sentence like) {
        var name = like.language() + "\n" + written.text().toLowerCase(Locale.ROOT);
        return new Sentence(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                written.text(),
                written.translation(),
                like.language(),
                like.level(),
                topic,
                SentenceSource.MODEL,
                written.soundWords());
    }

    private void count(String outcome) {
        meters.counter("sentence.model", "outcome", outcome).increment();
    }

    /// A hash, so that nothing of a person stays in memory.
    private static String key(UUID userId, SentenceWish wish) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((userId + "\n" + wish).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException("every JDK has SHA-256", thrown);
        }
    }
}
