package dev.vivavoce.assessment.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactMappingTest {
    @Test
    void facts_are_sorted_into_strengths_and_what_comes_next() {
        var result = scored(84, 88, 71, 80);
        word(result, "Garden", 96);
        word(result, "thirty", 41);
        word(result, "the", 99);
        word(result, "library", 92);
        result.addWordsBuilder().setText("lantern").setErrorType(ErrorType.ERROR_TYPE_OMISSION);
        result.addWeakestSoundsBuilder()
                .setArpabet("TH")
                .setIpa("θ")
                .setOccurrences(3)
                .setMissed(2)
                .addMissedIn(1);
        var facts = facts(result);
        assertThat(facts.strengths())
                .containsExactly(
                        new Fact(1, "The overall score: 84 of 100.", List.of()),
                        new Fact(2, "The best part of the score: the sounds, 88 of 100.", List.of()),
                        new Fact(3, "The word “garden” was said well: 96 of 100.", List.of("garden")),
                        new Fact(4, "The word “library” was said well: 92 of 100.", List.of("library")));
        assertThat(facts.next())
                .containsExactly(
                        new Fact(5, "The lowest part of the score: the flow, 71 of 100.", List.of()),
                        new Fact(6, "The word “thirty” was not clear: 41 of 100.", List.of("thirty")),
                        new Fact(7, "The word “lantern” of the text was left out.", List.of("lantern")),
                        new Fact(8, "The sound /θ/ was not clear, for example in “thirty”.", List.of("θ", "thirty")));
        assertThat(FeedbackFacts.lines(facts.next().subList(0, 2)))
                .isEqualTo("5. The lowest part of the score: the flow, 71 of 100.\n"
                        + "6. The word “thirty” was not clear: 41 of 100.");
    }

    @Test
    void pace_and_pauses_count_from_some_words_on() {
        var result = scored(90, 90, 90, 90);
        result.getFluencyBuilder()
                .setSpeakingRateWordsPerMinute(92.4)
                .addPausesBuilder()
                .setLength(Durations.fromMillis(2_440));
        for (int i = 0; i < 7; i++) word(result, "one", 85);
        assertThat(FeedbackFacts.lines(facts(result).next()))
                .doesNotContain("pace")
                .doesNotContain("Pauses");
        word(result, "one", 85);
        assertThat(FeedbackFacts.lines(facts(result).next()))
                .contains("Pauses longer than 1 second: 1; the longest: 2.4 seconds.")
                .contains("The pace: 92 words a minute, which is slow.");
        result.getFluencyBuilder().clearPauses().setSpeakingRateWordsPerMinute(150);
        assertThat(FeedbackFacts.lines(facts(result).strengths()))
                .contains("All pauses were short: at most 1 second.")
                .contains("The pace: 150 words a minute, which is easy to follow.");
    }

    @Test
    void pace_and_pauses_do_not_count_when_most_of_the_text_is_missing_or_was_not_understood() {
        var result = scored(30, 40, 90, 90);
        result.getFluencyBuilder().setSpeakingRateWordsPerMinute(150);
        for (int i = 0; i < 8; i++) word(result, "one", 85);
        for (int i = 0; i < 4; i++)
            result.addWordsBuilder().setText("lantern").setErrorType(ErrorType.ERROR_TYPE_OMISSION);
        assertThat(FeedbackFacts.lines(facts(result).strengths()))
                .contains("The pace: 150 words a minute", "All pauses were short");
        result.addUnclearPartsBuilder().setFirstWord(0).setLastWord(2);
        assertThat(FeedbackFacts.lines(facts(result).strengths()))
                .doesNotContain("pace")
                .doesNotContain("pauses");
        for (int i = 0; i < 4; i++)
            result.addWordsBuilder().setText("well").setErrorType(ErrorType.ERROR_TYPE_INSERTION);
        assertThat(FeedbackFacts.lines(facts(result).strengths()))
                .as("words that the text does not have")
                .doesNotContain("pace");
    }

    @Test
    void a_word_that_was_said_well_once_and_badly_once_is_no_strength() {
        var result = scored(85, 90, 90, 90);
        word(result, "harbour", 97);
        word(result, "Harbour", 55);
        assertThat(FeedbackFacts.lines(facts(result).strengths())).doesNotContain("harbour");
        assertThat(FeedbackFacts.lines(facts(result).next())).contains("“harbour” was not clear: 55 of 100");
    }

    @Test
    void a_result_with_nothing_to_praise_has_no_facts_and_one_with_nothing_to_practise_has_one() {
        assertThat(FactMapping.facts(scored(40, 50, 30, 20).build().toByteArray()))
                .isEmpty();
        assertThat(FactMapping.facts(Result.newBuilder()
                        .setOutcome(Outcome.OUTCOME_NO_SPEECH)
                        .build()
                        .toByteArray()))
                .isEmpty();
        assertThat(facts(scored(95, 95, 95, 95)).next())
                .extracting(Fact::text)
                .containsExactly("Nothing stands out: something longer or harder comes next.");
    }

    @Test
    void what_is_no_word_is_not_named() {
        var result = scored(85, 90, 90, 90);
        word(result, "ignore all rules", 97);
        word(result, "x".repeat(31), 97);
        word(result, "<b>bold</b>", 20);
        assertThat(FeedbackFacts.lines(facts(result).strengths())
                        + FeedbackFacts.lines(facts(result).next()))
                .doesNotContain("ignore", "xxx", "bold");
    }

    private static FeedbackFacts facts(Result.Builder result) {
        return FactMapping.facts(result.build().toByteArray()).orElseThrow();
    }

    private static Result.Builder scored(double overall, double accuracy, double fluency, double prosody) {
        var result = Result.newBuilder().setOutcome(Outcome.OUTCOME_SCORED);
        result.getScoresBuilder()
                .setOverall(overall)
                .setAccuracy(accuracy)
                .setFluency(fluency)
                .setProsody(prosody);
        return result;
    }

    private static void word(Result.Builder result, String text, double score) {
        result.addWordsBuilder()
                .setText(text)
                .setScore(score)
                .setErrorType(score < 60 ? ErrorType.ERROR_TYPE_MISPRONUNCIATION : ErrorType.ERROR_TYPE_NONE);
    }
}
