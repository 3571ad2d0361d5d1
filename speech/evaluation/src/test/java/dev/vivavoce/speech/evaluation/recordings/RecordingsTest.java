package dev.vivavoce.speech.evaluation.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {
    @TempDir
    private Path folder;

    @Test
    void the_short_form_names_file_and_text() throws IOException {
        list("first\tgood morning\nsecond.wav\thow are you\n");
        sound("first.flac", "second.wav");
        var read = Recordings.in(folder, false);
        assertThat(read.recordings()).extracting(Recording::text).containsExactly("good morning", "how are you");
        assertThat(read.recordings()).extracting(Recording::speaker).containsExactly("first", "second");
        assertThat(read.recordings().getFirst().age()).isNull();
    }

    @Test
    void the_long_form_names_speaker_and_age_too_and_lets_speakers_take_turns() throws IOException {
        list("a1\tanna\t6\tONE\tW AH1 N\na2\tanna\t6\tTWO\tT UW1\nb1\tben\t20\tTHREE\tTH R IY1\n");
        sound("a1.flac", "a2.flac", "b1.flac");
        var read = Recordings.in(folder, false).recordings();
        assertThat(read).extracting(Recording::id).containsExactly("a1", "b1", "a2");
        assertThat(read).extracting(Recording::age).containsExactly(6, 20, 6);
    }

    @Test
    void undecodable_and_missing_recordings_are_counted() throws IOException {
        list("a\tONE\nb\tTWO\nc\tTHREE\n");
        sound("a.flac", "b.opus");
        assertThat(Recordings.in(folder, false)).satisfies(read -> {
            assertThat(read.recordings()).hasSize(1);
            assertThat(read.undecodable()).isEqualTo(1);
            assertThat(read.missing()).isEqualTo(1);
        });
        assertThat(Recordings.in(folder, true).recordings()).hasSize(2);
    }

    @Test
    void the_experts_scores_join_their_recording() throws IOException {
        list("a\tanna\t6\tWE\tW IY0\n");
        sound("a.flac");
        Files.writeString(
                folder.resolve("scores.jsonl"),
                "{\"id\":\"a\",\"t\":8,\"a\":7,\"f\":9,\"p\":6,\"c\":10,\"w\":[[\"WE\",10,9,\"W:2 IY0:1.4\"]]}\n");
        var expert = Objects.requireNonNull(
                Recordings.in(folder, false).recordings().getFirst().expert());
        assertThat(expert.total()).isEqualTo(8);
        assertThat(expert.words().getFirst().phones())
                .containsExactly(new ExpertScores.Phone("W", 2), new ExpertScores.Phone("IY", 1.4));
    }

    @Test
    void a_folder_without_a_list_and_a_broken_line_are_refused_with_their_place() throws IOException {
        assertThatThrownBy(() -> Recordings.in(folder, false))
                .isInstanceOf(UnusableRecordings.class)
                .hasMessageContaining("transcripts.tsv");
        list("a\tONE\nonly one column\n");
        assertThatThrownBy(() -> Recordings.in(folder, false)).hasMessageContaining("line 2: 1 columns");
        list("a\tanna\tsix\tONE\n");
        sound("a.flac");
        assertThatThrownBy(() -> Recordings.in(folder, false)).hasMessageContaining("age six");
    }

    private void list(String lines) throws IOException {
        Files.writeString(folder.resolve("transcripts.tsv"), lines);
    }

    private void sound(String... files) throws IOException {
        for (var file : files) Files.write(folder.resolve(file), new byte[0]);
    }
}
