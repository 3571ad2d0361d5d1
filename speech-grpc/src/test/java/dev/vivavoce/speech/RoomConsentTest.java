package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.runtimetest.consent.TestConsents;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.livekit.LiveKitStandIn;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.MintRoomTokenRequest;
import dev.vivavoce.speech.v1.RoomServiceGrpc;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SessionState;
import java.net.URI;
import java.util.Map;
import livekit.LivekitModels.TrackSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Rooms of a third party's server, whose learners take their consent back.
class RoomConsentTest {
    private static final LiveKitStandIn rooms = LiveKitStandIn.start();

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_SWEEP_EVERY",
            "200ms",
            "SPEECH_LIVEKIT_URL",
            rooms.url().toString(),
            "SPEECH_LIVEKIT_KEY",
            LiveKitStandIn.KEY,
            "SPEECH_LIVEKIT_SECRET",
            LiveKitStandIn.SECRET.reveal(),
            "SPEECH_LIVEKIT_AUDIO_URL",
            "ws://localhost:8080/rooms/audio"));

    private final Learner learner = speech.learner();
    private final SessionStarted started = learner.readAloud("Good morning.");

    private static TestConsents consents() {
        return speech.server().identity().consents();
    }

    private String enter() {
        consents().allow(learner.id(), ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        return RoomServiceGrpc.newBlockingStub(learner.channel())
                .mintRoomToken(MintRoomTokenRequest.newBuilder()
                        .setSessionId(started.getSession().getId())
                        .build())
                .getToken()
                .getRoom();
    }

    private SessionState state() {
        return learner.sessions()
                .getSession(GetSessionRequest.newBuilder()
                        .setSessionId(started.getSession().getId())
                        .build())
                .getSession()
                .getState();
    }

    private static void microphone(String room) throws Exception {
        var webhook = URI.create("http://localhost:" + speech.server().server().port() + "/webhooks/livekit");
        assertThat(rooms.tell(webhook, LiveKitStandIn.published(room, "learner", "TR_1", TrackSource.MICROPHONE)))
                .isEqualTo(200);
    }

    @Test
    void a_consent_that_is_taken_back_closes_the_room_and_ends_its_session() throws Exception {
        var room = enter();
        microphone(room);
        assertThat(rooms.egresses(room)).hasSize(1);
        consents().goAway();
        int asked = consents().calls.get();
        RunningSpeech.until(
                "identity was asked twice more", () -> consents().calls.get() > asked + 1);
        assertThat(state()).as("nobody knows that it was taken back").isEqualTo(SessionState.SESSION_STATE_OPEN);
        consents().comeBack();
        consents().allow(learner.id());
        RunningSpeech.until("the room is closed", () -> rooms.deleted().contains(room));
        RunningSpeech.until("its session ends", () -> state() == SessionState.SESSION_STATE_FINISHED);
    }

    @Test
    void who_has_taken_it_back_before_the_microphone_is_on_is_not_heard() throws Exception {
        var room = enter();
        consents().allow(learner.id());
        microphone(room);
        assertThat(rooms.egresses(room)).isEmpty();
        RunningSpeech.until("the room is closed", () -> rooms.deleted().contains(room));
        RunningSpeech.until("its session ends", () -> state() == SessionState.SESSION_STATE_FINISHED);
    }
}
