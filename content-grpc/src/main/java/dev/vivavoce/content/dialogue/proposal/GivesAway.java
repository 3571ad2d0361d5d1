package dev.vivavoce.content.dialogue.proposal;

import dev.vivavoce.content.dialogue.script.ScriptRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Finds the phrases that give a fact away: one is in each reply that tells it, and none in any other line.
final class GivesAway {
    private static final int FEWEST = 2;
    private static final int ENOUGH = 4;
    private static final int MOST = 6;
    private static final int LONGEST = 5;
    private static final int MOST_CHARACTERS = 60;

    private GivesAway() {}

    /// @param fact as it is told
    /// @param replies the lines that tell it
    /// @param others every other text that must not have the phrases
    static List<String> phrases(String fact, List<String> replies, List<String> others) {
        var padded = others.stream().map(GivesAway::padded).toList();
        var found = new LinkedHashSet<String>();
        for (var subject : new CardText(fact).subjects()) {
            int wanted = subject.contains(" ") ? ENOUGH : FEWEST; // single words are often said elsewhere
            if (found.size() < wanted) add(found, ScriptRules.words(subject), padded);
        }
        for (int size = 2; size <= LONGEST && found.size() < FEWEST; size++)
            for (var words : runs(ScriptRules.words(fact), size)) if (found.size() < FEWEST) add(found, words, padded);
        if (found.size() < FEWEST)
            for (var reply : replies)
                for (var words : runs(ScriptRules.words(reply), LONGEST))
                    if (found.size() < MOST) add(found, words, padded);
        return List.copyOf(found);
    }

    private static void add(LinkedHashSet<String> found, List<String> words, List<String> others) {
        var phrase = String.join(" ", words);
        if (phrase.isEmpty() || phrase.length() > MOST_CHARACTERS) return;
        if (others.stream().noneMatch(other -> other.contains(" " + phrase + " "))) found.add(phrase);
    }

    private static List<List<String>> runs(List<String> words, int size) {
        var runs = new ArrayList<List<String>>();
        if (words.size() < size) runs.add(words);
        for (int i = 0; i + size <= words.size(); i++) runs.add(words.subList(i, i + size));
        return runs;
    }

    private static String padded(String text) {
        return " " + String.join(" ", ScriptRules.words(text)) + " ";
    }
}
