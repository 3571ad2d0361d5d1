package dev.vivavoce.content.dialogue.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Compares texts by the words and the parts of words that they share, rare ones counting more.
final class WordWeights {
    /// The parts of the texts, by which others are compared with them, with their numbers.
    private final Map<String, Integer> numbers = new HashMap<>();

    /// The weight of each part, by its number.
    private final double[] rarity;

    private final double ofUnknown;

    /// @param texts those among which a word is rare or frequent, and with which others are compared
    WordWeights(List<String> texts) {
        var in = new HashMap<String, Integer>();
        for (var text : texts) for (var part : new HashSet<>(parts(text))) in.merge(part, 1, Integer::sum);
        rarity = new double[in.size()];
        in.forEach((part, count) -> {
            int number = numbers.size();
            numbers.put(part, number);
            rarity[number] = rare(part, Math.log((texts.size() + 1.0) / (count + 0.5)));
        });
        ofUnknown = Math.log(texts.size() + 1.0);
    }

    /// The weights of a text's words and of the letters in threes of each word, of length 1 together. Parts
    /// that none of the texts has count for the length alone: nothing is found by them.
    SparseVector of(String text) {
        var counts = new HashMap<String, Integer>();
        for (var part : parts(text)) counts.merge(part, 1, Integer::sum);
        var weights = new TreeMap<Integer, Double>();
        double squares = 0;
        for (var entry : counts.entrySet()) {
            var part = entry.getKey();
            var number = numbers.get(part);
            double weight = entry.getValue() * (number == null ? rare(part, ofUnknown) : rarity[number]);
            squares += weight * weight;
            if (number != null) weights.put(number, weight);
        }
        return SparseVector.of(weights, 1 / Math.sqrt(squares));
    }

    private static double rare(String part, double rarity) {
        return part.startsWith("=") ? rarity : rarity * 0.5;
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
