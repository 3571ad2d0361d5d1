package dev.vivavoce.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.Fleet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern METER = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");
    private static final Pattern CODES = Pattern.compile("grpc_server_calls_seconds_count\\{code=~\"([^\"]*)\"");
    private static final Pattern SUFFIX = Pattern.compile("(?:_seconds|_bytes)?(?:_total|_count|_sum|_max|_bucket)?$");

    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    @Test
    void every_metric_of_a_rule_or_a_dashboard_is_one_of_the_platform() throws IOException {
        whole.learner().ask("{ viewer { id } }", Map.of());
        var known = new HashSet<>(served());
        known.add("up"); // Prometheus' own
        rules().forEach(rule -> known.add(String.valueOf(rule.get("record"))));
        var meters = declared();
        var unknown = new TreeMap<String, String>();
        for (var expression : expressions())
            for (var name : names(expression))
                if (!known.contains(name)
                        && !meters.contains(SUFFIX.matcher(name).replaceFirst(""))) unknown.put(name, expression);
        assertThat(unknown).isEmpty();
        assertThat(names("sum by (le) (rate(a_bucket{b=\"c\"}[5m])) / on (d) e_f > 14.4 * 0.001 and g:h:i1m"))
                .containsExactlyInAnyOrder("a_bucket", "e_f", "g:h:i1m");
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

    /// The metrics that the parts serve now. Some appear with their first use only.
    private static Set<String> served() {
        return PARTS.stream()
                .flatMap(part -> whole.platform().metrics(part).lines().stream())
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    /// What the sources write as names of meters, with `_` for the dots.
    private static Set<String> declared() throws IOException {
        var names = new HashSet<String>();
        for (var sources : sources())
            try (var files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(MonitoringTest::read)
                        .filter(text -> text.contains("io.micrometer") || text.contains("meters()"))
                        .forEach(text -> METER.matcher(text)
                                .results()
                                .forEach(found -> names.add(found.group(1).replace('.', '_'))));
            }
        return names;
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
