package dev.vivavoce.quiz.marking;

import dev.vivavoce.quiz.question.Option;
import java.util.List;
import java.util.Set;

/// Marks the word in a gap. A typing slip earns part of the points, and so does another form of the word.
final class GapMarker {
    private static final double SLIP = 0.75;
    private static final double OTHER_FORM = 0.5;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private GapMarker() {}

    static Mark mark(List<Option> keys, String text, String language) {
        var words = bare(Plain.words(text));
        var best = new Mark(Mark.Verdict.WRONG, 0, words.isEmpty() ? 1 : 0.85);
        for (var key : keys) {
            var wanted = bare(Plain.words(key.text()));
            if (words.equals(wanted)) return AnswerMarker.of(key, 1);
            double share = language.startsWith("en") ? near(wanted, words) : slip(wanted, words);
            double earned = share * key.weight();
            if (earned > best.share()) best = new Mark(Mark.Verdict.PARTLY, earned, 0.8);
        }
        return best;
    }

    private static double near(List<String> wanted, List<String> words) {
        double slip = slip(wanted, words);
        if (slip > 0 || wanted.size() != words.size()) return slip;
        for (int i = 0; i < wanted.size(); i++)
            if (!Likeness.root(wanted.get(i)).equals(Likeness.root(words.get(i)))) return 0;
        return OTHER_FORM;
    }

    private static double slip(List<String> wanted, List<String> words) {
        if (wanted.size() != words.size()) return 0;
        boolean oneForm = wanted.size() == 1 && words.getFirst().equals(wanted.getFirst() + "s");
        if (oneForm) return 0;
        for (int i = 0; i < wanted.size(); i++) {
            boolean same = wanted.get(i).equals(words.get(i));
            if (!same && !WordErrors.isSlip(wanted.get(i), words.get(i))) return 0;
        }
        return SLIP;
    }

    private static List<String> bare(List<String> words) {
        return words.size() > 1 && ARTICLES.contains(words.getFirst()) ? words.subList(1, words.size()) : words;
    }
}
