package dev.vivavoce.rating.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.rating.Talks;
import dev.vivavoce.rating.language.Speech;
import dev.vivavoce.rating.task.TaskCoverage.State;
import org.junit.jupiter.api.Test;

class TaskFinderTest {
    @Test
    void tasks_are_found_by_their_words_with_a_quote() {
        var speech = Speech.of(
                Talks.learner(
                        "What is it about the frame that you don't like? Why do you refuse it?",
                        "The weather is lovely."),
                Talks.SCENARIO);
        var tasks = TaskFinder.of(speech, Talks.SCENARIO);
        assertThat(tasks).hasSize(3);
        assertThat(tasks.get(0).state()).isNotEqualTo(State.NOT_FOUND);
        assertThat(tasks.get(0).quote()).isPresent();
        assertThat(tasks.get(2).state()).isEqualTo(State.NOT_FOUND);
        assertThat(tasks.get(2).quote()).isEmpty();
        assertThat(TaskFinder.reading(tasks).value()).isBetween(0.1, 0.9);
    }

    @Test
    void reading_the_tasks_aloud_does_none_of_them() {
        var speech = Speech.of(Talks.learner(String.join(" ", Talks.SCENARIO.tasks())), Talks.SCENARIO);
        assertThat(TaskFinder.of(speech, Talks.SCENARIO))
                .allSatisfy(task -> assertThat(task.state()).isEqualTo(State.NOT_FOUND));
    }
}
