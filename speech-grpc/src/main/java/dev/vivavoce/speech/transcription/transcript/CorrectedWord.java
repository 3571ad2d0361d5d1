package dev.vivavoce.speech.transcription.transcript;

import dev.vivavoce.speech.transcription.transcript.TranscriptPart.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A word of a correction, and its place among the recognised words.
///
/// @param place the number of the recognised word in whose time it was said
/// @param isHeard whether it is that word, which capitals and punctuation do not change
public record CorrectedWord(String text, int place, boolean isHeard) {
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern UNHEARD = Pattern.compile("[^\\p{L}\\p{N}']");
    private static final int NEW = -1;

    /// The words of the correction, in order; none without a correction. The words that both texts share are their
    /// longest common subsequence. Those that take the place of others are spread over these, and further ones
    /// are said with the word before them.
    public static List<CorrectedWord> of(TranscriptPart part) {
        var corrected = part.corrected();
        if (corrected == null) return List.of();
        var texts = SPACE.split(corrected);
        var heard = same(
                part.words().stream().map(Word::text).map(CorrectedWord::sound).toArray(String[]::new),
                Arrays.stream(texts).map(CorrectedWord::sound).toArray(String[]::new));
        var words = new ArrayList<CorrectedWord>(texts.length);
        int before = NEW; // the last recognised word that is in both
        for (int i = 0; i < texts.length; ) {
            if (heard[i] != NEW) {
                before = heard[i];
                words.add(new CorrectedWord(texts[i++], before, true));
                continue;
            }
            int end = i;
            while (end < texts.length && heard[end] == NEW) end++;
            int replaced = (end < texts.length ? heard[end] : part.words().size()) - before - 1;
            for (int at = i; at < end; at++) {
                int place = replaced == 0 ? Math.max(before, 0) : before + 1 + (at - i) * replaced / (end - i);
                words.add(new CorrectedWord(texts[at], place, false));
            }
            i = end;
        }
        return words;
    }

    /// For each corrected word the number of the recognised word that it is, or [#NEW].
    private static int[] same(String[] heard, String[] corrected) {
        var shared = shared(heard, corrected);
        var same = new int[corrected.length];
        Arrays.fill(same, NEW);
        int i = 0;
        int j = 0;
        while (i < heard.length && j < corrected.length) {
            if (heard[i].equals(corrected[j])) same[j++] = i++;
            else if (shared[i + 1][j] >= shared[i][j + 1]) i++;
            else j++;
        }
        return same;
    }

    /// How many words the rests from each pair of places share.
    private static int[][] shared(String[] heard, String[] corrected) {
        var shared = new int[heard.length + 1][corrected.length + 1];
        for (int i = heard.length - 1; i >= 0; i--)
            for (int j = corrected.length - 1; j >= 0; j--)
                shared[i][j] = heard[i].equals(corrected[j])
                        ? shared[i + 1][j + 1] + 1
                        : Math.max(shared[i + 1][j], shared[i][j + 1]);
        return shared;
    }

    /// A word without capitals and punctuation; punctuation alone stays as it is.
    private static String sound(String text) {
        var sound = UNHEARD.matcher(text.replace('’', '\'')).replaceAll("").toLowerCase(Locale.ROOT);
        return sound.isEmpty() ? text : sound;
    }
}
