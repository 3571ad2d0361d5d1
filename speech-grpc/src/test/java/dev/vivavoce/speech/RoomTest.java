package dev.vivavoce.speech;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.livekit.LiveKitStandIn;
import dev.vivavoce.speech.livekit.LiveKitStandIn.Egress;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.MintRoomTokenRequest;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.RoomServiceGrpc;
import dev.vivavoce.speech.v1.RoomState;
import dev.vivavoce.speech.v1.RoomToken;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SessionState;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import livekit.LivekitEgress.EgressStatus;
import livekit.LivekitModels.TrackSource;
import livekit.LivekitWebhook.WebhookEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Sessions that are spoken in a room: who may enter, what the notices of the rooms' server do, and how a session ends.
class RoomTest {
    private static final LiveKitStandIn rooms = LiveKitStandIn.start();
    private static final String TEXT = "Good morning.";

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_LIVEKIT_URL",
            rooms.url().toString(),
            "SPEECH_LIVEKIT_KEY",
            LiveKitStandIn.KEY,
            "SPEECH_LIVEKIT_SECRET",
            LiveKitStandIn.SECRET.reveal(),
            "SPEECH_LIVEKIT_AUDIO_URL",
            "ws://localhost:8080/rooms/audio",
            "SPEECH_LIVEKIT_THIRD_PARTY",
            "false"));

    private final Learner learner = speech.learner();
    private final SessionStarted started = learner.readAloud(TEXT);

    @BeforeEach
    void repair() {
        rooms.answer(200);
        rooms.beforeAnswer(_ -> {});
    }

    @Test
    void a_token_is_for_the_room_of_one_s_own_open_session_alone() {
        var token = enter();
        assertThat(token.getUrl()).isEqualTo(rooms.url().toString());
        var read = LiveKitStandIn.verified(token.getValue());
        assertThat(read.getSubject())
                .isEqualTo(token.getIdentity())
                .isNotEqualTo(learner.id().toString());
        assertThat(read.getClaim("video").asMap()).containsEntry("room", token.getRoom());
        assertThat(read.getExpiresAtAsInstant().getEpochSecond())
                .isEqualTo(token.getExpiresAt().getSeconds());
        assertThat(refused(speech.learner(), started)).isEqualTo("SESSION_UNKNOWN");
        learner.finish(started);
        assertThat(refused(learner, started)).isEqualTo("SESSION_ENDED");
    }

    @Test
    void without_a_server_there_are_no_rooms() {
        try (var replica = speech.replicaWithout("SPEECH_LIVEKIT_")) {
            assertThat(refused(replica.as(learner), started)).isEqualTo("ROOMS_MISSING");
        }
    }

    @Test
    void a_server_that_a_third_party_runs_needs_the_consent() {
        try (var replica = speech.replica(Map.of("SPEECH_LIVEKIT_THIRD_PARTY", "true"))) {
            var there = replica.as(learner);
            assertThat(refused(there, started)).isEqualTo("THIRD_PARTIES_CONSENT_MISSING");
            speech.server().identity().consents().allow(learner.id(), ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
            assertThat(enter(there).getRoom()).isNotEmpty();
        }
    }

    @Test
    void what_is_said_in_a_room_is_a_session_like_any_other() throws Exception {
        var room = enter().getRoom();
        try (var watcher = learner.watch(started, 0)) {
            RunningSpeech.until("the watch has begun", () -> speech.gauge("speech_watchers") == 1);
            assertThat(tell(LiveKitStandIn.joined(room, "learner"))).isEqualTo(200);
            watcher.await(event -> event.getRoomChanged().getState() == RoomState.ROOM_STATE_ENTERED);
            assertThat(tell(microphone(room, "TR_1"))).isEqualTo(200);
            var egress = egresses(room).getFirst();
            assertThat(tell(LiveKitStandIn.sound("egress_updated", egress, EgressStatus.EGRESS_ACTIVE)))
                    .isEqualTo(200);
            watcher.await(event -> event.getRoomChanged().getState() == RoomState.ROOM_STATE_HEARD);
            try (var speaker = Speaker.byTicket(
                    learner.channel(), requireNonNull(parameters(egress).get("ticket")))) {
                assertThat(parameters(egress)).containsEntry("after", "0").containsEntry("channels", "2");
                speaker.config(16_000, 1).say(Sounds.spoken(TEXT));
                watcher.await(event -> event.hasSpeechStarted());
                assertThat(tell(LiveKitStandIn.left(room, "learner", true))).isEqualTo(200);
                watcher.await(event -> event.hasSpeakingFinished());
                assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
            }
        }
        assertThat(learner.finish(started).getResult().getTranscript()).isEqualTo(TEXT);
    }

    @Test
    void a_lost_line_leaves_the_session_open_and_the_next_microphone_goes_on() throws Exception {
        var room = enter().getRoom();
        tell(microphone(room, "TR_1"));
        tell(LiveKitStandIn.left(room, "learner", false));
        assertThat(state()).isEqualTo(SessionState.SESSION_STATE_OPEN);
        tell(microphone(room, "TR_2"));
        assertThat(egresses(room)).extracting(Egress::trackId).containsExactly("TR_1", "TR_2");
        tell(LiveKitStandIn.closed(room));
        RunningSpeech.until("the session ends with its room", () -> state() == SessionState.SESSION_STATE_FINISHED);
        tell(microphone(room, "TR_3"));
        assertThat(egresses(room)).as("a session that has ended hears nobody").hasSize(2);
    }

    @Test
    void a_notice_that_comes_twice_is_done_once() throws Exception {
        var room = enter().getRoom();
        for (int i = 0; i < 3; i++) assertThat(tell(microphone(room, "TR_1"))).isEqualTo(200);
        assertThat(egresses(room)).hasSize(1);
        var first = egresses(room).getFirst();
        tell(microphone(room, "TR_2"));
        assertThat(tell(LiveKitStandIn.sound("egress_ended", first, EgressStatus.EGRESS_FAILED)))
                .isEqualTo(200);
        assertThat(egresses(room)).as("a replaced track is not asked for again").hasSize(2);
    }

    @Test
    void a_server_that_is_away_gets_the_notice_back_and_sound_that_fails_is_asked_for_three_times() throws Exception {
        var room = enter().getRoom();
        rooms.answer(503);
        assertThat(tell(microphone(room, "TR_1"))).isEqualTo(503);
        rooms.answer(200);
        assertThat(tell(microphone(room, "TR_1")))
                .as("the server sends it again")
                .isEqualTo(200);
        assertThat(egresses(room)).hasSize(1);
        for (int i = 0; i < 5; i++)
            tell(LiveKitStandIn.sound("egress_ended", egresses(room).getLast(), EgressStatus.EGRESS_FAILED));
        assertThat(egresses(room)).hasSize(2);
        tell(LiveKitStandIn.sound("egress_ended", egresses(room).getLast(), EgressStatus.EGRESS_COMPLETE));
        assertThat(state()).isEqualTo(SessionState.SESSION_STATE_OPEN);
    }

    @Test
    void sound_that_has_failed_before_its_id_is_known_is_asked_for_again_too() throws Exception {
        var room = enter().getRoom();
        var failing = new AtomicInteger(1);
        rooms.beforeAnswer(egress -> {
            if (failing.getAndDecrement() > 0) ended(egress);
        });
        assertThat(tell(microphone(room, "TR_1"))).isEqualTo(200);
        assertThat(egresses(room)).as("once more, and then it is heard").hasSize(2);
        tell(LiveKitStandIn.sound("egress_ended", egresses(room).getFirst(), EgressStatus.EGRESS_FAILED));
        assertThat(egresses(room)).as("an end that is told twice").hasSize(2);
        failing.set(9);
        tell(microphone(room, "TR_2"));
        assertThat(egresses(room)).as("three times in all").hasSize(2 + 3);
    }

    private static void ended(Egress egress) {
        try {
            tell(LiveKitStandIn.sound("egress_ended", egress, EgressStatus.EGRESS_FAILED));
        } catch (Exception thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @Test
    void nobody_else_s_notice_or_microphone_is_heard() throws Exception {
        var room = enter().getRoom();
        for (var notice : List.of(
                LiveKitStandIn.published(room, "somebody", "TR_9", TrackSource.MICROPHONE),
                LiveKitStandIn.published(room, "learner", "TR_9", TrackSource.CAMERA),
                LiveKitStandIn.left(room, "somebody", true),
                microphone("vivavoce-" + UUID.randomUUID(), "TR_9"),
                microphone("vivavoce-no-id", "TR_9"),
                microphone("another room", "TR_9"))) assertThat(tell(notice)).isEqualTo(200);
        assertThat(egresses(room)).isEmpty();
        assertThat(state()).isEqualTo(SessionState.SESSION_STATE_OPEN);
        assertThat(rooms.send(webhook(), "{}", "")).isEqualTo(401);
        assertThat(rooms.send(webhook(), "{}", "Bearer of good news")).isEqualTo(401);
        var tooLong = "x".repeat((1 << 20) + 1);
        assertThat(rooms.send(webhook(), tooLong, "")).isEqualTo(413);
    }

    private RoomToken enter() {
        return enter(learner);
    }

    private RoomToken enter(Learner there) {
        return RoomServiceGrpc.newBlockingStub(there.channel())
                .mintRoomToken(request(started))
                .getToken();
    }

    private static String refused(Learner who, SessionStarted session) {
        return Refusal.of(() -> RoomServiceGrpc.newBlockingStub(who.channel()).mintRoomToken(request(session)))
                .reason();
    }

    private static MintRoomTokenRequest request(SessionStarted session) {
        return MintRoomTokenRequest.newBuilder()
                .setSessionId(session.getSession().getId())
                .build();
    }

    private SessionState state() {
        return learner.sessions()
                .getSession(GetSessionRequest.newBuilder()
                        .setSessionId(started.getSession().getId())
                        .build())
                .getSession()
                .getState();
    }

    private static WebhookEvent microphone(String room, String trackId) {
        return LiveKitStandIn.published(room, "learner", trackId, TrackSource.MICROPHONE);
    }

    private static List<Egress> egresses(String room) {
        return rooms.egresses(room);
    }

    private static int tell(WebhookEvent event) throws Exception {
        return rooms.tell(webhook(), event);
    }

    private static URI webhook() {
        return URI.create("http://localhost:" + speech.server().server().port() + "/webhooks/livekit");
    }

    private static Map<String, String> parameters(Egress egress) {
        return Arrays.stream(egress.socket().getQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }
}
