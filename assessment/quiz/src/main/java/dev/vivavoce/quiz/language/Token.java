package dev.vivavoce.quiz.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A word or mark of a sentence, with its parts of speech in the Penn Treebank's tags.
///
/// @param start where it begins in the text of its sentence
/// @param end where it ends
/// @param lemmas the base form by each tag that remains possible; a mass noun has `NN:U` or `NN:UN`
/// @param chunks for example `B-NP-singular` at the beginning of a noun phrase, `E-NP-singular` at its end
public record Token(String text, int start, int end, Map<String, String> lemmas, Set<String> chunks) {
    public Token {
        lemmas = Map.copyOf(lemmas);
        chunks = Set.copyOf(chunks);
    }

    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    public boolean isAny(String... tags) {
        for (var tag : tags) if (lemmas.containsKey(tag)) return true;
        return false;
    }

    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    public boolean isNumber() {
        return isAny("CD") || Numbers.value(text).isPresent();
    }

    public boolean isPlural() {
        return isAny("NNS", "NNPS");
    }

    /// A noun and nothing else it could be.
    public boolean isOnlyNoun() {
        return lemmas.keySet().stream().allMatch(tag -> tag.startsWith("NN"))
                && !lemmas.isEmpty()
                && !isAny("NNP", "NNPS");
    }

    public boolean isNoun() {
        return isAny("NN", "NN:U", "NN:UN", "NNS", "NNP", "NNPS");
    }

    /// A noun that cannot have "a" before it.
    public boolean isMass() {
        return isAny("NN:U") && !isAny("NN", "NN:UN");
    }

    public boolean inNounPhrase() {
        return chunks.stream().anyMatch(chunk -> chunk.contains("-NP-"));
    }

    public boolean beginsNounPhrase() {
        return chunks.stream().anyMatch(chunk -> chunk.startsWith("B-NP"));
    }

    public boolean endsNounPhrase() {
        return chunks.stream().anyMatch(chunk -> chunk.startsWith("E-NP"));
    }

    public boolean inVerbPhrase() {
        return chunks.stream().anyMatch(chunk -> chunk.endsWith("-VP"));
    }

    public boolean beginsVerbPhrase() {
        return chunks.contains("B-VP");
    }
}
