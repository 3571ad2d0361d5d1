package dev.vivavoce.rating.rewrite;

import dev.vivavoce.rating.rewrite.BetterSentence.Kind;
import dev.vivavoce.rating.rewrite.BetterSentence.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words that two versions of a sentence share, by their longest common subsequence. A change of capitals
/// or of punctuation at the end of a word is no change: it cannot be heard.
final class WordChanges {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern UNHEARD = Pattern.compile("[^\\p{L}\\p{N}']");

    private WordChanges() {}

    static List<Piece> of(String before, String after) {
        var old = SPACE.split(before.strip());
        var fresh = SPACE.split(after.strip());
        var shared = shared(old, fresh);
        var pieces = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < fresh.length) {
            if (i < old.length && j < fresh.length && sounds(old[i]).equals(sounds(fresh[j]))) {
                add(pieces, Kind.KEPT, fresh[j++]);
                i++;
            } else if (i < old.length && (j == fresh.length || shared[i + 1][j] >= shared[i][j + 1])) {
                add(pieces, Kind.REMOVED, old[i++]);
            } else {
                add(pieces, Kind.ADDED, fresh[j++]);
            }
        }
        return pieces;
    }

    /// How many words the rests from each pair of places share.
    private static int[][] shared(String[] old, String[] fresh) {
        var shared = new int[old.length + 1][fresh.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = fresh.length - 1; j >= 0; j--) {
                shared[i][j] = sounds(old[i]).equals(sounds(fresh[j]))
                        ? shared[i + 1][j + 1] + 1
                        : Math.max(shared[i + 1][j], shared[i][j + 1]);
            }
        }
        return shared;
    }

    private static String sounds(String word) {
        return UNHEARD.matcher(word.replace('’', '\'')).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static void add(List<Piece> pieces, Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.add(new Piece(kind, pieces.removeLast().text() + " " + word));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }
}
