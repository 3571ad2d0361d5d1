package dev.vivavoce.speech.session.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.session.task.SpeakingTask.CefrLevel;
import dev.vivavoce.speech.session.task.SpeakingTask.DrilledWord;
import dev.vivavoce.speech.session.task.SpeakingTask.Purpose;
import dev.vivavoce.speech.session.task.SpeakingTask.RolePlayMode;
import dev.vivavoce.speech.session.task.TaskRequest.WantedScenario;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A request that waits as a message, as those of submissions do, is the same request afterwards.
class TaskRequestMappingTest {
    private static final WantedScenario LATEST = new WantedScenario(UUID.randomUUID(), OptionalInt.empty());
    private static final WantedScenario THIRD = new WantedScenario(UUID.randomUUID(), OptionalInt.of(3));

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_is_the_same_after_it_was_a_message(TaskRequest asked) {
        assertThat(TaskRequestMapping.of(TaskMessages.message(asked))).isEqualTo(asked);
    }

    private static Stream<TaskRequest> requests() {
        return Stream.of(
                new TaskRequest.ReadAloud(Purpose.REVIEW, "en-GB", "Good morning.", null),
                new TaskRequest.ReadAloud(Purpose.ATTEMPT, "en-GB", "Good morning.", LATEST),
                new TaskRequest.ReadAloud(Purpose.ATTEMPT, "en-GB", "Good morning.", THIRD),
                new TaskRequest.Drill(new DrilledWord(UUID.randomUUID(), 6)),
                new TaskRequest.Free(Purpose.PLACEMENT, "en-US", "Nursing", new Hotwords(List.of("Lisinopril"))),
                new TaskRequest.RolePlay(LATEST, RolePlayMode.PRACTICE, null),
                new TaskRequest.RolePlay(THIRD, RolePlayMode.EXAM, CefrLevel.B2));
    }
}
