package dev.vivavoce.rating.talk;

import java.util.List;
import java.util.stream.Stream;

/// What a talk was about, as far as rating needs it.
///
/// @param clinical whether the learner plays a health professional; decides which rubric fits
/// @param card the candidate's role, setting and bullets: what the learner could read aloud
/// @param tasks what the learner was asked to do, in order
/// @param topics vocabulary and example lines: words that belong to the scenario
public record Scenario(String id, boolean clinical, List<String> card, List<String> tasks, List<String> topics) {
    /// A talk about nothing that is known: only language and fluency can be rated.
    public static final Scenario FREE = new Scenario("", false, List.of(), List.of(), List.of());

    public Scenario {
        card = List.copyOf(card);
        tasks = List.copyOf(tasks);
        topics = List.copyOf(topics);
    }

    /// All of its texts.
    public Stream<String> texts() {
        return Stream.of(card, tasks, topics).flatMap(List::stream);
    }
}
