package dev.vivavoce.content.dialogue.wording;

import dev.vivavoce.content.dialogue.partner.Sentence;
import dev.vivavoce.content.dialogue.partner.Turn;
import dev.vivavoce.content.level.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides whether the partner may say a sentence that a model wrote. The rules are on the safe side: when one
/// objects wrongly, the learner hears the script's line.
final class SentenceCheck {
    static final int MOST_CHARACTERS = 240;
    private static final int MOST_WORDS = 40;
    private static final int MOST_WORDS_FOR_BEGINNERS = 25;
    /// Words in a row of the learner's that make a sentence an echo.
    private static final int ECHO = 6;
    /// Sentences of fewer words are the same only when all words are.
    private static final int COMPARABLE = 4;
    /// A longer sentence has a word that identifies its language.
    private static final int MOST_WORDS_WITHOUT = 7;
    private static final double ALIKE = 0.75;

    private static final Pattern UNSPOKEN = Pattern.compile("[…()*\\[\\]{}<>#_|`~^=\\\\/@]|\\d{4}|https?:|\\p{So}");
    private static final Pattern COACHING = Pattern.compile(
            "\\byou (should|could|can|might|must|need to|may want to) (say|ask me|tell me that|use the|try saying|mention)\\b"
                    + "|\\btry (saying|to say|asking|to ask|using)\\b"
                    + "|\\b(better|correct|right|proper) (way to (say|put|ask)|word|phrase|grammar)\\b"
                    + "|\\byour (grammar|pronunciation|accent|english|vocabulary|candidate card|role)\\b"
                    + "|\\b(role[- ]?play|scenario|candidate|rubric|examiner|system prompt|my (card|script|instructions))\\b"
                    + "|\\bas an? (ai|assistant|model|language model)\\b|\\blanguage model\\b|\\bi am an ai\\b"
                    + "|\\b(ignore|previous) instructions\\b|\\bi (was|am|have been) (told|instructed) (not )?to (play|say|reveal)\\b",
            Pattern.CASE_INSENSITIVE);
    /// Words without which an English sentence is rare.
    private static final Set<String> ENGLISH = Set.copyOf(List.of(
            ("a an the and or but so if of to in on at by for with from as is are was were be been am do does did have has had"
                            + " i you he she it we they me him her us them my your his its our their this that these those not no"
                            + " yes what who how why when where which can could will would should may might must just all some any"
                            + " there here then than too very up out about like now well know don't i'm it's that's i've i'd you're"
                            + " he's she's can't didn't isn't wasn't won't i'll what's there's let me oh")
                    .split(" ")));
    /// The same for languages that might slip in.
    private static final Set<String> OTHER = Set.copyOf(List.of(
            ("der die das und ist nicht ein eine ich sie wir mit für auf auch es el la los las que de en un una es por con para"
                            + " no se lo le les des et est je vous nous ne pas du au il elle di che non per sono ho mi um uma não"
                            + " eu com os het een ik niet van dat")
                    .split(" ")));

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private final @Nullable Level level;
    private final Secrets secrets;
    private final Set<String> learnersRuns;
    private final List<List<String>> before;

    SentenceCheck(Scene scene) {
        level = scene.level();
        secrets = new Secrets(scene);
        learnersRuns = runs(Words.of(scene.heard()));
        before = scene.partnersTurns().stream()
                .map(Turn.Partner::text)
                .flatMap(text -> BETWEEN_SENTENCES.splitAsStream(text))
                .map(Words::of)
                .toList();
    }

    /// Returns why the sentence is not said; empty when it is.
    ///
    /// @param said the sentences of this reply so far
    Optional<Objection> objection(String sentence, List<Sentence> said) {
        var words = Words.of(sentence);
        int mostWords = level == Level.BEGINNER ? MOST_WORDS_FOR_BEGINNERS : MOST_WORDS;
        if (sentence.length() > MOST_CHARACTERS || words.size() > mostWords) return Optional.of(Objection.TOO_LONG);
        if (words.isEmpty() || UNSPOKEN.matcher(sentence).find()) return Optional.of(Objection.UNSPOKEN);
        if (!isEnglish(sentence, words)) return Optional.of(Objection.OTHER_LANGUAGE);
        if (COACHING.matcher(sentence).find()) return Optional.of(Objection.COACHING);
        // All sentences of the reply count together, so that a fact cannot be told in parts.
        var whole = said.stream().map(Sentence::text).collect(Collectors.joining(" ")) + " " + sentence;
        if (secrets.areToldBy(whole)) return Optional.of(Objection.LEAK);
        if (isRepeated(words, said)) return Optional.of(Objection.REPEATED);
        if (runs(words).stream().anyMatch(learnersRuns::contains)) return Optional.of(Objection.ECHO);
        return Optional.empty();
    }

    /// Counts words that only English has, or only others; names of things decide nothing. A short sentence
    /// may have none of them, in the letters of English.
    private static boolean isEnglish(String sentence, List<String> words) {
        if (LETTER.matcher(sentence).results().count()
                > LATIN.matcher(sentence).results().count()) return false;
        long english = words.stream().filter(ENGLISH::contains).count();
        long other = words.stream().filter(OTHER::contains).count();
        if (english == 0 && other == 0)
            return words.size() <= MOST_WORDS_WITHOUT
                    && sentence.chars().noneMatch(c -> c > 'z' && Character.isLetter(c));
        return english >= other;
    }

    private boolean isRepeated(List<String> words, List<Sentence> said) {
        return before.stream().anyMatch(one -> isAlike(one, words))
                || said.stream().anyMatch(one -> isAlike(Words.of(one.text()), words));
    }

    private static boolean isAlike(List<String> one, List<String> other) {
        if (one.equals(other)) return true;
        if (one.size() < COMPARABLE || other.size() < COMPARABLE) return false;
        var all = new HashSet<>(one);
        all.addAll(other);
        return Words.shared(Set.copyOf(one), Set.copyOf(other)) >= ALIKE * all.size();
    }

    private static Set<String> runs(List<String> words) {
        var runs = new HashSet<String>();
        for (int i = 0; i + ECHO <= words.size(); i++) runs.add(String.join(" ", words.subList(i, i + ECHO)));
        return runs;
    }
}
