package dev.vivavoce.content.scenario;

import static java.util.Objects.requireNonNullElse;

import dev.vivavoce.content.level.Level;
import dev.vivavoce.content.voice.PartnerVoice;
import dev.vivavoce.runtime.failure.Violations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a scenario. The language is a BCP 47 tag; the interlocutor card is null only where it is hidden.
public record ScenarioContent(
        String title,
        Profession profession,
        Level level,
        String language,
        String setting,
        CandidateCard candidateCard,
        @Nullable InterlocutorCard interlocutorCard,
        List<String> tasks,
        List<VocabularyItem> vocabulary,
        List<String> practiceLines) {

    /// Checks the content that an author sent.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID, naming every wrong field
    static ScenarioContent parse(
            String title,
            @Nullable Profession profession,
            @Nullable Level level,
            String language,
            String setting,
            CandidateCard candidateCard,
            InterlocutorCard interlocutorCard,
            List<String> tasks,
            List<VocabularyItem> vocabulary,
            List<String> practiceLines) {
        var violations = new Violations();
        violations.check("content.profession", profession != null, "is required");
        violations.check("content.level", level != null, "is required");
        var content = new ScenarioContent(
                title,
                requireNonNullElse(profession, Profession.EVERYDAY), // never returned: a violation was added
                requireNonNullElse(level, Level.BEGINNER),
                language,
                setting,
                candidateCard,
                interlocutorCard,
                tasks,
                vocabulary,
                practiceLines);
        ContentRules.check(content, violations);
        violations.throwIfAny();
        return content;
    }

    ScenarioContent withoutInterlocutorCard() {
        return new ScenarioContent(
                title, profession, level, language, setting, candidateCard, null, tasks, vocabulary, practiceLines);
    }

    /// SHA-256 over every text with its length before it, so that a word moved to another field changes the result.
    byte[] fingerprint() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Returns every text in UTF-8, each with its length before it.
    byte[] bytes() {
        var all = new StringBuilder();
        add(all, title, profession.name(), level.name(), language, setting, candidateCard.role());
        add(all, candidateCard.bullets());
        if (interlocutorCard != null) {
            add(all, interlocutorCard.persona(), interlocutorCard.feelings());
            add(all, interlocutorCard.prompts());
            add(all, interlocutorCard.revealIfAsked());
            add(all, interlocutorCard.voice());
        }
        add(all, tasks);
        add(all, vocabulary.stream().map(VocabularyItem::term).toList());
        add(all, vocabulary.stream().map(VocabularyItem::meaning).toList());
        add(all, practiceLines);
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Adds nothing for [PartnerVoice#ANY], so that a content without a voice has the fingerprint that it always had.
    private static void add(StringBuilder all, PartnerVoice voice) {
        if (voice.equals(PartnerVoice.ANY)) return;
        add(
                all,
                voice.gender().name(),
                voice.age().name(),
                voice.accent(),
                voice.pace().name());
    }

    private static void add(StringBuilder all, List<String> list) {
        all.append(list.size()).append('[');
        add(all, list.toArray(String[]::new));
    }

    private static void add(StringBuilder all, String... texts) {
        for (var text : texts) all.append(text.length()).append(':').append(text);
    }
}
