package dev.vivavoce.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.Fleet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The alert rules and the dashboards fit the platform, and each alert has its test and its section in the runbook.
class MonitoringTest {
    private static final List<String> PARTS = List.of("identity", "content", "billing", "assessment", "speech", "bff");
    private static final Path ROOT = Path.of("..", "..");
    private static final Path FOLDER = ROOT.resolve("deploy/monitoring");

    /// What is no name of a metric in an expression: texts, selectors, ranges, and lists of labels.
    private static final Pattern NO_NAMES = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)|\\b(?:and|or|unless|bool)\\b");
    /// A name that is not that of a function.
    private static final Pattern NAME = Pattern.compile("\\b([a-z][a-z0-9_:]*)\\b(?!\\s*\\()");
    private static final Pattern SELECTED = Pattern.compile("\\b([a-z][a-z0-9_:]*)\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"[^\"]*\"");
    private static final Pattern GROUPED = Pattern.compile("\\bby\\s*\\(([^)]*)\\)");
    /// What Prometheus and each process add to all of theirs, and what a histogram has.
    private static final Set<String> EVERYWHERE = Set.of("service", "instance", "job", "le");

    private static final Pattern LITERAL = Pattern.compile("\"(\\w+)\"");
    private static final Pattern HISTOGRAM = Pattern.compile("publishPercentileHistogram|serviceLevelObjectives");
    private static final Pattern METER = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");
    private static final Pattern CODES = Pattern.compile("grpc_server_calls_seconds_count\\{code=~\"([^\"]*)\"");
    private static final Pattern SUFFIX = Pattern.compile("(?:_seconds|_bytes)?(?:_total|_count|_sum|_max|_bucket)?$");

    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    @Test
    void every_metric_of_a_rule_or_a_dashboard_is_one_of_the_platform_and_has_its_labels() throws IOException {
        whole.learner().ask("{ viewer { id } }", Map.of());
        var served = served();
        var declared = declared();
        var recorded =
                rules().stream().map(rule -> String.valueOf(rule.get("record"))).collect(Collectors.toSet());
        var faults = new TreeMap<String, String>();
        for (var expression : expressions())
            for (var used : used(expression).entrySet()) {
                var name = used.getKey();
                if (recorded.contains(name) || name.equals("up")) continue;
                var labels = served.containsKey(name) ? served.get(name) : labels(name, declared);
                if (labels == null) faults.put(name, "no such metric in " + expression);
                else
                    used.getValue().stream()
                            .filter(label -> !labels.contains(label))
                            .forEach(label -> faults.put(name, "no label " + label + " in " + expression));
            }
        assertThat(faults).isEmpty();
    }

    @Test
    void metrics_and_labels_are_found_in_an_expression() {
        var used = used(
                "sum by (le, peer) (rate(a_bucket{b=\"c\",d!~\"e=f\"}[5m])) / on (g) h_i > 14.4 * 0.001 and j:k:l1m");
        assertThat(used)
                .isEqualTo(
                        Map.of("a_bucket", Set.of("peer", "b", "d"), "h_i", Set.of("peer"), "j:k:l1m", Set.of("peer")));
        assertThat(used("min_over_time(up{job=\"vivavoce\"}[5m]) == 0")).isEqualTo(Map.of("up", Set.of()));
    }

    /// The metrics of an expression with their labels: those that select, and those that it groups by.
    private static Map<String, Set<String>> used(String expression) {
        var grouped = GROUPED.matcher(expression)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
        var used = new HashMap<String, Set<String>>();
        for (var name : names(expression)) used.put(name, new HashSet<>(grouped));
        SELECTED.matcher(expression)
                .results()
                .forEach(found -> LABEL.matcher(found.group(2))
                        .results()
                        .forEach(label ->
                                requireNonNull(used.get(found.group(1))).add(label.group(1))));
        used.values().forEach(labels -> labels.removeAll(EVERYWHERE));
        return used;
    }

    /// The labels of a metric that appears with its first use only: the words of the sources that name its meter; null
    /// when none does, or when none makes it a histogram and its buckets are wanted.
    private static @Nullable Set<String> labels(String name, Map<String, List<String>> declared) {
        var sources = declared.getOrDefault(SUFFIX.matcher(name).replaceFirst(""), List.of()).stream()
                .filter(text ->
                        !name.endsWith("_bucket") || HISTOGRAM.matcher(text).find())
                .toList();
        if (sources.isEmpty()) return null;
        return sources.stream()
                .flatMap(text -> LITERAL.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void the_objectives_and_the_terminal_count_the_same_codes_as_faults() throws IOException {
        var codes = rules().stream()
                .flatMap(rule -> CODES.matcher(text(rule, "expr")).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(codes).containsExactly(String.join("|", Fleet.FAULTS));
    }

    @Test
    void every_alert_has_a_test_on_which_it_fires_and_a_section_in_the_runbook() throws IOException {
        var runbook = Files.readString(ROOT.resolve("docs/runbook.md"));
        var fires = new TreeSet<String>();
        for (var test : list(yaml("alerts-test.yaml"), "tests"))
            for (var expected : list(test, "alert_rule_test"))
                if (!list(expected, "exp_alerts").isEmpty()) fires.add(text(expected, "alertname"));
        var alerts = rules().stream().filter(rule -> rule.containsKey("alert")).toList();
        assertThat(alerts).hasSizeGreaterThan(10).allSatisfy(rule -> {
            var name = text(rule, "alert");
            assertThat(fires).contains(name);
            assertThat(runbook).contains("\n## " + name + "\n");
            assertThat(text(rule, "annotations")).contains("docs/runbook.md#" + name.toLowerCase(Locale.ROOT));
        });
    }

    private static Set<String> names(String expression) {
        return NAME.matcher(NO_NAMES.matcher(expression).replaceAll(" "))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /// The metrics that the parts serve now, with their labels.
    private static Map<String, Set<String>> served() {
        var served = new HashMap<String, Set<String>>();
        PARTS.stream()
                .flatMap(part -> whole.platform().metrics(part).lines().stream())
                .forEach(line -> LABEL.matcher(line)
                        .results()
                        .forEach(label -> served.computeIfAbsent(line.split("[{ ]", 2)[0], _ -> new HashSet<>())
                                .add(label.group(1))));
        return served;
    }

    /// The sources in which a meter is named, by its name with `_` for the dots.
    private static Map<String, List<String>> declared() throws IOException {
        var declared = new HashMap<String, List<String>>();
        for (var sources : sources())
            try (var files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(MonitoringTest::read)
                        .filter(text -> text.contains("io.micrometer") || text.contains("meters()"))
                        .forEach(text -> METER.matcher(text)
                                .results()
                                .forEach(found -> declared.computeIfAbsent(
                                                found.group(1).replace('.', '_'), _ -> new ArrayList<>())
                                        .add(text)));
            }
        return declared;
    }

    /// The sources of the modules, which are one or two folders down.
    private static List<Path> sources() throws IOException {
        try (var one = Files.newDirectoryStream(ROOT, Files::isDirectory)) {
            var found = new ArrayList<Path>();
            for (var folder : one) {
                try (var two = Files.newDirectoryStream(folder, Files::isDirectory)) {
                    for (var module : two) found.add(module.resolve("src/main/java"));
                }
                found.add(folder.resolve("src/main/java"));
            }
            return found.stream().filter(Files::isDirectory).toList();
        }
    }

    private static List<String> expressions() throws IOException {
        var all = new ArrayList<String>();
        rules().forEach(rule -> all.add(text(rule, "expr")));
        try (var files = Files.newDirectoryStream(FOLDER.resolve("dashboards"), "*.json")) {
            for (var file : files) {
                var found = JsonMapper.shared()
                        .readTree(Files.readString(file))
                        .required("panels")
                        .valueStream()
                        .flatMap(panel -> panel.required("targets").valueStream())
                        .map(target -> target.required("expr"))
                        .map(JsonNode::asString)
                        .toList();
                assertThat(found).as("%s", file).isNotEmpty();
                all.addAll(found);
            }
        }
        return all;
    }

    private static List<Map<String, Object>> rules() throws IOException {
        return list(yaml("alerts.yaml"), "groups").stream()
                .flatMap(group -> list(group, "rules").stream())
                .toList();
    }

    private static Map<String, Object> yaml(String name) throws IOException {
        return new Yaml().load(Files.readString(FOLDER.resolve(name)));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> node, String key) {
        return (List<Map<String, Object>>) requireNonNull(node.get(key), key);
    }

    private static String text(Map<String, Object> node, String key) {
        return requireNonNull(node.get(key), key).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
