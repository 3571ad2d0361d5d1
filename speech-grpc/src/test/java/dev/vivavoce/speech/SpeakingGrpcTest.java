package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingEvent.EventCase;
import io.grpc.Status;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpeakingGrpcTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_whole_session_in_our_own_voice_is_heard_scored_and_watched(Transport transport) {
        var learner = speech.learner(transport);
        var sound = Sounds.spoken(SENTENCE);
        var started = learner.readAloud(SENTENCE);
        try (var watcher = learner.watch(started, 0);
                var speaker = learner.whole(started, sound)) {
            var result = speaker.result();
            assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
            assertThat(result.getTranscript().toLowerCase()).contains("blood pressure");
            assertThat(result.getScores().getOverall()).isGreaterThan(60);
            assertThat(speaker.ended().getCode()).isEqualTo(Status.Code.OK);
            assertThat(speaker.responses().getFirst().hasAccepted()).isTrue();
            assertThat(speaker.durable())
                    .extracting(SpeakingEvent::getEventCase)
                    .containsExactly(
                            EventCase.UTTERANCE_RECOGNIZED, EventCase.UTTERANCE_SCORED, EventCase.SPEAKING_FINISHED);
            assertThat(watcher.ended().getCode()).isEqualTo(Status.Code.OK);
            assertThat(watcher.durable()).isEqualTo(speaker.durable());
            assertThat(watcher.durable()).extracting(SpeakingEvent::getCursor).containsExactly(1L, 2L, 3L);
            assertThat(learner.finish(started).getResult()).isEqualTo(result);
            assertThat(speaker.responses().getLast()).matches(SpeakResponse::hasFinished);
        }
    }
}
