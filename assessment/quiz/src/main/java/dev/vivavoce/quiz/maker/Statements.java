package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.language.Clause;
import dev.vivavoce.quiz.language.Numbers;
import dev.vivavoce.quiz.language.SelfContained;
import dev.vivavoce.quiz.language.Sentence;
import dev.vivavoce.quiz.language.Token;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Question.TrueFalse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Statements that are true as the text says them, or false by one change: a number, an opposite, or a negation.
final class Statements {
    private static final Map<String, String> OPPOSITES = opposites(
            "before after, first last, always never, more less, more fewer, larger smaller, lowest highest, lower higher,"
                    + " largest smallest, dry wet, left right, open closed, allowed forbidden, warm cold, short long, early late,"
                    + " earlier later, quicker slower, faster slower, fell rose, morning evening, inside outside, above below,"
                    + " upper lower, summer winter, spring autumn, north south, east west, increases decreases, increased"
                    + " decreased, most least, best worst, safe dangerous, rare common, easier harder, older younger, oldest"
                    + " youngest, thick thin, strong weak, stronger weaker, high low, often rarely, hot cold, day night, with without, empty full, cheaper dearer, longer shorter, permitted forbidden, minutes hours,"
                    + " days weeks, weeks months");
    private static final Set<String> HEDGES = Set.of(
            ("usually often sometimes always never not no nobody nothing only any some every each most nearly hardly"
                            + " rarely none neither without few little unless except if least first best worst than")
                    .split(" "));
    /// Words after which an opposite is a fixed phrase: "at least", "at night", "as long as".
    private static final Set<String> FIXED = Set.of(
            "most", "more", "less", "least", "even", "at", "as", "so", "all", "right", "for", "no", "any", "not",
            "very", "too");
    private static final int LONGEST = 22;

    private final Reading reading;
    private final Random random;
    private final Distractors distractors;

    Statements(Reading reading, Random random) {
        this.reading = reading;
        this.random = random;
        distractors = new Distractors(reading, random);
    }

    private static Map<String, String> opposites(String pairs) {
        var opposites = new HashMap<String, String>();
        for (var pair : pairs.split(", ")) {
            var words = pair.split(" ");
            opposites.putIfAbsent(words[0], words[1]);
            opposites.putIfAbsent(words[1], words[0]);
        }
        return Map.copyOf(opposites);
    }

    /// @param isTrue whether the statements are to be true
    List<Question> drafts(Passage passage, boolean isTrue) {
        var drafts = new ArrayList<Question>();
        for (var sentence : reading.sentences(passage)) {
            boolean fits = sentence.text().endsWith(".")
                    && sentence.words() >= 5
                    && sentence.words() <= LONGEST
                    && SelfContained.is(sentence)
                    && !Clause.isOrder(sentence);
            if (!fits) continue;
            var basis = reading.basis(sentence.piece());
            if (isTrue) drafts.add(new TrueFalse(sentence.text(), true, basis));
            else changed(sentence).forEach(text -> drafts.add(new TrueFalse(text, false, basis)));
        }
        return drafts;
    }

    /// Returns the sentence with one change that makes it false, the surest first.
    private List<String> changed(Sentence sentence) {
        var changed = new ArrayList<String>();
        var tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (!Facts.isCount(tokens, i)) continue;
            var others = distractors.numbers(sentence, i);
            if (!others.isEmpty()) changed.add(replaced(sentence, i, others.get(random.nextInt(others.size()))));
        }
        for (int i = 1; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var opposite = OPPOSITES.get(token.lower());
            boolean fits = opposite != null
                    && !FIXED.contains(tokens.get(i - 1).lower())
                    && !sentence.text().toLowerCase(Locale.ROOT).contains(opposite)
                    && isSimple(tokens, i);
            if (opposite != null && fits) changed.add(replaced(sentence, i, opposite));
            var variants = Distractors.isCalendar(token.text())
                            && Numbers.value(token.text()).isEmpty()
                    ? distractors.variants(sentence, i, i + 1)
                    : List.<String>of();
            if (!variants.isEmpty() && Character.isUpperCase(token.text().charAt(0)))
                changed.add(replaced(sentence, i, variants.getFirst()));
        }
        Clause.of(sentence, reading.names()).ifPresent(clause -> negated(clause, changed));
        return changed;
    }

    /// "First" and "last" before a noun, "before" as a preposition, no "the more, the better".
    private static boolean isSimple(List<Token> tokens, int index) {
        var next = tokens.get(Math.min(index + 1, tokens.size() - 1));
        return switch (tokens.get(index).lower()) {
            case "long", "short", "late", "early", "high", "low", "strong", "weak", "warm", "cold", "hot" ->
                next.isNoun() && !next.lower().equals("ones");
            case "first", "last", "most", "least", "right", "left", "day", "night" -> false;
            case "with" -> next.beginsNounPhrase() && !next.isNumber();
            case "before", "after" -> next.isAny("DT", "PRP", "PRP$");
            case "more", "less" -> next.isAny("JJ", "RB", "NNS") || next.lower().equals("than");
            default -> true;
        };
    }

    private void negated(Clause clause, List<String> changed) {
        var sentence = clause.sentence();
        var tokens = sentence.tokens();
        var next = tokens.get(clause.verb() + 1);
        if (!clause.auxiliary()) return;
        var finite = tokens.get(clause.verb());
        if (next.lower().equals("not")) {
            if (!finite.lemmas().containsValue("do"))
                changed.add(sentence.text().substring(0, finite.end())
                        + sentence.text().substring(next.end()));
            return;
        }
        boolean hedged = tokens.stream().anyMatch(token -> HEDGES.contains(token.lower()));
        boolean simple = sentence.words() <= 14 && clause.end() >= tokens.size() - 1;
        if (hedged || !simple || finite.lower().equals("may")) return;
        changed.add(sentence.text().substring(0, finite.end())
                + " not"
                + sentence.text().substring(finite.end()));
    }

    private static String replaced(Sentence sentence, int index, String other) {
        var token = sentence.tokens().get(index);
        boolean capital = Character.isUpperCase(token.text().charAt(0));
        var text = capital ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1) : other;
        return sentence.text().substring(0, token.start())
                + text
                + sentence.text().substring(token.end());
    }
}
