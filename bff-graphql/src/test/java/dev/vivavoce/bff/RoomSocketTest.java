package dev.vivavoce.bff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.speech.v1.RoomChanged;
import dev.vivavoce.speech.v1.RoomState;
import dev.vivavoce.speech.v1.SpeakingEvent;
import java.net.URLEncoder;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Rooms at the edge: tokens in the graph, and the socket that takes a track's sound from LiveKit's egress.
class RoomSocketTest {
    /// 100 ms of stereo at 48 kHz.
    private static final int PIECE = 19_200;

    @RegisterExtension
    static final Edge edge = Edge.overTheWire();

    private final Person ana = edge.person("Ana");

    @Test
    void a_token_for_a_room_and_every_reason_for_none_are_in_the_graph() {
        var id = ana.startSpeaking().at("/session/id").asString();
        var token = mint(id).at("/token");
        assertThat(token.path("url").asString()).isEqualTo("wss://rooms.example.org");
        assertThat(token.path("value").asString()).isEqualTo("a.room.token");
        assertThat(token.path("identity").asString()).isEqualTo("learner");
        assertThat(error(edge.person("Eva"), id)).isEqualTo("SpeakingSessionUnknown");
        for (var reason : Map.of(
                        "SESSION_ENDED", "SpeakingSessionEnded",
                        "SESSION_SUBMITTED", "SpeakingSessionEnded",
                        "ROOMS_MISSING", "RoomsMissing",
                        "THIRD_PARTIES_CONSENT_MISSING", "SpeechConsentMissing")
                .entrySet()) {
            edge.speech().roomRefusal = reason.getKey();
            assertThat(error(ana, id)).isEqualTo(reason.getValue());
        }
        edge.speech().roomRefusal = "";
    }

    @Test
    void nothing_more_can_be_spoken_in_a_recording_that_was_submitted_whole() {
        var id = ana.startSpeaking().at("/session/id").asString();
        edge.speech().areSubmitted = true;
        try {
            assertThat(ana.ask("""
                            mutation($id: ID!) {
                              resumeSpeaking(input: {sessionId: $id}) { errors { __typename } }
                            }
                            """, Map.of("id", id))
                            .at("/resumeSpeaking/errors/0/__typename")
                            .asString())
                    .isEqualTo("SpeakingSessionEnded");
        } finally {
            edge.speech().areSubmitted = false;
        }
    }

    @Test
    void a_partner_is_signalled_and_every_reason_against_it_is_in_the_graph() {
        var id = ana.startSpeaking().at("/session/id").asString();
        for (var signal : List.of("SAY_AGAIN", "GIVE_HINT", "TAKE_BACK")) {
            assertThat(signal(ana, id, signal)).isEmpty();
            assertThat(edge.speech().signals.getLast()).isEqualTo(local(id) + " PARTNER_SIGNAL_" + signal);
        }
        assertThat(signal(edge.person("Eva"), id, "SAY_AGAIN")).isEqualTo("SpeakingSessionUnknown");
        for (var reason : Map.of(
                        "SESSION_ENDED", "SpeakingSessionEnded",
                        "ROOM_UNKNOWN", "RoomUnknown",
                        "NOT_A_ROLE_PLAY", "SessionWithoutPartner",
                        "EXAM_MODE", "ExamWithoutHelp")
                .entrySet()) {
            edge.speech().roomRefusal = reason.getKey();
            assertThat(signal(ana, id, "SAY_AGAIN")).isEqualTo(reason.getValue());
        }
        edge.speech().roomRefusal = "";
    }

    @Test
    void the_sound_of_a_track_reaches_speech_in_pieces_of_100_ms_and_the_rest_when_the_track_ends() throws Exception {
        int before = edge.speech().audioMessages.get();
        var egress = Egress.of(query(ticket(), 2));
        for (int i = 0; i < 5; i++) egress.send(PIECE / 2);
        Await.until("two pieces", () -> edge.speech().audioMessages.get() == before + 2);
        assertThat(edge.speech().isInRoom).isTrue();
        egress.text("{\"muted\": true}");
        Await.until(
                "what was said before the pause",
                () -> edge.speech().audioMessages.get() == before + 3);
        egress.text("{\"muted\":false}");
        egress.send(400);
        egress.end();
        Await.until("the last piece", () -> edge.speech().audioMessages.get() == before + 4);
        Await.until("speech to be left alone", () -> edge.speech().speaking.get() == 0);
    }

    @Test
    void an_address_that_speech_has_not_made_opens_nothing() throws Exception {
        var good = ticket();
        var encoded = URLEncoder.encode(good, UTF_8);
        for (var bad : new String[] {
            "",
            "?ticket=&after=0&channels=2",
            "?ticket=a%20b&after=0&channels=2",
            "?ticket=" + encoded,
            "?ticket=" + encoded + "&after=-1&channels=2",
            "?ticket=" + encoded + "&after=0&channels=3",
            "?ticket=" + "a".repeat(101) + "&after=0&channels=1"
        }) assertThat(Egress.of(bad).closed()).as(bad).isEqualTo(new GraphClient.Closed(4401, "TICKET_MALFORMED"));
        var unknown = Egress.of(query("unknown", 1));
        assertThat(unknown.closed()).isEqualTo(new GraphClient.Closed(4401, "TICKET_INVALID"));
        var first = Egress.of(query(good, 1));
        first.send(PIECE / 2);
        Await.until("speech hears it", () -> edge.speech().speaking.get() == 1);
        assertThat(Egress.of(query(good, 1)).closed())
                .as("a ticket is for one use")
                .isEqualTo(new GraphClient.Closed(4401, "TICKET_INVALID"));
        first.end();
        Await.until("speech to be left alone", () -> edge.speech().speaking.get() == 0);
    }

