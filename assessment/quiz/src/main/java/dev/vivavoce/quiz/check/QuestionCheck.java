package dev.vivavoce.quiz.check;

import dev.vivavoce.quiz.question.Citation;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Question.Gap;
import dev.vivavoce.quiz.question.Question.ListenAndType;
import dev.vivavoce.quiz.question.Question.MultipleChoice;
import dev.vivavoce.quiz.question.Question.Order;
import dev.vivavoce.quiz.question.Question.SayAloud;
import dev.vivavoce.quiz.question.Question.ShortAnswer;
import dev.vivavoce.quiz.question.Question.TrueFalse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks at a question with the passage that it cites, by rules of its own: it shares no decision with the maker, and
/// checks a language model's questions in the same way.
public final class QuestionCheck {
    /// The share of a prompt's words that the passage has to hold.
    private static final double MOSTLY = 0.6;
    /// The share of a true statement's or of a key's words that it has to hold.
    private static final double NEARLY_ALL = 0.8;
    static final double SAME = 0.8;
    static final int LONGEST_PROMPT = 40;
    static final int LEAST_FRAME = 3;
    /// Words of questions about any text.
    private static final Set<String> FRAME =
            Wording.roots("according table term terms fits fit description describes text passage following correct");
    private static final Set<String> BACKWARD = Set.of(
            "it", "its", "he", "him", "his", "she", "her", "they", "them", "their", "this", "these", "those", "such",
            "ones");
    private static final Pattern ORDER_WORDS = Pattern.compile(
            "(?is)(?:^|\\n)\\s*(?:step )?1[.):].*(?:^|\\n)\\s*(?:step )?2[.):]|\\b(?:first|begin)\\b.*\\b(?:then|next|after|second|finally|last)");

    /// What begins another clause, or a phrase with a verb of its own: "and", "which", "to cool it", "by cooling it".
    private static final Pattern CLAUSE = Pattern.compile(
            "[.,;:(–—]|\\b(?:and|or|but|so|yet|because|when|whenever|while|if|unless|that|which|who|whose|where|as|until"
                    + "|before|after|since|than|though|although|whether|what|how|why|to)\\b"
                    + "|\\b(?:by|for|from|in|of|on|without)\\s\\w+ing\\b");
    private static final Pattern OBJECT = Pattern.compile("\\s(it|them|him)\\b");
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");
    private static final Pattern QUESTION = Pattern.compile("[?؟？]”?$");

    private final Question question;
    private final Passage passage;
    private final String quote;
    private final Set<String> passageRoots;
    private final List<Defect> defects = new ArrayList<>();

    private QuestionCheck(Question question, Passage passage, Citation citation) {
        this.question = question;
        this.passage = passage;
        quote = citation.quote();
        passageRoots = Wording.roots(passage.text() + (passage.section() == null ? "" : " " + passage.section()));
    }

    /// Returns what is wrong with a question, the gravest first; nothing when it may be shown.
    ///
    /// @param passage the passage it cites, in the language of the question
    /// @param others the questions that the quiz has already
    public static List<Defect> check(Question question, Passage passage, List<Question> others) {
        var citation = question.basis().citation();
        if (citation == null || !isThere(citation, passage))
            return List.of(new Defect(DefectKind.CITATION_WRONG, question.prompt()));
        var check = new QuestionCheck(question, passage, citation);
        check.byKind();
        check.duplicates(citation, others);
        return List.copyOf(check.defects);
    }

    private static boolean isThere(Citation citation, Passage passage) {
        return citation.passageId().equals(passage.id())
                && citation.documentId().equals(passage.documentId())
                && citation.span().end() <= passage.text().length()
                && !citation.quote().isBlank()
                && citation.span().in(passage.text()).equals(citation.quote());
    }

    private void byKind() {
        switch (question) {
            case MultipleChoice choice -> {
                key(choice.options().get(choice.key()).text());
                prompt();
                new OptionCheck(choice, passage.isEnglish(), defects).check(passage, quote);
            }
            case ShortAnswer answer -> {
                key(answer.keys().getFirst().text());
                prompt();
            }
            case TrueFalse statement -> statement(statement);
            case Gap gap -> gap(gap);
            case Order order -> order(order);
            case ListenAndType listen -> sentence(listen.prompt());
            case SayAloud aloud -> sentence(aloud.prompt());
        }
    }

