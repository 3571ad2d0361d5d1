package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.text.Spelling;
import dev.vivavoce.speech.text.WordMatch;
import java.util.List;

/// The cost of matching a recognised word to a word of the text: 0 for homophones, less for similar words. An
/// omission and an insertion together cost more than any substitution, so a misrecognised word keeps its place.
/// Of a phrase that was left out each further word costs little: what was heard behind it keeps its place, too,
/// and takes none of the phrase.
record ReadingCosts(Lexicon lexicon) implements WordMatch.Costs {
    private static final double MISSING = 0.7;
    private static final double MISSING_TOO = 0.25;
    private static final double EXTRA = 0.7;
    private static final double LEAST_OTHER = 0.25;
    private static final double MOST_OTHER = 0.68;

    @Override
    public double other(String first, String second) {
        double distance = distance(first, second);
        return distance == 0 ? 0 : LEAST_OTHER + (MOST_OTHER - LEAST_OTHER) * distance;
    }

    /// The similarity of two spoken words, 0 to 1.
    double likeness(String first, String second) {
        return 1 - distance(first, second);
    }

    private double distance(String first, String second) {
        return Spelling.key(first).equals(Spelling.key(second)) ? 0 : 1 - lexicon.likeness(first, second);
    }

    @Override
    public double missing(String first) {
        return MISSING;
    }

    @Override
    public double missingToo(String first) {
        return MISSING_TOO;
    }

    @Override
    public double extra(String second) {
        return EXTRA;
    }

    /// Changed phones over the phones of the longer word: 0 to 1.
    static double distance(List<String> a, List<String> b) {
        var row = new int[b.size() + 1];
        for (int j = 0; j <= b.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.size(); j++) {
                int changed = diagonal + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return (double) row[b.size()] / Math.max(1, Math.max(a.size(), b.size()));
    }
}
