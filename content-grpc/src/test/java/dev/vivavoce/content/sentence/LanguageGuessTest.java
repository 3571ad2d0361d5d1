package dev.vivavoce.content.sentence;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageGuessTest {
    private static final SentenceSet SET = SentenceSet.load();
    /// Measured: 756 of the 765 sentences.
    private static final double KNOWN = 0.98;

    /// What a sentence means says nothing: the same meaning is left out of all languages.
    @Test
    void a_sentence_that_was_not_learnt_is_nearly_always_known_by_its_language() {
        var known = new ArrayList<String>();
        var mistaken = new ArrayList<String>();
        for (var left : SET.sentences("fr")) {
            var guess = new LanguageGuess(SET.languages().stream()
                    .collect(toMap(language -> language, language -> textsWithout(language, meaning(left)))));
            for (var language : SET.languages()) {
                if (language.equals("en")) continue; // has meanings of its own
                for (var sentence : SET.sentences(language)) {
                    if (!meaning(sentence).equals(meaning(left))) continue;
                    var found = guess.of(sentence.text());
                    (found.equals(language) ? known : mistaken).add(sentence.id() + " as " + found);
                }
            }
            assertThat(guess.of(left.translation())).as(left.translation()).isEqualTo("en");
        }
        assertThat(known).hasSizeGreaterThan(700);
        assertThat(mistaken).hasSizeLessThan((int) ((1 - KNOWN) * (known.size() + mistaken.size())));
    }

    @Test
    void what_is_no_language_of_ours_does_not_fail() {
        var guess = new LanguageGuess(
                SET.languages().stream().collect(toMap(language -> language, language -> textsWithout(language, ""))));
        for (var text : List.of("", "…", "ქართული ენა", "1234"))
            assertThat(SET.languages()).contains(guess.of(text));
    }

    private static List<String> textsWithout(String language, String meaning) {
        return SET.sentences(language).stream()
                .filter(sentence -> language.equals("en") || !meaning(sentence).equals(meaning))
                .map(Sentence::text)
                .toList();
    }

    /// The id without the language.
    private static String meaning(Sentence sentence) {
        return sentence.id().substring(sentence.language().length());
    }
}
