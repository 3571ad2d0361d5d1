package dev.vivavoce.bench.live;

import dev.vivavoce.bench.dialogue.WrittenLines;
import dev.vivavoce.bench.dialogue.WrittenLines.LineSet;
import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.scenario.BuiltInScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a learner says in one talk: a greeting, something for each task with questions between, and a goodbye.
/// The lines are the development lines of [WrittenLines].
record TalkLines(UUID scenario, List<String> lines) {
    private static final int MOST_TASKS = 6;
    private static final int MOST_QUESTIONS = 3;

    /// The lines of talks, each of another scenario until all had one.
    ///
    /// @param seed the same seed gives the same lines
    static List<TalkLines> of(int talks, long seed) {
        var random = new Random(seed);
        var written = WrittenLines.load(LineSet.DEVELOPMENT);
        var scenarios = BuiltInScenario.all();
        return IntStream.range(0, talks)
                .mapToObj(i -> of(scenarios.get(i % scenarios.size()).id(), written, random))
                .toList();
    }

    private static TalkLines of(UUID scenario, WrittenLines written, Random random) {
        var byIntent = written.of(scenario).byIntent();
        var lines = new ArrayList<String>();
        for (var intent : intents()) {
            var known = byIntent.getOrDefault(intent, List.of());
            if (!known.isEmpty()) lines.add(known.get(random.nextInt(known.size())));
        }
        return new TalkLines(scenario, List.copyOf(lines));
    }

    private static List<IntentId> intents() {
        var middle = new ArrayList<IntentId>();
        for (int number = 1; number <= MOST_TASKS; number++) {
            middle.add(IntentId.task(number));
            if (number <= MOST_QUESTIONS) middle.add(IntentId.reveal(number));
        }
        return Stream.of(
                        Stream.of(IntentId.of(Kind.GREETING)),
                        middle.stream(),
                        Stream.of(IntentId.of(Kind.GOODBYE), IntentId.of(Kind.GOODBYE)))
                .flatMap(one -> one)
                .toList();
    }
}
