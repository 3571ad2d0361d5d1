package dev.vivavoce.billing.plan;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/// The plans that this build knows: the files `plans/ID-VERSION.properties`, which `plans/all.txt` names.
///
/// Once a plan was sold by it, a file changes in one way only: a feature that no plan had before, or another name
/// that gives more, is added. Another offer is a new version. New subscriptions get the newest version, and a
/// subscription keeps the version with which it began.
public final class Plans {
    /// The plan of a user without another one.
    public static final String FREE = "free";

    private static final String FOLDER = "/plans/";
    private static final String COST_BUDGET_FACTOR = "cost_budget_factor";
    private static final int LARGEST_FACTOR = 100;

    /// The versions of each plan, oldest first.
    private final Map<String, TreeMap<Integer, Plan>> byId = new TreeMap<>();

    Plans(List<Plan> plans) {
        for (var plan : plans) {
            var earlier = byId.computeIfAbsent(plan.id(), _ -> new TreeMap<>()).put(plan.version(), plan);
            if (earlier != null) throw new IllegalArgumentException("two files of " + plan.id() + "-" + plan.version());
        }
        if (!byId.containsKey(FREE)) throw new IllegalArgumentException("there is no plan " + FREE);
    }

    /// Reads the plans of this build.
    ///
    /// @throws IllegalArgumentException which names the file that is invalid
    public static Plans load() {
        return new Plans(names().stream().map(Plans::file).toList());
    }

    /// The names of the plans' files, without their ending.
    static List<String> names() {
        return text("all.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /// The newest versions of the plans that everyone sees, cheapest first.
    public List<Plan> listed() {
        return byId.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .filter(Plan::isListed)
                .sorted(Comparator.comparingInt(Plan::position))
                .toList();
    }

    /// The free plan.
    public Plan free() {
        return newest(FREE).orElseThrow();
    }

    /// The newest version of a plan.
    public Optional<Plan> newest(String id) {
        return Optional.ofNullable(byId.get(id))
                .map(versions -> versions.lastEntry().getValue());
    }

    public Optional<Plan> find(String id, int version) {
        return Optional.ofNullable(byId.get(id)).map(versions -> versions.get(version));
    }

    private static Plan file(String name) {
        var properties = new Properties();
        try {
            properties.load(new java.io.StringReader(text(name + ".properties")));
            return plan(name, properties);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        } catch (IllegalArgumentException | java.time.DateTimeException thrown) {
            throw new IllegalArgumentException("plan " + name + ": " + thrown.getMessage(), thrown);
        }
    }

    static Plan plan(String name, Properties file) {
        int dash = name.lastIndexOf('-');
        if (dash < 1) throw new IllegalArgumentException("no version in its name (expected: ID-VERSION)");
        var left = new HashSet<>(file.stringPropertyNames());
        var amounts = new EnumMap<Feature, Long>(Feature.class);
        for (var feature : Feature.values())
            if (left.contains(feature.key()))
                amounts.put(feature, positive(feature.key(), take(file, left, feature.key())));
        var plan = new Plan(
                name.substring(0, dash),
                (int) positive("version", name.substring(dash + 1)),
                take(file, left, "name"),
                (int) positive("position", take(file, left, "position")),
                flag(take(file, left, "listed")),
                Map.copyOf(amounts),
                Duration.parse(take(file, left, "longest_session")),
                left.contains("most_seats") ? (int) positive("most_seats", take(file, left, "most_seats")) : 1,
                left.contains(COST_BUDGET_FACTOR) ? factor(take(file, left, COST_BUDGET_FACTOR)) : 1,
                intervals(take(file, left, "sold_by")));
        if (!left.isEmpty()) throw new IllegalArgumentException("unknown names " + left);
        if (!plan.longestSession().isPositive()) throw new IllegalArgumentException("longest_session is not positive");
        return plan;
    }

    private static String take(Properties file, Set<String> left, String key) {
        left.remove(key);
        var value = file.getProperty(key);
        if (value == null) throw new IllegalArgumentException(key + " is missing");
        return value.strip();
    }

    private static long positive(String key, String text) {
        long number = Long.parseLong(text);
        if (number < 1) throw new IllegalArgumentException(key + ": " + number + " (expected: >= 1)");
        return number;
    }

    private static int factor(String text) {
        int factor = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (factor < 1 || factor > LARGEST_FACTOR)
            throw new IllegalArgumentException(
                    COST_BUDGET_FACTOR + ": " + text + " (expected: 1 to " + LARGEST_FACTOR + ")");
        return factor;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            case String other -> throw new IllegalArgumentException("listed: " + other + " (expected: true or false)");
        };
    }

    private static Set<Interval> intervals(String text) {
        var intervals = EnumSet.noneOf(Interval.class);
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(one -> intervals.add(Interval.valueOf(one.toUpperCase(Locale.ROOT))));
        return Set.copyOf(intervals);
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(Plans.class.getResourceAsStream(FOLDER + file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return reader.readAllAsString();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
