package dev.vivavoce.bff.studio;

import dev.vivavoce.bff.scenario.Scenario.Level;
import dev.vivavoce.bff.scenario.Scenario.Profession;
import dev.vivavoce.bff.synthesis.VoiceTraits;
import java.util.List;

/// The texts that an author writes. It is read and sent in the same form, so it is input and output.
record ManuscriptContent(
        String title,
        Profession profession,
        Level level,
        String language,
        String setting,
        Card candidateCard,
        InterlocutorCard interlocutorCard,
        List<String> tasks,
        List<Term> vocabulary,
        List<String> practiceLines) {
    record Card(String role, List<String> bullets) {}

    record InterlocutorCard(
            String persona, List<String> prompts, List<String> revealIfAsked, String feelings, VoiceTraits voice) {}

    record Term(String term, String meaning) {}
}
