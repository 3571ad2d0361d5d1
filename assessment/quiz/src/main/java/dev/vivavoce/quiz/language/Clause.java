package dev.vivavoce.quiz.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The main clause at the beginning of a sentence: a subject without a pronoun, its finite verb, and what follows up to
/// the first comma.
///
/// @param verb the index of the finite verb
/// @param auxiliary whether the verb changes places with the subject in a question; others need "do"
/// @param end the index of the first token that is no longer of the clause
public record Clause(Sentence sentence, int verb, boolean auxiliary, int end, Set<String> names) {
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final Set<String> HAVE = Set.of("has", "have", "had");
    private static final Set<String> MODALS =
            Set.of("can", "may", "must", "should", "will", "would", "could", "might", "shall");
    private static final Set<String> DO = Set.of("do", "does", "did");
    /// A subject that begins so points to something outside the sentence, or asks for nothing that is definite.
    private static final Set<String> POINTING = Set.of(
            ("this that these those such it he she they we i you there here each every some any all both none nobody"
                            + " somebody everybody whoever whatever what who which one another others other neither either"
                            + " most many few several more much my our his her their its no nothing something everything"
                            + " same")
                    .split(" "));
    /// What may follow the comma that ends a clause. Anything else may go on with a list.
    private static final Set<String> NEW_CLAUSE = Set.of(
            ("and but which who whose because so when where while apart except if then as since although though until"
                            + " unless for not after before")
                    .split(" "));
    /// Verbs that the tagger can take for nouns at the beginning of an order.
    private static final Set<String> ORDERS = Set.of(
            ("report use check take keep wash clean bend walk call ask press put bring drink eat rest stop start turn place"
                            + " store cut mix cover lift push pull open close dry heat cool test measure record note contact"
                            + " visit help show move hold set plan wait avoid make read write")
                    .split(" "));
    private static final int LONGEST_SUBJECT = 9;

    /// Finds the clause of a sentence.
    ///
    /// @param names words that the source writes with a capital letter within sentences
    public static Optional<Clause> of(Sentence sentence, Set<String> names) {
        var tokens = sentence.tokens();
        if (!sentence.text().endsWith(".") || tokens.size() < 4) return Optional.empty();
        if (isOrder(sentence)) return Optional.empty();
        int verb = verb(sentence);
        if (verb < 1 || verb > LONGEST_SUBJECT) return Optional.empty();
        var word = tokens.get(verb).lower();
        var next = tokens.get(verb + 1);
        boolean finite = BE.contains(word)
                || MODALS.contains(word)
                || HAVE.contains(word)
                || DO.contains(word)
                || tokens.get(verb).isAny("VBZ", "VBD", "VBP");
        if (!finite || next.lower().equals("to") && HAVE.contains(word)) return Optional.empty();
        boolean auxiliary = BE.contains(word)
                || MODALS.contains(word)
                || HAVE.contains(word)
                        && (next.isAny("VBN")
                                || tokens.get(Math.min(verb + 2, tokens.size() - 1))
                                        .isAny("VBN"))
                || DO.contains(word) && next.lower().equals("not");
        int end = verb + 1;
        while (end < tokens.size()
                && (tokens.get(end).isWord() || tokens.get(end).text().startsWith("'"))) end++;
        return endsClause(sentence, end)
                ? Optional.of(new Clause(sentence, verb, auxiliary, end, names))
                : Optional.empty();
    }

    /// True for "Keep …", "Do not …" and whatever could be such an order: "Report …", "Use …".
    public static boolean isOrder(Sentence sentence) {
        var first = sentence.tokens().getFirst();
        return first.isAny("VB")
                || Set.of("never", "please", "always").contains(first.lower())
                || ORDERS.contains(first.lower());
    }

    private static boolean endsClause(Sentence sentence, int end) {
        var tokens = sentence.tokens();
        if (end >= tokens.size() - 1) return true;
        var next = tokens.get(end + 1);
        return NEW_CLAUSE.contains(next.lower()) || next.isAny("VBD", "VBZ") && !next.isNoun();
    }

    private static int verb(Sentence sentence) {
        var tokens = sentence.tokens();
        if (POINTING.contains(tokens.getFirst().lower())) return -1;
        for (int i = 0; i < tokens.size() - 1; i++) {
            var token = tokens.get(i);
            if (token.beginsVerbPhrase()) return i;
            boolean ofSubject = token.inNounPhrase()
                    || token.lower().equals("of")
                    || token.lower().equals("and")
                    || i > 0
                            && Set.of("in", "on", "at", "for", "with", "without", "from", "between")
                                    .contains(token.lower());
            boolean pronoun = token.isAny("PRP", "PRP$", "WP", "WDT", "EX");
            if (!ofSubject || pronoun || !token.isWord()) return -1;
        }
        return -1;
    }

    /// Returns the head of the subject: the last noun of its first noun phrase.
    public Token head() {
        var tokens = sentence.tokens();
        var head = tokens.getFirst();
        for (int i = 0; i < verb; i++) {
            if (tokens.get(i).isNoun()) head = tokens.get(i);
            if (tokens.get(i).endsNounPhrase() && head.isNoun()) break;
        }
        return head;
    }

    /// Returns the subject in its form within a sentence.
    public String subject() {
        return inside(0, verb);
    }

    /// Returns tokens as they stand within a sentence: the first word of the sentence without its capital letter,
    /// unless it is a name.
    public String inside(int from, int to) {
        var text = sentence.text(from, to);
        return from == 0 && to > 0 ? lower(text, sentence.tokens().getFirst(), names) : text;
    }

    private static String lower(String text, Token first, Set<String> names) {
        boolean name = names.contains(first.text())
                || first.isAny("NNP", "NNPS")
                || first.text().length() > 1
                        && Character.isUpperCase(first.text().charAt(1));
        return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /// True when a question with "who" or "what" instead of the subject keeps the form of the verb.
    public boolean fitsWho() {
        var finite = sentence.tokens().get(verb);
        var word = finite.lower();
        if (word.equals("are") || word.equals("were") || word.equals("have") || word.equals("do")) return false;
        return MODALS.contains(word) || finite.isAny("VBZ", "VBD") || word.equals("is") || word.equals("was");
    }

    /// Turns the clause into a question.
    ///
    /// @param asking "how long", "why", …
    /// @param from the first token that the question leaves out, behind the verb
    /// @param to the token after the last one that it leaves out
    public Optional<String> question(String asking, int from, int to) {
        var finite = sentence.tokens().get(verb);
        String helper;
        String main = "";
        if (auxiliary) {
            helper = finite.lower();
        } else {
            var tag = finite.isAny("VBD") ? "VBD" : finite.isAny("VBZ") ? "VBZ" : "VBP";
            var lemma = finite.lemmas().get(tag);
            if (lemma == null) return Optional.empty();
            helper = switch (tag) {
                case "VBD" -> "did";
                case "VBZ" -> "does";
                default -> "do";
            };
            main = lemma;
        }
        var words = new StringBuilder(asking);
        for (var part : new String[] {helper, subject(), main, sentence.text(verb + 1, from), sentence.text(to, end)})
            if (!part.isEmpty()) words.append(' ').append(part);
        return Optional.of(asQuestion(words.toString()));
    }

    /// Returns words with a capital letter and a question mark.
    public static String asQuestion(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + "?";
    }
}
