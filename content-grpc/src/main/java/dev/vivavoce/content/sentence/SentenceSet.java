package dev.vivavoce.content.sentence;

import dev.vivavoce.content.level.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The built-in sentences, read from the tables beside this class: `languages.tsv`, `topics.tsv`, one table per
/// language, and `en-sounds.tsv` with the sounds of the English ones.
public final class SentenceSet {
    private final SortedMap<String, List<Sentence>> byLanguage = new TreeMap<>();
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final SentenceSounds sounds = new SentenceSounds(table("en-sounds.tsv", 2));

    private SentenceSet() {}

    /// Reads all tables. A malformed row fails with the name of the file and the line.
    public static SentenceSet load() {
        var set = new SentenceSet();
        for (var row : table("topics.tsv", 3)) {
            var topic = new Topic(row.get(0), row.get(1), List.of(row.get(2).split(" ")));
            set.topics.put(topic.name(), topic);
        }
        for (var row : table("languages.tsv", 3)) set.byLanguage.put(row.get(0), read(row.get(0)));
        return set;
    }

    /// The tags of all languages.
    List<String> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    /// The sentences of a known language.
    List<Sentence> sentences(String language) {
        return byLanguage.getOrDefault(language, List.of());
    }

    /// The sounds of the words.
    SentenceSounds sounds() {
        return sounds;
    }

    /// Returns the best match for a tag: the tag without its last parts until it is known (RFC 4647, section 3.4).
    Optional<String> nearestLanguage(Locale wanted) {
        for (var tag = wanted.toLanguageTag();
                !tag.isEmpty();
                tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')))) {
            if (byLanguage.containsKey(tag)) return Optional.of(tag);
        }
        return Optional.empty();
    }

    /// Returns the topics nearest to the requested one, nearest first: the one with that name or with that word,
    /// then its wider topic.
    List<String> nearestTopics(String wish) {
        var words = Arrays.asList(wish.toLowerCase(Locale.ROOT).split("\\P{L}+"));
        return topics.values().stream()
                .filter(topic ->
                        words.contains(topic.name()) || topic.words().stream().anyMatch(words::contains))
                .flatMap(topic -> List.of(topic.name(), topic.wider()).stream())
                .distinct()
                .toList();
    }

    private static List<Sentence> read(String language) {
        boolean english = language.equals("en");
        return table(language + ".tsv", english ? 4 : 5).stream()
                .map(row -> {
                    var level = Level.valueOf(row.get(0));
                    var id = String.join("-", language, row.get(0).toLowerCase(Locale.ROOT), row.get(1), row.get(2));
                    var text = row.get(3);
                    var translation = english ? text : row.get(4);
                    return new Sentence(
                            id, text, translation, language, level, row.get(1), SentenceSource.BUILT_IN, List.of());
                })
                .toList();
    }

    private static List<List<String>> table(String file, int columns) {
        try (var in = SentenceSet.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing");
            return rows(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a table: cells between tabs, none empty; lines that begin with `#` are comments.
    static List<List<String>> rows(String file, String text, int columns) {
        var rows = new ArrayList<List<String>>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#")) continue;
            var row = List.of(lines.get(i).split("\t", -1));
            if (row.size() != columns || row.stream().anyMatch(String::isBlank))
                throw new IllegalStateException(
                        file + ":" + (i + 1) + ": " + row.size() + " cells (expected: " + columns + ", none empty)");
            rows.add(row);
        }
        return rows;
    }

    /// A topic, the wider topic that replaces it, and the words that mean it.
    private record Topic(String name, String wider, List<String> words) {}
}
