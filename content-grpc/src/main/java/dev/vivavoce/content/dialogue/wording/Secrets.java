package dev.vivavoce.content.dialogue.wording;

import dev.vivavoce.content.dialogue.script.Intent;
import dev.vivavoce.content.dialogue.script.ScriptRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The facts of the card that the learner has not asked for: they are not in what a model reads, and not in
/// what it may say.
final class Secrets {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+");
    /// A text that has so many words of a fact, and half of them, tells it.
    private static final int WORDS_OF_A_FACT = 3;
    /// A part of the card that has so many may be about it.
    private static final int WORDS_OF_A_HINT = 2;

    private final List<Intent> facts;
    /// The words of each fact that neither the setting nor a fact that was told has.
    private final List<Set<String>> words = new ArrayList<>();

    /// Runs of words of the card, which no one uses in speech.
    private final Set<String> copies = new HashSet<>();

    Secrets(Scene scene) {
        facts = scene.hidden();
        var known = scene.open().stream()
                .flatMap(fact -> Words.content(scene.text(fact)).stream())
                .collect(Collectors.toSet());
        known.addAll(Words.content(scene.content().setting()));
        for (var fact : facts) {
            var own = new HashSet<>(Words.content(scene.text(fact)));
            own.removeAll(known);
            words.add(own);
            copies.addAll(ScriptRules.runs(scene.text(fact)));
        }
        copies.addAll(ScriptRules.runs(scene.card().persona()));
        copies.addAll(ScriptRules.runs(scene.card().feelings()));
    }

    /// Whether a text tells a fact, by a phrase that gives it away or by its words, or copies the card.
    boolean areToldBy(String text) {
        return isGivenAway(text)
                || ScriptRules.runs(text).stream().anyMatch(copies::contains)
                || has(text, WORDS_OF_A_FACT);
    }

    /// The sentences of a part of the card that say nothing about a fact.
    String without(String part) {
        return BETWEEN_SENTENCES
                .splitAsStream(part)
                .filter(sentence -> !isGivenAway(sentence) && !has(sentence, WORDS_OF_A_HINT))
                .collect(Collectors.joining(" "));
    }

    private boolean isGivenAway(String text) {
        return facts.stream().anyMatch(fact -> ScriptRules.tells(fact, text));
    }

    private boolean has(String text, int atLeast) {
        var content = Words.content(text);
        return words.stream().anyMatch(fact -> {
            int shared = Words.shared(fact, content);
            boolean isMuch = shared * 2 >= fact.size() || atLeast == WORDS_OF_A_HINT;
            return shared >= WORDS_OF_A_HINT && shared >= Math.min(atLeast, fact.size()) && isMuch;
        });
    }
}
