package dev.vivavoce.quiz.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// A noun with the adjectives and nouns before it.
///
/// @param from its first token, the article if it has one
/// @param to the token after its last one
/// @param article "the", "a", "an", or empty
/// @param bare the phrase without its article
public record NounPhrase(Sentence sentence, int from, int to, String article, String bare) {
    private static final Set<String> PERSONS = Set.of(
            ("adult adults author authors baby boy boys carer carers chef child children citizen class clerk colleague colleagues"
                            + " customer daughter director doctor doctors dentist driver drivers employee employer engineer expert family"
                            + " father farmer fisherman friend friends girl girls group guard guest guests guide head helper inspector"
                            + " keeper king leader learner learners man manager member members men midwife mother mothers mayor neighbour"
                            + " nurse nurses officer owner parent parents passenger passengers patient patients people person pharmacist"
                            + " pilot player president priest professor pupil pupils queen reader receptionist relative relatives researcher"
                            + " researchers sailor scientist secretary sister brother son soldier speaker staff student students supervisor"
                            + " surgeon teacher teachers team therapist trainer user users visitor visitors volunteer volunteers waiter"
                            + " warden wife husband woman women worker workers writer")
                    .split(" "));
    /// Nouns that name nothing of their own.
    private static final Set<String> VAGUE = Set.of(
            ("nobody somebody everybody anybody nothing something everything anything one ones thing things way ways kind"
                            + " kinds sort sorts lot lots bit part parts case cases rest other others such half least most")
                    .split(" "));
    private static final int LONGEST = 4;

    /// Finds the noun phrases of a sentence that could stand in another one: no pronouns, numbers or names in them.
    public static List<NounPhrase> of(Sentence sentence) {
        var found = new ArrayList<NounPhrase>();
        var tokens = sentence.tokens();
        int from = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).beginsNounPhrase()) from = i;
            if (from < 0 || !tokens.get(i).endsNounPhrase()) continue;
            add(sentence, from, i + 1, found);
            from = -1;
        }
        return found;
    }

    private static void add(Sentence sentence, int from, int to, List<NounPhrase> found) {
        var tokens = sentence.tokens();
        var first = tokens.get(from).lower();
        boolean hasArticle = Set.of("the", "a", "an").contains(first);
        int bare = hasArticle ? from + 1 : from;
        if (bare >= to || to - bare > LONGEST || !tokens.get(to - 1).isNoun()) return;
        boolean plain = IntStream.range(bare, to)
                .mapToObj(tokens::get)
                .allMatch(token -> token.isAny("NN", "NN:U", "NN:UN", "NNS", "JJ")
                        && !token.isAny("PRP", "PRP$", "DT", "PDT", "WDT", "MD")
                        && !token.isNumber()
                        && Numbers.ordinal(token.text()).isEmpty());
        if (!plain || VAGUE.contains(tokens.get(to - 1).lower())) return;
        var text = sentence.text(bare, to);
        if (bare == 0) text = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        found.add(new NounPhrase(sentence, from, to, hasArticle ? first : "", text));
    }

    public Token head() {
        return sentence.tokens().get(to - 1);
    }

    public boolean isPlural() {
        return head().isPlural();
    }

    public boolean isPerson() {
        return isPerson(head());
    }

    /// True for a noun that names a person or a group of them.
    public static boolean isPerson(Token noun) {
        return PERSONS.contains(noun.lower());
    }

    /// Returns the phrase with the article that another one has; "a" becomes "an" where it has to.
    public String with(String other) {
        return switch (other) {
            case "the" -> "the " + bare;
            case "a", "an" -> (startsWithVowel(bare) ? "an " : "a ") + bare;
            default -> bare;
        };
    }

    /// True when the first sound of a word is a vowel, as far as its letters tell.
    public static boolean startsWithVowel(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.startsWith("hour") || lower.startsWith("honest") || lower.startsWith("heir")) return true;
        if (lower.startsWith("uni") || lower.startsWith("use") || lower.startsWith("eu") || lower.startsWith("one"))
            return false;
        return "aeiou".indexOf(lower.charAt(0)) >= 0;
    }
}
