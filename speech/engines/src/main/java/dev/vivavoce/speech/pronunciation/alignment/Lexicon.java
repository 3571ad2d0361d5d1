package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.text.SpokenForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Pronunciations of US English: the CMU dictionary, and a guess for unknown words. Safe for
/// several threads.
public final class Lexicon {
    private static final String DICTIONARY = "/edu/cmu/sphinx/models/en-us/cmudict-en-us.dict";

    /// The longest word that is read, in letters; the longest of English dictionaries has 45.
    public static final int LONGEST_WORD = 50;

    private static final int MOST_READINGS = 3;
    private static final int MOST_WAYS = 4;

    /// Pronunciations of a word, joined by `|`: a quarter of the memory of lists.
    private final Map<String, String> pronunciations = new HashMap<>(200_000);

    private final Function<String, List<String>> guess;

    /// @param guess guesses an unknown word: ARPABET without stress marks; empty when it cannot
    public Lexicon(Function<String, List<String>> guess) {
        this.guess = guess;
        var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(DICTIONARY), DICTIONARY);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                int space = line.indexOf(' ');
                if (space <= 0) {
                    continue;
                }
                int number = line.indexOf('('); // word(2) is another way to say it
                var word = line.substring(0, number > 0 && number < space ? number : space);
                pronunciations.merge(word, line.substring(space + 1), (a, b) -> a + "|" + b);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the dictionary has the word.
    public boolean has(String word) {
        return pronunciations.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /// The pronunciations of a word, the most common first. Empty when it has no letters to say.
    public List<List<String>> pronunciations(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var known = pronunciations.get(lower);
        if (known != null) {
            return parse(known);
        }
        if (lower.endsWith("'s") || lower.endsWith("s'")) {
            var stem = lower.substring(0, lower.length() - 2);
            var stems = pronunciations(lower.endsWith("s'") ? stem + "s" : stem);
            return lower.endsWith("s'")
                    ? stems
                    : stems.stream().map(Lexicon::possessive).toList();
        }
        var guessed = guess.apply(lower);
        return guessed.isEmpty() ? List.of() : List.of(guessed);
    }

    /// Whether a written word can be said: in at least one of its readings every word has sounds, and none is too long.
    public boolean canSay(SpokenForm.Written word) {
        var readings = word.readings().stream()
                .filter(reading -> reading.stream().allMatch(one -> one.length() <= LONGEST_WORD))
                .toList();
        return !ways(readings).isEmpty();
    }

    /// How alike two spoken words sound: 1 for the same sounds, 0 when every sound differs.
    public double likeness(String first, String second) {
        double nearest = 1;
        for (var one : pronunciations(first)) {
            for (var other : pronunciations(second)) {
                nearest = Math.min(nearest, ReadingCosts.distance(one, other));
            }
        }
        return 1 - nearest;
    }

    /// Every pronunciation of a written word: those of the words of each reading.
    public List<List<String>> ways(List<List<String>> readings) {
        var all = new ArrayList<List<String>>();
        for (var reading : readings.subList(0, Math.min(readings.size(), MOST_READINGS))) {
            var ways = new ArrayList<List<String>>();
            ways.add(List.of());
            for (var word : reading) {
                var longer = new ArrayList<List<String>>();
                for (var way : ways) {
                    for (var pronunciation : pronunciations(word)) {
                        var phones = new ArrayList<>(way);
                        phones.addAll(pronunciation);
                        longer.add(phones);
                    }
                }
                ways = new ArrayList<>(longer.subList(0, Math.min(longer.size(), MOST_WAYS)));
            }
            ways.stream().filter(way -> !way.isEmpty()).forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static List<List<String>> parse(String joined) {
        var all = new ArrayList<List<String>>();
        for (var one : joined.split("\\|")) {
            all.add(List.of(one.trim().split("\\s+")));
        }
        return List.copyOf(all);
    }

    private static List<String> possessive(List<String> stem) {
        var phones = new ArrayList<>(stem);
        switch (stem.getLast()) {
            case "S", "Z", "SH", "ZH", "CH", "JH" -> phones.addAll(List.of("IH", "Z"));
            case "P", "T", "K", "F", "TH" -> phones.add("S");
            default -> phones.add("Z");
        }
        return List.copyOf(phones);
    }
}
