package dev.vivavoce.assessment.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.rating.talk.Pronunciation;
import dev.vivavoce.rating.talk.Speaker;
import dev.vivavoce.rating.talk.Turn;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Scores;
import dev.vivavoce.speech.v1.Talk;
import dev.vivavoce.speech.v1.TalkTurn;
import dev.vivavoce.speech.v1.Talker;
import dev.vivavoce.speech.v1.Task;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkMappingTest {
    private static final int LONGEST = dev.vivavoce.rating.talk.Talk.LONGEST;

    @Test
    void a_talk_within_the_bounds_stays_as_it_is() {
        var talk = talk("x".repeat(Turn.LONGEST), "y".repeat(LONGEST - Turn.LONGEST));
        assertThat(TalkMapping.cut(talk)).isEqualTo(talk);
    }

    @Test
    void a_turn_that_is_too_long_ends_with_a_whole_word_and_what_still_fits_follows() {
        var cut = TalkMapping.cut(talk("word ".repeat(15_000), "Thank you."));
        assertThat(cut.getTurnsCount()).isEqualTo(2);
        assertThat(cut.getTurns(0).getText())
                .hasSizeBetween(Turn.LONGEST - 5, Turn.LONGEST)
                .endsWith("word");
        assertThat(cut.getTurns(1).getText()).isEqualTo("Thank you.");
    }

    @Test
    void nothing_follows_the_turn_that_fills_a_talk() {
        var cut = TalkMapping.cut(talk("a ".repeat(30_000), "b ".repeat(25_000), "c ".repeat(9_000), "Thank you."));
        assertThat(cut.getTurnsCount()).isEqualTo(3);
        assertThat(cut.getTurnsList().stream()
                        .mapToInt(turn -> turn.getText().length())
                        .sum())
                .isBetween(LONGEST - 2, LONGEST);
    }

    @Test
    void a_text_without_spaces_is_cut_between_characters() {
        var cut = TalkMapping.cut(talk("x" + "😀".repeat(40_000)));
        assertThat(cut.getTurns(0).getText()).hasSize(Turn.LONGEST - 1).endsWith("😀");
    }

    @Test
    void more_turns_than_a_talk_can_have_are_left_out() {
        var turn = talk("Yes.").getTurns(0);
        var many =
                Talk.newBuilder().addAllTurns(Collections.nCopies(1_200, turn)).build();
        assertThat(TalkMapping.cut(many).getTurnsCount()).isEqualTo(dev.vivavoce.rating.talk.Talk.MOST_TURNS);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "100.0000001, -0.0000001"})
    void scores_of_pronunciation_are_taken_within_their_range(double accuracy, double prosody) {
        assertThat(played(accuracy, prosody).pronunciation())
                .hasValue(new Pronunciation(Math.clamp(accuracy, 0, 100), Math.clamp(prosody, 0, 100)));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 50", "50, 101", "-1, 50"})
    void scores_that_no_scorer_returns_are_none(double accuracy, double prosody) {
        assertThat(played(accuracy, prosody).pronunciation()).isEmpty();
    }

    @Test
    void nobody_but_the_learner_is_rated() {
        var someone = Result.newBuilder();
        for (var talker : new Talker[] {Talker.TALKER_LEARNER, Talker.TALKER_PARTNER, Talker.TALKER_UNSPECIFIED})
            someone.getTalkBuilder().addTurnsBuilder().setTalker(talker).setText("Hello.");
        assertThat(played(someone).rated().turns())
                .extracting(Turn::who)
                .containsExactly(Speaker.LEARNER, Speaker.PARTNER, Speaker.PARTNER);
    }

    private static TalkMapping.Played played(double accuracy, double prosody) {
        return played(Result.newBuilder()
                .setScores(Scores.newBuilder().setAccuracy(accuracy).setProsody(prosody)));
    }

    private static TalkMapping.Played played(Result.Builder result) {
        var task = Task.newBuilder();
        task.getRolePlayBuilder().setScenarioId(UUID.randomUUID().toString()).setScenarioVersion(1);
        return TalkMapping.played(new RolePlayAttempt(
                UUID.randomUUID(),
                UUID.randomUUID(),
                task.build().toByteArray(),
                result.build().toByteArray()));
    }

    private static Talk talk(String... texts) {
        var talk = Talk.newBuilder();
        for (var text : texts)
            talk.addTurns(TalkTurn.newBuilder().setTalker(Talker.TALKER_LEARNER).setText(text));
        return talk.build();
    }
}
