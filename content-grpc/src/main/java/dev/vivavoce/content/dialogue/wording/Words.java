package dev.vivavoce.content.dialogue.wording;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of texts.
final class Words {
    private static final int SHORTEST_CONTENT_WORD = 4;
    private static final Set<String> COMMON =
            Set.of(("about after again also always because been before could does doing done down each even "
                            + "ever feel from going have having here into just know like little make more most much "
                            + "need never nothing only other over really same should since some something still such "
                            + "take tell than that that's their them then there they thing things think this those time "
                            + "very want well went were what when where which while will with would year years your "
                            + "yourself you're it's don't can't i've i'm")
                    .split(" "));

    private Words() {}

    /// The words in small letters, without punctuation.
    static List<String> of(String text) {
        var bare = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[^\\p{L}\\p{N}']+", " ")
                .strip();
        return bare.isEmpty() ? List.of() : List.of(bare.split(" "));
    }

    /// Those that carry a meaning of their own: numbers, and words of some length that are not very common.
    static Set<String> content(String text) {
        var content = new HashSet<String>();
        for (var word : of(text)) {
            boolean isNumber = Character.isDigit(word.charAt(0));
            if (isNumber || word.length() >= SHORTEST_CONTENT_WORD && !COMMON.contains(word)) content.add(stem(word));
        }
        return content;
    }

    private static String stem(String word) {
        for (var ending : List.of("'s", "ing", "ed", "es", "s"))
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_CONTENT_WORD - 1)
                return word.substring(0, word.length() - ending.length());
        return word;
    }

    /// How many words both have.
    static int shared(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }
}
