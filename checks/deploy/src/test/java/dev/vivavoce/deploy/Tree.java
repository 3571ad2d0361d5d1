package dev.vivavoce.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/// A value of a YAML document, read by path: `at("spec", "replicas")`. A missing path is an empty tree.
record Tree(@Nullable Object value) {
    static List<Tree> documents(String yaml) {
        return StreamSupport.stream(parser().loadAll(yaml).spliterator(), false)
                .filter(document -> document != null)
                .map(Tree::new)
                .toList();
    }

    static Tree document(String yaml) {
        return new Tree(parser().load(yaml));
    }

    private static Yaml parser() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(options);
    }

    Tree at(String... path) {
        var found = this;
        for (var name : path) found = new Tree(found.value instanceof Map<?, ?> map ? map.get(name) : null);
        return found;
    }

    boolean isThere() {
        return value != null;
    }

    String text() {
        if (value == null) throw new AssertionError("a value that is not there");
        return value.toString();
    }

    String text(String fallback) {
        return value == null ? fallback : value.toString();
    }

    int number() {
        return Integer.parseInt(text());
    }

    List<Tree> list() {
        var found = new ArrayList<Tree>();
        if (value instanceof Iterable<?> all) for (var one : all) found.add(new Tree(one));
        return found;
    }

    List<String> texts() {
        return list().stream().map(Tree::text).toList();
    }

    Map<String, Tree> entries() {
        var found = new TreeMap<String, Tree>();
        if (value instanceof Map<?, ?> map) map.forEach((name, one) -> found.put(String.valueOf(name), new Tree(one)));
        return found;
    }
}
