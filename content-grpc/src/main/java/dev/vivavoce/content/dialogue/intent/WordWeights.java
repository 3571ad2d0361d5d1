package dev.vivavoce.content.dialogue.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Compares texts by the words and the parts of words that they share, rare ones counting more.
final class WordWeights {
    private final Map<String, Double> rarity = new HashMap<>();
    private final double ofUnknown;

    /// @param texts those among which a word is rare or frequent
    WordWeights(List<String> texts) {
        var in = new HashMap<String, Integer>();
        for (var text : texts) for (var part : new HashSet<>(parts(text))) in.merge(part, 1, Integer::sum);
        in.forEach((part, count) -> rarity.put(part, Math.log((texts.size() + 1.0) / (count + 0.5))));
        ofUnknown = Math.log(texts.size() + 1.0);
    }

    /// The weights of a text's words and of the letters in threes of each word, of length 1 together.
    Map<String, Double> of(String text) {
        var weights = new HashMap<String, Double>();
        for (var part : parts(text)) weights.merge(part, weight(part), Double::sum);
        double sum =
                weights.values().stream().mapToDouble(weight -> weight * weight).sum();
        double length = Math.sqrt(sum);
        if (length > 0) weights.replaceAll((_, weight) -> weight / length);
        return weights;
    }

    static double similarity(Map<String, Double> a, Map<String, Double> b) {
        if (a.size() > b.size()) return similarity(b, a);
        double sum = 0;
        for (var entry : a.entrySet()) {
            var other = b.get(entry.getKey());
            if (other != null) sum += entry.getValue() * other;
        }
        return sum;
    }

    private double weight(String part) {
        double rare = rarity.getOrDefault(part, ofUnknown);
        return part.startsWith("=") ? rare : rare * 0.5;
    }

    /// Words without their ending, after `=`, and the letters of each word in threes: a misheard word still has
    /// some of them.
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var word : Segments.words(text)) {
            parts.add("=" + stem(word));
            var padded = "^" + word + "$";
            for (int i = 0; i + 3 <= padded.length(); i++) parts.add(padded.substring(i, i + 3));
        }
        return parts;
    }

    private static String stem(String word) {
        for (var ending : List.of("ing", "ed", "es", "'s", "s", "ly"))
            if (word.length() - ending.length() >= 3 && word.endsWith(ending))
                return word.substring(0, word.length() - ending.length());
        return word;
    }
}