    private void found(DefectKind kind, String detail) {
        defects.add(new Defect(kind, detail));
    }

    private void key(String key) {
        boolean numbers = Wording.numbers(quote).containsAll(Wording.numbers(key));
        if (!numbers || Wording.share(Wording.roots(key), Wording.roots(quote)) < NEARLY_ALL)
            found(DefectKind.KEY_NOT_IN_PASSAGE, key);
        var roots = Wording.roots(key);
        if (!roots.isEmpty() && Wording.roots(question.prompt()).containsAll(roots))
            found(DefectKind.PROMPT_HOLDS_KEY, key);
    }

    /// A question: long enough, answered by the passage, and clear without it.
    private void prompt() {
        var prompt = question.prompt();
        var words = Wording.words(prompt);
        var roots = Wording.roots(prompt);
        boolean whole = QUESTION.matcher(prompt).find() || prompt.contains(Question.BLANK);
        if (!whole || roots.size() < 2 || words.size() > LONGEST_PROMPT) found(DefectKind.PROMPT_UNFIT, prompt);
        roots.removeAll(FRAME);
        boolean numbers = Wording.numbers(passage.text()).containsAll(Wording.numbers(prompt));
        if (!numbers || Wording.share(roots, passageRoots) < MOSTLY) found(DefectKind.PROMPT_NOT_IN_PASSAGE, prompt);
        pronouns(prompt);
    }

    private void pronouns(String text) {
        if (passage.isEnglish())
            pronounWithoutNoun(text).ifPresent(word -> found(DefectKind.PRONOUN_WITHOUT_NOUN, word));
    }

    /// A pronoun needs a word before it that it can stand for. Returns the first one of an English text, or of what
    /// is quoted in it, that has none.
    static Optional<String> pronounWithoutNoun(String text) {
        return Stream.concat(Stream.of(text), QUOTED.matcher(text).results().map(quoted -> quoted.group(1)))
                .flatMap(part -> leadingPronoun(part).stream())
                .findFirst();
    }

    private static Optional<String> leadingPronoun(String text) {
        for (var word : Wording.words(text)) {
            if (BACKWARD.contains(word)) return Optional.of(word);
            if (!Wording.isEmpty(word)) return Optional.empty();
        }
        return Optional.empty();
    }

    /// Returns an English sentence's pronoun that can stand for nothing in it: in "Light delays it" the object is not
    /// the subject of its own clause (Chomsky 1981, principle B), and there is no other clause before it.
    static Optional<String> pronounWithoutClause(String sentence) {
        var text = sentence.toLowerCase(Locale.ROOT);
        var pronoun = OBJECT.matcher(text);
        if (!pronoun.find()
                || CLAUSE.matcher(text.substring(0, pronoun.start())).find()) return Optional.empty();
        return Optional.of(pronoun.group(1));
    }

    private void standsAlone(String text) {
        pronouns(text);
        if (passage.isEnglish())
            pronounWithoutClause(text).ifPresent(word -> found(DefectKind.PRONOUN_WITHOUT_NOUN, word));
    }

    private void statement(TrueFalse statement) {
        var text = statement.prompt();
        var roots = Wording.roots(text);
        if (roots.size() < 3
                || QUESTION.matcher(text).find()
                || Wording.words(text).size() > LONGEST_PROMPT) found(DefectKind.PROMPT_UNFIT, text);
        standsAlone(text);
        if (Wording.share(roots, passageRoots) < MOSTLY) found(DefectKind.PROMPT_NOT_IN_PASSAGE, text);
        boolean quoteSays = says(quote, text);
        boolean passageSays = Wording.sentences(passage.text()).stream().anyMatch(sentence -> says(sentence, text));
        if (statement.isTrue() ? !quoteSays : quoteSays || passageSays) found(DefectKind.TRUTH_WRONG, text);
    }

