package dev.vivavoce.content.scenario;

import dev.vivavoce.runtime.failure.Violations;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rules for a scenario's content; they apply to authors and to built-in scenarios.
final class ContentRules {
    /// With this limit the 200 versions of a batch fit into one message of 4 MiB.
    static final int MOST_BYTES = 16_000;

    private final Map<String, String> problems = new LinkedHashMap<>();

    private ContentRules() {}

    /// Adds the violations, with the field names of the contract.
    static void check(ScenarioContent content, Violations violations) {
        problems(content)
                .forEach((field, problem) -> violations.add(field.isEmpty() ? "content" : "content." + field, problem));
    }

    /// Returns the violations by field name within the content (empty for the content as a whole).
    static Map<String, String> problems(ScenarioContent content) {
        var rules = new ContentRules();
        rules.text("title", content.title(), 3, 120);
        rules.language("language", content.language());
        rules.text("setting", content.setting(), 1, 2_000);
        rules.text("candidate_card.role", content.candidateCard().role(), 1, 300);
        rules.texts("candidate_card.bullets", content.candidateCard().bullets(), 1, 10);
        var interlocutor = content.interlocutorCard();
        if (interlocutor == null) {
            rules.problems.put("interlocutor_card", "is required");
        } else {
            rules.text("interlocutor_card.persona", interlocutor.persona(), 1, 1_000);
            rules.text("interlocutor_card.feelings", interlocutor.feelings(), 0, 1_000);
            rules.texts("interlocutor_card.prompts", interlocutor.prompts(), 1, 20);
            rules.texts("interlocutor_card.reveal_if_asked", interlocutor.revealIfAsked(), 0, 20);
            var accent = interlocutor.voice().accent();
            if (!accent.isEmpty()) rules.language("interlocutor_card.voice.accent", accent);
        }
        rules.texts("tasks", content.tasks(), 1, 10);
        var vocabulary = content.vocabulary();
        rules.texts(
                "vocabulary.term", vocabulary.stream().map(VocabularyItem::term).toList(), 0, 30);
        rules.texts(
                "vocabulary.meaning",
                vocabulary.stream().map(VocabularyItem::meaning).toList(),
                0,
                30);
        rules.texts("practice_lines", content.practiceLines(), 1, 20);
        int bytes = content.bytes().length;
        if (bytes > MOST_BYTES) rules.problems.put("", bytes + " bytes (expected: at most " + MOST_BYTES + ")");
        return rules.problems;
    }

    private void text(String field, String text, int fewest, int most) {
        int length = text.codePointCount(0, text.length());
        if (length < fewest || length > most) {
            problems.put(field, length + " characters (expected: " + fewest + " to " + most + ")");
        } else if (fewest > 0 && text.isBlank()) {
            problems.put(field, "must not be blank");
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            problems.put(field, "must not contain control characters other than line feeds");
        }
    }

    private void texts(String field, List<String> texts, int fewest, int most) {
        if (texts.size() < fewest || texts.size() > most) {
            problems.put(field, texts.size() + " entries (expected: " + fewest + " to " + most + ")");
            return;
        }
        for (int i = 0; i < texts.size(); i++) text(field + "[" + i + "]", texts.get(i), 1, 300);
    }

    private void language(String field, String tag) {
        try {
            if (tag.isEmpty()
                    || tag.length() > 35
                    || !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .toLanguageTag()
                            .equals(tag))
                problems.put(field, "must be a BCP 47 tag in its usual spelling, at most 35 characters");
        } catch (IllformedLocaleException _) {
            problems.put(field, "must be a BCP 47 tag, for example en-GB");
        }
    }
}
