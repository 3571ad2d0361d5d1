package dev.vivavoce.content.extraction.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds sentences that define a term, by the ways in which English texts do it. Abbreviations and terms before a colon
/// are found in every language with Latin letters.
public final class Definitions {
    /// A term and what a sentence says of it, both in words of the sentence.
    public record Definition(String term, String meaning) {}

    private static final String TERM =
            "([\\p{L}\\p{N}][\\p{L}\\p{N}'’/-]*(?: [\\p{L}\\p{N}(][\\p{L}\\p{N}'’/)-]*){0,4})";
    private static final Pattern IS = Pattern.compile("^(?:An? )?" + TERM
            + ",? (?:is|are) ((?:an?|any|one of|the (?:name|process|part|amount|ability|practice|act|state|time|number|"
            + "person|place|act|use)) .{8,})$");
    private static final Pattern MEANS = Pattern.compile("^(?:(?:The term|The word|An?|The) )?[\"“]?" + TERM
            + "[\"”]? (?:means|mean|refers? to|(?:is|are) defined as|describes?|stands? for) (.{8,})$");
    private static final Pattern CALLED = Pattern.compile(
            "^(.{8,}) (?:is|are) (?:also |often |usually |commonly )?(?:called|known as|termed) (?:an? |the )?[\"“]?"
                    + TERM + "[\"”]?(?:[,;:].*)?[.!]?$");
    private static final Pattern COLON = Pattern.compile("^" + TERM + " ?[:–] (\\S.{8,})$");
    private static final Pattern SHORT = Pattern.compile("((?:[\\p{L}-]+ ){2,7})\\((\\p{Lu}{2,7})\\)");
    private static final Set<String> NO_TERMS =
            Set.of(("it this that these those there he she they we you i what which who here one each some many most "
                            + "all both such another other others example note please if when where how why but and or so as "
                            + "in on at for to from with by not no their its his her our your my question answer also only "
                            + "everyone everybody nobody someone anyone people step important warning")
                    .split(" "));
    private static final Set<String> POINTERS = Set.of("this", "that", "these", "those", "it", "they", "he", "she");
    private static final int LONGEST_MEANING = 400;

    private Definitions() {}

    /// @param language the tag of the sentence's language
    public static List<Definition> in(String sentence, String language) {
        var found = new ArrayList<Definition>();
        if (language.equals("en")) english(sentence).ifPresent(found::add);
        if (found.isEmpty()) forward(COLON, sentence).ifPresent(found::add);
        abbreviations(sentence, found);
        return found;
    }

    private static Optional<Definition> english(String sentence) {
        return forward(MEANS, sentence).or(() -> forward(IS, sentence)).or(() -> called(sentence));
    }

    private static Optional<Definition> forward(Pattern pattern, String sentence) {
        var match = pattern.matcher(sentence);
        return match.matches() ? definition(match.group(1), match.group(2)) : Optional.empty();
    }

    private static Optional<Definition> called(String sentence) {
        var match = CALLED.matcher(sentence);
        if (!match.matches()) return Optional.empty();
        var meaning = match.group(1);
        // "This is called …" says of what another sentence tells.
        if (POINTERS.contains(meaning.toLowerCase(Locale.ROOT).split(" ")[0])) return Optional.empty();
        return definition(match.group(2), meaning);
    }

    private static Optional<Definition> definition(String term, String meaning) {
        var words = term.toLowerCase(Locale.ROOT).split(" ");
        var first = words[0];
        boolean isTerm = !NO_TERMS.contains(first)
                && !NO_TERMS.contains(words[words.length - 1])
                && !Character.isDigit(first.charAt(0))
                && meaning.length() <= LONGEST_MEANING;
        return isTerm ? Optional.of(new Definition(term.strip(), without(meaning))) : Optional.empty();
    }

    private static String without(String meaning) {
        return meaning.strip().replaceAll("[.;:,!]+$", "");
    }

    /// Such as `British Broadcasting Corporation (BBC)`: the letters are the first ones of the words before.
    private static void abbreviations(String sentence, List<Definition> found) {
        for (var match = SHORT.matcher(sentence); match.find(); ) {
            var words = match.group(1).strip().split("[ -]+");
            var letters = match.group(2);
            if (words.length < letters.length()) continue;
            var initials = new StringBuilder();
            int from = words.length - letters.length();
            for (int i = from; i < words.length; i++) initials.appendCodePoint(words[i].codePointAt(0));
            if (!initials.toString().equalsIgnoreCase(letters)) continue;
            var whole = match.group(1).strip();
            int at = whole.length();
            for (int i = 0; i < letters.length(); i++)
                at = Math.max(whole.lastIndexOf(' ', at - 1), whole.lastIndexOf('-', at - 1));
            found.add(new Definition(letters, whole.substring(at + 1)));
        }
    }
}