    /// True when a sentence holds the numbers and nearly all words of a statement, and is negated where that
    /// is. A word that is in one and not in the other may be an opposite, so short statements have to be the
    /// same.
    private static boolean says(String sentence, String statement) {
        var of = Wording.roots(statement);
        var in = Wording.roots(sentence);
        long strange = of.stream().filter(root -> !in.contains(root)).count();
        return Wording.numbers(sentence).containsAll(Wording.numbers(statement))
                && Wording.isNegated(sentence) == Wording.isNegated(statement)
                && strange == 0
                && sameEmptyWords(sentence, statement);
    }

    /// "Before" and "after", "with" and "without", "more" and "less" carry no content and change everything.
    private static boolean sameEmptyWords(String sentence, String statement) {
        var of = new HashSet<>(Wording.words(statement));
        of.retainAll(Set.of(
                "before", "after", "during", "until", "over", "under", "with", "without", "more", "less", "most",
                "least"));
        return Wording.words(sentence).containsAll(of);
    }

    private void gap(Gap gap) {
        var key = gap.keys().getFirst().text();
        var whole = gap.before() + key + gap.after();
        if (!flat(passage.text()).contains(flat(whole))) found(DefectKind.KEY_NOT_IN_PASSAGE, key);
        var frame = gap.before() + " " + gap.after();
        var roots = Wording.roots(key);
        boolean held = Wording.roots(frame).stream().anyMatch(roots::contains);
        if (held) found(DefectKind.PROMPT_HOLDS_KEY, key);
        standsAlone(whole);
        boolean known = gap.keys().stream()
                .allMatch(option -> Wording.roots(option.text()).size() >= 1);
        if (!known || isListed(gap) || Wording.roots(frame).size() < LEAST_FRAME)
            found(DefectKind.GAP_UNDETERMINED, question.prompt());
        if (Wording.words(frame).size() > LONGEST_PROMPT) found(DefectKind.PROMPT_UNFIT, question.prompt());
    }

    /// True when the gap is one of several things that are listed: others would do as well.
    static boolean isListed(Gap gap) {
        var before = Wording.words(gap.before());
        var last = before.isEmpty() ? "" : before.getLast();
        var after = gap.after().stripLeading();
        return gap.before().stripTrailing().endsWith(",")
                || last.equals("or")
                || last.equals("and")
                || after.startsWith("and ")
                || after.startsWith("or ");
    }

    private void order(Order order) {
        var text = flat(quote);
        int from = -1;
        boolean rising = ORDER_WORDS.matcher(quote).find();
        for (var item : order.inOrder()) {
            int at = text.indexOf(flat(item), from + 1);
            rising &= at > from;
            from = Math.max(from, at);
        }
        if (!rising) found(DefectKind.ORDER_NOT_IN_PASSAGE, order.prompt());
        for (var item : order.options()) pronouns(item);
        for (var item : order.options()) if (tellsItsPlace(item)) found(DefectKind.GRAMMAR_GIVES_AWAY, item);
    }

    static boolean tellsItsPlace(String item) {
        var words = Wording.words(item);
        return words.isEmpty() || Set.of("first", "finally", "lastly").contains(words.getFirst());
    }

    private void sentence(String sentence) {
        int words = Wording.words(sentence).size();
        if (words < 3 || words > LONGEST_PROMPT) found(DefectKind.PROMPT_UNFIT, sentence);
        if (!flat(quote).contains(flat(sentence))) found(DefectKind.KEY_NOT_IN_PASSAGE, sentence);
    }

    /// Two questions about the same words give each other away.
    private void duplicates(Citation citation, List<Question> others) {
        var roots = Wording.roots(question.prompt());
        for (var other : others) {
            var cited = other.basis().citation();
            boolean samePlace = cited != null
                    && cited.passageId().equals(citation.passageId())
                    && cited.span().start() < citation.span().end()
                    && citation.span().start() < cited.span().end();
            if (samePlace || likeness(roots, Wording.roots(other.prompt())) >= SAME) {
                found(DefectKind.DUPLICATE, other.prompt());
                return;
            }
        }
    }

    static double likeness(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        var both = new HashSet<>(one);
        both.retainAll(other);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static String flat(String text) {
        return String.join(" ", Wording.words(text));
    }

    /// Returns the texts of options.
    static List<String> texts(List<Option> options) {
        return options.stream().map(Option::text).toList();
    }
}
