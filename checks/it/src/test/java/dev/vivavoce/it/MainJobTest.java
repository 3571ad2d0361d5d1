package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.client.grpc.GrpcClients;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.SessionView;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import io.grpc.ClientInterceptors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The main job over GraphQL and the audio socket, and the same session read by other clients.
class MainJobTest {
    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    static Stream<Said> one() {
        return Said.one().stream();
    }

    static Stream<Said> all() {
        return Said.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("one")
    void a_learner_receives_words_and_scores_while_speaking_and_finds_the_attempt_in_the_history(Said said)
            throws InterruptedException {
        var learner = whole.learner();
        MainJob.pass(learner, learner, said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("one")
    void a_client_that_learns_the_contract_by_reflection_reads_the_same_session(Said said) throws InterruptedException {
        var learner = whole.learner();
        var session = learner.startReading(said.text());
        var result = Speaking.speak(learner, session, said.pcm(learner));
        var reflective = new ReflectiveClient(ClientInterceptors.intercept(
                whole.platform().channel("speech"), Caller.bearer(() -> new Secret(learner.accessToken()))));
        assertThat(reflective.services()).contains("vivavoce.speech.v1.SpeakingService");
        var read = reflective
                .call(
                        "vivavoce.speech.v1.SpeakingService",
                        "GetSession",
                        "{\"sessionId\":\"%s\",\"view\":\"SESSION_VIEW_FULL\"}".formatted(session.uuid()))
                .required("session");
        assertThat(read.required("state").asString()).isEqualTo("SESSION_STATE_FINISHED");
        assertThat(read.required("result").required("transcript").asString()).isEqualTo(result.getTranscript());
        assertThat(read.required("result")
                        .required("scores")
                        .required("overall")
                        .asDouble())
                .isEqualTo(result.getScores().getOverall());
        var events = new ArrayList<String>();
        reflective
                .answers(
                        "vivavoce.speech.v1.SpeakingService",
                        "WatchSession",
                        "{\"sessionId\":\"%s\"}".formatted(session.uuid()))
                .forEachRemaining(answer -> events.add(answer.required("event").propertyNames().stream()
                        .filter(List.of("utteranceRecognized", "utteranceScored", "speakingFinished")::contains)
                        .findFirst()
                        .orElse("another")));
        assertThat(events).contains("utteranceRecognized", "utteranceScored").endsWith("speakingFinished");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("one")
    void a_browser_without_the_edge_reads_the_same_session_by_grpc_web(Said said) throws InterruptedException {
        var learner = whole.learner();
        var session = learner.startReading(said.text());
        var result = Speaking.speak(learner, session, said.pcm(learner));
        var web = GrpcClients.builder("gproto-web+http://" + whole.platform().authority("speech"))
                .setHeader("authorization", "Bearer " + learner.accessToken())
                .build(SpeakingServiceGrpc.SpeakingServiceBlockingStub.class);
        var read = web.getSession(GetSessionRequest.newBuilder()
                        .setSessionId(session.uuid())
                        .setView(SessionView.SESSION_VIEW_FULL)
                        .build())
                .getSession();
        assertThat(read.getResult()).isEqualTo(result);
        var events = web.watchSession(
                WatchSessionRequest.newBuilder().setSessionId(session.uuid()).build());
        assertThat(events)
                .toIterable()
                .last()
                .satisfies(
                        last -> assertThat(last.getEvent().getSpeakingFinished().getResult())
                                .isEqualTo(result));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void the_right_text_scores_above_80_and_a_wrong_one_below_50(Said said) throws InterruptedException {
        var learner = whole.learner();
        var pcm = said.pcm(learner);
        var right = Speaking.speak(learner, learner.startReading(said.text()), pcm);
        var wrong = Speaking.speak(learner, learner.startReading(said.wrongText()), pcm);
        assertThat(wrong.getTranscript())
                .as("the transcript never depends on the text")
                .isEqualTo(right.getTranscript());
        assertThat(right.getScores().getOverall()).isGreaterThan(80);
        assertThat(wrong.getScores().getOverall()).isLessThan(50);
        assertThat(right.getIsCorrect()).isTrue();
        assertThat(wrong.getIsCorrect()).isFalse();
    }
}
