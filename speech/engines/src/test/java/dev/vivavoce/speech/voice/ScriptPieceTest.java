package dev.vivavoce.speech.voice;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.voice.Script.Emphasis;
import dev.vivavoce.speech.voice.Script.Span;
import dev.vivavoce.speech.voice.ScriptPiece.Silence;
import dev.vivavoce.speech.voice.ScriptPiece.Speech;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptPieceTest {
    @Test
    void a_long_text_is_cut_between_sentences_and_nothing_of_it_is_lost() {
        var text = "Hola, buenos días. ¿Qué tal está usted hoy? Siéntese, por favor. ".repeat(20);
        var pieces = ScriptPiece.of(Script.of(text, 1), 100);
        assertThat(pieces).allSatisfy(piece -> {
            var said = ((Speech) piece).text();
            assertThat(said.length()).isBetween(1, 100);
            assertThat(said.strip()).matches("(?s).*[.?]");
        });
        assertThat(pieces.stream().map(piece -> ((Speech) piece).text()).collect(joining()))
                .isEqualTo(text);
    }

    @Test
    void a_text_without_sentences_is_cut_between_words_and_one_without_words_anywhere() {
        for (var text : List.of("palabra ".repeat(40), "a".repeat(333), "𝒂".repeat(150))) {
            var pieces = ScriptPiece.of(Script.of(text, 1), 100);
            assertThat(pieces)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(piece ->
                            assertThat(((Speech) piece).text().length()).isLessThanOrEqualTo(100));
            assertThat(pieces.stream().map(piece -> ((Speech) piece).text()).collect(joining()))
                    .isEqualTo(text);
        }
    }

    @Test
    void breaks_become_silence_and_what_has_no_word_is_left_out() {
        var pieces = ScriptPiece.of(
                new Script(
                        List.of(
                                new Span.Words("One", Emphasis.NONE),
                                new Span.Break(Duration.ofMillis(1_500)),
                                new Span.Words(" … ", Emphasis.NONE),
                                new Span.SentenceEnd(),
                                new Span.Pronounced("two", List.of("T", "UW1"), Emphasis.NONE),
                                new Span.Words("three", Emphasis.STRONG)),
                        1,
                        1),
                100);
        assertThat(pieces)
                .containsExactly(
                        new Speech(List.of(new Span.Words("One", Emphasis.NONE))),
                        new Silence(Duration.ofMillis(1_500)),
                        new Speech(List.of(
                                new Span.Pronounced("two", List.of("T", "UW1"), Emphasis.NONE),
                                new Span.Words("three", Emphasis.STRONG))));
        assertThat(new Silence(Duration.ofMillis(1_500)).pcm(16_000)).hasSize(48_000);
    }
}
