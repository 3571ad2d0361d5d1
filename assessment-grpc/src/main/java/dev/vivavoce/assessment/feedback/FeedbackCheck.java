package dev.vivavoce.assessment.feedback;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Decides whether a learner reads what a language model wrote about a result. These are rules over words, on the
/// safe side: when one objects wrongly, the learner sees the result without sentences.
final class FeedbackCheck {
    /// A sentence, and the numbers of the facts that it is to rest on.
    record Written(String text, List<Integer> facts) {}

    private static final int SHORTEST = 20;
    private static final int LONGEST = 220;
    /// Common words of a language that a sentence has at least.
    private static final int LEAST_COMMON = 2;
    /// Shorter words of the learner's are words of many sentences.
    private static final int TELLING = 6;

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern TASHKEEL = Pattern.compile("[\\u064B-\\u0652\\u0640]");
    private static final Pattern QUOTED = Pattern.compile("[“\"«„]([^“”\"«»„]{1,40})[”\"»“]|/([^/]{1,12})/");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,٫]\\p{Nd}+)?");
    /// What is left without quotations and numbers.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M} ,;:'’\\-–—،؛¿¡%٪]+[.!?؟]");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private FeedbackCheck() {}

    /// Returns the feedback with single spaces; empty when one of the sentences must not be shown.
    static Optional<Feedback> checked(FeedbackFacts facts, FeedbackLanguage language, Written strength, Written next) {
        var one = tidied(strength.text());
        var other = tidied(next.text());
        boolean isShown = isShown(one, strength.facts(), facts.strengths(), facts.next(), language)
                && words(one).stream().noneMatch(language.complaint()::contains)
                && isShown(other, next.facts(), facts.next(), facts.strengths(), language)
                && words(other).stream().noneMatch(language.praise()::contains);
        return isShown ? Optional.of(new Feedback(one, other)) : Optional.empty();
    }

    private static String tidied(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /// @param allowed the facts that the sentence may name
    /// @param others those that it may not name
    private static boolean isShown(
            String text, List<Integer> numbers, List<Fact> allowed, List<Fact> others, FeedbackLanguage language) {
        if (text.length() < SHORTEST || text.length() > LONGEST) return false;
        var named =
                allowed.stream().filter(fact -> numbers.contains(fact.number())).toList();
        if (named.isEmpty() || named.size() != new HashSet<>(numbers).size()) return false;
        var words = named.stream().flatMap(fact -> fact.words().stream()).collect(Collectors.toSet());
        var quotations = QUOTED.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(quotation -> quotation.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!words.containsAll(quotations)) return false;
        var unquoted = QUOTED.matcher(text).replaceAll("");
        var figures = named.stream()
                .flatMap(fact -> numbers(QUOTED.matcher(fact.text()).replaceAll("")).stream())
                .collect(Collectors.toSet());
        if (!figures.containsAll(numbers(unquoted))) return false;
        var plain = tidied(NUMBER.matcher(unquoted).replaceAll(""));
        if (!PLAIN.matcher(plain).matches()) return false;
        var own = words(plain);
        if (own.stream().anyMatch(language.numbers()::contains)) return false;
        boolean namesOthers = others.stream()
                .flatMap(fact -> fact.words().stream())
                .anyMatch(word -> word.length() >= TELLING && !words.contains(word) && own.contains(word));
        return !namesOthers && isIn(language, plain, own);
    }

    /// As plain digits, with a point.
    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group()
                        .codePoints()
                        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : '.')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .collect(Collectors.toSet());
    }

    private static boolean isIn(FeedbackLanguage language, String plain, List<String> words) {
        return switch (language) {
            case AR -> !LATIN.matcher(plain).find() && plain.codePoints().anyMatch(FeedbackCheck::isArabic);
            case EN, ES -> {
                var other = language == FeedbackLanguage.EN ? FeedbackLanguage.ES : FeedbackLanguage.EN;
                long common = count(words, language);
                yield plain.codePoints().noneMatch(FeedbackCheck::isArabic)
                        && common >= LEAST_COMMON
                        && common > count(words, other);
            }
        };
    }

    private static long count(List<String> words, FeedbackLanguage language) {
        return words.stream().filter(language.common()::contains).count();
    }

    private static boolean isArabic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }

    /// In small letters, without the vowel signs of Arabic.
    private static List<String> words(String text) {
        var bare = TASHKEEL.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(bare.split("[^\\p{L}\\p{M}'’]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
