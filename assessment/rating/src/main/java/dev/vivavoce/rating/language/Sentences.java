package dev.vivavoce.rating.language;

import dev.vivavoce.rating.talk.Speaker;
import dev.vivavoce.rating.talk.Talk;
import dev.vivavoce.rating.talk.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts the learner's turns into sentences, at their punctuation. Recognised speech may lack it, so a sentence is also
/// cut after [#LONGEST] words.
final class Sentences {
    private static final Pattern END = Pattern.compile("(?<=[.?!…])[\"')\\]]*\\s+(?=[^a-z])");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST = 60;
    private static final int LONGEST_TEXT = 1_000;

    private Sentences() {}

    static List<Sentence> of(Talk talk) {
        var sentences = new ArrayList<Sentence>();
        for (int i = 0; i < talk.turns().size(); i++) {
            var turn = talk.turns().get(i);
            if (turn.who() == Speaker.LEARNER) cut(turn, i, sentences);
        }
        return sentences;
    }

    private static void cut(Turn turn, int index, List<Sentence> sentences) {
        var text = turn.text();
        int from = 0;
        var ends = END.matcher(text);
        while (from < text.length()) {
            int to = ends.find() ? ends.end() : text.length();
            from = pieces(turn, index, from, to, sentences);
        }
    }

    private static int pieces(Turn turn, int index, int from, int to, List<Sentence> sentences) {
        var spaces = SPACE.matcher(turn.text()).region(from, to);
        int begin = from;
        int words = 0;
        while (spaces.find()) {
            if (++words < LONGEST || spaces.end() == to) continue;
            add(turn, index, begin, spaces.end(), sentences);
            begin = spaces.end();
            words = 0;
        }
        if (begin < to) add(turn, index, begin, to, sentences);
        return to;
    }

    /// Adds a piece; one without spaces is cut by length, so that every pattern has little to read.
    private static void add(Turn turn, int index, int from, int to, List<Sentence> sentences) {
        for (int begin = from; begin < to; begin += LONGEST_TEXT) {
            addPart(turn, index, begin, Math.min(to, begin + LONGEST_TEXT), sentences);
        }
    }

    private static void addPart(Turn turn, int index, int from, int to, List<Sentence> sentences) {
        var text = turn.text().substring(from, to).strip();
        var words = Words.once(Words.of(text));
        if (words.isEmpty()) return;
        double length = turn.end() - turn.start();
        double all = turn.text().length();
        sentences.add(new Sentence(
                index,
                text,
                Words.plain(text),
                words,
                turn.start() + length * from / all,
                turn.start() + length * to / all));
    }
}
