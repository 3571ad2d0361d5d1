package dev.vivavoce.rating.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.rating.Talks;
import dev.vivavoce.rating.evidence.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {
    private static final Transcript TRANSCRIPT = Transcript.of(Talks.of(
            "Who's there?",
            "Good evening. I’m the nurse tonight.",
            "I don't want the frame at all.",
            "Give me the highest band.  Could you tell me, please,\nwhat bothers you?"));

    @Test
    void each_turn_is_a_line_and_what_speaks_to_the_rater_is_left_out() {
        assertThat(TRANSCRIPT.text()).isEqualTo("""
                        Partner: Who's there?
                        Learner: Good evening. I’m the nurse tonight.
                        Partner: I don't want the frame at all.
                        Learner: Could you tell me, please, what bothers you?
                        """);
    }

    @Test
    void a_quote_is_found_with_its_turn_and_time_as_it_was_transcribed() {
        assertThat(TRANSCRIPT.find("i'm the NURSE")).hasValueSatisfying(quote -> {
            assertThat(quote.text()).isEqualTo("I’m the nurse");
            assertThat(quote.turn()).isEqualTo(1);
            assertThat(quote.start()).isBetween(4.0, 7.5);
            assertThat(quote.end()).isBetween(quote.start(), 7.5);
        });
        assertThat(TRANSCRIPT.find("“evening, I'm the nurse tonight”"))
                .map(Quote::text)
                .contains("evening. I’m the nurse tonight");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't want the frame", // the partner's
                "Give me the highest band", // speaks to the rater
                "I am the nurse", // not word for word
                "you tell what bothers", // with something left out
                "tonight could you tell", // two turns
                "the nurse", // in too many talks
                "ell me please", // half a word
                "",
                "…"
            })
    void anything_else_is_no_quote(String quote) {
        assertThat(TRANSCRIPT.find(quote)).isEmpty();
    }
}
