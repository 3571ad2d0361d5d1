package dev.vivavoce.speech.recognition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text as it is spoken: each written word with the ways to say it. "1984" is "nineteen eighty four" and
/// also "one nine eight four"; "Mr" is "mister"; "don't" is also "do not". Texts are compared, and references
/// aligned, in this form.
public final class SpokenForm {
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}$£€#&@+]+|[^\\p{L}\\p{N}%°'&+]+$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,15})\\.(\\d{1,9})");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,15})(?:st|nd|rd|th)");
    private static final Pattern DECADE = Pattern.compile("(\\d{1,3}0)'?s");
    private static final Pattern MONEY = Pattern.compile("([$£€])(\\d{1,15})(?:\\.(\\d{2}))?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(am|pm|a\\.m|p\\.m)?");
    private static final Pattern UNIT =
            Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)(%|°|am|pm|kg|km|cm|mm|mg|ml|m|g|l|h|s)");
    private static final Pattern SPLIT = Pattern.compile("[-‐‑–—/_.,;:]+|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<String, List<String>> ABBREVIATIONS = Map.ofEntries(
            Map.entry("mr", List.of("mister")),
            Map.entry("mrs", List.of("missus", "missis")),
            Map.entry("ms", List.of("miss", "ms")),
            Map.entry("dr", List.of("doctor", "drive")),
            Map.entry("prof", List.of("professor")),
            Map.entry("st", List.of("saint", "street")),
            Map.entry("jr", List.of("junior")),
            Map.entry("sr", List.of("senior")),
            Map.entry("vs", List.of("versus")),
            Map.entry("etc", List.of("etcetera", "et cetera")),
            Map.entry("e.g", List.of("for example", "e g")),
            Map.entry("i.e", List.of("that is", "i e")),
            Map.entry("no.", List.of("number", "no")),
            Map.entry("ok", List.of("okay")),
            Map.entry("tv", List.of("t v")),
            Map.entry("&", List.of("and")),
            Map.entry("+", List.of("plus")),
            Map.entry("%", List.of("percent")),
            Map.entry("@", List.of("at")),
            Map.entry("a.m", List.of("a m")),
            Map.entry("p.m", List.of("p m")),
            Map.entry("pm", List.of("p m")));
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("%", "percent"),
            Map.entry("°", "degrees"),
            Map.entry("am", "a m"),
            Map.entry("pm", "p m"),
            Map.entry("kg", "kilograms"),
            Map.entry("km", "kilometers"),
            Map.entry("cm", "centimeters"),
            Map.entry("mm", "millimeters"),
            Map.entry("mg", "milligrams"),
            Map.entry("ml", "milliliters"),
            Map.entry("m", "meters"),
            Map.entry("g", "grams"),
            Map.entry("l", "liters"),
            Map.entry("h", "hours"),
            Map.entry("s", "s"));
    private static final Map<String, List<String>> CONTRACTIONS = Map.ofEntries(
            Map.entry("won't", List.of("will not")),
            Map.entry("can't", List.of("can not", "cannot")),
            Map.entry("cannot", List.of("can not", "can't")),
            Map.entry("shan't", List.of("shall not")),
            Map.entry("let's", List.of("let us")),
            Map.entry("i'm", List.of("i am")),
            Map.entry("am", List.of("a m")),
            Map.entry("gonna", List.of("going to")),
            Map.entry("wanna", List.of("want to")));
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "n't", List.of("not"),
            "'re", List.of("are"),
            "'ve", List.of("have"),
            "'ll", List.of("will"),
            "'d", List.of("would", "had"));
    private static final Set<String> SHORT_IS =
            Set.of("it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "when");
    private static final Pattern BRITISH_OUR = Pattern.compile(
            "(col|fav|hon|lab|neighb|behavi|flav|harb|hum|rum|vap|vig|od|sav|endeav|glam|arm|parl|tum|val|splend)our");
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("centre", "center"),
            Map.entry("centres", "centers"),
            Map.entry("theatre", "theater"),
            Map.entry("theatres", "theaters"),
            Map.entry("litre", "liter"),
            Map.entry("litres", "liters"),
            Map.entry("metre", "meter"),
            Map.entry("metres", "meters"),
            Map.entry("kilometre", "kilometer"),
            Map.entry("kilometres", "kilometers"),
            Map.entry("fibre", "fiber"),
            Map.entry("grey", "gray"),
            Map.entry("tyre", "tire"),
            Map.entry("tyres", "tires"),
            Map.entry("programme", "program"),
            Map.entry("programmes", "programs"),
            Map.entry("cheque", "check"),
            Map.entry("cheques", "checks"),
            Map.entry("defence", "defense"),
            Map.entry("offence", "offense"),
            Map.entry("licence", "license"),
            Map.entry("practise", "practice"),
            Map.entry("aeroplane", "airplane"),
            Map.entry("pyjamas", "pajamas"),
            Map.entry("plough", "plow"),
            Map.entry("sceptical", "skeptical"),
            Map.entry("moustache", "mustache"),
            Map.entry("mum", "mom"),
            Map.entry("jewellery", "jewelry"),
            Map.entry("ageing", "aging"),
            Map.entry("enrol", "enroll"),
            Map.entry("skilful", "skillful"),
            Map.entry("fulfil", "fulfill"),
            Map.entry("anaemia", "anemia"),
            Map.entry("oesophagus", "esophagus"),
            Map.entry("paediatric", "pediatric"),
            Map.entry("diarrhoea", "diarrhea"),
            Map.entry("haemorrhage", "hemorrhage"),
            Map.entry("anaesthetic", "anesthetic"),
            Map.entry("okay", "ok"),
            Map.entry("alright", "allright"),
            Map.entry("catalogue", "catalog"),
            Map.entry("dialogue", "dialog"),
            Map.entry("whilst", "while"),
            Map.entry("amongst", "among"),
            Map.entry("towards", "toward"));

    private SpokenForm() {}

    /// One written word.
    ///
    /// @param text without the punctuation around it
    /// @param readings the ways to say it, the likeliest first; never empty, nor is any of them
    /// @param pauseAfter whether punctuation after it allows a pause
    /// @param endsSentence whether that punctuation ends a sentence, which asks for one
    public record Written(String text, List<List<String>> readings, boolean pauseAfter, boolean endsSentence) {}

    /// The written words of a text. What cannot be said (punctuation, emoji) is not there.
    public static List<Written> of(String text) {
        var words = new ArrayList<Written>();
        for (var raw :
                text.replace('’', '\'').replace('‘', '\'').split("[\\s\\u00a0]+|(?<=\\p{L})[—–](?=\\p{L})|…|\\.{2,}")) {
            var core = EDGES.matcher(raw).replaceAll("");
            core = trimApostrophes(EDGES.matcher(core).replaceAll(""));
            if (core.codePoints().noneMatch(Character::isLetterOrDigit) && !ABBREVIATIONS.containsKey(core)) {
                if (!words.isEmpty() && raw.matches("[-–—,.;:!?]+")) {
                    var last = words.removeLast();
                    words.add(new Written(
                            last.text(), last.readings(), true, last.endsSentence() || raw.matches(".*[.!?].*")));
                }
                continue;
            }
            var readings = readings(core);
            if (!readings.isEmpty()) {
                boolean pause = raw.matches(".*[,.;:!?]['\")\\]]*")
                        && !ABBREVIATIONS.containsKey(core.toLowerCase(Locale.ROOT));
                words.add(new Written(core, readings, pause, pause && raw.matches(".*[.!?]['\")\\]]*")));
            }
        }
        return List.copyOf(words);
    }

    /// The text with numbers, abbreviations and signs as words, punctuation kept: what a voice should read.
    public static String writtenOut(String text) {
        return Pattern.compile("\\S+").matcher(text.replace('’', '\'')).replaceAll(match -> {
            var raw = match.group();
            var core = EDGES.matcher(EDGES.matcher(raw).replaceAll("")).replaceAll("");
            int at = raw.indexOf(core);
            var readings = core.isEmpty() ? List.<List<String>>of() : readings(core);
            boolean asIs = readings.isEmpty()
                    || core.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'')
                            && !ABBREVIATIONS.containsKey(core.toLowerCase(Locale.ROOT));
            var said = asIs
                    ? raw
                    : raw.substring(0, at) + String.join(" ", readings.getFirst()) + raw.substring(at + core.length());
            if (!asIs && ABBREVIATIONS.containsKey(core.toLowerCase(Locale.ROOT))) {
                said = said.replaceFirst("\\.$", ""); // the stop of an abbreviation ends no sentence
            }
            return java.util.regex.Matcher.quoteReplacement(said);
        });
    }

    /// One way to write a spoken word for comparing: small letters without accents, American spelling.
    public static String key(String word) {
        var key = MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        var other = SPELLINGS.get(key);
        if (other != null) {
            return other;
        }
        key = BRITISH_OUR.matcher(key).replaceAll("$1or");
        if (key.length() > 5) {
            key = key.replaceAll("(?<=[bcdfghklmnprtv])is(e|ed|es|ing|ation|ations)$", "iz$1")
                    .replaceAll("ys(e|ed|es|ing)$", "yz$1")
                    .replaceAll("(?<=[aeiou])ll(ed|ing|er|ers)$", "l$1")
                    .replaceAll("s'$", "s");
        }
        return key.replaceAll("'$", "");
    }

    private static String trimApostrophes(String word) {
        var trimmed = word.replaceAll("^'+", "");
        return trimmed.endsWith("s'") ? trimmed : trimmed.replaceAll("'+$", "");
    }

    private static List<List<String>> readings(String core) {
        var lower = core.toLowerCase(Locale.ROOT);
        var readings = new LinkedHashSet<List<String>>();
        var abbreviation = ABBREVIATIONS.get(lower);
        if (abbreviation != null) {
            abbreviation.forEach(reading -> readings.add(List.of(reading.split(" "))));
        }
        number(lower, readings);
        if (readings.isEmpty()) {
            word(core, lower, readings);
        }
        return readings.stream().filter(reading -> !reading.isEmpty()).limit(8).toList();
    }

    private static void number(String word, Set<List<String>> readings) {
        if (GROUPED.matcher(word).matches()) {
            cardinals(word.replace(",", ""), readings);
            return;
        }
        if (NUMBER.matcher(word).matches()) {
            plainNumber(word, readings);
            return;
        }
        var match = DECIMAL.matcher(word);
        if (match.matches()) {
            readings.add(joined(
                    NumberWords.cardinal(Long.parseLong(match.group(1))),
                    "point",
                    NumberWords.digits(match.group(2), "zero")));
            readings.add(joined(
                    NumberWords.cardinal(Long.parseLong(match.group(1))),
                    "point",
                    NumberWords.digits(match.group(2), "oh")));
            return;
        }
        match = ORDINAL.matcher(word);
        if (match.matches()) {
            readings.add(NumberWords.ordinal(Long.parseLong(match.group(1))));
            return;
        }
        match = DECADE.matcher(word);
        if (match.matches()) {
            var pairs = new ArrayList<>(NumberWords.pairs(Integer.parseInt(match.group(1))));
            var last = pairs.removeLast();
            pairs.add(last.endsWith("y") ? last.substring(0, last.length() - 1) + "ies" : last + "s");
            readings.add(pairs);
            return;
        }
        match = MONEY.matcher(word);
        if (match.matches()) {
            money(
                    match.group(1),
                    Long.parseLong(match.group(2)),
                    match.group(3) == null ? "" : match.group(3),
                    readings);
            return;
        }
        match = CLOCK.matcher(word);
        if (match.matches()) {
            clock(
                    Integer.parseInt(match.group(1)),
                    match.group(2),
                    match.group(3) == null ? "" : match.group(3),
                    readings);
            return;
        }
        match = UNIT.matcher(word);
        if (match.matches()) {
            var unit =
                    List.of(UNITS.getOrDefault(match.group(2), match.group(2)).split(" "));
            var amounts = new LinkedHashSet<List<String>>();
            number(match.group(1), amounts);
            amounts.forEach(amount -> readings.add(joined(amount, unit)));
        }
    }

    private static void cardinals(String digits, Set<List<String>> readings) {
        long number = Long.parseLong(digits);
        readings.add(NumberWords.cardinal(number));
        readings.add(NumberWords.cardinalWithAnd(number));
        var first = NumberWords.cardinal(number);
        if (number >= 100 && first.getFirst().equals("one")) {
            readings.add(joined(List.of("a"), first.subList(1, first.size())));
        }
    }

    private static void plainNumber(String digits, Set<List<String>> readings) {
        int length = digits.length();
        boolean leadingZero = length > 1 && digits.startsWith("0");
        boolean year = length == 4 && !leadingZero && (digits.startsWith("1") || digits.startsWith("20"));
        if (year) {
            readings.add(NumberWords.pairs(Integer.parseInt(digits)));
        }
        if (!leadingZero) {
            cardinals(digits, readings);
        }
        if (length == 3 || length == 4) {
            if (!leadingZero) {
                readings.add(NumberWords.pairs(Integer.parseInt(digits)));
            }
        }
        readings.add(NumberWords.digits(digits, "zero"));
        readings.add(NumberWords.digits(digits, "oh"));
    }

    private static void money(String sign, long whole, String cents, Set<List<String>> readings) {
        var unit = switch (sign) {
            case "$" -> "dollar";
            case "£" -> "pound";
            default -> "euro";
        };
        var amount = joined(NumberWords.cardinal(whole), List.of(whole == 1 ? unit : unit + "s"));
        if (cents.isEmpty() || cents.equals("00")) {
            readings.add(amount);
            return;
        }
        var small = NumberWords.cardinal(Long.parseLong(cents));
        readings.add(joined(amount, small));
        readings.add(joined(joined(amount, "and", small), List.of(sign.equals("£") ? "pence" : "cents")));
        readings.add(joined(NumberWords.cardinal(whole), small));
    }

    private static void clock(int hour, String minutes, String half, Set<List<String>> readings) {
        var hours = NumberWords.cardinal(hour);
        List<String> end = half.isEmpty() ? List.of() : List.of(half.substring(0, 1), "m");
        int minute = Integer.parseInt(minutes);
        if (minute == 0) {
            readings.add(joined(hours, end.isEmpty() ? List.of("o'clock") : end));
            readings.add(joined(hours, end));
            readings.add(joined(hours, List.of("hundred")));
        } else {
            var spoken =
                    minute < 10 ? joined(List.of("oh"), NumberWords.cardinal(minute)) : NumberWords.cardinal(minute);
            readings.add(joined(joined(hours, spoken), end));
        }
    }

    private static void word(String core, String lower, Set<List<String>> readings) {
        var parts = SPLIT.split(lower);
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
                ending.getValue().forEach(meaning -> readings.add(List.of(stem, meaning)));
            }
        }
        if (plain.endsWith("'s") && SHORT_IS.contains(plain.substring(0, plain.length() - 2))) {
            readings.add(List.of(plain.substring(0, plain.length() - 2), "is"));
            readings.add(List.of(plain.substring(0, plain.length() - 2), "has"));
        }
    }

    private static List<String> joined(List<String> a, List<String> b) {
        var all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static List<String> joined(List<String> a, String between, List<String> b) {
        var all = new ArrayList<>(a);
        all.add(between);
        all.addAll(b);
        return all;
    }
}
