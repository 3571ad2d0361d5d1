package dev.vivavoce.speech.recognizer;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.recognition.Transcriber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Which engines recognise live speech, by language, plan and practice, in the order in which they are tried:
/// `es:openai,openai2; es@free:none; pt/reading:openai`.
public record RecognizerTable(List<Row> rows) {
    /// No language but those of the platform's own recogniser.
    public static final RecognizerTable NONE = new RecognizerTable(List.of());

    private static final String NO_ENGINE = "none";
    private static final Pattern CASE =
            Pattern.compile("([a-z]{2,3}(?:-[a-z0-9]{2,8})*)(?:@([a-z0-9-]{1,40}))?(?:/([a-z]+))?");

    /// @param language a tag in lower case
    /// @param plan empty for any
    /// @param practice empty for any
    /// @param engines none where the language is not available
    public record Row(
            String language, Optional<String> plan, Optional<Practice> practice, List<RecognizerName> engines) {
        public Row {
            engines = List.copyOf(engines);
        }

        private boolean fits(String tag, String ofPlan, Practice ofPractice) {
            return (language.equals(tag) || language.equals(Transcriber.primary(tag)))
                    && plan.stream().allMatch(ofPlan::equals)
                    && practice.stream().allMatch(ofPractice::equals);
        }

        private boolean isSameCase(Row other) {
            return language.equals(other.language) && plan.equals(other.plan) && practice.equals(other.practice);
        }

        /// A row with a region goes before one without, then one with a plan, then one with a practice.
        private int detail() {
            return (language.contains("-") ? 4 : 0) + (plan.isPresent() ? 2 : 0) + (practice.isPresent() ? 1 : 0);
        }
    }

    public RecognizerTable {
        rows = List.copyOf(rows);
    }

    /// The text is no table.
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String expected) {
            super(expected);
        }
    }

    /// Reads a setting. A value that is not a table is reported as an invalid setting.
    static RecognizerTable read(Env env, String key) {
        try {
            return parse(env.text(key, ""));
        } catch (Malformed malformed) {
            env.fault(key, String.valueOf(malformed.getMessage()));
            return NONE;
        }
    }

    private static RecognizerTable parse(String text) throws Malformed {
        var rows = new ArrayList<Row>();
        for (var each : text.split(";", -1)) {
            if (each.isBlank()) continue;
            var row = row(each.strip().toLowerCase(Locale.ROOT));
            if (rows.stream().anyMatch(row::isSameCase))
                throw new Malformed("each case once, and " + each.strip() + " is there twice");
            rows.add(row);
        }
        return new RecognizerTable(rows);
    }

    private static Row row(String text) throws Malformed {
        var sides = text.split(":", -1);
        var parts = CASE.matcher(sides[0].strip());
        if (sides.length != 2 || !parts.matches())
            throw new Malformed(
                    "LANGUAGE[@PLAN][/PRACTICE]:ENGINE,ENGINE;…, such as es:openai;es@free:none, instead of '" + text
                            + "'");
        Optional<Practice> practice =
                parts.group(3) == null ? Optional.empty() : Optional.of(named(Practice.class, parts.group(3)));
        return new Row(parts.group(1), Optional.ofNullable(parts.group(2)), practice, engines(sides[1]));
    }

    private static List<RecognizerName> engines(String text) throws Malformed {
        if (text.strip().equals(NO_ENGINE)) return List.of();
        var engines = new ArrayList<RecognizerName>();
        for (var each : text.split(",", -1)) {
            var engine = named(RecognizerName.class, each.strip());
            if (engines.contains(engine)) throw new Malformed(each.strip() + " once for a language");
            engines.add(engine);
        }
        return engines;
    }

    private static <E extends Enum<E>> E named(Class<E> names, String text) throws Malformed {
        var known = Arrays.asList(names.getEnumConstants());
        return known.stream()
                .filter(one -> EngineTable.written(one).equals(text))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "one of " + known.stream().map(EngineTable::written).toList() + " instead of '" + text + "'"));
    }

    /// The engines of a case: those of the row that fits it with the most detail; none when no row fits.
    List<RecognizerName> order(String language, String plan, Practice practice) {
        var tag = language.toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.fits(tag, plan, practice))
                .max(Comparator.comparingInt(Row::detail))
                .map(Row::engines)
                .orElse(List.of());
    }

    /// Whether engines differ by plan, so that it has to be known.
    boolean dependsOnPlan() {
        return rows.stream().anyMatch(row -> row.plan().isPresent());
    }

    boolean names(RecognizerName engine) {
        return rows.stream().anyMatch(row -> row.engines().contains(engine));
    }

    /// The languages that have a row; ordered.
    List<String> languages() {
        return rows.stream().map(Row::language).distinct().sorted().toList();
    }

    /// Those for which an engine is named in any case.
    List<String> languagesOf(RecognizerName engine) {
        return rows.stream()
                .filter(row -> row.engines().contains(engine))
                .map(Row::language)
                .distinct()
                .sorted()
                .toList();
    }

    /// Reports an invalid setting when the table has a language that it may not have.
    void refuse(Env env, String key, Predicate<String> refused, String why) {
        for (var language : languages()) if (refused.test(language)) env.fault(key, why + ", instead of " + language);
    }
}
