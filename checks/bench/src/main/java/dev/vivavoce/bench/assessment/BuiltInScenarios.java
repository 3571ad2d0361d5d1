package dev.vivavoce.bench.assessment;

import dev.vivavoce.rating.talk.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The scenarios that come with the product, as assessment rates with them: without the partner's card. They are read
/// from the content service's resources; that service checks them when it starts, so this only takes what it
/// needs.
public final class BuiltInScenarios {
    private static final String FOLDER = "/dev/vivavoce/content/scenario/";
    private static final List<String> FILES =
            List.of("nursing.yaml", "medicine.yaml", "pharmacy.yaml", "everyday.yaml");

    private final Map<String, Scenario> byId = new HashMap<>();

    public BuiltInScenarios() {
        for (var file : FILES) {
            try (var in = BuiltInScenarios.class.getResourceAsStream(FOLDER + file)) {
                if (in == null) throw new IllegalStateException(file + " is missing");
                for (var document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(in)) {
                    var scenario = scenario(map(document));
                    byId.put(scenario.id(), scenario);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Optional<Scenario> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static Scenario scenario(Map<?, ?> yaml) {
        var candidate = map(yaml.get("candidate_card"));
        var card = new ArrayList<String>();
        card.add(text(candidate, "role"));
        card.add(text(yaml, "setting"));
        card.addAll(texts(candidate, "bullets"));
        var topics = new ArrayList<>(card);
        topics.addAll(texts(yaml, "practice_lines"));
        for (var item : list(yaml, "vocabulary"))
            topics.add(text(map(item), "term") + " " + text(map(item), "meaning"));
        boolean clinical = !text(yaml, "profession").equals("EVERYDAY");
        return new Scenario(text(yaml, "id"), clinical, card, texts(yaml, "tasks"), topics);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) return map;
        throw new IllegalStateException("a built-in scenario is not as expected");
    }

    private static List<?> list(Map<?, ?> map, String key) {
        if (map.get(key) instanceof List<?> list) return list;
        throw new IllegalStateException("a built-in scenario lacks " + key);
    }

    private static List<String> texts(Map<?, ?> map, String key) {
        return list(map, key).stream().map(String::valueOf).toList();
    }

    private static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text) return text;
        throw new IllegalStateException("a built-in scenario lacks " + key);
    }
}
