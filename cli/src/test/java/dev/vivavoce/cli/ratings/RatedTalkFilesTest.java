package dev.vivavoce.cli.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.v1.ExaminersBand;
import dev.vivavoce.assessment.v1.ExportRatingsResponse;
import dev.vivavoce.cli.Refusal;
import dev.vivavoce.rating.talk.Speaker;
import dev.vivavoce.rating.talk.TalkJson;
import dev.vivavoce.speech.v1.Talk;
import dev.vivavoce.speech.v1.TalkTurn;
import dev.vivavoce.speech.v1.Talker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatedTalkFilesTest {
    private static final ExportRatingsResponse RATED = ExportRatingsResponse.newBuilder()
            .setScenarioId("7a1d5cea-0001-4a10-8000-000000000001")
            .setScenarioVersion(3)
            .setRubric("oet-speaking")
            .setTalk(Talk.newBuilder()
                    .addTurns(turn(Talker.TALKER_PARTNER, "Who is it?", 0, 1_000))
                    .addTurns(turn(Talker.TALKER_LEARNER, "Good evening, \"Mrs Pohl\".\n", 1_500, 4_250)))
            .addCriteria(ExaminersBand.newBuilder()
                    .setCriterion("fluency")
                    .setBand(4.5)
                    .addComments("Warm."))
            .build();

    @TempDir
    Path folder;

    @Test
    void the_rater_reads_what_is_written() throws IOException {
        var files = RatedTalkFiles.in(folder.resolve("new").resolve("one"));
        files.add(RATED);
        files.add(RATED);
        assertThat(files.written()).isEqualTo(2);
        var text = Files.readString(folder.resolve("new").resolve("one").resolve("rated-00002.json"));
        assertThat(text).doesNotContain("Warm.");
        var read = TalkJson.read(text);
        assertThat(read.talk().scenario()).isEqualTo(RATED.getScenarioId());
        assertThat(read.rubric()).isEqualTo("oet-speaking");
        assertThat(read.bands()).containsOnlyKeys("fluency").containsValue(4.5);
        assertThat(read.quality()).isEmpty();
        var learner = read.talk().turns().getLast();
        assertThat(learner.who()).isEqualTo(Speaker.LEARNER);
        assertThat(learner.text()).isEqualTo("Good evening, \"Mrs Pohl\".\n");
        assertThat(learner.start()).isEqualTo(1.5);
        assertThat(learner.end()).isEqualTo(4.25);
    }

    @Test
    void a_folder_with_talks_is_refused_and_stays_as_it_is() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{}");
        assertThatThrownBy(() -> RatedTalkFiles.in(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> RatedTalkFiles.in(folder.resolve("a.json")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be used");
        assertThat(folder.resolve("a.json")).hasContent("{}");
    }

    private static TalkTurn turn(Talker talker, String text, long start, long end) {
        return TalkTurn.newBuilder()
                .setTalker(talker)
                .setText(text)
                .setStart(Durations.fromMillis(start))
                .setEnd(Durations.fromMillis(end))
                .build();
    }
}
