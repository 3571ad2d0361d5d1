package dev.vivavoce.quiz.language;

import java.util.List;
import java.util.ResourceBundle;
import org.languagetool.Language;
import org.languagetool.UserConfig;
import org.languagetool.language.BritishEnglish;
import org.languagetool.rules.Rule;

/// British English without LanguageTool's patterns of mistakes: they take longer to load than what reads a text, and
/// nobody's text is corrected here.
final class UncorrectedEnglish extends BritishEnglish {
    UncorrectedEnglish() {
        super(true); // The constructor without arguments works once in a process.
    }

    @Override
    public List<String> getRuleFileNames() {
        return List.of();
    }

    @Override
    public List<Rule> getRelevantRules(
            ResourceBundle messages, UserConfig user, Language motherTongue, List<Language> others) {
        return List.of();
    }
}
