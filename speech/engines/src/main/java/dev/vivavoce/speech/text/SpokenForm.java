package dev.vivavoce.speech.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text as it is spoken: each written word with the ways to say it. "1984" is "nineteen eighty four" and
/// also "one nine eight four"; "Mr" is "mister"; "don't" is also "do not". Texts are compared, and references
/// aligned, in this form.
public final class SpokenForm {
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}$£€¥₹#&@+=%°]+|[^\\p{L}\\p{N}%°'&+=$£€¥₹]+$");
    private static final Pattern MINUS = Pattern.compile("^[(\"']*[-−](?=[\\d$£€¥₹])");
    private static final Pattern SPLIT =
            Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}']+|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");

    private static final Map<String, List<String>> ABBREVIATIONS = Map.ofEntries(
            Map.entry("mr", List.of("mister")),
            Map.entry("mrs", List.of("missus", "missis", "misses")),
            Map.entry("ms", List.of("miss", "ms", "miz")),
            Map.entry("dr", List.of("doctor", "drive")),
            Map.entry("prof", List.of("professor")),
            Map.entry("st", List.of("saint", "street")),
            Map.entry("jr", List.of("junior")),
            Map.entry("sr", List.of("senior")),
            Map.entry("sgt", List.of("sergeant")),
            Map.entry("capt", List.of("captain")),
            Map.entry("lt", List.of("lieutenant")),
            Map.entry("gen", List.of("general", "gen")),
            Map.entry("col", List.of("colonel", "col")),
            Map.entry("rev", List.of("reverend", "rev")),
            Map.entry("gov", List.of("governor")),
            Map.entry("sen", List.of("senator", "sen")),
            Map.entry("hon", List.of("honorable", "hon")),
            Map.entry("mt", List.of("mount")),
            Map.entry("ave", List.of("avenue")),
            Map.entry("blvd", List.of("boulevard")),
            Map.entry("dept", List.of("department")),
            Map.entry("approx", List.of("approximately")),
            Map.entry("inc", List.of("incorporated", "inc")),
            Map.entry("ltd", List.of("limited")),
            Map.entry("vs", List.of("versus")),
            Map.entry("etc", List.of("etcetera", "et cetera")),
            Map.entry("e.g", List.of("for example", "e g")),
            Map.entry("i.e", List.of("that is", "i e")),
            Map.entry("ph.d", List.of("p h d")),
            Map.entry("o.k", List.of("okay")),
            Map.entry("ok", List.of("okay")),
            Map.entry("tv", List.of("t v")),
            Map.entry("feb", List.of("february")),
            Map.entry("apr", List.of("april")),
            Map.entry("aug", List.of("august")),
            Map.entry("sept", List.of("september")),
            Map.entry("oct", List.of("october")),
            Map.entry("nov", List.of("november")),
            Map.entry("dec", List.of("december")),
            Map.entry("tues", List.of("tuesday")),
            Map.entry("thurs", List.of("thursday")),
            Map.entry("hrs", List.of("hours")),
            Map.entry("mins", List.of("minutes")),
            Map.entry("mph", List.of("miles per hour", "miles an hour", "m p h")),
            Map.entry("&", List.of("and")),
            Map.entry("+", List.of("plus")),
            Map.entry("=", List.of("equals", "is")),
            Map.entry("%", List.of("percent", "per cent")),
            Map.entry("@", List.of("at")),
            Map.entry("$", List.of("dollars", "dollar")),
            Map.entry("£", List.of("pounds", "pound")),
            Map.entry("€", List.of("euros", "euro")),
            Map.entry("¥", List.of("yen")),
            Map.entry("₹", List.of("rupees", "rupee")),
            Map.entry("a.m", List.of("a m")),
            Map.entry("p.m", List.of("p m")),
            Map.entry("pm", List.of("p m")));
    private static final Map<String, List<String>> CONTRACTIONS = Map.ofEntries(
            Map.entry("won't", List.of("will not")),
            Map.entry("can't", List.of("can not", "cannot")),
            Map.entry("cannot", List.of("can not", "can't")),
            Map.entry("shan't", List.of("shall not")),
            Map.entry("let's", List.of("let us")),
            Map.entry("i'm", List.of("i am")),
            Map.entry("am", List.of("a m")),
            Map.entry("gonna", List.of("going to")),
            Map.entry("gotta", List.of("got to", "have got to")),
            Map.entry("kinda", List.of("kind of")),
            Map.entry("sorta", List.of("sort of")),
            Map.entry("lemme", List.of("let me")),
            Map.entry("gimme", List.of("give me")),
            Map.entry("dunno", List.of("don't know", "do not know")),
            Map.entry("y'all", List.of("you all")),
            Map.entry("ain't", List.of("is not", "am not", "are not", "has not", "have not")),
            Map.entry("ma'am", List.of("madam")),
            Map.entry("cos", List.of("because")),
            Map.entry("tis", List.of("it is")),
            Map.entry("wanna", List.of("want to")));
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "n't", List.of("not"),
            "n't've", List.of("not have"),
            "'re", List.of("are"),
            "'ve", List.of("have"),
            "'ll", List.of("will"),
            "'d", List.of("would", "had"));
    private static final Set<String> SHORT_IS = Set.of(
            "it",
            "he",
            "she",
            "that",
            "there",
            "here",
            "what",
            "who",
            "where",
            "how",
            "when",
            "why",
            "this",
            "one",
            "everything",
            "everyone",
            "everybody",
            "something",
            "someone",
            "somebody",
            "nothing",
            "nobody");
    private static final int MOST_READINGS = 8;

    private SpokenForm() {}

    /// One written word.
    ///
    /// @param text without the punctuation around it
    /// @param readings the ways to say it, the likeliest first; neither the list nor a reading is empty
    /// @param pauseAfter whether punctuation after it allows a pause
    /// @param endsSentence whether that punctuation ends a sentence, which requires a pause
    public record Written(String text, List<List<String>> readings, boolean pauseAfter, boolean endsSentence) {
        /// The same with another reading.
        Written orAs(List<String> reading) {
            var more = new ArrayList<>(readings);
            more.add(reading);
            return new Written(text, List.copyOf(more), pauseAfter, endsSentence);
        }
    }

    /// The written words of a text, without what cannot be said (punctuation, emoji).
    public static List<Written> of(String text) {
        var words = new ArrayList<Written>();
        var raws =
                text.replace('’', '\'').replace('‘', '\'').split("[\\s\\u00a0]+|(?<=\\p{L})[—–](?=\\p{L})|…|\\.{2,}");
        for (int i = 0; i < raws.length; i++) {
            var raw = raws[i];
            var core = core(raw);
            if (core.codePoints().noneMatch(SpokenForm::isSaid) && !ABBREVIATIONS.containsKey(core)) {
                if (!words.isEmpty() && raw.matches("[-–—,.;:!?]+")) {
                    var last = words.removeLast();
                    words.add(new Written(
                            last.text(), last.readings(), true, last.endsSentence() || raw.matches(".*[.!?].*")));
                }
                continue;
            }
            var readings = readings(i == 0 ? "" : raws[i - 1], raw, i + 1 == raws.length ? "" : raws[i + 1]);
            if (!readings.isEmpty()) {
                boolean pause = raw.matches(".*[,.;:!?]['\")\\]]*")
                        && !ABBREVIATIONS.containsKey(core.toLowerCase(Locale.ROOT));
                words.add(new Written(core, readings, pause, pause && raw.matches(".*[.!?]['\")\\]]*")));
            }
        }
        return List.copyOf(words);
    }

    /// The text with numbers, abbreviations and signs as words, punctuation kept, for a voice to read.
    public static String writtenOut(String text) {
        var plain = text.replace('’', '\'');
        var raws = Pattern.compile("\\S+")
                .matcher(plain)
                .results()
                .map(MatchResult::group)
                .toList();
        var next = new int[1];
        return Pattern.compile("\\S+").matcher(plain).replaceAll(match -> {
            int i = next[0]++;
            var before = i == 0 ? "" : raws.get(i - 1);
            var after = i + 1 == raws.size() ? "" : raws.get(i + 1);
            return Matcher.quoteReplacement(writtenOut(before, match.group(), after));
        });
    }

    private static String writtenOut(String before, String raw, String after) {
        var core = EDGES.matcher(EDGES.matcher(raw).replaceAll("")).replaceAll("");
        var lower = core.toLowerCase(Locale.ROOT);
        var readings = core.isEmpty() ? List.<List<String>>of() : readings(before, raw, after);
        boolean isPlain = core.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'')
                && !ABBREVIATIONS.containsKey(lower)
                && SpokenNumbers.inContext(core(before), lower, raw, core(after))
                        .isEmpty();
        if (readings.isEmpty() || isPlain) return raw;
        int at = MINUS.matcher(raw).find() ? 0 : raw.indexOf(core);
        int end = raw.indexOf(core) + core.length();
        var said = raw.substring(0, at) + String.join(" ", readings.getFirst()) + raw.substring(end);
        // the stop of an abbreviation ends no sentence
        return ABBREVIATIONS.containsKey(lower) ? said.replaceFirst("\\.$", "") : said;
    }

    private static String trimApostrophes(String word) {
        var trimmed = word.replaceAll("^'+", "");
        return trimmed.endsWith("s'") ? trimmed : trimmed.replaceAll("'+$", "");
    }

    private static String core(String raw) {
        var core = EDGES.matcher(raw).replaceAll("");
        return trimApostrophes(EDGES.matcher(core).replaceAll(""));
    }

    private static boolean isSaid(int c) {
        return Character.isLetterOrDigit(c) || SpokenFractions.isSign(Character.toString(c));
    }

    /// The ways to say a word between two others, the likeliest first.
    private static List<List<String>> readings(String before, String raw, String after) {
        var core = core(raw);
        var all = new LinkedHashSet<>(
                SpokenNumbers.inContext(core(before), core.toLowerCase(Locale.ROOT), raw, core(after)));
        all.addAll(readings(core));
        if (MINUS.matcher(raw).find()) {
            var signed = new LinkedHashSet<List<String>>();
            for (var sign : List.of("minus", "negative")) {
                all.stream().limit(2).forEach(reading -> signed.add(NumberWords.joined(List.of(sign), reading)));
            }
            signed.addAll(all);
            all = signed;
        }
        return all.stream().limit(MOST_READINGS).toList();
    }

    private static List<List<String>> readings(String core) {
        var lower = core.toLowerCase(Locale.ROOT);
        var readings = new LinkedHashSet<List<String>>();
        var abbreviation = ABBREVIATIONS.get(lower);
        if (abbreviation != null) {
            abbreviation.forEach(reading -> readings.add(List.of(reading.split(" "))));
        }
        SpokenNumbers.readings(lower, readings);
        if (readings.isEmpty()) {
            word(core, lower, readings);
        }
        return readings.stream()
                .filter(reading -> !reading.isEmpty())
                .limit(MOST_READINGS)
                .toList();
    }

    private static void word(String core, String lower, Set<List<String>> readings) {
        var parts = SPLIT.split(lower.replace("&", "-and-").replace("@", "-at-"));
        if (parts.length > 1) {
            var spoken = new ArrayList<List<String>>();
            for (var part : parts) {
                if (!part.isEmpty()) {
                    spoken.addAll(readings(part).stream().limit(1).toList());
                }
            }
            readings.add(spoken.stream().flatMap(List::stream).toList());
            if (lower.matches("[\\d-]+")) { // a telephone number: digit by digit
                readings.add(NumberWords.digits(lower.replaceAll("\\D", ""), "zero"));
                readings.add(NumberWords.digits(lower.replaceAll("\\D", ""), "oh"));
            } else if (lower.matches("[\\p{L}'-]+")) {
                readings.add(List.of(lower.replace("-", "")));
            }
            return;
        }
        var plain = lower.codePoints()
                .filter(c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\'')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        if (plain.isEmpty() || plain.equals("'")) {
            return;
        }
        readings.add(List.of(plain));
        boolean letters = core.length() > 1
                && core.length() <= 5
                && core.equals(core.toUpperCase(Locale.ROOT))
                && core.codePoints().allMatch(Character::isLetter);
        if (letters) {
            readings.add(plain.codePoints().mapToObj(Character::toString).toList());
        }
        for (var meaning : CONTRACTIONS.getOrDefault(plain, List.of())) {
            readings.add(List.of(meaning.split(" ")));
        }
        if (CONTRACTIONS.containsKey(plain)) {
            return;
        }
        for (var ending : ENDINGS.entrySet()) {
            if (plain.endsWith(ending.getKey())
                    && plain.length() > ending.getKey().length()) {
                var stem = plain.substring(0, plain.length() - ending.getKey().length());
                ending.getValue()
                        .forEach(meaning ->
                                readings.add(NumberWords.joined(List.of(stem), List.of(meaning.split(" ")))));
            }
        }
        if (plain.endsWith("'s") && SHORT_IS.contains(plain.substring(0, plain.length() - 2))) {
            readings.add(List.of(plain.substring(0, plain.length() - 2), "is"));
            readings.add(List.of(plain.substring(0, plain.length() - 2), "has"));
        }
    }
}
