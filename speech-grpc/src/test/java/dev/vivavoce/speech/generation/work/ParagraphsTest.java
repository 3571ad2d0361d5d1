package dev.vivavoce.speech.generation.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.generation.state.Voicing;
import dev.vivavoce.speech.generation.state.Wording;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.Script.Span;
import dev.vivavoce.speech.voice.ssml.SsmlException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    private static final Voicing VOICING = new Voicing("a voice", 1.5, 0.9, SpeechEncoder.Format.MP3);

    @Test
    void lines_are_paragraphs_with_pauses_between_them() throws SsmlException {
        var parts = Paragraphs.of(new Wording("One.\r\n\n  \nTwo.\nThree.", false), VOICING);
        assertThat(parts).extracting(Script::text).containsExactly("One.", "Two.", "Three.");
        assertThat(parts)
                .extracting(part -> part.spans().getLast() instanceof Span.Break)
                .containsExactly(true, true, false);
        assertThat(parts).extracting(Script::rate).containsOnly(1.5);
        assertThat(parts).extracting(Script::pitch).containsOnly(0.9);
    }

    @Test
    void a_long_paragraph_is_cut_between_sentences_and_nothing_is_lost() throws SsmlException {
        var text = "This sentence is here again. ".repeat(100).strip();
        var parts = Paragraphs.of(new Wording(text, false), VOICING);
        assertThat(parts).hasSizeBetween(4, 6);
        assertThat(parts)
                .extracting(Script::text)
                .allSatisfy(part -> assertThat(part).endsWith("again."));
        assertThat(String.join(" ", parts.stream().map(Script::text).toList())).isEqualTo(text);
    }

    @Test
    void a_paragraph_without_a_sentence_end_stays_whole() throws SsmlException {
        var text = "word ".repeat(500).strip();
        assertThat(Paragraphs.of(new Wording(text, false), VOICING))
                .extracting(Script::text)
                .isEqualTo(List.of(text));
    }

    @Test
    void a_long_document_is_cut_after_sentences_and_breaks_and_nothing_is_lost() throws SsmlException {
        var sentence = "<s>" + "This goes on and on and on. ".repeat(10) + "</s><break time='1s'/>";
        var document = new Wording("<speak>" + sentence.repeat(20) + "</speak>", true);
        var parts = Paragraphs.of(document, VOICING);
        assertThat(parts).hasSizeBetween(5, 10);
        assertThat(parts.stream().flatMap(part -> part.spans().stream()).toList())
                .isEqualTo(document.script(1, 1).spans());
    }
}
