package dev.vivavoce.assessment.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vivavoce.assessment.feedback.FeedbackCheck.Written;
import dev.vivavoce.model.Asked;
import dev.vivavoce.model.Reply;
import dev.vivavoce.model.WritingSample;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the stand-in of a platform on one machine writes about results.
class WrittenSampleTest {
    private static final List<Fact> STRENGTHS = List.of(
            new Fact(1, "The overall score: 84 of 100.", List.of()),
            new Fact(1, "The best part of the score: the flow, 91 of 100.", List.of()),
            new Fact(1, "The word “garden” was said well: 96 of 100.", List.of("garden")),
            new Fact(1, "All pauses were short: at most 1 second.", List.of()),
            new Fact(1, "The pace: 142 words a minute, which is easy to follow.", List.of()));
    private static final List<Fact> NEXT = List.of(
            new Fact(2, "The overall score: 61 of 100.", List.of()),
            new Fact(2, "The lowest part of the score: the sounds, 55 of 100.", List.of()),
            new Fact(2, "The word “thirty” was not clear: 41 of 100.", List.of("thirty")),
            new Fact(2, "The word “always” of the text was left out.", List.of("always")),
            new Fact(2, "The sound /θ/ was not clear.", List.of("θ")),
            new Fact(2, "The sound /θ/ was not clear, for example in “thirty”.", List.of("θ", "thirty")),
            new Fact(2, "Pauses longer than 1 second: 2; the longest: 2.4 seconds.", List.of()),
            new Fact(2, "The pace: 98 words a minute, which is slow.", List.of()),
            new Fact(2, "Nothing stands out: something longer or harder comes next.", List.of()));

    @ParameterizedTest
    @EnumSource
    void each_fact_gets_a_sentence_that_passes_the_check(FeedbackLanguage language) {
        for (var strength : STRENGTHS)
            for (var next : NEXT) {
                var answer = answer(language, strength, next);
                assertThat(FeedbackCheck.checked(
                                new FeedbackFacts(List.of(strength), List.of(next)),
                                language,
                                written(answer, "strength"),
                                written(answer, "next")))
                        .as(answer.toString())
                        .isPresent();
            }
    }

    private static JsonObject answer(FeedbackLanguage language, Fact strength, Fact next) {
        var question = "Language: " + language.english() + "\nStrengths:\n<data-1>\n"
                + FeedbackFacts.lines(List.of(strength)) + "\n</data-1>\nWhat to practise next:\n<data-1>\n"
                + FeedbackFacts.lines(List.of(next)) + "\n</data-1>";
        var asked = new Asked("", "stand-in", "", List.of(question), new JsonObject(), 300);
        var reply = WritingSample.or(_ -> new Reply.Withheld()).apply(asked);
        return JsonParser.parseString(((Reply.Text) reply).text()).getAsJsonObject();
    }

    private static Written written(JsonObject answer, String name) {
        var part = Objects.requireNonNull(answer.getAsJsonObject(name), name);
        return new Written(
                part.get("sentence").getAsString(),
                part.getAsJsonArray("facts").asList().stream()
                        .map(JsonElement::getAsInt)
                        .toList());
    }
}
