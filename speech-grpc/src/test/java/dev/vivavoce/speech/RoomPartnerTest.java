package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.livekit.LiveKitStandIn;
import dev.vivavoce.speech.v1.MintRoomTokenRequest;
import dev.vivavoce.speech.v1.PartnerAudio;
import dev.vivavoce.speech.v1.PartnerHeld;
import dev.vivavoce.speech.v1.PartnerSignal;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.RoomServiceGrpc;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SignalPartnerRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Role-plays in a room: what the partner says comes as data packets, and what the learner asks for by calls.
class RoomPartnerTest {
    private static final LiveKitStandIn rooms = LiveKitStandIn.start();

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

    /// Twice as fast as people speak.
    private static final int SPEED = 2;

    private static final Sounds.Sound QUESTION = Sounds.spoken("How are you feeling this morning?");
    private static final Sounds.Sound INTERRUPTION = Sounds.spoken("Excuse me, may I take your blood pressure first?");

    private final Learner learner = speech.learner();

    @AfterEach
    void behave() {
        rooms.answerPackets(_ -> 200);
        speech.partner.behavesWell();
    }

    @Test
    void the_partner_is_heard_in_the_room_and_answers_what_is_asked_at_another_replica() throws Exception {
        var started = start(RolePlayMode.ROLE_PLAY_MODE_PRACTICE);
        var room = enter(started);
        try (var replica = speech.replica();
                var speaker = learner.speak(started).configInRoom(0);
                var microphone = new Microphone(SPEED).connect(speaker, 1)) {
            microphone.say(QUESTION);
            finished(speaker, 1);
            RunningSpeech.until("all of it has come, in order", () -> samples(room) == spoken(speaker));
            signal(replica.as(learner), started, PartnerSignal.PARTNER_SIGNAL_SAY_AGAIN);
            finished(speaker, 2);
            RunningSpeech.until("it has come again", () -> samples(room) == spoken(speaker));

            speech.partner.hints(_ -> {
                throw FakePartner.away();
            });
            signal(learner, started, PartnerSignal.PARTNER_SIGNAL_GIVE_HINT);
            RunningSpeech.until(
                    "there is no hint", () -> received(room).stream().anyMatch(SpeakResponse::hasHintMissed));

            signal(learner, started, PartnerSignal.PARTNER_SIGNAL_TAKE_BACK);
            speaker.await(response -> response.getEvent().hasTurnWithdrawn());
            assertThat(speaker.responses())
                    .as("nothing of it comes by the stream")
                    .noneMatch(SpeakResponse::hasPartnerAudio)
                    .noneMatch(SpeakResponse::hasHintMissed);
            assertThat(rooms.packets(room)).allSatisfy(packet -> {
                assertThat(packet.identity()).isEqualTo("learner");
                assertThat(packet.topic()).isEqualTo("vivavoce.partner");
            });
        }
    }

    @Test
    void a_learner_who_interrupts_holds_the_voice_in_the_room() throws Exception {
        var started = start(RolePlayMode.ROLE_PLAY_MODE_PRACTICE);
        var room = enter(started);
        try (var speaker = learner.speak(started).configInRoom(0);
                var microphone = new Microphone(SPEED).connect(speaker, 1)) {
            microphone.say(QUESTION);
            speaker.await(response -> response.getEvent().hasPartnerSpoke());
            microphone.say(INTERRUPTION);
            finished(speaker, 1);
            RunningSpeech.until(
                    "the voice is held",
                    () -> received(room).stream()
                            .filter(SpeakResponse::hasPartnerHeld)
                            .map(SpeakResponse::getPartnerHeld)
                            .anyMatch(PartnerHeld::getHeld));
            assertThat(samples(room)).as("the rest is not sent").isLessThan(spoken(speaker));
        }
    }

    @Test
    void a_server_that_is_away_for_a_moment_costs_its_sounds_and_no_caption() throws Exception {
        var started = start(RolePlayMode.ROLE_PLAY_MODE_PRACTICE);
        var room = enter(started);
        rooms.answerPackets(number -> number <= 3 ? 503 : 200);
        try (var speaker = learner.speak(started).configInRoom(0);
                var microphone = new Microphone(SPEED).connect(speaker, 1)) {
            microphone.say(QUESTION);
            finished(speaker, 1);
            assertThat(audio(room))
                    .extracting(PartnerAudio::getSequence)
                    .isSorted()
                    .doesNotContain(1, 2, 3);
            assertThat(speaker.durable().stream().filter(SpeakingEvent::hasPartnerSpoke))
                    .hasSize(2);
            assertThat(speaker.finish().result().getTalk().getTurnsList()).hasSize(2);
        }
    }

