package dev.vivavoce.rating.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Counts two slips that learners make in the frame of a sentence, and that a grammar checker lets pass: a
/// singular noun without its article ("you have spacer"), and a singular subject with a plain verb ("the
/// sugar go up").
final class Slips {
    /// Nouns that stand alone in phrases such as "at home", or as a greeting or an address.
    private static final Set<String> ALONE = Set.of(
            ("home work school bed hospital breakfast lunch dinner time day night morning afternoon evening half post"
                            + " handover mum mom dad sir madam miss god noon midnight today tomorrow yesterday tonight"
                            + " hello bye thing lot bit way part place course example instance fact mind care sense account"
                            + " order touch turn foot hand heart need blood sugar insulin sleep pain wine juice control food"
                            + " monday tuesday wednesday thursday friday saturday sunday alcohol type step stress experience"
                            + " fun love hope lunchtime weekend rent cash proof surgery treatment infection medication"
                            + " medicine exercise fluid temperature cancer oxygen smoke card charge contact person notice")
                    .split(" "));
    private static final Set<String> BEFORE_PLAIN_VERB = Set.of(
            ("to does do did don't doesn't didn't can can't could couldn't will won't would wouldn't should shouldn't may"
                            + " might must shall let let's make makes made help helps helped see seen saw hear heard have had"
                            + " having and or if that than watch feel get suggest recommend insist please")
                    .split(" "));
    /// Names of substances, which take no article.
    private static final Pattern DRUG = Pattern.compile(
            "(?:arin|irin|cillin|amol|profen|deine|statin|phine|formin|sulin|olol|pril|thrin|xin|cose|cium|sium|xine)$");
    private static final int WINDOW = 7;

    private Slips() {}

    static int count(List<Token> tokens) {
        int count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (isBareNoun(tokens, i) || isPlainVerb(tokens, i)) count++;
        }
        return count;
    }

    private static boolean isBareNoun(List<Token> tokens, int at) {
        var noun = tokens.get(at);
        if (!noun.endsSingular()
                || !noun.is("NN")
                || noun.isAny("NN:U", "NN:UN", "NNP", "NNS", "JJ", "VB", "VBP", "VBG", "RB")) return false;
        if (ALONE.contains(noun.word())
                || DRUG.matcher(noun.word()).find()
                || noun.word().length() < 3
                || noun.word().endsWith("ing")) return false;
        int begin = at;
        while (begin > 0 && !tokens.get(begin).begins()) begin--;
        var first = tokens.get(begin);
        if (begin < at && !first.isAny("NN", "JJ", "VBN", "VBG")) return false;
        if (first.isAny("DT", "PRP$", "CD", "PDT", "WDT", "WP$", "NNP", "POS", "WRB", "RB")) return false;
        // "Chest is normal" is a slip, "Chest, please" is not.
        if (begin == 0) return begin < at || (tokens.size() > 2 && tokens.get(1).isAny("VBZ", "VBD", "MD"));
        var before = tokens.get(begin - 1);
        boolean afterNoun = before.isAny("NN", "NNS", "VBG") && !before.isAny("VB", "VBP", "VBZ", "VBD");
        return !afterNoun
                && !before.isAny("DT", "PRP$", "CD", "PDT", "WDT", "WP$", "NNP", "POS", "CC", "WRB")
                && before.word().chars().anyMatch(Character::isLetter)
                && !Set.of("by", "as", "like", "per", "of", "no", "any", "what", "which", "than", "without")
                        .contains(before.word());
    }

    private static boolean isPlainVerb(List<Token> tokens, int at) {
        if (at == 0) return false;
        var verb = tokens.get(at);
        if (!verb.isAny("VB", "VBP") || verb.isAny("NN", "NN:U", "NN:UN", "VBD", "VBN", "VBZ", "JJ", "RB", "IN", "MD"))
            return false;
        var subject = tokens.get(at - 1);
        if (!subject.endsSingular()
                || !subject.isAny("NN", "NN:U", "NN:UN")
                || subject.isAny("NNS", "VBG", "JJ", "PRP")) return false;
        for (int i = at - 1; i >= Math.max(0, at - WINDOW); i--) {
            if (BEFORE_PLAIN_VERB.contains(tokens.get(i).word())
                    || tokens.get(i).is("MD")) return false;
        }
        return true;
    }
}
