package dev.vivavoce.quiz.marking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Words as answers are compared: lower case, without marks, contractions written out, numbers in digits.
final class Plain {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,:'][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Map<String, String> CONTRACTIONS = Map.ofEntries(
            Map.entry("can't", "can not"),
            Map.entry("cannot", "can not"),
            Map.entry("won't", "will not"),
            Map.entry("it's", "it is"),
            Map.entry("that's", "that is"),
            Map.entry("he's", "he is"),
            Map.entry("she's", "she is"),
            Map.entry("they're", "they are"),
            Map.entry("you're", "you are"),
            Map.entry("i'm", "i am"),
            Map.entry("per", "a"),
            Map.entry("percent", "%"));
    private static final List<String> UNITS = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final Set<String> POWERS = Set.of("hundred", "thousand", "million");

    private Plain() {}

    static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[-–‑]", " ")
                .replace("%", " percent ");
        var words = new ArrayList<String>();
        WORD.matcher(plain).results().forEach(match -> {
            var word = match.group();
            if (word.endsWith("n't") && !CONTRACTIONS.containsKey(word)) {
                words.add(word.substring(0, word.length() - 3));
                words.add("not");
            } else words.addAll(List.of(CONTRACTIONS.getOrDefault(word, word).split(" ")));
        });
        return numbers(words);
    }

    /// Joins number words: "fifty", "two" is "52", "a", "hundred", "and", "six" is "106".
    private static List<String> numbers(List<String> words) {
        var joined = new ArrayList<String>();
        int i = 0;
        while (i < words.size()) {
            int end = numberEnd(words, i);
            if (end == i) {
                joined.add(words.get(i++));
                continue;
            }
            joined.add(Long.toString(value(words.subList(i, end))));
            i = end;
        }
        return joined;
    }

    private static int numberEnd(List<String> words, int from) {
        int i = from;
        boolean article = words.get(i).equals("a") && i + 1 < words.size() && POWERS.contains(words.get(i + 1));
        if (article) i++;
        boolean ten = false;
        boolean unit = false;
        int end = from;
        for (; i < words.size(); i++) {
            var word = words.get(i);
            boolean power = POWERS.contains(word) && (i > from || article);
            boolean afterPower = end > from && POWERS.contains(words.get(end - 1));
            if (word.equals("and") && afterPower) continue;
            if (TENS.contains(word) && !ten && !unit) ten = true;
            else if (UNITS.contains(word) && !unit && (!ten || UNITS.indexOf(word) < 10)) unit = true;
            else if (power) {
                ten = false;
                unit = false;
            } else break;
            end = i + 1;
        }
        return end;
    }

    private static long value(List<String> words) {
        long total = 0;
        long group = 0;
        for (var word : words) {
            switch (word) {
                case "hundred" -> group = Math.max(1, group) * 100;
                case "thousand", "million" -> {
                    total += Math.max(1, group) * (word.equals("thousand") ? 1_000 : 1_000_000);
                    group = 0;
                }
                default -> {
                    if (UNITS.contains(word)) group += UNITS.indexOf(word);
                    else if (TENS.contains(word)) group += 20 + 10L * TENS.indexOf(word);
                }
            }
        }
        return total + group;
    }
}
