package dev.vivavoce.quiz.language;

import dev.vivavoce.quiz.check.Defect;
import dev.vivavoce.quiz.check.DefectKind;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Question.MultipleChoice;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds an English multiple choice of single words of which most are of another word class than the key: "a net of
/// ___" is proteins, when the passage says that a baker makes and a net holds. The rules choose options of one class
/// themselves, so this looks at what a language model wrote. Options should be parallel in grammar (Haladyna, Downing
/// and Rodriguez 2002).
public final class WordClassCheck {
    private enum WordClass {
        NOUN("NN"),
        VERB("VB"),
        ADJECTIVE("JJ"),
        ADVERB("RB"),
        NUMBER("CD");

        private final String tag;

        WordClass(String tag) {
            this.tag = tag;
        }

        /// By the dictionary, of which the phrase decides: "makes" is no noun where a verb phrase begins with it.
        private static Set<WordClass> of(Token token) {
            var classes = EnumSet.noneOf(WordClass.class);
            for (var one : values())
                if (token.lemmas().keySet().stream().anyMatch(tag -> tag.startsWith(one.tag))) classes.add(one);
            if (classes.contains(VERB) && token.inVerbPhrase()) return EnumSet.of(VERB);
            if (token.inNounPhrase()) classes.remove(VERB);
            return classes;
        }
    }

    private final Tagger tagger;

    public WordClassCheck(Tagger tagger) {
        this.tagger = tagger;
    }

    /// @param passage the passage that the question cites
    public Optional<Defect> check(Question question, Passage passage) {
        if (!passage.isEnglish() || !(question instanceof MultipleChoice choice)) return Optional.empty();
        var options = choice.options().stream()
                .map(option -> option.text().strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!options.stream().allMatch(WordClassCheck::isWord)) return Optional.empty();
        var read = tagger.read(Pieces.of(passage));
        var key = classes(options.get(choice.key()), read);
        if (key.isEmpty()) return Optional.empty();
        long unlike = options.stream()
                .map(option -> classes(option, read))
                .filter(other -> !other.isEmpty() && Collections.disjoint(other, key))
                .count();
        if (2 * unlike <= options.size() - 1) return Optional.empty();
        var given = choice.options().get(choice.key()).text();
        return Optional.of(new Defect(DefectKind.GRAMMAR_GIVES_AWAY, given));
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Character::isLetter);
    }

    /// What a word is in the passage; of a word that does not stand there, nothing is known.
    private static Set<WordClass> classes(String word, List<Sentence> read) {
        var classes = EnumSet.noneOf(WordClass.class);
        for (var sentence : read)
            for (var token : sentence.tokens()) if (token.lower().equals(word)) classes.addAll(WordClass.of(token));
        return classes;
    }
}
