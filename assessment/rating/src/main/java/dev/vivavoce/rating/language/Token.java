package dev.vivavoce.rating.language;

import java.util.Set;

/// A word or mark with its parts of speech in the Penn Treebank's tags, and its noun phrase.
///
/// @param tags all tags that remain possible; a mass noun has `NN:U` or `NN:UN`
/// @param chunks for example `B-NP-singular` at the beginning of a noun phrase, `E-NP-singular` at its end
record Token(String word, Set<String> tags, Set<String> chunks) {
    boolean is(String tag) {
        return tags.contains(tag);
    }

    boolean isAny(String... any) {
        for (var tag : any) if (tags.contains(tag)) return true;
        return false;
    }

    boolean begins() {
        return chunks.stream().anyMatch(chunk -> chunk.startsWith("B-NP"));
    }

    boolean endsSingular() {
        return chunks.contains("E-NP-singular");
    }
}
