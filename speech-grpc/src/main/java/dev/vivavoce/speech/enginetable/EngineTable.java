package dev.vivavoce.speech.enginetable;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.speech.recognition.Transcriber;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Which engines work for a language, in the order in which they are tried: `es:polly,openai;*:embedded`.
///
/// @param <E> the names of engines; settings have them in lower case
/// @param orders by language tag in lower case; `*` for every language that is not named
public record EngineTable<E extends Enum<E>>(Map<String, List<E>> orders) {
    private static final String OTHERS = "*";
    private static final Pattern LANGUAGE = Pattern.compile("\\*|[a-z]{2,3}(-[a-z0-9]{2,8})*");

    public EngineTable {
        orders = Map.copyOf(orders);
    }

    /// The text is no table.
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String expected) {
            super(expected);
        }
    }

    /// One engine for every language.
    public static <E extends Enum<E>> EngineTable<E> of(E engine) {
        return new EngineTable<>(Map.of(OTHERS, List.of(engine)));
    }

    /// Reads a setting. A value that is not a table is reported as an invalid setting.
    ///
    /// @param usual the engine of every language where nothing is set
    public static <E extends Enum<E>> EngineTable<E> read(Env env, String key, E usual) {
        return read(env, key, env.text(key, ""), usual);
    }

    /// The same of a setting that has other rows as well.
    ///
    /// @param text what is left of it
    public static <E extends Enum<E>> EngineTable<E> read(Env env, String key, String text, E usual) {
        if (text.isEmpty()) return of(usual);
        try {
            return parse(text, usual.getDeclaringClass());
        } catch (Malformed malformed) {
            env.fault(key, String.valueOf(malformed.getMessage()));
            return of(usual);
        }
    }

    /// @throws Malformed with what is expected instead
    private static <E extends Enum<E>> EngineTable<E> parse(String text, Class<E> names) throws Malformed {
        var orders = new LinkedHashMap<String, List<E>>();
        for (var row : text.split(";", -1)) {
            if (row.isBlank()) continue;
            var sides = row.split(":", -1);
            var language = sides[0].strip().toLowerCase(Locale.ROOT);
            if (sides.length != 2 || !LANGUAGE.matcher(language).matches())
                throw new Malformed(
                        "LANGUAGE:ENGINE,ENGINE;…, such as es:openai;*:embedded, instead of '" + row.strip() + "'");
            if (orders.putIfAbsent(language, engines(sides[1], names)) != null)
                throw new Malformed("each language once, and " + language + " is there twice");
        }
        if (orders.isEmpty()) throw new Malformed("at least one language, such as *:embedded");
        return new EngineTable<>(orders);
    }

    private static <E extends Enum<E>> List<E> engines(String text, Class<E> names) throws Malformed {
        var known = Arrays.asList(names.getEnumConstants());
        var engines = new ArrayList<E>();
        for (var each : text.split(",", -1)) {
            var engine = known.stream()
                    .filter(one -> written(one).equals(each.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Malformed("engines out of "
                            + known.stream().map(EngineTable::written).toList() + " instead of '" + each.strip()
                            + "'"));
            if (engines.contains(engine)) throw new Malformed(written(engine) + " once for a language");
            engines.add(engine);
        }
        return List.copyOf(engines);
    }

    /// An engine as settings have it.
    public static String written(Enum<?> engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }

    /// The engines of a language: those of its tag, else of its primary subtag, else of all others.
    public List<E> order(String language) {
        var tag = language.toLowerCase(Locale.ROOT);
        if (orders.containsKey(tag)) return orders.get(tag);
        return orders.getOrDefault(Transcriber.primary(tag), orders.getOrDefault(OTHERS, List.of()));
    }

    public boolean names(E engine) {
        return orders.values().stream().anyMatch(order -> order.contains(engine));
    }

    /// Whether a language has no row of its own, so that its engines are those of all others.
    public boolean isOther(String language) {
        var tag = language.toLowerCase(Locale.ROOT);
        return !orders.containsKey(tag) && !orders.containsKey(Transcriber.primary(tag));
    }

    /// The languages that have a row of their own; ordered.
    public List<String> languages() {
        return orders.keySet().stream()
                .filter(language -> !language.equals(OTHERS))
                .sorted()
                .toList();
    }

    /// Those of them for which an engine is named.
    public List<String> languagesOf(E engine) {
        return languages().stream()
                .filter(language -> order(language).contains(engine))
                .toList();
    }

    /// Reports an invalid setting when an engine is named for a language that it does not know.
    ///
    /// @param knows whether the engine knows a language
    public void checkLanguages(Env env, String key, E engine, Predicate<String> knows) {
        for (var language : languagesOf(engine))
            if (!knows.test(language))
                env.fault(key, "a language that " + written(engine) + " knows, instead of " + language);
    }

    /// Reports an invalid setting when an engine that knows languages by name only is named for all others.
    public void checkNamed(Env env, String key, E engine) {
        if (orders.getOrDefault(OTHERS, List.of()).contains(engine))
            env.fault(
                    key,
                    "languages by name for " + written(engine) + ", such as es:" + written(engine)
                            + ": it takes any, so * names none");
    }

    /// The address of an engine; empty when nothing is set.
    public static Optional<URI> address(Env env, String key) {
        return env.text(key, "").isEmpty() ? Optional.empty() : Optional.of(env.uri(key));
    }
}
