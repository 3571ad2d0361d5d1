package dev.vivavoce.training.corpus;

import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Puts words into a text that were not read, so that it is known which words of it were left out.
public final class UnreadWords {
    private static final int MOST_WORDS = 3;
    private static final int PHRASE = 3;
    private static final int ALIKE_AMONG = 60;

    private final Lexicon lexicon;
    private final List<String> vocabulary;

    /// @param texts whose words are put into others
    public UnreadWords(Collection<String> texts, Lexicon lexicon) {
        this.lexicon = lexicon;
        vocabulary = texts.stream()
                .flatMap(text -> words(text).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// What is changed so that words of the text were not read.
    public enum Change {
        /// One to three words at random places.
        WORDS,
        /// A phrase before the text.
        START,
        /// A phrase in the text.
        INSIDE,
        /// A phrase behind the text.
        END,
        /// A word beside the one that sounds like it.
        ALIKE,
        /// The second half of the sound is cut away; the text stays.
        HALF
    }

    /// A text with words that were not read.
    ///
    /// @param unread their indices
    public record Text(String text, Set<Integer> unread) {}

    /// Puts words into a text; any change but [Change#HALF].
    public Text putIn(String text, Change change, Random random) {
        var words = new ArrayList<>(words(text));
        var unread = new HashSet<Integer>();
        switch (change) {
            case HALF -> throw new IllegalArgumentException("change: HALF (expected: one of the text)");
            case WORDS -> {
                for (int i = 1 + random.nextInt(MOST_WORDS); i > 0; i--) {
                    put(words, unread, random.nextInt(words.size() + 1), List.of(stranger(words, random)));
                }
            }
            case ALIKE -> {
                int of = random.nextInt(words.size());
                put(words, unread, of + random.nextInt(2), List.of(alike(words, words.get(of), random)));
            }
            case START, INSIDE, END -> {
                int at = change == Change.START
                        ? 0
                        : change == Change.END ? words.size() : 1 + random.nextInt(Math.max(1, words.size() - 1));
                var phrase = new ArrayList<String>();
                while (phrase.size() < PHRASE) {
                    phrase.add(stranger(words, random));
                }
                put(words, unread, at, phrase);
            }
        }
        return new Text(String.join(" ", words), Set.copyOf(unread));
    }

    private static void put(List<String> words, Set<Integer> unread, int at, List<String> more) {
        var moved = unread.stream()
                .map(index -> index < at ? index : index + more.size())
                .toList();
        unread.clear();
        unread.addAll(moved);
        words.addAll(at, more);
        for (int i = 0; i < more.size(); i++) {
            unread.add(at + i);
        }
    }

    private String stranger(List<String> words, Random random) {
        var word = vocabulary.get(random.nextInt(vocabulary.size()));
        return words.contains(word) ? stranger(words, random) : word;
    }

    /// The word that sounds most like another one, of some drawn at random.
    private String alike(List<String> words, String word, Random random) {
        var best = stranger(words, random);
        double most = -1;
        for (int i = 0; i < ALIKE_AMONG; i++) {
            var other = stranger(words, random);
            double likeness = lexicon.likeness(word, other);
            if (likeness > most && likeness < 1) {
                most = likeness;
                best = other;
            }
        }
        return best;
    }

    /// The words of a text as it is written.
    public static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }
}
