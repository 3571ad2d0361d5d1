package dev.vivavoce.content.dialogue.proposal;

import dev.vivavoce.content.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What every proposed script is made of, from `phrases.yaml` beside this class.
record Phrases(Map<String, List<String>> byName) {
    static final Phrases SHARED = load();

    /// Where the words of the card go.
    private static final String GAP = "{}";

    private static Phrases load() {
        try (var in = Phrases.class.getResourceAsStream("phrases.yaml")) {
            if (in == null) throw new IllegalStateException("phrases.yaml is missing");
            return YamlNode.documents("phrases.yaml, document ", in, node -> {
                        var all = new LinkedHashMap<String, List<String>>();
                        for (var name : node.keys()) all.put(name, node.texts(name));
                        return new Phrases(Map.copyOf(all));
                    })
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /// The phrases of a name with the words in their gaps.
    List<String> of(String name, String words) {
        return of(name).stream().map(phrase -> phrase.replace(GAP, words)).toList();
    }
}
