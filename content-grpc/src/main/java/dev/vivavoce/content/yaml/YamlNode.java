package dev.vivavoce.content.yaml;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// A mapping of a YAML file, read key by key. A key that is left over at the end is a spelling mistake.
public final class YamlNode {
    private final String where;
    private final Map<?, ?> values;
    private final Set<String> read = new HashSet<>();

    private YamlNode(String where, Map<?, ?> values) {
        this.where = where;
        this.values = values;
    }

    /// Reads each document of a stream. A missing, unknown or mistyped key fails with the name of the document.
    ///
    /// @param name what the stream is called in messages
    /// @throws IllegalArgumentException when the stream is not YAML, or a document is not as the reader expects
    public static <T> List<T> documents(String name, InputStream in, Function<YamlNode, T> reader) {
        var all = new ArrayList<T>();
        try {
            for (var document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(in))
                all.add(of(name + (all.size() + 1), document).end(reader));
        } catch (YAMLException e) {
            throw new IllegalArgumentException(name + (all.size() + 1) + ": " + e.getMessage(), e);
        }
        return all;
    }

    /// Reads a document that was loaded elsewhere. A missing, unknown or mistyped key fails with the name.
    static <T> T read(String name, Object document, Function<YamlNode, T> reader) {
        return of(name, document).end(reader);
    }

    private static YamlNode of(String where, Object value) {
        if (value instanceof Map<?, ?> values) return new YamlNode(where, values);
        throw new IllegalArgumentException(where + ": a mapping is expected");
    }

    /// Reads this mapping, and fails when a key was not read.
    public <T> T end(Function<YamlNode, T> reader) {
        var result = reader.apply(this);
        for (var key : values.keySet()) {
            if (!(key instanceof String name) || !read.contains(name))
                throw new IllegalArgumentException(where + ": unknown key " + key);
        }
        return result;
    }

    /// Where this mapping is, for messages.
    public String where() {
        return where;
    }

    /// The keys of this mapping, in order.
    public List<String> keys() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public String text(String key) {
        return value(key, String.class);
    }

    public int number(String key) {
        return value(key, Integer.class);
    }

    public YamlNode node(String key) {
        return of(where + ", " + key, value(key, Map.class));
    }

    public List<YamlNode> nodes(String key) {
        return value(key, List.class).stream()
                .map(each -> of(where + ", " + key, each))
                .toList();
    }

    public List<String> texts(String key) {
        return ((List<?>) value(key, List.class))
                .stream().map(each -> cast(key, each, String.class)).toList();
    }

    public List<Integer> numbers(String key) {
        return ((List<?>) value(key, List.class))
                .stream().map(each -> cast(key, each, Integer.class)).toList();
    }

    /// Reads a list whose entries are texts or mappings.
    public <T> List<T> either(String key, Function<String, T> text, Function<YamlNode, T> mapping) {
        var all = new ArrayList<T>();
        for (var each : (List<?>) value(key, List.class))
            all.add(
                    each instanceof Map<?, ?> values
                            ? new YamlNode(where + ", " + key, values).end(mapping)
                            : text.apply(cast(key, each, String.class)));
        return List.copyOf(all);
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
