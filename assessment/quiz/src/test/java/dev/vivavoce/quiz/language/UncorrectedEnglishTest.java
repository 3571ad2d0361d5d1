package dev.vivavoce.quiz.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.patterns.AbstractPatternRule;

class UncorrectedEnglishTest {
    @Test
    void it_loads_no_patterns_of_mistakes_and_reads_as_the_language_with_them_does() throws Exception {
        var text = "He has been reading the leaves since 9.30 p.m. The crust shines when it's brushed slowly.";
        var uncorrected = new JLanguageTool(new UncorrectedEnglish());
        var whole = new JLanguageTool(Languages.getLanguageForShortCode("en-GB"));
        assertThat(whole.getAllRules()).hasAtLeastOneElementOfType(AbstractPatternRule.class);
        assertThat(uncorrected.getAllRules()).doesNotHaveAnyElementsOfTypes(AbstractPatternRule.class);
        assertThat(uncorrected.analyzeText(text))
                .extracting(AnalyzedSentence::toString)
                .isEqualTo(whole.analyzeText(text).stream()
                        .map(AnalyzedSentence::toString)
                        .toList());
    }
}
