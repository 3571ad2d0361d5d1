package dev.vivavoce.bench.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.rating.TalkRater;
import dev.vivavoce.rating.language.Grammar;
import dev.vivavoce.rating.rubric.Rubrics;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The benches share a class path with the platform, whose libraries must not replace those of the rating.
class RatedTalksTest {
    @Test
    void the_best_talk_of_a_scenario_gets_more_than_the_worst() {
        var rater = new TalkRater(new Grammar(1));
        var talks = GradedTalk.in(Path.of("talks", "tuned"), new BuiltInScenarios());
        var first = talks.getFirst();
        var estimates = new TreeMap<Integer, Double>();
        for (var talk : talks)
            if (talk.scenario().id().equals(first.scenario().id()))
                estimates.put(
                        talk.quality().orElseThrow(),
                        rater.rate(rater.measure(talk.talk(), talk.scenario()), Rubrics.standard(true))
                                .estimate()
                                .value());
        assertThat(estimates).hasSizeGreaterThan(1);
        assertThat(estimates.lastEntry().getValue())
                .isGreaterThan(estimates.firstEntry().getValue());
    }
}
