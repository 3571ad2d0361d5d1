package dev.vivavoce.assessment.review.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.review.card.Sentence;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Session;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissMappingTest {
    private static final ErrorType WRONG = ErrorType.ERROR_TYPE_MISPRONUNCIATION;
    private static final ErrorType LEFT_OUT = ErrorType.ERROR_TYPE_OMISSION;
    private static final UUID SCENARIO = UUID.randomUUID();

    private static Spoken reading(String text) {
        return Spoken.by(UUID.randomUUID()).line(SCENARIO, text);
    }

    private static Misses misses(Session session) {
        return MissMapping.misses(
                session.getTask().toByteArray(), session.getResult().toByteArray());
    }

    private static Session with(Session session, Consumer<Result.Builder> change) {
        var changed = session.toBuilder();
        change.accept(changed.getResultBuilder());
        return changed.build();
    }

    private static List<String> words(Misses misses) {
        return misses.words().stream().map(Misses.Word::word).toList();
    }

    /// One word left out of five, so that omissions count.
    private static Spoken weather() {
        return reading("It was sunny. The “Weather”, however, changed quickly.")
                .word("It", 90)
                .word("was", 90)
                .word("sunny.", 55, WRONG)
                .word("The", 40, WRONG)
                .word("“Weather”,", 30, WRONG)
                .word("however,", 0, LEFT_OUT)
                .word("um", 20, ErrorType.ERROR_TYPE_INSERTION)
                .word("changed", 95)
                .word("quickly.", 70, ErrorType.ERROR_TYPE_MONOTONE);
    }

    @Test
    void words_that_were_mispronounced_come_first_then_those_that_were_left_out() {
        var misses = misses(weather().finished());
        assertThat(misses.language()).isEqualTo("en-GB");
        assertThat(words(misses)).containsExactly("weather", "the", "sunny", "however");
    }

    @Test
    void a_word_has_its_sentence_without_the_punctuation_around_it() {
        var weather = misses(weather().finished()).words().getFirst();
        assertThat(weather.sentence()).isEqualTo(new Sentence("The “Weather”, however, changed quickly.", 5, 12));
    }

    @Test
    void the_second_place_of_a_word_has_the_second_sentence() {
        var misses = misses(reading("I think so. They think too.")
                .word("I", 90)
                .word("think", 90)
                .word("so.", 90)
                .word("They", 90)
                .word("think", 40, WRONG)
                .word("too.", 90)
                .finished());
        assertThat(misses.words()).containsExactly(new Misses.Word("think", new Sentence("They think too.", 5, 10)));
    }

    @Test
    void a_word_that_is_missed_twice_is_one() {
        var misses = misses(reading("think think")
                .word("think", 50, WRONG)
                .word("think", 40, WRONG)
                .finished());
        assertThat(words(misses)).containsExactly("think");
    }

    @Test
    void a_text_of_which_more_than_a_quarter_was_left_out_was_not_read() {
        var spoken = reading("one two three four five six")
                .word("three", 40, WRONG)
                .word("four", 0, LEFT_OUT)
                .word("five", 0, LEFT_OUT)
                .word("one", 90)
                .word("two", 90)
                .word("six", 90);
        assertThat(words(misses(spoken.finished()))).containsExactly("three");
    }

    @Test
    void what_was_said_in_addition_is_no_part_of_the_text_that_was_read() {
        var spoken = reading("one two three four five six seven")
                .word("one", 90)
                .word("um", 20, ErrorType.ERROR_TYPE_INSERTION)
                .word("um", 20, ErrorType.ERROR_TYPE_INSERTION)
                .word("two", 90)
                .word("three", 40, WRONG)
                .word("four", 0, LEFT_OUT)
                .word("five", 0, LEFT_OUT)
                .word("six", 90)
                .word("seven", 90);
        assertThat(words(misses(spoken.finished()))).as("two of seven").containsExactly("three");
    }

    @Test
    void omissions_do_not_count_when_speech_may_be_missing() {
        var incomplete = with(weather().finished(), result -> result.setIsIncomplete(true));
        assertThat(words(misses(incomplete))).doesNotContain("however").contains("weather");
    }

    @Test
    void words_that_could_not_be_understood_and_short_ones_are_none() {
        var session = reading("I am on my island, measuring things")
                .word("I", 20, WRONG)
                .word("am", 20, WRONG)
                .word("on", 20, WRONG)
                .word("my", 90)
                .word("island,", 20, WRONG)
                .word("measuring", 30, WRONG)
                .word("things", 30, WRONG)
                .finished();
        assertThat(words(misses(session))).containsExactly("island", "measuring", "things");
        var unclear = with(
                session,
                result -> result.addUnclearPartsBuilder().setFirstWord(5).setLastWord(6));
        assertThat(words(misses(unclear))).containsExactly("island");
    }

    @Test
    void a_word_that_is_not_in_the_text_has_no_sentence() {
        var misses = misses(reading("something else")
                .word("measure", 20, WRONG)
                .word("else", 90)
                .finished());
        assertThat(Objects.requireNonNull(misses.words().getFirst()).sentence()).isNull();
    }

    @Test
    void in_free_speech_the_sentence_is_that_of_the_transcript() {
        var session = Spoken.by(UUID.randomUUID())
                .free("work", "I work on a ward.", "We measure blood pressure.")
                .finished();
        var wrong = with(
                session, result -> result.getWordsBuilder(6).setErrorType(WRONG).setScore(30));
        assertThat(misses(wrong).words())
                .containsExactly(new Misses.Word("measure", new Sentence("We measure blood pressure.", 3, 10)));
    }

    @Test
    void a_sound_that_was_missed_twice_comes_with_the_words_in_which_it_was_missed() {
        var session = with(weather().finished(), result -> {
            result.addWeakestSoundsBuilder()
                    .setArpabet("DH")
                    .setIpa("ð")
                    .setMissed(2)
                    .addAllMissedIn(List.of(3, 4, 4, 99));
            result.addWeakestSoundsBuilder().setArpabet("S").setIpa("s").setMissed(1);
        });
        assertThat(misses(session).sounds()).containsExactly(new Misses.Sound("DH", "ð", List.of("the", "weather")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"PURPOSE_PLACEMENT", "PURPOSE_REVIEW"})
    void a_session_with_another_purpose_misses_nothing(Purpose purpose) {
        assertThat(misses(weather().purpose(purpose).finished()).isEmpty()).isTrue();
    }

    @Test
    void silence_and_what_was_not_understood_miss_nothing() {
        assertThat(misses(weather().silent().finished()).isEmpty()).isTrue();
        assertThat(misses(weather().unclear().finished()).isEmpty()).isTrue();
    }
}
