package dev.vivavoce.speech.transcription.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.transcription.state.ToldSpeakers;
import dev.vivavoce.speech.transcription.state.ToldSpeakers.Speaker;
import dev.vivavoce.speech.transcription.transcript.TranscriptPart.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TranscriptFileTest {
    private static final String LONG =
            "please take the sell beautiful in the morning and in the evening and drink a glass of water with it each time";

    @Test
    void the_text_has_what_was_corrected() {
        var parts = List.of(part(0, "take the sell beautiful", "Take the salbutamol."), part(1, "thank you", null));
        assertThat(TranscriptFile.of(parts, TranscriptFormat.TXT, "en-US", ToldSpeakers.NONE))
                .isEqualTo("Take the salbutamol.\n\nthank you\n");
    }

    @Test
    void subtitles_keep_their_times() {
        var heard = TranscriptFile.of(List.of(part(0, LONG, null)), TranscriptFormat.SRT, "en-US", ToldSpeakers.NONE);
        var corrected = TranscriptFile.of(
                List.of(part(0, LONG, LONG.replace("sell beautiful", "salbutamol"))),
                TranscriptFormat.SRT,
                "en-US",
                ToldSpeakers.NONE);
        assertThat(times(heard)).hasSize(2);
        assertThat(times(corrected)).isEqualTo(times(heard));
        assertThat(corrected).contains("salbutamol").doesNotContain("beautiful");
        assertThat(times(TranscriptFile.of(
                        List.of(part(0, LONG, LONG + " <b>")), TranscriptFormat.VTT, "en-US", ToldSpeakers.NONE)))
                .isEqualTo(times(heard).stream()
                        .map(time -> time.replace(',', '.'))
                        .toList());
    }

    @Test
    void a_subtitle_that_becomes_too_long_is_divided_within_its_time() {
        var file = TranscriptFile.of(
                List.of(part(0, "take it", "Take " + "one more ".repeat(20).strip())),
                TranscriptFormat.SRT,
                "en-US",
                ToldSpeakers.NONE);
        assertThat(file.lines().filter(line -> !line.isEmpty())).allMatch(line -> line.length() <= 42);
        assertThat(times(file)).hasSize(3).first().asString().startsWith("00:00:00,000 --> ");
        assertThat(times(file).getLast()).endsWith(" --> 00:00:00,900");
        for (int i = 1; i < 3; i++)
            assertThat(times(file).get(i)).startsWith(times(file).get(i - 1).split(" --> ")[1]);
    }

    @Test
    void a_subtitle_whose_words_are_all_taken_out_is_left_out() {
        var file =
                TranscriptFile.of(List.of(part(0, LONG, "Please.")), TranscriptFormat.SRT, "en-US", ToldSpeakers.NONE);
        assertThat(times(file)).hasSize(1);
        assertThat(file).endsWith("\nPlease.\n\n");
    }

    @Test
    void json_has_both() {
        var parts = List.of(part(0, "yes", null), part(1, "the sell", "The salbutamol."));
        assertThat(TranscriptFile.of(parts, TranscriptFormat.JSON, "en-US", ToldSpeakers.NONE)
                        .strip())
                .isEqualTo("{\"language\":\"en-US\",\"text\":\"yes\\n\\nThe salbutamol.\",\"words\":["
                        + "{\"text\":\"yes\",\"startMs\":0,\"endMs\":400,\"confidence\":0.9},"
                        + "{\"text\":\"The\",\"startMs\":10000,\"endMs\":10400},{\"text\":\"salbutamol.\"}],"
                        + "\"corrections\":[{\"firstWord\":1,\"wordCount\":2,\"heard\":["
                        + "{\"text\":\"the\",\"startMs\":10000,\"endMs\":10400,\"confidence\":0.9},"
                        + "{\"text\":\"sell\",\"startMs\":10500,\"endMs\":10900,\"confidence\":0.9}]}]}");
        assertThat(TranscriptFile.of(parts.subList(0, 1), TranscriptFormat.JSON, "en-US", ToldSpeakers.NONE))
                .doesNotContain("corrections");
    }

    @Test
    void each_format_names_who_speaks() {
        var told = new ToldSpeakers(
                ToldSpeakers.Origin.ESTIMATE, List.of(new Speaker("Dr. <Okafor>", 1_500), new Speaker("", 400)));
        var parts = List.of(spoken(0, "good morning", 1), spoken(1, "how are you", 1), spoken(2, "fine", 2));
        assertThat(TranscriptFile.of(parts, TranscriptFormat.TXT, "en-US", told))
                .isEqualTo("Dr. <Okafor>: good morning\n\nhow are you\n\nSpeaker 2: fine\n");
        assertThat(TranscriptFile.of(parts, TranscriptFormat.SRT, "en-US", told).lines())
                .contains("Dr. <Okafor>: good morning", "how are you", "Speaker 2: fine");
        assertThat(TranscriptFile.of(parts, TranscriptFormat.VTT, "en-US", told).lines())
                .contains(
                        "<v Dr. &lt;Okafor&gt;>good morning", "<v Dr. &lt;Okafor&gt;>how are you", "<v Speaker 2>fine");
        assertThat(TranscriptFile.of(parts, TranscriptFormat.JSON, "en-US", told))
                .contains(
                        "\"speakers\":[{\"number\":1,\"name\":\"Dr. <Okafor>\",\"spokenMs\":1500},"
                                + "{\"number\":2,\"name\":\"Speaker 2\",\"spokenMs\":400}],\"speakersEstimated\":true",
                        "{\"text\":\"fine\",\"startMs\":20000,\"endMs\":20400,\"speaker\":2,\"confidence\":0.9}");
    }

    @Test
    void a_long_name_leaves_the_lines_of_a_subtitle_short() {
        var told = new ToldSpeakers(ToldSpeakers.Origin.ESTIMATE, List.of(new Speaker("Professor Adebayo", 1_500)));
        var file = TranscriptFile.of(List.of(spoken(0, LONG, 1)), TranscriptFormat.SRT, "en-US", told);
        assertThat(file.lines()).allMatch(line -> line.length() <= 42).anyMatch(line -> line.startsWith("Professor"));
    }

    private static TranscriptPart spoken(int index, String heard, int speaker) {
        return new TranscriptPart(index, part(index, heard, null).words(), true, null, 0, speaker);
    }

    private static List<String> times(String file) {
        return Arrays.stream(file.split("\n"))
                .filter(line -> line.contains(" --> "))
                .toList();
    }

    private static TranscriptPart part(int index, String heard, @Nullable String corrected) {
        var words = new ArrayList<Word>();
        for (var word : heard.split(" ")) {
            int start = index * 10_000 + words.size() * 500;
            words.add(new Word(word, start, start + 400, 0.9f));
        }
        return new TranscriptPart(index, words, true, corrected, corrected == null ? 0 : 1, 0);
    }
}
