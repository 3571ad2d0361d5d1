package dev.vivavoce.speech.livekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import livekit.LivekitEgress.EgressStatus;
import livekit.LivekitModels.TrackSource;
import livekit.LivekitWebhook.WebhookEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The official client of LiveKit against a stand-in over HTTP.
class LiveKitClientTest {
    private static final URI SOCKET =
            URI.create("ws://localhost:9/rooms/audio?ticket=a-secret-ticket&after=0&channels=2");

    private final LiveKitStandIn standIn = LiveKitStandIn.start();
    private final LiveKitClient server = new LiveKitClient(standIn.settings(), new SimpleMeterRegistry());

    @AfterEach
    void close() {
        server.close();
        standIn.close();
    }

    @Test
    void a_token_lets_one_participant_enter_one_room_with_a_microphone() {
        var expiresAt = Instant.now().plusSeconds(60);
        var token = LiveKitStandIn.verified(server.token("a room", "learner", expiresAt));
        assertThat(token.getSubject()).isEqualTo("learner");
        assertThat(token.getExpiresAtAsInstant().getEpochSecond()).isEqualTo(expiresAt.getEpochSecond());
        assertThat(token.getClaim("video").asMap())
                .isEqualTo(Map.of(
                        "roomJoin", true,
                        "room", "a room",
                        "canPublish", true,
                        "canPublishSources", List.of("microphone"),
                        "canPublishData", false,
                        "canSubscribe", true));
    }

    @Test
    void the_sound_of_a_track_is_asked_for_with_the_right_to_record() {
        var id = server.listen("a room", "TR_1", SOCKET);
        assertThat(standIn.egresses("a room")).containsExactly(new LiveKitStandIn.Egress(id, "a room", "TR_1", SOCKET));
    }

    @Test
    void a_server_that_does_not_answer_well_is_asked_once_and_the_failure_names_no_ticket() {
        for (int status : List.of(429, 500, 503, 404, 403)) {
            standIn.answer(status);
            assertThatThrownBy(() -> server.listen("a room", "TR_1", SOCKET))
                    .isInstanceOfSatisfying(Failure.class, thrown -> {
                        assertThat(thrown.reason()).isIn("ROOMS_UNAVAILABLE", "SERVICE_UNAVAILABLE");
                        assertThat(thrown.getMessage()).doesNotContain("a-secret-ticket");
                    });
        }
        assertThat(standIn.egresses("a room")).isEmpty();
    }

    @Test
    void a_room_is_closed_with_the_right_to_do_so_and_one_that_is_not_there_is_closed() {
        server.closeRoom("a room");
        assertThat(standIn.deleted()).containsExactly("a room");
        standIn.answer(404);
        server.closeRoom("a room");
        standIn.answer(503);
        assertThatThrownBy(() -> server.closeRoom("a room"))
                .isInstanceOfSatisfying(
                        Failure.class, thrown -> assertThat(thrown.reason()).isEqualTo("ROOMS_UNAVAILABLE"));
    }

