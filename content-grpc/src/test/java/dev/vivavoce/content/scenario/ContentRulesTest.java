package dev.vivavoce.content.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentRulesTest {
    private static final ScenarioContent GOOD = BuiltInScenario.all().getFirst().content();

    @Test
    void lengths_are_counted_in_characters_and_both_ends_are_allowed() {
        for (var title : List.of("abc", "x".repeat(120), "𝒳".repeat(120)))
            assertThat(ContentRules.problems(titled(title))).isEmpty();
        for (var title : List.of("", "ab", "x".repeat(121), "   ", "𝒳𝒳"))
            assertThat(ContentRules.problems(titled(title))).containsOnlyKeys("title");
    }

    @Test
    void control_characters_are_refused_except_line_feeds() {
        assertThat(ContentRules.problems(titled("a\u0000b"))).containsOnlyKeys("title");
        assertThat(ContentRules.problems(titled("a\nbc"))).isEmpty();
    }

    @Test
    void a_language_is_a_tag_in_its_usual_spelling() {
        for (var tag : List.of("en", "en-GB", "zh-Hant-TW"))
            assertThat(ContentRules.problems(inLanguage(tag))).isEmpty();
        for (var tag : List.of("", "EN", "en_GB", "english language", "x".repeat(36)))
            assertThat(ContentRules.problems(inLanguage(tag))).containsOnlyKeys("language");
    }

    @Test
    void lists_have_their_bounds_and_a_bad_entry_is_named_by_its_place() {
        assertThat(ContentRules.problems(withTasks(List.of()))).containsOnlyKeys("tasks");
        assertThat(ContentRules.problems(withTasks(Collections.nCopies(11, "a task"))))
                .containsOnlyKeys("tasks");
        assertThat(ContentRules.problems(withTasks(Collections.nCopies(10, "a task"))))
                .isEmpty();
        assertThat(ContentRules.problems(withTasks(List.of("a task", "x".repeat(301)))))
                .containsOnlyKeys("tasks[1]");
    }

    @Test
    void a_batch_of_the_longest_scenarios_fits_into_one_message() {
        assertThat(200 * ContentRules.MOST_BYTES).isLessThan(4 * 1024 * 1024 - 200 * 1024);
        assertThat(ContentRules.problems(withLines(Collections.nCopies(20, "é".repeat(300)))))
                .isEmpty();
        assertThat(ContentRules.problems(withLines(Collections.nCopies(20, "𝒳".repeat(300)))))
                .hasEntrySatisfying("", problem -> assertThat(problem).contains("at most 16000"));
    }

    @Test
    void moving_a_word_from_one_field_to_the_next_changes_the_fingerprint() {
        assertThat(withTasks(List.of("ab", "c")).fingerprint())
                .isNotEqualTo(withTasks(List.of("a", "bc")).fingerprint())
                .isEqualTo(withTasks(List.of("ab", "c")).fingerprint());
    }

    private static ScenarioContent titled(String title) {
        return changed(title, GOOD.language(), GOOD.tasks());
    }

    private static ScenarioContent inLanguage(String language) {
        return changed(GOOD.title(), language, GOOD.tasks());
    }

    private static ScenarioContent withTasks(List<String> tasks) {
        return changed(GOOD.title(), GOOD.language(), tasks);
    }

    private static ScenarioContent withLines(List<String> practiceLines) {
        return new ScenarioContent(
                GOOD.title(),
                GOOD.profession(),
                GOOD.level(),
                GOOD.language(),
                GOOD.setting(),
                GOOD.candidateCard(),
                GOOD.interlocutorCard(),
                GOOD.tasks(),
                GOOD.vocabulary(),
                practiceLines);
    }

    static ScenarioContent changed(String title, String language, List<String> tasks) {
        return new ScenarioContent(
                title,
                GOOD.profession(),
                GOOD.level(),
                language,
                GOOD.setting(),
                GOOD.candidateCard(),
                GOOD.interlocutorCard(),
                tasks,
                GOOD.vocabulary(),
                GOOD.practiceLines());
    }
}
