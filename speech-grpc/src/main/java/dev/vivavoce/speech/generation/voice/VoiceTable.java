package dev.vivavoce.speech.generation.voice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Which engines speak a language, in the order in which they are tried: `es:polly,openai;*:embedded`.
///
/// @param orders by language tag in lower case; `*` for every language that is not named
public record VoiceTable(Map<String, List<EngineName>> orders) {
    static final String OTHERS = "*";
    private static final Pattern LANGUAGE = Pattern.compile("\\*|[a-z]{2,3}(-[a-z0-9]{2,8})*");

    public static final VoiceTable EMBEDDED = new VoiceTable(Map.of(OTHERS, List.of(EngineName.EMBEDDED)));

    public VoiceTable {
        orders = Map.copyOf(orders);
    }

    /// The text is no table.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String expected) {
            super(expected);
        }
    }

    /// @throws Malformed with what is expected instead
    static VoiceTable parse(String text) throws Malformed {
        var orders = new LinkedHashMap<String, List<EngineName>>();
        for (var row : text.split(";", -1)) {
            if (row.isBlank()) continue;
            var sides = row.split(":", -1);
            var language = sides[0].strip().toLowerCase(Locale.ROOT);
            if (sides.length != 2 || !LANGUAGE.matcher(language).matches())
                throw new Malformed(
                        "LANGUAGE:ENGINE,ENGINE;…, such as es:polly;*:embedded, instead of '" + row.strip() + "'");
            if (orders.putIfAbsent(language, engines(sides[1])) != null)
                throw new Malformed("each language once, and " + language + " is there twice");
        }
        if (orders.isEmpty()) throw new Malformed("at least one language, such as *:embedded");
        return new VoiceTable(orders);
    }

    private static List<EngineName> engines(String text) throws Malformed {
        var engines = new ArrayList<EngineName>();
        for (var each : text.split(",", -1)) {
            var engine = EngineName.of(each.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new Malformed(
                            "engines out of " + EngineName.allWritten() + " instead of '" + each.strip() + "'"));
            if (engines.contains(engine)) throw new Malformed(engine.written() + " once for a language");
            engines.add(engine);
        }
        return List.copyOf(engines);
    }

    /// The engines of a language: those of its tag, else of its primary subtag, else of all others.
    List<EngineName> order(String language) {
        var tag = language.toLowerCase(Locale.ROOT);
        if (orders.containsKey(tag)) return orders.get(tag);
        return orders.getOrDefault(primary(tag), orders.getOrDefault(OTHERS, List.of()));
    }

    /// The language of a tag, without its region: `es` of `es-MX`.
    static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    boolean names(EngineName engine) {
        return orders.values().stream().anyMatch(order -> order.contains(engine));
    }

    /// Whether an engine is named for the languages that have no row.
    boolean isForOthers(EngineName engine) {
        return orders.getOrDefault(OTHERS, List.of()).contains(engine);
    }

    /// The languages for which an engine is named, without [#OTHERS]; ordered.
    List<String> languagesOf(EngineName engine) {
        return orders.entrySet().stream()
                .filter(order ->
                        order.getValue().contains(engine) && !order.getKey().equals(OTHERS))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
