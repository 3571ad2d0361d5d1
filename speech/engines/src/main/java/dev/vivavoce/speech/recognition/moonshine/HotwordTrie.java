package dev.vivavoce.speech.recognition.moonshine;

import dev.vivavoce.speech.recognition.Hotwords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tokens of [Hotwords], as a tree. Whoever writes along one of its branches is ahead by [#FIRST] and a little for
/// each token more; the lead is lost when the branch is left before a word has ended.
final class HotwordTrie {
    /// What a hotword is ahead of other words, in natural logarithms of probability.
    private static final double FIRST = 4;
    /// What it gets for each token after the first: rare words are written in many unlikely pieces.
    private static final double EACH_MORE = 0.5;

    private final Node root = new Node();
    private final LlamaTokenizer tokenizer;

    private static final class Node {
        final Map<Integer, Node> next = new HashMap<>();
        boolean ends;
    }

    /// Where a text stands in the tree.
    ///
    /// @param kept the lead from hotwords that are written
    /// @param hoped the lead from one that is being written
    record Place(@Nullable Node node, double kept, double hoped) {
        /// Of a text that has not begun.
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

    /// As it is written where a sentence begins.
    private static String capitalized(String word) {
        int end = word.offsetByCodePoints(0, 1);
        return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
    }

    /// The tokens that a hotword begins or goes on with, which may be too unlikely to be thought of otherwise.
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
