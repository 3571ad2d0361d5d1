package dev.vivavoce.content.dialogue.script;

import dev.vivavoce.content.scenario.Scenario;
import java.util.List;
import java.util.Locale;

/// A script as an author has written it, read and held against the rules.
public sealed interface CheckedScript {
    int MOST_PROBLEMS = 100;
    int LONGEST_PROBLEM = 400;

    /// The script can be used.
    record Usable(Script script) implements CheckedScript {}

    /// The script cannot be used. Problems may quote it; they are at most [#MOST_PROBLEMS], and cut.
    record Unusable(List<String> problems) implements CheckedScript {
        public Unusable {
            problems = problems.stream()
                    .limit(MOST_PROBLEMS)
                    .map(Unusable::shortened)
                    .toList();
        }

        private static String shortened(String problem) {
            return problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM - 1) + "…";
        }
    }

    /// Reads a script for a version of a scenario.
    static CheckedScript of(Scenario scenario, String yaml) {
        if (!isEnglish(scenario))
            return new Unusable(List.of("language: " + scenario.content().language() + " (expected: English)"));
        try {
            var script = Scripts.parse(yaml);
            var problems = script.scenario().equals(scenario.id())
                    ? ScriptRules.problems(script, scenario.content())
                    : List.of("scenario: " + script.scenario() + " (expected: " + scenario.id() + ")");
            return problems.isEmpty() ? new Usable(script) : new Unusable(problems);
        } catch (IllegalArgumentException malformed) {
            return new Unusable(List.of(String.valueOf(malformed.getMessage())));
        }
    }

    /// Lists what makes a script unusable for a version of a scenario; empty when it can be used.
    static List<String> problems(Scenario scenario, String yaml) {
        return switch (of(scenario, yaml)) {
            case Usable _ -> List.of();
            case Unusable(var problems) -> problems;
        };
    }

    /// Whether a script can be written for the scenario: the intents of another language are not recognised.
    static boolean isEnglish(Scenario scenario) {
        return Locale.forLanguageTag(scenario.content().language())
                .getLanguage()
                .equals("en");
    }
}
