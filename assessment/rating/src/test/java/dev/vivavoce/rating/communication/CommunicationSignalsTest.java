package dev.vivavoce.rating.communication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.rating.Talks;
import dev.vivavoce.rating.evidence.Quote;
import dev.vivavoce.rating.evidence.Reading;
import dev.vivavoce.rating.evidence.Signal;
import dev.vivavoce.rating.language.Speech;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommunicationSignalsTest {
    private final CommunicationSignals signals = new CommunicationSignals();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            OPENING        | Good morning, my name is Ines.
            EMPATHY        | That must have been frightening for you.
            EMPATHY        | I can see why you are angry about it.
            EMPATHY        | I understand how you feel.
            EMPATHY        | You've had three very hard nights.
            PERSPECTIVE    | What worries you most about the operation?
            PERSPECTIVE    | How do you feel about going home?
            SIGNPOSTING    | First of all, I'd like to ask about the pain.
            SUMMARY        | So just to be sure, we meet at seven.
            OPEN_QUESTIONS | Could you tell me more about the fall?
            OPEN_QUESTIONS | How did the fall happen exactly?
            QUESTIONS      | Do you live alone?
            CHECKING       | Does that make sense so far?
            CHECKING       | Can you tell me in your own words what you will do?
            EXPLAINING     | The leg is weak because the muscles were cut.
            LAY_WORDS      | The pancreas, that's the gland behind the stomach, is tired.
            CHOICE         | Would you prefer to try it in here?
            PLAN           | If the pain comes back, please ring the bell at once.
            ABRUPTNESS     | You must take this tablet every day.
            JARGON         | There is a pneumothorax with dyspnoea.
            """)
    void each_move_is_found_with_its_quote(Signal signal, String line) {
        var reading = reading(signal, line);
        assertThat(reading.value()).isPositive();
        var quotes = signal == Signal.ABRUPTNESS || signal == Signal.JARGON ? reading.opposing() : reading.supporting();
        assertThat(quotes).extracting(Quote::text).contains(line);
        assertThat(quotes.getFirst().turn()).isEqualTo(1);
        assertThat(quotes.getFirst().start()).isEqualTo(4.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            OPENING        | The frame is over there.
            EMPATHY        | I don't understand how you feel.
            EMPATHY        | I can't see why you are angry about it.
            EMPATHY        | I never said it was your fault, did I?
            PERSPECTIVE    | The operation is on Friday.
            SIGNPOSTING    | The pain will go away soon.
            SUMMARY        | The pain goes away with the tablets.
            OPEN_QUESTIONS | Do you live alone in the house?
            OPEN_QUESTIONS | What time do you get up?
            QUESTIONS      | Tell me where it hurts.
            CHECKING       | The nurse will check your blood pressure.
            EXPLAINING     | Take one tablet in the morning.
            CHOICE         | Take this one and nothing else.
            PLAN           | The pain was worse than before.
            ABRUPTNESS     | Perhaps we could try a smaller tablet.
            JARGON         | There's a pneumothorax, that means a little air around the lung.
            """)
    void what_only_looks_like_a_move_is_not_found(Signal signal, String line) {
        assertThat(reading(signal, line).value()).isZero();
    }

    @Test
    void a_move_counts_once_in_a_turn() {
        var line = "That must be hard for you. I can see why you are worried. It sounds very frightening to me.";
        assertThat(reading(Signal.EMPATHY, line).value()).isEqualTo(1);
        assertThat(reading(Signal.EMPATHY, line).supporting()).hasSize(3);
    }

    @Test
    void letting_the_other_person_say_it_back_counts_twice() {
        assertThat(reading(Signal.CHECKING, "What will you tell your wife about the tablets?")
                        .value())
                .isEqualTo(2);
    }

    private Reading reading(Signal signal, String line) {
        return Objects.requireNonNull(
                signals.of(Speech.of(Talks.learner(line), Talks.SCENARIO)).get(signal));
    }
}
