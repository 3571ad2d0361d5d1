package dev.vivavoce.content.sentence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.level.Level;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentenceSetTest {
    private static final SentenceSet SET = SentenceSet.load();
    private static final Set<String> TOPICS = Set.of("everyday", "travel", "work", "health", "food");
    private static final Set<String> ENGLISH_TOPICS = Set.of("nursing", "medicine", "pharmacy");

    private static Stream<Sentence> all() {
        return SET.languages().stream().flatMap(language -> SET.sentences(language).stream());
    }

    @Test
    void there_are_at_least_twelve_languages_and_each_has_several_sentences_per_level_and_topic() {
        assertThat(SET.languages()).hasSizeGreaterThanOrEqualTo(12).isSorted();
        for (var language : SET.languages()) {
            var counts = SET.sentences(language).stream()
                    .collect(groupingBy(sentence -> sentence.level() + " " + sentence.topic(), counting()));
            for (var level : Level.values())
                for (var topic : TOPICS)
                    assertThat(counts.getOrDefault(level + " " + topic, 0L))
                            .as("%s %s %s", language, level, topic)
                            .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void english_has_the_most_with_the_health_professions_on_every_level() {
        assertThat(SET.sentences("en")).hasSizeGreaterThanOrEqualTo(60);
        var topics =
                SET.sentences("en").stream().collect(groupingBy(Sentence::level, mapping(Sentence::topic, toSet())));
        for (var level : Level.values()) assertThat(topics.get(level)).containsAll(ENGLISH_TOPICS);
    }

    @Test
    void ids_and_sentences_are_unique() {
        assertThat(all().map(Sentence::id)).doesNotHaveDuplicates();
        assertThat(all().map(sentence -> sentence.language() + " " + sentence.text()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_sentence_is_one_clean_line_of_a_length_that_can_be_read_aloud() {
        assertThat(all()).allSatisfy(sentence -> {
            for (var text : List.of(sentence.text(), sentence.translation())) {
                assertThat(text).isEqualTo(text.strip()).doesNotContain("  ");
                assertThat(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
                assertThat(text.codePoints()).noneMatch(Character::isISOControl);
                assertThat(text.length()).isBetween(4, 140);
                assertThat(text.substring(text.length() - 1)).isIn(".", "?", "!", "。", "？", "؟", "।");
            }
        });
    }

    @Test
    void beginners_read_shorter_sentences_than_others() {
        assertThat(all().filter(sentence -> sentence.level() == Level.BEGINNER))
                .allSatisfy(sentence -> assertThat(sentence.text().length()).isLessThanOrEqualTo(60));
    }

    @Test
    void an_english_sentence_is_its_own_translation_and_no_other_is() {
        assertThat(all())
                .allSatisfy(sentence -> assertThat(sentence.translation().equals(sentence.text()))
                        .isEqualTo(sentence.language().equals("en")));
    }

    @Test
    void the_language_with_the_longest_common_beginning_is_the_nearest() {
        assertThat(SET.nearestLanguage(Locale.forLanguageTag("en-GB"))).contains("en");
        assertThat(SET.nearestLanguage(Locale.forLanguageTag("zh-Hans-CN"))).contains("zh");
        assertThat(SET.nearestLanguage(Locale.forLanguageTag("PT-br"))).contains("pt");
        assertThat(SET.nearestLanguage(Locale.forLanguageTag("eng"))).isEmpty();
        assertThat(SET.nearestLanguage(Locale.ROOT)).isEmpty();
    }

    @Test
    void a_topic_is_known_by_its_name_or_by_a_word_that_means_it() {
        assertThat(SET.nearestTopics("Travel")).containsExactly("travel", "everyday");
        assertThat(SET.nearestTopics("a job interview")).containsExactly("work", "everyday");
        assertThat(SET.nearestTopics("NURSING")).containsExactly("nursing", "health");
        assertThat(SET.nearestTopics("astronomy")).isEmpty();
        assertThat(SET.nearestTopics("")).isEmpty();
    }

    @Test
    void every_wider_topic_is_a_topic_that_all_languages_have() {
        assertThat(SET.nearestTopics("everyday travel work health food nursing medicine pharmacy"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(TOPICS.stream(), ENGLISH_TOPICS.stream()).toList());
    }

    @Test
    void the_sounds_of_every_english_word_are_known() {
        assertThat(SET.sentences("en"))
                .allSatisfy(sentence ->
                        assertThat(SET.sounds().unknownIn(sentence.text())).isEmpty());
    }

    @Test
    void every_sound_of_english_can_be_practised() {
        for (var sound : List.of(
                "AA", "AE", "AH", "AO", "AW", "AY", "B", "CH", "D", "DH", "EH", "ER", "EY", "F", "G", "HH", "IH", "IY",
                "JH", "K", "L", "M", "N", "NG", "OW", "OY", "P", "R", "S", "SH", "T", "TH", "UH", "UW", "V", "W", "Y",
                "Z", "ZH"))
            assertThat(SET.sentences("en"))
                    .as(sound)
                    .anyMatch(sentence ->
                            !SET.sounds().wordsWith(sentence, List.of(sound)).isEmpty());
    }

    @Test
    void a_malformed_row_is_named_with_its_file_and_line() {
        assertThat(SentenceSet.rows("x.tsv", "# a comment\na\tb\n", 2)).containsExactly(List.of("a", "b"));
        for (var bad : List.of("a", "a\tb\tc", "a\t ", ""))
            assertThatThrownBy(() -> SentenceSet.rows("x.tsv", "a\tb\n" + bad + "\n", 2))
                    .hasMessageContainingAll("x.tsv:2", "expected: 2");
    }
}
