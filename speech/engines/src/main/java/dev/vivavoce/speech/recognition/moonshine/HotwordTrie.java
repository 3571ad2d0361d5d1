package dev.vivavoce.speech.recognition.moonshine;

import dev.vivavoce.speech.recognition.Hotwords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tokens of [Hotwords] as a trie. A hypothesis along a branch gets the bonus [#FIRST], and a little for
/// each further token; it loses the bonus when it leaves the branch before a word has ended.
final class HotwordTrie {
    /// The bonus of a hotword, a natural logarithm of probability.
    private static final double FIRST = 4;
    /// The bonus for each token after the first: rare words consist of many unlikely tokens.
    private static final double EACH_MORE = 0.5;

    private final Node root = new Node();
    private final LlamaTokenizer tokenizer;

    private static final class Node {
        final Map<Integer, Node> next = new HashMap<>();
        boolean ends;
    }

    /// The position of a text in the trie.
    ///
    /// @param kept the bonus of complete hotwords
    /// @param hoped the bonus of an incomplete one
    record Place(@Nullable Node node, double kept, double hoped) {
        /// The position of an empty text.
        static final Place START = new Place(null, 0, 0);

        double lead() {
            return kept + hoped;
        }
    }

    HotwordTrie(Hotwords hotwords, LlamaTokenizer tokenizer) {
        this.tokenizer = tokenizer;
        for (var word : hotwords.words()) {
            add(tokenizer.encode(word.strip()));
            add(tokenizer.encode(capitalized(word.strip())));
        }
    }

    private void add(List<Integer> tokens) {
        var node = root;
        for (int token : tokens) {
            node = node.next.computeIfAbsent(token, _ -> new Node());
        }
        node.ends = true;
    }

    /// The spelling at the start of a sentence.
    private static String capitalized(String word) {
        int end = word.offsetByCodePoints(0, 1);
        return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
    }

    /// The tokens that start or continue a hotword, which may be too unlikely to be proposed otherwise.
    Set<Integer> following(Place place) {
        if (place.node() == null || place.node() == root) return root.next.keySet();
        var all = new HashSet<>(root.next.keySet());
        all.addAll(place.node().next.keySet());
        return all;
    }

    Place after(Place place, int token) {
        var node = place.node() == null ? root : place.node();
        var further = node.next.get(token);
        if (node != root && further != null) {
            return new Place(further, place.kept(), place.hoped() + EACH_MORE);
        }
        double kept = place.kept() + (node.ends && !tokenizer.goesOnWithWord(token) ? place.hoped() : 0);
        var begun = root.next.get(token);
        return begun == null ? new Place(root, kept, 0) : new Place(begun, kept, FIRST);
    }
}
