package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.language.Piece;
import dev.vivavoce.quiz.language.SelfContained;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Citation;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Things in an order that the text says: numbered steps, "First … Then … Finally …", or "first …, then …, and at last
/// …" within a sentence. An order that is only that of the sentences is none.
final class Sequences {
    private static final Pattern NUMBERED =
            Pattern.compile("(?:step )?(\\d{1,2})[.):] (.{4,160})", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST = Pattern.compile("(?:First|Firstly|To begin with|At first),? (.{6,160})");
    private static final Pattern NEXT = Pattern.compile(
            "(?:Second|Secondly|Third|Thirdly|Then|Next|After that|Afterwards|Later|Finally|Lastly|At last|Last of all),? (.{6,160})");
    private static final Pattern WITHIN = Pattern.compile(
            "first ([^,;]{6,80}), then ([^,;]{6,80}),? and (?:at last|finally|lastly|last) ([^,;.]{6,80})");
    private static final int LEAST = 3;
    private static final int MOST = 8;

    private Sequences() {}

    static List<Question> drafts(Reading reading, Passage passage, Random random) {
        var drafts = new ArrayList<Question>();
        var pieces = reading.pieces(passage);
        numbered(pieces, reading, random, drafts);
        linked(pieces, reading, random, drafts);
        for (var piece : pieces) {
            var match = WITHIN.matcher(piece.text());
            if (match.find()) {
                var items = List.of(match.group(1), match.group(2), plain(match.group(3)));
                add(piece, piece, items, reading, random, drafts);
            }
        }
        return drafts;
    }

    private static String plain(String text) {
        return text.startsWith("even ") ? text.substring(5) : text;
    }

    /// Lines "1. …", "2. …"; the mark and what follows may have been cut apart as sentences are.
    private static void numbered(List<Piece> pieces, Reading reading, Random random, List<Question> drafts) {
        var lines = lines(pieces);
        int from = 0;
        while (from < lines.size()) {
            int count = 0;
            var items = new ArrayList<String>();
            while (from + count < lines.size()) {
                var match = NUMBERED.matcher(lines.get(from + count).text());
                if (!match.matches() || Integer.parseInt(match.group(1)) != count + 1) break;
                items.add(match.group(2));
                count++;
            }
            if (count >= LEAST) add(lines.get(from), lines.get(from + count - 1), items, reading, random, drafts);
            from += Math.max(1, count);
        }
    }

    /// The pieces, with those joined again that stand in one line.
    private static List<Piece> lines(List<Piece> pieces) {
        var lines = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (!lines.isEmpty() && inLineWith(lines.getLast(), piece)) lines.add(joined(lines.removeLast(), piece));
            else lines.add(piece);
        }
        return lines;
    }

    private static boolean inLineWith(Piece one, Piece next) {
        return !one.passage()
                .text()
                .substring(one.span().end(), next.span().start())
                .contains("\n");
    }

    private static Piece joined(Piece first, Piece last) {
        return new Piece(
                first.passage(), new Span(first.span().start(), last.span().end()), first.form());
    }

    private static void linked(List<Piece> pieces, Reading reading, Random random, List<Question> drafts) {
        for (int from = 0; from < pieces.size(); from++) {
            var first = FIRST.matcher(pieces.get(from).text());
            if (!first.matches()) continue;
            var items = new ArrayList<String>();
            items.add(first.group(1));
            int to = from + 1;
            while (to < pieces.size()) {
                var next = NEXT.matcher(pieces.get(to).text());
                if (!next.matches()) break;
                items.add(next.group(1));
                to++;
            }
            if (items.size() >= LEAST) add(pieces.get(from), pieces.get(to - 1), items, reading, random, drafts);
        }
    }

    private static void add(
            Piece first, Piece last, List<String> items, Reading reading, Random random, List<Question> drafts) {
        boolean fits = items.size() <= MOST
                && new HashSet<>(items).size() == items.size()
                && items.stream().allMatch(SelfContained::hasNoPronoun);
        if (!fits) return;
        var shown = new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        var sorted = List.copyOf(shown);
        while (shown.equals(sorted)) Collections.shuffle(shown, random);
        var key = IntStream.range(0, items.size()).map(shown::indexOf).boxed().toList();
        var piece = joined(first, last);
        var basis = new Basis(
                piece.passage().language(),
                reading.difficulty(),
                piece.text(),
                Citation.of(piece.passage(), piece.span()));
        drafts.add(
                new Question.Order(prompt(piece), shown.stream().map(items::get).toList(), key, basis));
    }

    /// A section's heading names what is put into order.
    private static String prompt(Piece piece) {
        var section = piece.passage().section();
        return section == null || section.isBlank() ? "What comes first, and what follows?" : section;
    }
}
