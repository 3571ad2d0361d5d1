package dev.vivavoce.content.sentence;

import static java.util.Comparator.comparingInt;

import dev.vivavoce.runtime.failure.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Finds sentences to practise with.
public final class Sentences {
    private static final int RICHEST = 10;

    private final SentenceSet builtIn;
    private final Optional<ModelSentences> model;
    private final RandomGenerator chance;

    /// @param model empty when no model writes
    /// @param chance shared by all calls, so it must be thread-safe
    public Sentences(SentenceSet builtIn, Optional<ModelSentences> model, RandomGenerator chance) {
        this.builtIn = builtIn;
        this.model = model;
        this.chance = chance;
    }

    /// Returns a sentence of the language model, or the built-in one nearest to the request. What fails without a
    /// model fails with one, too.
    ///
    /// @param person who pays for the model with their tokens; null for a built-in sentence
    /// @throws Failure NOT_FOUND / LANGUAGE_UNKNOWN, SOUND_UNKNOWN, FIELD_INVALID
    Sentence generate(SentenceWish wish, @Nullable UUID person) {
        var nearest = chooseBuiltIn(wish);
        if (person == null) return nearest;
        return model.flatMap(writer -> writer.write(person, wish, nearest)).orElse(nearest);
    }

    /// Returns the topics of each language, by tag and by name.
    SortedMap<String, List<String>> topicsByLanguage() {
        var topics = new TreeMap<String, List<String>>();
        for (var language : builtIn.languages()) {
            var names = new TreeSet<String>();
            for (var sentence : builtIn.sentences(language)) names.add(sentence.topic());
            topics.put(language, List.copyOf(names));
        }
        return topics;
    }

    /// The level has priority over a new sentence, and a new sentence over the topic: when all sentences of a topic
    /// are used, the next topic is taken; a sentence repeats only when the whole level is used.
    private Sentence chooseBuiltIn(SentenceWish wish) {
        var language = builtIn.nearestLanguage(Locale.forLanguageTag(wish.language()))
                .orElseThrow(() -> Failure.notFound("LANGUAGE_UNKNOWN", "no sentences in this language")
                        .with("languages", String.join(",", builtIn.languages())));
        var ofLevel = withSounds(wish.sounds(), builtIn.sentences(language)).stream()
                .filter(sentence -> wish.level() == null || sentence.level() == wish.level())
                .toList();
        if (ofLevel.isEmpty()) throw Failure.notFound("SOUND_UNKNOWN", "no sentence with any of these sounds");
        var fresh = ofLevel.stream()
                .filter(sentence -> !wish.excludeIds().contains(sentence.id()))
                .toList();
        var choices = richest(onTopic(fresh.isEmpty() ? ofLevel : fresh, wish.topic()));
        var source = wish.seed() == null ? chance : new Random(wish.seed());
        return choices.get(source.nextInt(choices.size()));
    }

    /// Returns the sentences that contain one of the sounds, with the words that have it; all of them when no sound
    /// is requested.
    private List<Sentence> withSounds(List<String> sounds, List<Sentence> sentences) {
        if (sounds.isEmpty()) return sentences;
        return sentences.stream()
                .map(sentence -> sentence.withSoundWords(builtIn.sounds().wordsWith(sentence, sounds)))
                .filter(sentence -> !sentence.soundWords().isEmpty())
                .toList();
    }

    /// Keeps the few sentences with the most words that have the sounds: one word in a long sentence is little
    /// practice.
    private static List<Sentence> richest(List<Sentence> sentences) {
        if (sentences.getFirst().soundWords().isEmpty()) return sentences;
        return sentences.stream()
                .sorted(comparingInt(
                                (Sentence sentence) -> sentence.soundWords().size())
                        .reversed())
                .limit(RICHEST)
                .toList();
    }

    private List<Sentence> onTopic(List<Sentence> sentences, String wish) {
        for (var topic : builtIn.nearestTopics(wish)) {
            var found = sentences.stream()
                    .filter(sentence -> sentence.topic().equals(topic))
                    .toList();
            if (!found.isEmpty()) return found;
        }
        return sentences;
    }
}
