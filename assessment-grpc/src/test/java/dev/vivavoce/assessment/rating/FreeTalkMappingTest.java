package dev.vivavoce.assessment.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Talk;
import dev.vivavoce.speech.v1.TalkTurn;
import dev.vivavoce.speech.v1.Talker;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreeTalkMappingTest {
    private final Result.Builder result = Result.newBuilder();
    private long now;

    @Test
    void a_pause_of_a_second_ends_a_turn_and_a_shorter_one_does_not() {
        says("We missed");
        pause(999);
        says("the train");
        pause(1_000);
        says("so we walked.");
        var talk = talk("We missed the train so we walked.");
        assertThat(talk.getTurnsList()).allMatch(turn -> turn.getTalker() == Talker.TALKER_LEARNER);
        assertThat(talk.getTurnsList())
                .extracting(TalkTurn::getText)
                .containsExactly("We missed the train", "so we walked.");
        assertThat(times(talk)).containsExactly("0-2597", "3597-4796");
    }

    @Test
    void a_long_turn_ends_with_its_sentence() {
        var sentence = "One two three four five six seven eight nine ten.";
        var text = String.join(" ", sentence, sentence, sentence, sentence, sentence, sentence);
        says(text);
        assertThat(talk(text).getTurnsList())
                .extracting(turn -> turn.getText().split(" ").length)
                .containsExactly(40, 20);
    }

    @Test
    void a_long_sentence_stays_whole() {
        var text = "and then ".repeat(60).strip();
        says(text);
        assertThat(talk(text).getTurnsCount()).isEqualTo(1);
    }

    @Test
    void words_that_scorer_and_recogniser_write_differently_take_the_times_of_their_neighbours() {
        says("It cost forty two euros");
        pause(2_000);
        says("for a well known lighthouse");
        var talk = talk("It cost €42, for a well-known lighthouse!");
        assertThat(talk.getTurnsList())
                .extracting(TalkTurn::getText)
                .containsExactly("It cost €42,", "for a well-known lighthouse!");
        assertThat(times(talk)).containsExactly("0-799", "3999-5998");
    }

    @Test
    void a_transcript_without_words_is_one_turn_of_the_whole_audio() {
        result.setAudioDuration(Durations.fromMillis(7_000));
        var talk = talk("Nobody knows when this was said.");
        assertThat(times(talk)).containsExactly("0-7000");
    }

    @Test
    void silence_has_no_turns() {
        assertThat(talk("").getTurnsCount()).isZero();
        assertThat(talk("  ").getTurnsCount()).isZero();
    }

    @Test
    void somebody_who_pauses_after_each_word_has_no_more_turns_than_a_talk_can_hold() {
        IntStream.range(0, 900).forEach(i -> {
            says("word" + i);
            pause(i % 3 == 0 ? 3_000 : 1_200);
        });
        var talk = talk(String.join(
                " ", IntStream.range(0, 900).mapToObj(i -> "word" + i).toList()));
        assertThat(talk.getTurnsCount()).isBetween(1, 200);
        assertThat(talk.getTurnsList().stream()
                        .mapToInt(turn -> turn.getText().split(" ").length)
                        .sum())
                .isEqualTo(900);
    }

    /// Each word takes 400 ms, less one, so that neighbours do not touch.
    private void says(String text) {
        for (var word : text.split(" ")) {
            result.addWordsBuilder()
                    .setText(word.replaceAll("[.,]", ""))
                    .setStart(Durations.fromMillis(now))
                    .setEnd(Durations.fromMillis(now + 399));
            now += 400;
        }
        now--;
    }

    private void pause(long millis) {
        now += millis;
    }

    private Talk talk(String transcript) {
        return FreeTalkMapping.talk(result.setTranscript(transcript).build());
    }

    private static List<String> times(Talk talk) {
        return talk.getTurnsList().stream()
                .map(turn -> Durations.toMillis(turn.getStart()) + "-" + Durations.toMillis(turn.getEnd()))
                .toList();
    }
}
