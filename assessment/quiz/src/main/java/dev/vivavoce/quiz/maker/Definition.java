package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.language.NounPhrase;
import dev.vivavoce.quiz.language.SelfContained;
import dev.vivavoce.quiz.language.Sentence;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A term with its meaning: "A lock is a chamber that lifts boats", "Triage means …", "… is called a lock".
///
/// @param meaning in words of the sentence
record Definition(NounPhrase term, String meaning) {
    private static final Pattern IS_A = Pattern.compile(
            " (?:is|are) ((?:an? |any )[\\p{L} -]{3,40} (?:that|which|who|whose|used|made|where|for) .{8,120})\\.");
    private static final Pattern MEANS = Pattern.compile(" (?:means|refers to|describes|stands for) (.{8,140})\\.");
    private static final Pattern CALLED =
            Pattern.compile("(.{10,140}) (?:is|are) (?:also )?(?:called|known as|termed) .*");
    private static final int SHORTEST = 4;

    static Optional<Definition> of(Sentence sentence) {
        var phrases = NounPhrase.of(sentence);
        if (phrases.isEmpty() || sentence.text().contains("\"")) return Optional.empty();
        var first = phrases.getFirst();
        if (first.from() == 0 && first.head().isNoun()) {
            var rest = " " + sentence.text(first.to(), sentence.tokens().size());
            for (var pattern : new Pattern[] {IS_A, MEANS}) {
                var match = pattern.matcher(rest);
                if (match.matches()) return checked(first, match.group(1));
            }
        }
        var last = phrases.getLast();
        var called = CALLED.matcher(sentence.text());
        if (last.to() == sentence.tokens().size() - 1
                && called.matches()
                && Set.of("called", "as", "termed")
                        .contains(sentence.tokens()
                                .get(Math.max(0, last.from() - 1))
                                .lower())) {
            var meaning = called.group(1);
            return checked(last, Character.toLowerCase(meaning.charAt(0)) + meaning.substring(1));
        }
        return Optional.empty();
    }

    private static Optional<Definition> checked(NounPhrase term, String meaning) {
        boolean fits = meaning.split(" ").length >= SHORTEST && SelfContained.hasNoPronoun(meaning);
        return fits ? Optional.of(new Definition(term, meaning)) : Optional.empty();
    }

    String prompt() {
        return "Which term fits this description: “" + meaning + "”?";
    }
}