    @Test
    void half_a_sample_and_a_message_without_an_end_close_the_line() throws Exception {
        var half = Egress.of(query(ticket(), 2));
        half.send(6);
        assertThat(half.closed()).isEqualTo(new GraphClient.Closed(4400, "AUDIO_INVALID"));
        var huge = Egress.of(query(ticket(), 2));
        huge.send(70_000);
        assertThat(huge.closed()).isEqualTo(new GraphClient.Closed(4413, "AUDIO_TOO_LARGE"));
        Await.until("speech to be left alone", () -> edge.speech().speaking.get() == 0);
    }

    @Test
    void sound_that_takes_over_ends_the_one_before() throws Exception {
        var started = ana.startSpeaking();
        var first = Egress.of(query(started.at("/audio/ticket").asString(), 2));
        first.send(PIECE);
        Await.until("speech hears it", () -> edge.speech().speaking.get() == 1);
        var again =
                ana.ask("""
                        mutation($id: ID!) { resumeSpeaking(input: {sessionId: $id}) { audio { ticket } } }
                        """, Map.of("id", started.at("/session/id").asString())).at("/resumeSpeaking/audio/ticket");
        var second = Egress.of(query(again.asString(), 2));
        second.send(PIECE);
        Await.until("speech hears both", () -> edge.speech().speaking.get() == 2);
        first.send(PIECE);
        assertThat(first.closed()).isEqualTo(new GraphClient.Closed(4409, "SUPERSEDED"));
        second.end();
        Await.until("speech to be left alone", () -> edge.speech().speaking.get() == 0);
    }

    @Test
    void whoever_watches_the_session_is_told_what_happens_in_the_room() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        try (var client = GraphClient.open(edge, "Bearer " + ana.token())) {
            client.subscribe("1", """
                    subscription { speakingEvents(sessionId: "%s") {
                      __typename durable ... on RoomChanged { state } } }
                    """.formatted(id));
            Await.until("the watch", () -> edge.speech().watching.get() == 1);
            edge.speech()
                    .tell(
                            local(id),
                            SpeakingEvent.newBuilder()
                                    .setRoomChanged(RoomChanged.newBuilder().setState(RoomState.ROOM_STATE_HEARD))
                                    .build());
            var event = client.event();
            assertThat(event.path("__typename").asString()).isEqualTo("RoomChanged");
            assertThat(event.path("state").asString()).isEqualTo("HEARD");
            assertThat(event.path("durable").asBoolean()).isFalse();
        }
    }

    private JsonNode mint(String sessionId) {
        return mint(ana, sessionId);
    }

    private static JsonNode mint(Person who, String sessionId) {
        return who.ask("""
                        mutation($id: ID!) { mintRoomToken(input: {sessionId: $id}) {
                          token { url value room identity expiresAt }
                          errors { __typename ... on UserError { message } } } }
                        """, Map.of("id", sessionId)).at("/mintRoomToken");
    }

    private static String error(Person who, String sessionId) {
        return mint(who, sessionId).at("/errors/0/__typename").asString();
    }

    private static String signal(Person who, String sessionId, String signal) {
        return who.ask("""
                        mutation($id: ID!, $signal: PartnerSignal!) {
                          signalPartner(input: {sessionId: $id, signal: $signal}) {
                            errors { __typename ... on UserError { message } } } }
                        """, Map.of("id", sessionId, "signal", signal))
                .at("/signalPartner/errors/0/__typename")
                .asString("");
    }

    private String ticket() {
        return ana.startSpeaking().at("/audio/ticket").asString();
    }

    private static String query(String ticket, int channels) {
        return "?ticket=" + URLEncoder.encode(ticket, UTF_8) + "&after=0&channels=" + channels;
    }

    private static String local(String globalId) {
        return GlobalId.local("SpeakingSession", globalId);
    }

    /// What LiveKit's egress does: it offers no subprotocol, sends, and reads nothing of what it is sent.
    private static final class Egress implements WebSocket.Listener {
        private final CompletableFuture<GraphClient.Closed> closed = new CompletableFuture<>();
        private @Nullable WebSocket socket;

        static Egress of(String query) {
            var egress = new Egress();
            egress.socket = edge.http()
                    .newWebSocketBuilder()
                    .header("Content-Type", "audio/x-raw")
                    .buildAsync(edge.socketUri("/rooms/audio" + query), egress)
                    .join();
            return egress;
        }

        void send(int bytes) {
            line().sendBinary(ByteBuffer.allocate(bytes), true).join();
        }

        void text(String text) {
            line().sendText(text, true).join();
        }

        void end() {
            line().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }

        GraphClient.Closed closed() throws Exception {
            return closed.get(10, TimeUnit.SECONDS);
        }

        private WebSocket line() {
            return requireNonNull(socket);
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(new GraphClient.Closed(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable thrown) {
            closed.complete(new GraphClient.Closed(1006, String.valueOf(thrown.getMessage())));
        }
    }
}
