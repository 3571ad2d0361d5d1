package dev.vivavoce.content.scenario;

import dev.vivavoce.content.level.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A scenario that comes with the product. A changed text is published only when its revision was raised.
record BuiltInScenario(UUID id, int revision, ScenarioContent content) {

    /// Returns all of them in the order of the files: one YAML file per profession beside this class, one document
    /// each.
    static List<BuiltInScenario> all() {
        var all = new ArrayList<BuiltInScenario>();
        for (var profession : Profession.values()) {
            var file = profession.name().toLowerCase(Locale.ROOT) + ".yaml";
            try (var in = BuiltInScenario.class.getResourceAsStream(file)) {
                if (in == null) throw new IllegalStateException(file + " is missing");
                all.addAll(read(file, in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(all);
    }

    /// Reads the documents of one file. A missing, unknown or mistyped key fails with the file's name.
    static List<BuiltInScenario> read(String file, InputStream in) {
        var all = new ArrayList<BuiltInScenario>();
        for (var document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(in)) {
            all.add(Node.of(file + ", scenario " + (all.size() + 1), document).end(BuiltInScenario::scenario));
        }
        return all;
    }

    private static BuiltInScenario scenario(Node scenario) {
        return new BuiltInScenario(
                UUID.fromString(scenario.text("id")),
                scenario.number("revision"),
                new ScenarioContent(
                        scenario.text("title"),
                        Profession.valueOf(scenario.text("profession")),
                        Level.valueOf(scenario.text("level")),
                        scenario.text("language"),
                        scenario.text("setting"),
                        scenario.node("candidate_card")
                                .end(card -> new CandidateCard(card.text("role"), card.texts("bullets"))),
                        scenario.node("interlocutor_card")
                                .end(card -> new InterlocutorCard(
                                        card.text("persona"),
                                        card.text("feelings"),
                                        card.texts("prompts"),
                                        card.texts("reveal_if_asked"))),
                        scenario.texts("tasks"),
                        scenario.nodes("vocabulary").stream()
                                .map(item -> item.end(it -> new VocabularyItem(it.text("term"), it.text("meaning"))))
                                .toList(),
                        scenario.texts("practice_lines")));
    }

    /// A mapping of the file, read key by key. A key that is left over at the end is a spelling mistake.
    private record Node(String where, Map<?, ?> values, Set<String> read) {

        static Node of(String where, Object value) {
            if (value instanceof Map<?, ?> values) return new Node(where, values, new HashSet<>());
            throw new IllegalArgumentException(where + ": a mapping is expected");
        }

        <T> T end(Function<Node, T> reader) {
            var result = reader.apply(this);
            for (var key : values.keySet()) {
                if (!read.contains(key)) throw new IllegalArgumentException(where + ": unknown key " + key);
            }
            return result;
        }

        String text(String key) {
            return value(key, String.class);
        }

        int number(String key) {
            return value(key, Integer.class);
        }

        Node node(String key) {
            return of(where + ", " + key, value(key, Map.class));
        }

        List<Node> nodes(String key) {
            return value(key, List.class).stream()
                    .map(each -> of(where + ", " + key, each))
                    .toList();
        }

        List<String> texts(String key) {
            return ((List<?>) value(key, List.class))
                    .stream().map(each -> cast(key, each, String.class)).toList();
        }

        private <T> T value(String key, Class<T> kind) {
            read.add(key);
            var value = values.get(key);
            if (value == null) throw new IllegalArgumentException(where + ": " + key + " is missing");
            return cast(key, value, kind);
        }

        private <T> T cast(String key, Object value, Class<T> kind) {
            if (kind.isInstance(value)) return kind.cast(value);
            throw new IllegalArgumentException(where + ": " + key + " must be " + kind.getSimpleName());
        }
    }
}
