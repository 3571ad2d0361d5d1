package dev.vivavoce.quiz.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether words can be understood without the ones before them.
public final class SelfContained {
    private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
    private static final Set<String> LINKS = Set.of(
            ("but and so then it he she they this that these those such here also however therefore instead otherwise"
                            + " both none another others yet still thus hence or below above nevertheless moreover besides some"
                            + " most neither i we one someone somebody something everyone everybody")
                    .split(" "));
    private static final Set<String> PRONOUNS = Set.of(
            ("it they them their theirs its he she him his her hers we our ours us i my me mine ones this these those"
                            + " here there himself herself itself themselves each other")
                    .split(" "));
    private static final Set<String> UNFIT_IN_QUESTIONS = Set.of(
            ("also even then however therefore instead otherwise too not never no nobody nothing without only just"
                            + " still already again usually often sometimes another other others same such")
                    .split(" "));

    private SelfContained() {}

    /// True for a sentence that can stand alone: nothing in it points back, and every pronoun has a noun before it.
    public static boolean is(Sentence sentence) {
        var tokens = sentence.tokens();
        if (tokens.size() < 4 || LINKS.contains(tokens.getFirst().lower())) return false;
        boolean thing = false;
        boolean person = false;
        boolean many = false;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            switch (token.lower()) {
                case "it", "its" -> {
                    if (!thing || person) return false;
                }
                case "they", "them", "their" -> {
                    if (!many) return false;
                }
                case "he", "she", "him", "his", "her" -> {
                    if (!person) return false;
                }
                case "also",
                        "too",
                        "i",
                        "we",
                        "our",
                        "us",
                        "my",
                        "me",
                        "ones",
                        "this",
                        "these",
                        "those",
                        "both",
                        "former",
                        "latter",
                        "here" -> {
                    return false;
                }
                case "that" -> {
                    boolean object =
                            i == tokens.size() - 2 || !tokens.get(i + 1).isWord();
                    if (object) return false;
                }
                default -> {
                    if (token.isPlural()
                            || token.lower().equals("people")
                            || token.lower().equals("and")) many = true;
                    if (!token.isNoun() || i == 0 && !token.isOnlyNoun()) continue;
                    if (NounPhrase.isPerson(token)
                            || i > 0 && Character.isUpperCase(token.text().charAt(0))) person = true;
                    else if (!token.isPlural()) thing = true;
                }
            }
        }
        return true;
    }

    /// True for words that can stand in a question: no pronoun in them, nothing that links back, no negation.
    public static boolean isQuestion(String words) {
        return words(words).stream().noneMatch(word -> PRONOUNS.contains(word) || UNFIT_IN_QUESTIONS.contains(word));
    }

    /// True when no pronoun is among the words.
    public static boolean hasNoPronoun(String words) {
        return words(words).stream().noneMatch(PRONOUNS::contains);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
    }
}