    @Test
    void a_microphone_that_is_muted_in_an_exam_is_no_pause() {
        var started = start(RolePlayMode.ROLE_PLAY_MODE_EXAM);
        var unused = enter(started);
        try (var speaker = learner.speak(started).configInRoom(0).pause()) {
            speaker.finish().result();
        }
    }

    @Test
    void a_stream_from_a_room_needs_one() {
        var started = start(RolePlayMode.ROLE_PLAY_MODE_PRACTICE);
        try (var speaker = learner.speak(started).configInRoom(0)) {
            assertThat(speaker.failure()).isEqualTo("FAILED_PRECONDITION/ROOM_UNKNOWN");
        }
    }

    @Test
    void a_partner_is_signalled_in_one_s_own_open_room_in_practice_alone() {
        var practice = start(RolePlayMode.ROLE_PLAY_MODE_PRACTICE);
        assertThat(refused(learner, practice)).isEqualTo("ROOM_UNKNOWN");
        var unused = enter(practice);
        assertThat(refused(speech.learner(), practice)).isEqualTo("SESSION_UNKNOWN");
        for (var none : List.of(PartnerSignal.PARTNER_SIGNAL_UNSPECIFIED_VALUE, 99))
            assertThat(Refusal.of(() -> stub(learner)
                                    .signalPartner(request(practice)
                                            .setSignalValue(none)
                                            .build()))
                            .reason())
                    .isEqualTo("FIELD_INVALID");
        signal(learner, practice, PartnerSignal.PARTNER_SIGNAL_SAY_AGAIN); // nobody hears the learner: it is lost
        var exam = start(RolePlayMode.ROLE_PLAY_MODE_EXAM);
        var reading = learner.readAloud("Good morning.");
        for (var one : Map.of("EXAM_MODE", exam, "NOT_A_ROLE_PLAY", reading).entrySet()) {
            unused = enter(one.getValue());
            assertThat(refused(learner, one.getValue())).isEqualTo(one.getKey());
        }
        learner.finish(practice);
        assertThat(refused(learner, practice)).isEqualTo("SESSION_ENDED");
    }

    private SessionStarted start(RolePlayMode mode) {
        return learner.start(RunningSpeech.rolePlay(mode));
    }

    /// The name of the session's room.
    private String enter(SessionStarted session) {
        return stub(learner)
                .mintRoomToken(MintRoomTokenRequest.newBuilder()
                        .setSessionId(session.getSession().getId())
                        .build())
                .getToken()
                .getRoom();
    }

    private static void signal(Learner who, SessionStarted session, PartnerSignal signal) {
        var unused = stub(who).signalPartner(request(session).setSignal(signal).build());
    }

    private static String refused(Learner who, SessionStarted session) {
        return Refusal.of(() -> signal(who, session, PartnerSignal.PARTNER_SIGNAL_SAY_AGAIN))
                .reason();
    }

    private static SignalPartnerRequest.Builder request(SessionStarted session) {
        return SignalPartnerRequest.newBuilder()
                .setSessionId(session.getSession().getId());
    }

    private static RoomServiceGrpc.RoomServiceBlockingStub stub(Learner who) {
        return RoomServiceGrpc.newBlockingStub(who.channel());
    }

    /// Waits until the partner has ended so many turns.
    private static void finished(Speaker speaker, int times) {
        RunningSpeech.until(
                "the partner has finished",
                () -> speaker.durable().stream()
                                .filter(SpeakingEvent::hasPartnerFinished)
                                .count()
                        == times);
    }

    private static List<SpeakResponse> received(String room) {
        var received = new ArrayList<SpeakResponse>();
        try {
            for (var packet : rooms.packets(room)) received.add(SpeakResponse.parseFrom(packet.data()));
        } catch (InvalidProtocolBufferException thrown) {
            throw new AssertionError(thrown);
        }
        return received;
    }

    private static List<PartnerAudio> audio(String room) {
        return received(room).stream()
                .filter(SpeakResponse::hasPartnerAudio)
                .map(SpeakResponse::getPartnerAudio)
                .toList();
    }

    /// The samples of the voice that have come, without a gap.
    private static long samples(String room) {
        long samples = 0;
        int last = 0;
        for (var piece : audio(room)) {
            assertThat(piece.getSequence()).isIn(1, last + 1);
            last = piece.getSequence();
            assertThat(piece.getSampleRateHertz()).isEqualTo(16_000);
            samples += piece.getData().size() / 2;
        }
        return samples;
    }

    /// The samples of all sentences, by their captions.
    private static long spoken(Speaker speaker) {
        return speaker.durable().stream()
                .filter(SpeakingEvent::hasPartnerSpoke)
                .mapToLong(event ->
                        Math.round(event.getPartnerSpoke().getDuration().getSeconds() * 16_000
                                + event.getPartnerSpoke().getDuration().getNanos() / 62_500.0))
                .sum();
    }
}
