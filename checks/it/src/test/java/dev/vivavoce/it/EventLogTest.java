package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.cli.client.PayloadRefusal;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import dev.vivavoce.steps.Watched;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// The numbered log of a session, as its subscribers receive it, and that other users cannot read it.
class EventLogTest {
    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    @Test
    void a_subscriber_that_reconnects_gets_every_durable_event_once_and_in_order_of_our_own_voice()
            throws InterruptedException {
        var learner = whole.learner();
        var session = learner.startReading(String.join(" ", Said.SENTENCES));
        var seen = new ArrayList<JsonNode>();
        try (var steady = Watched.all(learner, session.id());
                var voice = learner.speak(session, _ -> {})) {
            var restless = Watched.all(learner, session.id());
            for (var sentence : Said.SENTENCES) {
                voice.sayAtOnce(Said.spoken(learner, sentence));
                voice.sayAtOnce(new byte[32 * 1_500]);
                // The connection is dropped after any number of events, and resumed after the last one received.
                int known = seen.size();
                restless.await(
                        "something new",
                        event -> event.required("durable").asBoolean()
                                && (known == 0 || cursor(event) > cursor(seen.getLast())));
                restless.drop();
                seen.addAll(restless.durable());
                restless = Watched.after(
                        learner, session.id(), seen.getLast().required("cursor").asString());
            }
            voice.finish();
            voice.result(Duration.ofSeconds(60));
            restless.await("SpeakingFinished");
            steady.await("SpeakingFinished");
            seen.addAll(restless.durable());
            restless.close();
            assertThat(seen).isEqualTo(steady.durable());
        }
        try (var late = Watched.all(learner, session.id())) {
            late.subscription().ended().orTimeout(20, TimeUnit.SECONDS).join();
            assertThat(late.events()).as("read again after the session's end").isEqualTo(seen);
        }
        assertThat(seen)
                .extracting(event -> event.required("cursor").asString())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(2 * Said.SENTENCES.size());
        assertThat(seen).extracting(Watched::type).endsWith("SpeakingFinished");
        try (var none = Watched.after(
                learner, session.id(), seen.getLast().required("cursor").asString())) {
            none.subscription().ended().orTimeout(20, TimeUnit.SECONDS).join();
            assertThat(none.events()).isEmpty();
        }
    }

    @Test
    void another_users_session_cannot_be_found_anywhere() throws InterruptedException {
        var owner = whole.learner();
        var stranger = whole.learner();
        var session = owner.startReading(Said.SHORT.text());
        assertThat(stranger.session(session.id()).isNull()).isTrue();
        assertThatThrownBy(() -> stranger.resume(session.id()))
                .isInstanceOfSatisfying(
                        PayloadRefusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo("SpeakingSessionUnknown"));
        assertThatThrownBy(() -> stranger.finish(session.id()))
                .isInstanceOfSatisfying(
                        PayloadRefusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo("SpeakingSessionUnknown"));
        try (var watched = Watched.all(stranger, session.id())) {
            assertThatThrownBy(() -> watched.subscription()
                            .ended()
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(GraphQlFailure.class, failure -> {
                        assertThat(failure.code()).isEqualTo("NOT_FOUND");
                        assertThat(failure.reason()).isEqualTo("SESSION_UNKNOWN");
                    });
            assertThat(watched.events()).isEmpty();
        }
        assertThatThrownBy(() -> SpeakingServiceGrpc.newBlockingStub(
                                whole.platform().channel("speech"))
                        .withInterceptors(Caller.bearer(() -> new Secret(stranger.accessToken())))
                        .getSession(GetSessionRequest.newBuilder()
                                .setSessionId(session.uuid())
                                .build()))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        failure -> assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND));
        var found = owner.ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", session.id()));
        assertThat(found.required("node").required("id").asString()).isEqualTo(session.id());
        assertThatThrownBy(() -> stranger.ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", session.id())))
                .isInstanceOfSatisfying(
                        GraphQlFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo("NOT_FOUND"));
    }

    @Test
    void fields_of_many_sessions_cost_each_service_one_call_a_level() throws InterruptedException {
        var learner = whole.learner();
        var scenario = learner.ask("{ scenarios(first: 1) { nodes { id } } }", Map.of())
                .required("scenarios")
                .required("nodes")
                .path(0)
                .required("id")
                .asString();
        for (int i = 0; i < 4; i++) {
            var session = learner.startReading(Said.SHORT.text(), scenario);
            Speaking.speak(learner, session, new byte[32_000]);
        }
        Eventually.get(
                "four attempts",
                Duration.ofSeconds(15),
                () -> learner.history(5)
                        .required("history")
                        .required("totalCount")
                        .asInt(),
                count -> count == 4);
        var before = calls();
        var viewer = learner.ask("""
                { viewer { history(first: 10) { nodes {
                    scenario { id title }
                    session { id scenario { id title } result { outcome } attempt { id scenario { id } } }
                } } } }
                """, Map.of()).required("viewer");
        assertThat(viewer.required("history").required("nodes")).hasSize(4);
        assertThat(viewer.findValues("scenario")).hasSize(12).noneMatch(JsonNode::isNull);
        var made = calls();
        assertThat(made.since(before, "assessment", "ListAttempts")).isEqualTo(1);
        assertThat(made.since(before, "speech", "BatchGetSessions"))
                .as("one for the sessions, one for their results")
                .isEqualTo(2);
        assertThat(made.since(before, "assessment", "BatchGetAttempts")).isLessThanOrEqualTo(1);
        assertThat(made.since(before, "content", ""))
                .as("one for each level at most")
                .isBetween(1.0, 3.0);
    }

    @Test
    void fields_of_a_subscriptions_events_cost_each_service_one_call_an_event() throws InterruptedException {
        var learner = whole.learner();
        var session = learner.startReading(Said.SHORT.text());
        Speaking.speak(learner, session, Said.SHORT.pcm(learner));
        var before = calls();
        var events = new ArrayList<JsonNode>();
        try (var subscription = dev.vivavoce.cli.connection.Subscription.open(
                whole.graphQl(), learner.accessToken(), """
                subscription ($id: ID!) { speakingEvents(sessionId: $id) {
                  __typename cursor ... on SpeakingFinished { session { id state result { outcome } } result { outcome } }
                } }
                """, Map.of("id", session.id()), events::add)) {
            subscription.ended().orTimeout(20, TimeUnit.SECONDS).join();
        }
        assertThat(events).hasSizeGreaterThanOrEqualTo(3);
        var made = calls();
        assertThat(made.since(before, "speech", "WatchSession")).isEqualTo(1);
        assertThat(made.since(before, "speech", "BatchGetSessions") + made.since(before, "speech", "GetSession"))
                .as("for the one event that has a session")
                .isLessThanOrEqualTo(1);
    }

    /// How often the edge has called each method. Assessment calls speech, too, whenever a session has ended, so what
    /// the services count would depend on the moment.
    private record Calls(dev.vivavoce.cli.Metrics ofEdge) {
        double since(Calls before, String service, String method) {
            return of(service, method) - before.of(service, method);
        }

        private double of(String service, String method) {
            return ofEdge.lines().stream()
                    .filter(line -> line.startsWith("calls_seconds_count{"))
                    .filter(line -> line.contains("peer=\"" + service + "\""))
                    .filter(line -> line.contains(method + "\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    private static Calls calls() {
        return new Calls(whole.platform().metrics("bff"));
    }

    private static long cursor(JsonNode event) {
        return Long.parseLong(event.required("cursor").asString());
    }
}