    @Test
    void a_packet_goes_to_one_participant_of_the_room_with_the_right_of_its_administrator() {
        server.send("a room", "learner", "a topic", new byte[] {1, 2});
        assertThat(standIn.packets("a room")).singleElement().satisfies(packet -> {
            assertThat(packet.identity()).isEqualTo("learner");
            assertThat(packet.topic()).isEqualTo("a topic");
            assertThat(packet.data()).containsExactly(1, 2);
        });
        server.send("a room", "learner", "a topic", new byte[15 << 10]);
        assertThat(standIn.packets("a room")).hasSize(2);
        assertThatThrownBy(() -> server.send("a room", "learner", "a topic", new byte[(15 << 10) + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void packets_that_a_server_does_not_take_fail_and_leave_its_other_calls_alone() {
        standIn.answerPackets(_ -> 404);
        assertThat(refusal()).as("the room is gone").isEqualTo("PACKET_REFUSED");
        assertThat(standIn.packetsAsked()).as("it is asked once").isEqualTo(1);
        standIn.answerPackets(_ -> 503);
        assertThat(refusal()).isEqualTo("ROOMS_UNAVAILABLE");
        assertThat(standIn.packetsAsked()).as("it might have gone out").isEqualTo(1);
        for (int i = 0; i < 20; i++) assertThat(refusal()).isIn("ROOMS_UNAVAILABLE", "SERVICE_UNAVAILABLE");
        assertThat(refusal()).as("it is not asked any more").isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(server.listen("a room", "TR_1", SOCKET)).isNotEmpty();
    }

    private String refusal() {
        try {
            server.send("a room", "learner", "a topic", new byte[] {1});
            return "";
        } catch (Failure thrown) {
            return thrown.reason();
        }
    }

    @Test
    void notices_are_read_by_their_kind() {
        var egress = new LiveKitStandIn.Egress("EG_1", "r", "TR_1", SOCKET);
        assertThat(read(LiveKitStandIn.joined("r", "learner"))).isEqualTo(new RoomNotice.Joined("r", "learner"));
        assertThat(read(LiveKitStandIn.left("r", "learner", true)))
                .isEqualTo(new RoomNotice.Left("r", "learner", true));
        assertThat(read(LiveKitStandIn.left("r", "learner", false)))
                .isEqualTo(new RoomNotice.Left("r", "learner", false));
        assertThat(read(LiveKitStandIn.published("r", "learner", "TR_1", TrackSource.MICROPHONE)))
                .isEqualTo(new RoomNotice.MicrophoneOn("r", "learner", "TR_1"));
        assertThat(read(LiveKitStandIn.sound("egress_updated", egress, EgressStatus.EGRESS_ACTIVE)))
                .isEqualTo(new RoomNotice.SoundBegan("r", "EG_1"));
        assertThat(read(LiveKitStandIn.sound("egress_ended", egress, EgressStatus.EGRESS_COMPLETE)))
                .isEqualTo(new RoomNotice.SoundEnded("r", "EG_1", false));
        assertThat(read(LiveKitStandIn.sound("egress_ended", egress, EgressStatus.EGRESS_FAILED)))
                .isEqualTo(new RoomNotice.SoundEnded("r", "EG_1", true));
        assertThat(read(LiveKitStandIn.closed("r"))).isEqualTo(new RoomNotice.Closed("r"));
    }

    @Test
    void a_camera_and_what_a_later_server_may_tell_are_left_out() throws Exception {
        for (var event : List.of(
                LiveKitStandIn.published("r", "learner", "TR_1", TrackSource.CAMERA),
                LiveKitStandIn.published("r", "learner", "TR_1", TrackSource.SCREEN_SHARE_AUDIO),
                WebhookEvent.newBuilder().setEvent("something_new").build())) {
            var body = JsonFormat.printer().print(event);
            assertThat(server.notice(body, signed(body))).isEmpty();
        }
        var newer = "{\"event\":\"room_finished\",\"room\":{\"name\":\"r\",\"colour\":\"red\"}}";
        assertThat(server.notice(newer, signed(newer))).contains(new RoomNotice.Closed("r"));
    }

    @Test
    void a_notice_that_is_unsigned_changed_or_old_is_refused() throws Exception {
        var body = JsonFormat.printer().print(LiveKitStandIn.closed("r"));
        var later = Instant.now().plusSeconds(60);
        var stranger = new Secret("a secret of somebody else with 32 characters");
        for (var signature : List.of(
                "",
                "not a token",
                LiveKitStandIn.signature(body, stranger, later),
                LiveKitStandIn.signature(body + " ", LiveKitStandIn.SECRET, later),
                LiveKitStandIn.signature(
                        body, LiveKitStandIn.SECRET, Instant.now().minusSeconds(60))))
            assertThatThrownBy(() -> server.notice(body, signature))
                    .isInstanceOfSatisfying(
                            Failure.class, thrown -> assertThat(thrown.reason()).isEqualTo("NOTICE_UNSIGNED"));
    }

    @Test
    void a_signed_text_that_is_no_notice_is_refused() {
        for (var body : List.of("no JSON", "[]", "{\"event\":7,\"room\":3}"))
            assertThatThrownBy(() -> server.notice(body, signed(body)))
                    .isInstanceOfSatisfying(
                            Failure.class, thrown -> assertThat(thrown.reason()).isEqualTo("NOTICE_UNREADABLE"));
    }

    private RoomNotice read(WebhookEvent event) {
        try {
            var body = JsonFormat.printer().print(event);
            return server.notice(body, signed(body)).orElseThrow();
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static String signed(String body) {
        return LiveKitStandIn.signature(
                body, LiveKitStandIn.SECRET, Instant.now().plusSeconds(60));
    }
}
