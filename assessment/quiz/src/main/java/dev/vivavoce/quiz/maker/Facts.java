package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.language.Clause;
import dev.vivavoce.quiz.language.NounPhrase;
import dev.vivavoce.quiz.language.Numbers;
import dev.vivavoce.quiz.language.SelfContained;
import dev.vivavoce.quiz.language.Sentence;
import dev.vivavoce.quiz.language.Token;
import dev.vivavoce.quiz.maker.Fact.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Turns a sentence into the questions that it answers: who, what, how many, how long, when and why.
final class Facts {
    private static final Set<String> UNITS =
            Set.of("second seconds minute minutes hour hours day days week weeks month months year years night nights"
                    .split(" "));
    private static final Set<String> TIMES = Set.of(
            ("second minute hour day days week weeks month months year years morning afternoon evening night nights noon"
                            + " midnight spring summer autumn winter monday tuesday wednesday thursday friday saturday"
                            + " sunday january february march april may june july august september october november december"
                            + " hours minutes seconds fortnight")
                    .split(" "));
    private static final Set<String> WHEN = Set.of("after", "before", "in", "on", "at", "within", "during", "until");
    private static final Set<String> AROUND = Set.of("about", "around", "nearly", "almost", "exactly", "only");
    private static final int LONGEST_PROMPT = 16;
    private static final int LONGEST_REASON = 16;

    private final Set<String> names;
    private final List<Fact> found = new ArrayList<>();

    private Facts(Set<String> names) {
        this.names = names;
    }

    /// Returns the questions that a sentence answers.
    ///
    /// @param names words that are written with a capital letter within sentences
    static List<Fact> of(Sentence sentence, Set<String> names) {
        var facts = new Facts(names);
        Clause.of(sentence, names).ifPresent(facts::find);
        return facts.found;
    }

    private void find(Clause clause) {
        if (AROUND.contains(clause.sentence().tokens().getFirst().lower())) return;
        subject(clause);
        object(clause);
        numbers(clause);
        time(clause);
        reason(clause);
    }

    private void subject(Clause clause) {
        var sentence = clause.sentence();
        var tokens = sentence.tokens();
        var rest = sentence.text(clause.verb(), clause.end());
        var first = tokens.getFirst();
        if (first.isNumber()) {
            boolean counts = clause.head().isPlural()
                    && !tokens.get(1).isNumber()
                    && tokens.get(1).isWord();
            if (counts
                    && !Set.of("of", "to", "or", "and").contains(tokens.get(1).lower()))
                add(
                        clause,
                        "How many " + sentence.text(1, clause.end()) + "?",
                        List.of(clause.inside(0, 1)),
                        Answer.NUMBER,
                        0,
                        1);
            return;
        }
        if (!clause.fitsWho() || tokens.get(clause.verb()).lemmas().containsValue("let")) return;
        boolean person = NounPhrase.isPerson(clause.head())
                || names.contains(clause.head().text());
        add(
                clause,
                (person ? "Who " : "What ") + rest + "?",
                List.of(clause.subject()),
                person ? Answer.PERSON : Answer.THING,
                0,
                clause.verb());
    }

    /// The index of the verb that carries the meaning; -1 when the clause is passive or has only "to be".
    private static int main(Clause clause) {
        var tokens = clause.sentence().tokens();
        if (!clause.auxiliary()) return clause.verb();
        boolean be = tokens.get(clause.verb()).lemmas().containsValue("be");
        for (int i = clause.verb() + 1; !be && i < clause.end(); i++) {
            var token = tokens.get(i);
            if (token.lower().equals("be") || token.lower().equals("been")) return -1;
            if (token.isAny("RB")) continue;
            return token.isAny("VB", "VBN") ? i : -1;
        }
        return -1;
    }

    private void object(Clause clause) {
        var tokens = clause.sentence().tokens();
        int verb = main(clause);
        if (verb < 0 || verb + 1 >= clause.end()) return;
        int from = verb + 1;
        int to = phraseEnd(tokens, from, clause.end());
        if (to < 0) return;
        boolean list = to < clause.end()
                ? Set.of("and", "or", "who", "that", "which", "to")
                        .contains(tokens.get(to).lower())
                : tokens.get(to).text().equals(",");
        if (list
                || NounPhrase.isPerson(tokens.get(to - 1))
                || TIMES.contains(tokens.get(to - 1).lower())) return;
        clause.question("what", from, to)
                .ifPresent(prompt ->
                        add(clause, prompt, List.of(clause.sentence().text(from, to)), Answer.THING, from, to));
    }

    /// The end of a noun phrase with its "of …", or -1 when it has numbers or pronouns or is none.
    private static int phraseEnd(List<Token> tokens, int from, int end) {
        if (!tokens.get(from).beginsNounPhrase()) return -1;
        int to = from;
        boolean goesOn = true;
        while (goesOn) {
            while (to < end && !tokens.get(to).endsNounPhrase()) to++;
            if (to >= end) return -1;
            to++;
            goesOn = to + 1 < end
                    && tokens.get(to).lower().equals("of")
                    && tokens.get(to + 1).beginsNounPhrase();
            if (goesOn) to++;
        }
        boolean fits = tokens.subList(from, to).stream()
                .noneMatch(token -> token.isNumber() || token.isAny("PRP", "PRP$", "WP", "WDT", "EX", "PDT"));
        return fits && tokens.get(to - 1).isNoun() ? to : -1;
    }

