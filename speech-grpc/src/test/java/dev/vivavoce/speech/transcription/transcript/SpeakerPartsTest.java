package dev.vivavoce.speech.transcription.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.speakers.SpeakerTurn;
import dev.vivavoce.speech.transcription.state.ToldSpeakers;
import dev.vivavoce.speech.transcription.state.ToldSpeakers.Speaker;
import dev.vivavoce.speech.transcription.transcript.TranscriptPart.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakerPartsTest {
    private static final List<TranscriptPart> TEXT = List.of(
            part(0, 0, true, "Good", "morning.", "Hello."),
            part(1, 3_000, false, "Sit", "down."),
            part(2, 9_000, true, "Thanks."));

    @Test
    void a_part_is_cut_where_the_speaker_changes() {
        var told = SpeakerParts.estimated(
                TEXT, List.of(turn(0, 1_000, 7), turn(1_000, 1_600, 3), turn(3_000, 4_200, 7), turn(9_000, 9_600, 3)));
        assertThat(told.parts().stream().map(TranscriptPart::heard))
                .containsExactly("Good morning.", "Hello.", "Sit down.", "Thanks.");
        assertThat(told.parts().stream().map(TranscriptPart::index)).containsExactly(0, 1, 2, 3);
        assertThat(told.parts().stream().map(TranscriptPart::speaker)).containsExactly(1, 2, 1, 2);
        assertThat(told.parts().stream().map(TranscriptPart::beginsParagraph)).containsExactly(true, true, true, true);
        assertThat(told.speakers().origin()).isEqualTo(ToldSpeakers.Origin.ESTIMATE);
        assertThat(told.speakers().speakers()).containsExactly(new Speaker("", 900 + 900), new Speaker("", 400 + 400));
    }

    @Test
    void one_speaker_leaves_the_text_as_it_was() {
        var told = SpeakerParts.estimated(TEXT, List.of(turn(0, 10_000, 1)));
        assertThat(told.parts().stream().map(TranscriptPart::words))
                .containsExactlyElementsOf(
                        TEXT.stream().map(TranscriptPart::words).toList());
        assertThat(told.parts().stream().map(TranscriptPart::beginsParagraph)).containsExactly(true, false, true);
        assertThat(told.speakers().speakers()).hasSize(1);
    }

    @Test
    void a_word_between_two_turns_belongs_to_the_nearer_one_and_nobody_without_a_word_is_a_speaker() {
        var told = SpeakerParts.estimated(
                List.of(part(0, 0, true, "One", "two", "three", "four")),
                List.of(turn(0, 600, 1), turn(1_250, 2_000, 2), turn(5_000, 6_000, 3)));
        assertThat(told.parts().stream().map(TranscriptPart::heard)).containsExactly("One two", "three four");
        assertThat(told.speakers().speakers()).hasSize(2);
    }

    private static TranscriptPart part(int index, int start, boolean beginsParagraph, String... texts) {
        var words = new ArrayList<Word>();
        for (int i = 0; i < texts.length; i++)
            words.add(new Word(texts[i], start + i * 500, start + i * 500 + 400, null));
        return new TranscriptPart(index, words, beginsParagraph);
    }

    private static SpeakerTurn turn(long start, long end, int speaker) {
        return new SpeakerTurn(16 * start, 16 * end, speaker);
    }
}
