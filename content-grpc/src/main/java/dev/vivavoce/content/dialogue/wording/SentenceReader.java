package dev.vivavoce.content.dialogue.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the sentences in the pieces of an answer. A sentence is complete when something follows its end.
final class SentenceReader {
    private static final Pattern END = Pattern.compile("[.!?]+[\"'”’)]*\\s+|\\s*\\n\\s*");
    private static final Pattern ENDED = Pattern.compile(".*[.!?][\"'”’)]*", Pattern.DOTALL);
    private static final Set<String> ABBREVIATIONS = Set.of("mr.", "mrs.", "ms.", "dr.", "st.", "prof.");
    /// The name of the speaker before the words, as in a play.
    private static final Pattern LABEL = Pattern.compile("^\\p{Lu}[\\p{L}.]{0,19}( \\p{Lu}\\p{L}{0,19})?:\\s+");
    private static final Pattern QUOTED = Pattern.compile("^[\"“](.*)[\"”]$", Pattern.DOTALL);

    private final StringBuilder rest = new StringBuilder();

    /// Takes the next piece, and returns the sentences that it completes.
    List<String> take(String piece) {
        rest.append(piece);
        var sentences = new ArrayList<String>();
        int from = 0;
        var end = END.matcher(rest);
        while (end.find()) {
            if (isAbbreviation(rest.substring(from, end.end()).strip())) continue;
            add(sentences, rest.substring(from, end.end()));
            from = end.end();
        }
        rest.delete(0, from);
        return sentences;
    }

    /// The characters of the sentence that is not complete.
    int pending() {
        return rest.length();
    }

    /// The last sentence, when the answer has ended.
    ///
    /// @param isCut whether the answer was cut, so that only a sentence with its end counts
    Optional<String> last(boolean isCut) {
        var text = rest.toString().strip();
        rest.setLength(0);
        boolean hasEnd = ENDED.matcher(text).matches();
        if (text.isEmpty() || isCut && !hasEnd) return Optional.empty();
        var sentences = new ArrayList<String>();
        add(sentences, hasEnd ? text : text + ".");
        return sentences.stream().findFirst();
    }

    private static boolean isAbbreviation(String sentence) {
        return ABBREVIATIONS.contains(
                sentence.substring(sentence.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    private static void add(List<String> sentences, String raw) {
        var text = QUOTED.matcher(LABEL.matcher(raw.strip()).replaceFirst("")).replaceFirst("$1");
        text = text.replace('’', '\'').replaceAll("\\s+", " ").strip();
        if (!text.isEmpty()) sentences.add(text);
    }
}
