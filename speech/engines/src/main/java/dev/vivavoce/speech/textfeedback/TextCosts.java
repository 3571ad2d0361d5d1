package dev.vivavoce.speech.textfeedback;

import dev.vivavoce.speech.text.WordMatch;

/// What it costs to take one written word for another. As in the alignment of sounds, an omission and an insertion
/// together cost more than any substitution, so that a misheard word keeps its place, and of a phrase that is missing
/// each further word costs little.
enum TextCosts implements WordMatch.Costs {
    BY_LETTERS;

    private static final double MISSING = 0.7;
    private static final double MISSING_TOO = 0.25;
    private static final double EXTRA = 0.7;
    private static final double LEAST_OTHER = 0.25;
    private static final double MOST_OTHER = 0.68;

    @Override
    public double other(String first, String second) {
        return first.equals(second) ? 0 : LEAST_OTHER + (MOST_OTHER - LEAST_OTHER) * distance(first, second);
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

    /// Changed letters over the letters of the longer word: 0 to 1.
    static double distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return (double) row[b.length()] / Math.max(1, Math.max(a.length(), b.length()));
    }
}
