package dev.vivavoce.quiz.language;

import dev.vivavoce.quiz.language.Piece.Form;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cuts passages into sentences, rows and fragments.
public final class Pieces {
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:.*[\\s(\\[“\"])?(?:dr|mr|mrs|ms|prof|st|vs|no|fig|figs|eq|approx|ca|e\\.g|i\\.e|al|jr|sr|\\p{L})\\.\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern CLOSED = Pattern.compile(".*[.!?…。！？؟।][\"'”’»)\\]]*", Pattern.DOTALL);
    private static final Pattern LIST_MARK = Pattern.compile("\\s*[-*•–▪◦‣]\\s+");
    private static final int ABBREVIATION = 12;

    private Pieces() {}

    /// Returns the pieces of a passage, in the order of its text.
    public static List<Piece> of(Passage passage) {
        var pieces = new ArrayList<Piece>();
        var text = passage.text();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            line(passage, start, end, pieces);
            start = end + 1;
        }
        return pieces;
    }

    private static void line(Passage passage, int start, int end, List<Piece> pieces) {
        var line = passage.text().substring(start, end);
        if (line.contains(" | ")) {
            add(passage, start, end, Form.ROW, pieces);
            return;
        }
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(line);
        var mark = LIST_MARK.matcher(line);
        int from = mark.lookingAt() ? mark.end() : 0;
        for (int to = breaks.following(from); to != BreakIterator.DONE; to = breaks.next()) {
            if (to < line.length() && goesOn(line, from, to)) continue;
            boolean closed = CLOSED.matcher(line.substring(from, to).strip()).matches();
            add(passage, start + from, start + to, closed ? Form.SENTENCE : Form.FRAGMENT, pieces);
            from = to;
        }
    }

    private static boolean goesOn(String line, int from, int to) {
        return Character.isLowerCase(line.codePointAt(to))
                || GOES_ON.matcher(line.substring(Math.max(from, to - ABBREVIATION), to))
                        .matches();
    }

    private static void add(Passage passage, int start, int end, Form form, List<Piece> pieces) {
        var text = passage.text();
        while (start < end && Character.isWhitespace(text.charAt(start))) start++;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
        if (start < end) pieces.add(new Piece(passage, new Span(start, end), form));
    }
}
