package dev.vivavoce.rating.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// English words, as far as rating compares them.
public final class Words {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:['-][a-z0-9]+)*");
    private static final int LONGEST_REPEAT = 20;
    /// Words that say nothing about the topic.
    private static final Set<String> COMMON = Set.of(
            ("a about after again all also always am an and any anything are as ask at be because been before being but by"
                            + " can can't cannot could did didn't do does doesn't doing don't down each else even evening ever"
                            + " every find first for from get gets give go going good got had has have having he he'd he'll he's her here him his"
                            + " how i i'd i'll i'm i've if in into is isn't it it's its just know last let let's like little look"
                            + " make makes many may maybe me mean might more most much must my need needs never no not now"
                            + " of off oh okay ok on once one only or other our out over own perhaps please quite really"
                            + " right said same say see she she's should so some something soon still such sure take tell"
                            + " than thank thanks that that's the their them then there there's these they they're thing"
                            + " things think this those through to today too two until up us use very want was way we we'd"
                            + " we'll we're we've well were what what's when where which while who why will with without"
                            + " won't would yes yet you you'd you'll you're you've your yours")
                    .split(" "));
    private static final Set<String> SOUNDS =
            Set.of("uh", "um", "uhm", "erm", "er", "eh", "hmm", "hm", "mm", "mmm", "ah");

    private Words() {}

    /// Lower case, straight apostrophes and single spaces; the punctuation stays.
    public static String plain(String text) {
        return text.replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /// Returns the words of a text in lower case, in order.
    public static List<String> of(String text) {
        return WORD.matcher(plain(text)).results().map(match -> match.group()).toList();
    }

    /// True for a sound of hesitation.
    public static boolean isSound(String word) {
        return SOUNDS.contains(word);
    }

    /// Returns the words without hesitation sounds, each immediate repetition of one to twenty words once.
    public static List<String> once(List<String> words) {
        var kept = new ArrayList<String>();
        for (var word : words) {
            if (isSound(word)) continue;
            kept.add(word);
            for (int length = 1; length <= LONGEST_REPEAT && 2 * length <= kept.size(); length++) {
                var last = kept.subList(kept.size() - length, kept.size());
                if (last.equals(kept.subList(kept.size() - 2 * length, kept.size() - length))) {
                    last.clear();
                    break;
                }
            }
        }
        return kept;
    }

    /// Returns the stems of the words that carry a topic.
    public static Set<String> topics(List<String> words) {
        var stems = new HashSet<String>();
        for (var word : words) if (word.length() > 2 && !COMMON.contains(word) && !isSound(word)) stems.add(stem(word));
        return stems;
    }

    public static boolean isCommon(String word) {
        return COMMON.contains(word);
    }

    /// Cuts the commonest endings, so that forms of a word compare as equal. Rough: made for matching, not for show.
    public static String stem(String word) {
        var stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        stem = without(
                stem, "ments", "ment", "ations", "ation", "ings", "ing", "edly", "ied", "ies", "ed", "es", "s", "ly");
        if (stem.length() > 3 && (stem.endsWith("e") || stem.endsWith("y") || stem.endsWith("i"))) {
            stem = stem.substring(0, stem.length() - 1);
        }
        int length = stem.length();
        boolean doubled = length > 3 && stem.charAt(length - 1) == stem.charAt(length - 2);
        return doubled ? stem.substring(0, length - 1) : stem;
    }

    private static String without(String word, String... endings) {
        for (var ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
