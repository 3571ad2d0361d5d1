package dev.vivavoce.rating.rubric;

import dev.vivavoce.rating.evidence.Signal;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// A rubric as YAML. The fields are explained in the module's README.
public final class RubricYaml {
    private RubricYaml() {}

    /// Reads one rubric and checks it.
    ///
    /// @param name part of every error
    /// @throws IllegalArgumentException when a key is missing, unknown or mistyped, or the rubric is not complete
    public static Rubric read(String name, InputStream in) {
        try {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return Node.of(name, document).end(RubricYaml::rubric);
        } catch (YAMLException e) {
            throw new IllegalArgumentException(name + ": this is no YAML", e);
        }
    }

    private static Rubric rubric(Node rubric) {
        return new Rubric(
                rubric.text("id"),
                (int) rubric.number("version"),
                rubric.text("name"),
                rubric.flag("clinical"),
                rubric.nodes("criteria").stream()
                        .map(one -> one.end(RubricYaml::criterion))
                        .toList(),
                rubric.node("mapping").end(RubricYaml::mapping));
    }

    private static Criterion criterion(Node criterion) {
        return new Criterion(
                criterion.text("id"),
                criterion.text("name"),
                criterion.number("weight"),
                criterion.flag("needs_audio"),
                criterion.texts("bands"),
                criterion.nodes("signals").stream()
                        .map(one -> one.end(RubricYaml::weighed))
                        .toList());
    }

    private static Criterion.Weighed weighed(Node signal) {
        return new Criterion.Weighed(
                signal.signal("signal"), signal.number("weight"), signal.number("poor"), signal.number("good"));
    }

    private static Mapping mapping(Node mapping) {
        return new Mapping(
                mapping.text("scale"),
                mapping.number("step"),
                mapping.nodes("points").stream()
                        .map(one -> one.end(it -> new Mapping.Point(it.number("share"), it.number("value"))))
                        .toList(),
                mapping.nodes("labels").stream()
                        .map(one -> one.end(it -> new Mapping.Label(it.number("from"), it.text("text"))))
                        .toList());
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
                if (!(key instanceof String text && read.contains(text))) {
                    throw new IllegalArgumentException(where + ": unknown key " + key);
                }
            }
            return result;
        }

        String text(String key) {
            return value(key, String.class);
        }

        double number(String key) {
            return value(key, Number.class).doubleValue();
        }

        boolean flag(String key) {
            return value(key, Boolean.class);
        }

        Signal signal(String key) {
            var name = text(key);
            for (var signal : Signal.values()) if (signal.name().equals(name)) return signal;
            throw new IllegalArgumentException(where + ": there is no signal " + name);
        }

        Node node(String key) {
            return of(where + ", " + key, value(key, Map.class));
        }

        List<Node> nodes(String key) {
            return list(key).stream().map(each -> of(where + ", " + key, each)).toList();
        }

        List<String> texts(String key) {
            return list(key).stream().map(each -> cast(key, each, String.class)).toList();
        }

        private List<?> list(String key) {
            return value(key, List.class);
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
