package dev.vivavoce.speech.text;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is written in digits as the words of one reading, where the author says which. Each method returns empty for
/// what cannot be read that way.
public final class SpokenAs {
    private static final Pattern CARDINAL =
            Pattern.compile("([-−+]?)(\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.(\\d{1,9}))?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(?:st|nd|rd|th)?");
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[ -]?\\d){0,39}");
    private static final Pattern TELEPHONE =
            Pattern.compile("\\+?[(]?\\d[\\d ().\\-/]{1,28}(?:\\s*(?:x|ext\\.?)\\s*(\\d{1,6}))?");
    private static final Pattern FIELD = Pattern.compile("[-/. ]");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private SpokenAs() {}

    /// "-1,234.5" as "minus one thousand two hundred thirty four point five".
    public static Optional<String> cardinal(String written) {
        var match = CARDINAL.matcher(written);
        if (!match.matches()) return Optional.empty();
        var words = new ArrayList<String>();
        if (match.group(1).equals("+")) words.add("plus");
        else if (!match.group(1).isEmpty()) words.add("minus");
        words.addAll(NumberWords.cardinal(number(match.group(2))));
        if (match.group(3) != null) {
            words.add("point");
            words.addAll(NumberWords.digits(match.group(3), "zero"));
        }
        return Optional.of(String.join(" ", words));
    }

    /// "21" and "21st" as "twenty first".
    public static Optional<String> ordinal(String written) {
        var match = ORDINAL.matcher(written);
        return match.matches()
                ? Optional.of(String.join(" ", NumberWords.ordinal(number(match.group(1)))))
                : Optional.empty();
    }

    /// Each digit.
    public static Optional<String> digits(String written) {
        return DIGITS.matcher(written).matches() ? Optional.of(eachDigit(written)) : Optional.empty();
    }

    /// Each digit, with a comma between the groups. A number of the North American plan that is written without
    /// groups gets its own.
    public static Optional<String> telephone(String written) {
        var match = TELEPHONE.matcher(written);
        if (!match.matches()) return Optional.empty();
        var extension = Optional.ofNullable(match.group(1));
        var number = extension.isEmpty() ? written : written.replaceFirst("\\s*(?:x|ext\\.?)\\s*\\d+$", "");
        var groups = Pattern.compile("\\d+")
                .matcher(number)
                .results()
                .map(group -> eachDigit(group.group()))
                .toList();
        if (groups.size() == 1) groups = northAmerican(number.replaceAll("\\D", ""));
        var said = (written.startsWith("+") ? "plus " : "") + String.join(", ", groups);
        return Optional.of(extension
                .map(digits -> said + ", extension " + eachDigit(digits))
                .orElse(said));
    }

    private static List<String> northAmerican(String digits) {
        var grouped = switch (digits.length()) {
            case 7 -> digits.replaceFirst("(\\d{3})(\\d{4})", "$1 $2");
            case 10 -> digits.replaceFirst("(\\d{3})(\\d{3})(\\d{4})", "$1 $2 $3");
            case 11 -> digits.replaceFirst("(\\d)(\\d{3})(\\d{3})(\\d{4})", "$1 $2 $3 $4");
            default -> digits;
        };
        return Pattern.compile(" ")
                .splitAsStream(grouped)
                .map(SpokenAs::eachDigit)
                .toList();
    }

    /// "2024-01-31" with "ymd" as "January thirty first, twenty twenty four".
    ///
    /// @param format the order of day, month and year: `mdy`, `dmy`, `ymd`, `md`, `dm`, `ym`, `my` or `y`. A year
    ///     has four digits, and the date exists.
    public static Optional<String> date(String written, String format) {
        if (!List.of("mdy", "dmy", "ymd", "md", "dm", "ym", "my", "y").contains(format)) return Optional.empty();
        var fields = FIELD.split(written);
        if (fields.length != format.length()) return Optional.empty();
        for (int i = 0; i < fields.length; i++) {
            boolean isYear = format.charAt(i) == 'y';
            if (!(isYear ? YEAR : Pattern.compile("\\d{1,2}"))
                    .matcher(fields[i])
                    .matches()) return Optional.empty();
        }
        try {
            return Optional.of(date(fields, format));
        } catch (DateTimeException _) {
            return Optional.empty(); // the 31st of February
        }
    }

    private static String date(String[] fields, String format) {
        int year = format.contains("y") ? Integer.parseInt(fields[format.indexOf('y')]) : 0;
        var said = year == 0 ? "" : String.join(" ", NumberWords.pairs(year));
        if (!format.contains("m")) return said;
        var month = Month.of(Integer.parseInt(fields[format.indexOf('m')]));
        var name = month.getDisplayName(TextStyle.FULL, Locale.US);
        if (!format.contains("d")) return name + " " + said;
        var day = MonthDay.of(month, Integer.parseInt(fields[format.indexOf('d')]));
        if (year != 0 && !day.isValidYear(year)) throw new DateTimeException("not in " + Year.of(year));
        var ordinal = String.join(" ", NumberWords.ordinal(day.getDayOfMonth()));
        var inYear =
                format.indexOf('d') < format.indexOf('m') ? "the " + ordinal + " of " + name : name + " " + ordinal;
        return said.isEmpty() ? inYear : inYear + ", " + said;
    }

    private static String eachDigit(String written) {
        return NumberWords.digits(written.replaceAll("\\D", ""), "zero").stream()
                .collect(joining(" "));
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace(",", ""));
    }
}