    private void numbers(Clause clause) {
        var tokens = clause.sentence().tokens();
        for (int i = clause.verb() + 1; i + 1 < clause.end(); i++) {
            if (!isCount(tokens, i)) continue;
            int noun = i + 1;
            while (noun < clause.end()
                    && tokens.get(noun).isAny("JJ")
                    && !tokens.get(noun).isPlural()) noun++;
            if (noun >= clause.end() || !tokens.get(noun).isPlural()) continue;
            int begin = AROUND.contains(tokens.get(i - 1).lower()) ? i - 1 : i;
            var before = tokens.get(begin - 1);
            int to = noun + 1;
            var key = clause.sentence().text(i, to);
            var keys = List.of(key, clause.sentence().text(i, i + 1));
            boolean time = UNITS.contains(tokens.get(noun).lower());
            int number = i;
            if (before.lower().equals("for") && time && to == clause.end()
                    || before.lower().equals("for") && time && !tokens.get(to).isAny("IN")) {
                int from = begin - 1;
                clause.question("how long", from, to)
                        .ifPresent(prompt -> add(clause, prompt, keys, Answer.NUMBER, number, to));
            } else if (begin - 1 == main(clause)) {
                boolean lasts = time
                        && Set.of("take", "takes", "took", "last", "lasts", "lasted")
                                .contains(before.lower());
                int from = begin;
                var asking =
                        lasts ? "how long" : "how many " + clause.sentence().text(i + 1, to);
                clause.question(asking, from, to)
                        .ifPresent(prompt -> add(clause, prompt, keys, Answer.NUMBER, number, to));
            }
        }
    }

    /// True for a number from two on that is no part of a longer one.
    static boolean isCount(List<Token> tokens, int index) {
        var value = Numbers.value(tokens.get(index).text());
        if (value.isEmpty()
                || value.getAsLong() < 2
                || tokens.get(index).lower().equals("hundred")) return false;
        return !joins(tokens, index - 1, -1) && !joins(tokens, index + 1, 1);
    }

    private static boolean joins(List<Token> tokens, int index, int step) {
        if (index < 0 || index >= tokens.size()) return false;
        var token = tokens.get(index);
        if (token.isNumber()
                || Set.of("thousand", "million", "hundred", "half", "of").contains(token.lower())) return true;
        boolean link = Set.of("to", "and", "or", "-", "–", ".", ":", "/").contains(token.lower());
        int beyond = index + step;
        return link
                && beyond >= 0
                && beyond < tokens.size()
                && tokens.get(beyond).isNumber();
    }

    private void time(Clause clause) {
        var tokens = clause.sentence().tokens();
        for (int i = clause.verb() + 2; i + 1 < clause.end(); i++) {
            if (!WHEN.contains(tokens.get(i).lower())) continue;
            var last = tokens.get(clause.end() - 1);
            boolean phrase = TIMES.contains(last.lower())
                    && tokens.subList(i + 1, clause.end()).stream()
                            .allMatch(token ->
                                    token.inNounPhrase() || Set.of("of", "and").contains(token.lower()));
            if (!phrase
                    || tokens.get(i - 1).lower().equals("for")
                    || tokens.get(i - 1).isNumber()) continue;
            int from = i;
            boolean until = tokens.get(i).lower().equals("until");
            clause.question(until ? "until when" : "when", from, clause.end())
                    .ifPresent(prompt -> add(
                            clause,
                            prompt,
                            List.of(clause.sentence().text(until ? from + 1 : from, clause.end())),
                            Answer.TIME,
                            from,
                            clause.end()));
            return;
        }
    }

    private void reason(Clause clause) {
        var sentence = clause.sentence();
        var tokens = sentence.tokens();
        for (int i = clause.verb() + 1; i < tokens.size() - 2; i++) {
            if (!tokens.get(i).lower().equals("because")) continue;
            int end = clause.end() == i - 1 ? i - 1 : i;
            if (clause.end() < end) return;
            int to = tokens.size() - 1;
            if (to - i > LONGEST_REASON) return;
            int from = i;
            new Clause(sentence, clause.verb(), clause.auxiliary(), end, names)
                    .question("why", end, end)
                    .ifPresent(
                            prompt -> add(clause, prompt, List.of(sentence.text(from, to)), Answer.REASON, from, to));
            return;
        }
    }

    private void add(Clause clause, String prompt, List<String> keys, Answer type, int from, int to) {
        boolean fits = prompt.split(" ").length <= LONGEST_PROMPT && SelfContained.isQuestion(prompt);
        if (fits) found.add(new Fact(prompt, keys, type, clause.sentence(), from, to));
    }
}
