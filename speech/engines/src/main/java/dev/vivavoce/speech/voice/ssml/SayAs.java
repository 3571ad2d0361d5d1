package dev.vivavoce.speech.voice.ssml;

import dev.vivavoce.speech.text.SpokenAs;
import dev.vivavoce.speech.voice.Script.Emphasis;
import dev.vivavoce.speech.voice.Script.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a text is read when its author says what it is.
enum SayAs {
    CHARACTERS,
    CARDINAL,
    ORDINAL,
    DIGITS,
    TELEPHONE,
    DATE;

    private static final Map<String, List<String>> LETTERS = letters("A EY1,B B IY1,C S IY1,D D IY1,E IY1,F EH1 F,"
            + "G JH IY1,H EY1 CH,I AY1,J JH EY1,K K EY1,L EH1 L,M EH1 M,N EH1 N,O OW1,P P IY1,Q K Y UW1,R AA1 R,S EH1 S,"
            + "T T IY1,U Y UW1,V V IY1,W D AH1 B AH0 L Y UW0,X EH1 K S,Y W AY1,Z Z IY1");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("-", "dash"),
            Map.entry(".", "dot"),
            Map.entry(",", "comma"),
            Map.entry("/", "slash"),
            Map.entry("_", "underscore"),
            Map.entry("@", "at"),
            Map.entry("&", "and"),
            Map.entry("+", "plus"),
            Map.entry("#", "hash"),
            Map.entry(":", "colon"),
            Map.entry("*", "star"),
            Map.entry("=", "equals"),
            Map.entry("%", "percent"));

    /// The way of that name; empty for none.
    static Optional<SayAs> of(String interpretAs) {
        return switch (interpretAs) {
            case "characters", "spell-out" -> Optional.of(CHARACTERS);
            case "cardinal", "number" -> Optional.of(CARDINAL);
            case "ordinal" -> Optional.of(ORDINAL);
            case "digits" -> Optional.of(DIGITS);
            case "telephone" -> Optional.of(TELEPHONE);
            case "date" -> Optional.of(DATE);
            default -> Optional.empty();
        };
    }

    /// What is said; empty when the text cannot be read this way.
    ///
    /// @param format of a date
    Optional<List<Span>> read(String text, String format, Emphasis emphasis) {
        return switch (this) {
            case CHARACTERS -> characters(text, emphasis);
            case CARDINAL -> words(SpokenAs.cardinal(text), emphasis);
            case ORDINAL -> words(SpokenAs.ordinal(text), emphasis);
            case DIGITS -> words(SpokenAs.digits(text), emphasis);
            case TELEPHONE -> words(SpokenAs.telephone(text), emphasis);
            case DATE -> words(SpokenAs.date(text, format), emphasis);
        };
    }

    private static Optional<List<Span>> words(Optional<String> said, Emphasis emphasis) {
        return said.map(words -> List.of(new Span.Words(words, emphasis)));
    }

    private static Optional<List<Span>> characters(String text, Emphasis emphasis) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\s]", "")
                .toUpperCase(Locale.ROOT);
        var spans = new ArrayList<Span>();
        for (int c : plain.codePoints().toArray()) {
            var character = Character.toString(c);
            var letter = LETTERS.get(character);
            var said = c >= '0' && c <= '9' ? SpokenAs.digits(character) : Optional.ofNullable(SIGNS.get(character));
            if (letter != null) spans.add(new Span.Pronounced(character, letter, emphasis));
            else if (said.isPresent()) spans.add(new Span.Words(said.get(), emphasis));
            else return Optional.empty();
        }
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans);
    }

    private static Map<String, List<String>> letters(String pairs) {
        var map = new HashMap<String, List<String>>();
        for (var pair : pairs.split(","))
            map.put(pair.substring(0, 1), List.of(pair.substring(2).split(" ")));
        return Map.copyOf(map);
    }
}
