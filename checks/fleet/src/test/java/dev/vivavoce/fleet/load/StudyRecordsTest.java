package dev.vivavoce.fleet.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.fleet.load.Lesson.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StudyRecordsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void an_answer_reads_as_it_was_given() {
        assertThat(StudyRecords.given(JSON.readTree("{\"option\": 2, \"truth\": null, \"text\": null}")))
                .isEqualTo(new Answer("option", 2).toString());
        assertThat(StudyRecords.given(JSON.readTree("{\"option\": null, \"truth\": false, \"text\": null}")))
                .isEqualTo(new Answer("truth", false).toString());
        assertThat(StudyRecords.given(JSON.readTree("{\"option\": null, \"truth\": null, \"text\": \"two words\"}")))
                .isEqualTo(new Answer("text", "two words").toString());
        assertThat(StudyRecords.given(JSON.readTree("null"))).as("no answer").isNull();
    }

    @Test
    void a_text_is_the_same_however_its_lines_are_broken() {
        assertThat(StudyRecords.spaced("One.\n\nTwo  and\nthree.\n")).isEqualTo("One. Two and three.");
    }
}
