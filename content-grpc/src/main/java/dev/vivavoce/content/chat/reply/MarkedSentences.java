package dev.vivavoce.content.chat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the sentences in the pieces of an answer, with the marks that they have: `[1]` or `[1, 3]`, before the full
/// stop or after it. A sentence is complete when something else follows.
final class MarkedSentences {
    /// A sentence without its marks.
    ///
    /// @param numbers what the marks name, in order
    record Marked(String text, List<Integer> numbers) {}

    private static final String MARK = "\\[\\d{1,3}(?:\\s*,\\s*\\d{1,3})*\\]";
    /// Something follows that is no mark, and the beginning of none.
    private static final Pattern END = Pattern.compile("(?:[.!?…。！？؟]+[\"'”’)]*(?:\\s*" + MARK
            + ")*\\s+|\\s*\\n\\s*)(?=[^\\s\\[])|[。！？]+(?:\\s*" + MARK + ")*(?=[^\\s\\[。！？])");
    private static final Pattern MARKS = Pattern.compile("\\s*" + MARK);
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*•]|\\d{1,2}[.)])\\s+");
    private static final Set<String> ABBREVIATIONS =
            Set.of("mr.", "mrs.", "ms.", "dr.", "st.", "prof.", "e.g.", "i.e.", "approx.", "no.", "vs.", "p.");

    private final StringBuilder rest = new StringBuilder();

    /// Takes the next piece, and returns the sentences that it completes.
    List<Marked> take(String piece) {
        rest.append(piece);
        var sentences = new ArrayList<Marked>();
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
    /// @param isCut whether the answer was cut, so that the last sentence is not whole
    Optional<Marked> last(boolean isCut) {
        var sentences = new ArrayList<Marked>();
        if (!isCut) add(sentences, rest.toString());
        rest.setLength(0);
        return sentences.stream().findFirst();
    }

    private static boolean isAbbreviation(String sentence) {
        var last = sentence.substring(sentence.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(last) || BULLET.matcher(sentence + " ").matches();
    }

    private static void add(List<Marked> sentences, String raw) {
        var numbers = new ArrayList<Integer>();
        for (var mark : MARKS.matcher(raw).results().toList())
            for (var number : NUMBER.matcher(mark.group()).results().toList()) {
                int one = Integer.parseInt(number.group());
                if (!numbers.contains(one)) numbers.add(one);
            }
        var text = BULLET.matcher(MARKS.matcher(raw).replaceAll("").strip())
                .replaceFirst("")
                .replaceAll("\\s+", " ");
        if (!text.isEmpty()) sentences.add(new Marked(text, numbers));
    }
}
