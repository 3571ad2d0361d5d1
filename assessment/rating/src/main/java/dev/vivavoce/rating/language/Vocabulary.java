package dev.vivavoce.rating.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.languagetool.rules.spelling.morfologik.MorfologikSpeller;

/// How rare and how varied words are. Frequencies are those of LanguageTool's English spelling dictionary.
public final class Vocabulary {
    private static final String DICTIONARY = "/en/hunspell/en_GB.dict";
    /// Words of this frequency class and below are rarer than everyday ones: "appointment" is in class 12, "nuisance"
    /// in 9.
    private static final int RARE = 9;
    private static final double MTLD_THRESHOLD = 0.72;
    private static final int MTLD_LEAST = 10;

    private final MorfologikSpeller frequencies = new MorfologikSpeller(DICTIONARY, 1);

    /// The frequency class of a word: 0 unknown, then from 1, rare, to about 20, the commonest.
    public int frequency(String word) {
        return frequencies.getFrequency(word);
    }

    /// Returns the different words of a list, by stem, that are rarer than everyday words. Unknown ones do
    /// not count: they may be names or misheard.
    public Set<String> rare(List<String> words) {
        var rare = new HashSet<String>();
        for (var word : words) {
            if (word.length() < 4 || Words.isCommon(word) || word.indexOf('\'') >= 0) continue;
            int frequency = frequency(word);
            if (frequency > 0 && frequency <= RARE) rare.add(Words.stem(word));
        }
        return rare;
    }

    /// The measure of textual lexical diversity (McCarthy and Jarvis 2010): how many words it takes on average, read
    /// forwards and backwards, until the share of different ones falls to 0.72. 0 for less than ten words.
    public static double diversity(List<String> words) {
        if (words.size() < MTLD_LEAST) return 0;
        return (oneWay(words) + oneWay(words.reversed())) / 2;
    }

    private static double oneWay(List<String> words) {
        double factors = 0;
        int length = 0;
        double ratio = 1;
        var different = new HashSet<String>();
        for (var word : words) {
            different.add(word);
            length++;
            ratio = (double) different.size() / length;
            if (ratio > MTLD_THRESHOLD || length < MTLD_LEAST) continue;
            factors++;
            different.clear();
            length = 0;
            ratio = 1;
        }
        factors += (1 - ratio) / (1 - MTLD_THRESHOLD);
        return factors == 0 ? words.size() : words.size() / factors;
    }
}
