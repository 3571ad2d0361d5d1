package dev.vivavoce.content.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sounds of the words of the English sentences, from `en-sounds.tsv`. Other languages have no such table.
final class SentenceSounds {
    private final Map<String, Set<String>> byWord;

    SentenceSounds(List<List<String>> rows) {
        byWord = rows.stream()
                .collect(Collectors.toUnmodifiableMap(
                        List::getFirst, row -> Set.of(distinct(row.get(1).split(" ")))));
    }

    /// Returns the words of a sentence, as written and in order, that contain one of the sounds; repeated words are
    /// returned each time.
    List<String> wordsWith(Sentence sentence, List<String> sounds) {
        return wordsWith(sentence.language(), sentence.text(), sounds);
    }

    /// The same for any text; words that the table does not have are left out.
    List<String> wordsWith(String language, String text, List<String> sounds) {
        if (!language.equals("en")) return List.of();
        return words(text)
                .filter(word -> sounds.stream().anyMatch(soundsOf(word)::contains))
                .toList();
    }

    /// Returns the words of a text that have no entry.
    List<String> unknownIn(String text) {
        return words(text).filter(word -> soundsOf(word).isEmpty()).toList();
    }

    private Set<String> soundsOf(String word) {
        return byWord.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.replace('’', '\'').split("[^A-Za-z']+")).filter(word -> !word.isEmpty());
    }

    private static String[] distinct(String... sounds) {
        return Arrays.stream(sounds).distinct().toArray(String[]::new);
    }
}
