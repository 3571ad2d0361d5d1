package dev.vivavoce.quiz.marking;

import java.util.List;

/// Word error rate: the fewest words to insert, delete and replace, by the length of the original. A word with one
/// wrong letter counts half.
final class WordErrors {
    private static final double TYPING_SLIP = 0.5;
    private static final int LONG_ENOUGH = 4;

    private WordErrors() {}

    static double rate(List<String> original, List<String> other) {
        if (original.isEmpty()) return other.isEmpty() ? 0 : 1;
        var row = new double[other.size() + 1];
        for (int j = 0; j <= other.size(); j++) row[j] = j;
        for (int i = 1; i <= original.size(); i++) {
            double diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.size(); j++) {
                double above = row[j];
                double replaced = diagonal + cost(original.get(i - 1), other.get(j - 1));
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return Math.min(1, row[other.size()] / original.size());
    }

    private static double cost(String one, String other) {
        if (one.equals(other)) return 0;
        return isSlip(one, other) ? TYPING_SLIP : 1;
    }

    /// True when one letter is missing, added, wrong or swapped with its neighbour in a word of four letters or more.
    static boolean isSlip(String one, String other) {
        if (Math.min(one.length(), other.length()) < LONG_ENOUGH || one.equals(other)) return false;
        if (one.chars().anyMatch(Character::isDigit) || other.chars().anyMatch(Character::isDigit)) return false;
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) start++;
        var a = one.substring(start);
        var b = other.substring(start);
        if (a.length() == b.length()) {
            boolean swapped = a.length() >= 2
                    && a.charAt(0) == b.charAt(1)
                    && a.charAt(1) == b.charAt(0)
                    && a.substring(2).equals(b.substring(2));
            return swapped || a.substring(1).equals(b.substring(1));
        }
        var longer = a.length() > b.length() ? a : b;
        var shorter = a.length() > b.length() ? b : a;
        return longer.length() == shorter.length() + 1 && longer.substring(1).equals(shorter);
    }
}
