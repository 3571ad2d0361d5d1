package dev.vivavoce.deploy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The chart, rendered by Helm itself, which needs no cluster for it. Hooks (the migrations, the test) are rendered as
/// what they are without their annotation, because the library leaves hooks out.
///
/// @param documents in the order of the rendering
record Chart(List<Tree> documents) {
    private static final Path FOLDER = Repository.ROOT.resolve("deploy/helm");

    private static final Path WITHOUT_HOOKS = withoutHooks();
    private static final Map<String, Chart> RENDERED = new ConcurrentHashMap<>();

    /// Each set of values that is rendered and checked.
    static final Map<String, List<String>> SETS = Map.of(
            "small", List.of("small"),
            "production", List.of("production"),
            "second region", List.of("production", "second-region"),
            "production with TLS", List.of("production", "tls"));

    static Chart of(String set) {
        var files = SETS.get(set);
        if (files == null) throw new IllegalArgumentException(set);
        return RENDERED.computeIfAbsent(set, _ -> render(files, Map.of()));
    }

    private static Path withoutHooks() {
        try (var files = Files.walk(FOLDER)) {
            var copy = Files.createTempDirectory("vivavoce-chart-");
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(FOLDER.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.writeString(target, Files.readString(file).replaceAll("(?m)^ *helm\\.sh/hook: .*\n", ""));
            }
            return copy;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// @param more values by their paths
    static Chart render(List<String> examples, Map<String, Object> more) {
        var command = new Helm(WITHOUT_HOOKS)
                .template()
                .withName("vivavoce")
                .withNamespace("practice")
                .withKubeVersion("1.33.0");
        for (var example : examples) command = command.withValuesFile(values(example));
        for (var value : new TreeMap<>(more).entrySet()) command = command.set(value.getKey(), value.getValue());
        return new Chart(Tree.documents(command.call()));
    }

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    static Path values(String example) {
        return FOLDER.resolve("examples").resolve(example + ".yaml");
    }

    List<Tree> kind(String kind) {
        return documents.stream()
                .filter(document -> document.at("kind").text().equals(kind))
                .toList();
    }

    /// The object of a part; the release is called `vivavoce`.
    Tree named(String kind, String name) {
        return kind(kind).stream()
                .filter(document -> document.at("metadata", "name").text().equals("vivavoce-" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " vivavoce-" + name));
    }

    boolean has(String kind, String name) {
        return kind(kind).stream()
                .anyMatch(document -> document.at("metadata", "name").text().equals("vivavoce-" + name));
    }

    /// The settings of a part's container.
    Map<String, String> settings(String part) {
        var settings = new TreeMap<String, String>();
        for (var variable : container(named("Deployment", part)).at("env").list())
            settings.put(variable.at("name").text(), variable.at("value").text());
        return settings;
    }

    /// Where the rules of an ingress lead: service and name of the port, each once.
    static Set<String> backends(Tree rules) {
        return rules.list().stream()
                .flatMap(rule -> rule.at("http", "paths").list().stream())
                .map(path -> path.at("backend", "service"))
                .map(service -> service.at("name").text() + ":"
                        + service.at("port", "name").text())
                .collect(Collectors.toSet());
    }

    static Tree pod(Tree deployment) {
        return deployment.at("spec", "template", "spec");
    }

    static Tree container(Tree deployment) {
        return pod(deployment).at("containers").list().getFirst();
    }
}
