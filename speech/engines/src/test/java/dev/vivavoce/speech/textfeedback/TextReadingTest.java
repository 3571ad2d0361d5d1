package dev.vivavoce.speech.textfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.pronunciation.scoring.NotUnderstoodReason;
import dev.vivavoce.speech.pronunciation.scoring.ScoringTask;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.text.SpokenForm.Written;
import dev.vivavoce.speech.textfeedback.TextResult.Outcome;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReadingTest {
    private static final int SECOND = 16_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Buenos días, ¿cómo está? | buenos días cómo está | +Buenos +días +cómo +está",
                "Buenos días, ¿cómo está? | Buenos días. ¿Cómo esta? | +Buenos +días +cómo está=esta?",
                "El perro come pan. | El pero come pan | +El perro=pero +come +pan",
                "Me gusta mucho el café con leche | Me gusta el café | +Me +gusta -mucho +el +café -con -leche",
                "Me gusta el café | Me gusta mucho el café | +Me +gusta *mucho +el +café",
                "Hoy hace sol | hace sol | -Hoy +hace +sol",
                "L'homme qu'il a vu | L’homme qu’il a vu. | +L'homme +qu'il +a +vu",
                "مَرْحَبًا بِكَ | مرحبا بك | +مَرْحَبًا +بِكَ",
                "Das Wohnzimmer ist groß | Das Wohn Zimmer ist groß | +Das +Wohnzimmer +ist +groß"
            })
    void each_word_of_the_text_is_heard_heard_as_another_or_not_heard(String text, String heard, String expected) {
        var reading = new TextReading(ScoringTask.readAloud(text));
        assertThat(shown(reading.result(List.of(compare(reading, heard, 0)), SECOND)))
                .isEqualTo(expected);
    }

    @Test
    void utterances_go_on_where_the_one_before_ended() {
        var reading = new TextReading(ScoringTask.readAloud("Uno dos tres. Uno dos cuatro."));
        var utterances = new ArrayList<TextUtterance>();
        for (var heard : List.of("Uno dos tres", "Uno", "dos cuatro"))
            utterances.add(compare(
                    reading,
                    heard,
                    utterances.isEmpty() ? 0 : utterances.getLast().referenceTo()));
        assertThat(utterances).extracting(TextUtterance::referenceTo).containsExactly(3, 4, 6);
        var result = reading.result(utterances, 10 * SECOND);
        assertThat(shown(result)).isEqualTo("+Uno +dos +tres +Uno +dos +cuatro");
        assertThat(result.transcript()).isEqualTo("Uno dos tres Uno dos cuatro");
        assertThat(result.engines()).containsExactly("an engine");
        assertThat(result.audioSeconds()).isEqualTo(10);
        assertThat(result.speechSeconds()).isEqualTo(6);
    }

    @Test
    void a_common_word_that_stands_alone_does_not_leap_over_the_text() {
        var reading = new TextReading(
                ScoringTask.readAloud("El tren sale a las nueve de la mañana y llega a la estación de Atocha"));
        assertThat(compare(reading, "de", 0).referenceTo()).isLessThanOrEqualTo(1);
    }

    @Test
    void free_speech_is_what_was_heard() {
        var reading = new TextReading(ScoringTask.free());
        var result = reading.result(List.of(compare(reading, "Hola, ¿qué tal?", 0)), SECOND);
        assertThat(result.words()).extracting(TextWord::text).containsExactly("Hola,", "¿qué", "tal?");
        assertThat(result.words()).allMatch(word -> word.referenceIndex() == -1);
    }

    @Test
    void without_a_recognised_word_nothing_is_called_missing() {
        var reading = new TextReading(ScoringTask.readAloud("Buenos días"));
        assertThat(reading.result(List.of(), SECOND).outcome()).isEqualTo(new Outcome.NoSpeech());
        var quiet = reading.result(List.of(compare(reading, "", 0)), SECOND);
        assertThat(quiet.outcome()).isEqualTo(new Outcome.NotUnderstood(NotUnderstoodReason.TOO_QUIET));
        assertThat(quiet.words()).isEmpty();
    }

    @Test
    void words_are_what_stands_between_spaces_without_punctuation_and_dashes() {
        assertThat(PlainWords.of(" «Sí» — dijo…  no¿? ¡Vale!\u00a05 € "))
                .extracting(Written::text)
                .containsExactly("Sí", "dijo", "no", "Vale", "5");
    }

    private static TextUtterance compare(TextReading reading, String heard, int from) {
        var words = new ArrayList<Word>();
        for (var text : heard.split(" "))
            if (!text.isEmpty()) words.add(new Word(text, words.size(), words.size() + 1.0, null));
        var utterance = new Segment.Utterance(0, 2L * SECOND, new float[2 * SECOND], 2L * SECOND);
        return reading.compare(utterance, words, from, "an engine");
    }

    private static String shown(TextResult result) {
        return result.words().stream()
                .map(word -> switch (word.state()) {
                    case HEARD -> "+" + word.text();
                    case OTHER -> word.text() + "=" + word.heard();
                    case NOT_HEARD -> "-" + word.text();
                    case ADDED -> "*" + word.text();
                })
                .collect(Collectors.joining(" "));
    }
}
