package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.ErasedPlace;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.HearRecordingRequest;
import dev.vivavoce.speech.v1.HearRecordingResponse;
import dev.vivavoce.speech.v1.RecordingServiceGrpc;
import dev.vivavoce.speech.v1.SessionStarted;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Which examiner hears a kept recording, and for how long.
class HeardRecordingTest {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    @AfterEach
    void identity_and_assessment_answer_again() {
        speech.server().identity().consents().comeBack();
        speech.claims.isAway = false;
    }

    @Test
    void an_examiner_hears_it_with_both_consents_only_and_the_learner_sees_when() {
        var player = consenting();
        var session = spokenAndKept(player);
        assertThat(Speaker.reason(() -> hear("assessment", session))).isEqualTo("FAILED_PRECONDITION/CONSENT_MISSING");
        speech.server()
                .identity()
                .consents()
                .allow(
                        player.learner().id(),
                        ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO,
                        ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
        assertThat(player.of(session).getFirst().getHeardAtList()).isEmpty();
        assertThat(Speaker.reason(() -> hear("content", session))).isEqualTo("PERMISSION_DENIED/CALLER_NOT_ADMITTED");
        var heard = hear("assessment", session);
        assertThat(Player.get(player.here(heard.getAddress().getUrl()), "").statusCode())
                .isEqualTo(200);
        var first = player.of(session).getFirst().getHeardAtList();
        assertThat(first).hasSize(1);
        for (int time = 0; time < 20; time++) {
            var _ = hear("assessment", session);
        }
        assertThat(player.of(session).getFirst().getHeardAtList())
                .as("the latest")
                .hasSize(20)
                .isSortedAccordingTo(Timestamps.comparator())
                .doesNotContainAnyElementsOf(first);
        speech.server().identity().consents().goAway();
        assertThat(Speaker.reason(() -> hear("assessment", session))).isEqualTo("UNAVAILABLE/CONSENT_UNKNOWN");
    }

    @Test
    void an_examiners_address_ends_with_the_consent_and_the_learners_does_not() {
        var player = consenting();
        var session = spokenAndKept(player);
        var consents = speech.server().identity().consents();
        var learner = player.learner().id();
        consents.allow(learner, ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO, ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
        var address = player.here(hear("assessment", session).getAddress().getUrl());
        var own = player.address(Player.id(session));
        assertThat(Player.get(address, "bytes=0-100").statusCode()).isEqualTo(206);
        consents.goAway();
        assertThat(Player.get(address, "bytes=0-100").statusCode()).isEqualTo(503);
        assertThat(Player.get(own, "bytes=0-100").statusCode()).isEqualTo(206);
        consents.comeBack();
        consents.allow(learner, ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO);
        assertThat(Player.get(address, "bytes=0-100").statusCode()).isEqualTo(403);
        assertThat(Player.get(own, "bytes=0-100").statusCode()).isEqualTo(206);
    }

    @Test
    void an_examiners_address_ends_with_the_claim() {
        var player = consenting();
        var session = spokenAndKept(player);
        speech.server()
                .identity()
                .consents()
                .allow(
                        player.learner().id(),
                        ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO,
                        ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
        var examiner = UUID.randomUUID();
        var url = hear("assessment", session, examiner).getAddress().getUrl();
        var address = player.here(url);
        assertThat(Player.get(address, "bytes=0-100").statusCode()).isEqualTo(206);
        speech.claims.isAway = true;
        assertThat(Player.get(address, "bytes=0-100").statusCode()).isEqualTo(503);
        speech.claims.isAway = false;
        speech.claims.giveBack(examiner.toString());
        assertThat(Player.get(address, "bytes=0-100").statusCode()).isEqualTo(403);
        var another = UUID.randomUUID().toString();
        assertThat(Player.get(player.here(url.replace(examiner.toString(), another)), "bytes=0-100")
                        .statusCode())
                .as("an address of somebody else's making")
                .isEqualTo(403);
    }

    @Test
    void the_learner_still_sees_when_an_examiner_listened_who_is_erased_and_nothing_names_the_examiner() {
        var player = consenting();
        var session = spokenAndKept(player);
        speech.server()
                .identity()
                .consents()
                .allow(
                        player.learner().id(),
                        ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO,
                        ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
        var examiner = UUID.randomUUID();
        var _ = hear("assessment", session, examiner);
        var heard = player.of(session).getFirst().getHeardAtList();
        assertThat(heard).hasSize(1);
        erase(examiner);
        assertThat(player.of(session).getFirst().getHeardAtList()).isEqualTo(heard);
        assertThat(hearings(session, "examiner_id IS NULL")).isEqualTo("1");
        player.delete(Player.id(session));
        assertThat(hearings(session, "true")).as("they go with the recording").isEqualTo("0");
    }

    private static void erase(UUID userId) {
        var erased = PersonalDataServiceGrpc.newBlockingStub(speech.server().asService("identity"))
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(userId.toString())
                        .build());
        assertThat(erased.getErasedList())
                .filteredOn(place -> place.getPlace().equals("recording_hearing"))
                .extracting(ErasedPlace::getCount)
                .containsExactly(1L);
    }

    private static String hearings(SessionStarted session, String condition) {
        return Sql.text(
                speech.server().settings(),
                "SELECT count(*) FROM recording_hearing WHERE session_id = '%s' AND %s"
                        .formatted(Player.id(session), condition));
    }

    private static HearRecordingResponse hear(String service, SessionStarted session) {
        return hear(service, session, UUID.randomUUID());
    }

    private static HearRecordingResponse hear(String service, SessionStarted session, UUID examinerId) {
        return RecordingServiceGrpc.newBlockingStub(speech.server().asService(service))
                .hearRecording(HearRecordingRequest.newBuilder()
                        .setSessionId(Player.id(session))
                        .setExaminerId(examinerId.toString())
                        .build());
    }

    private static Player consenting() {
        var learner = speech.learner();
        speech.server().identity().consents().allow(learner.id(), ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO);
        return new Player(speech, learner);
    }

    private static SessionStarted spokenAndKept(Player player) {
        var sound = Sounds.spoken(SENTENCE);
        var session = player.learner().readAloud(SENTENCE);
        try (var speaker = player.learner().whole(session, sound)) {
            speaker.result();
        }
        player.await(session, sound.pcm().length / 2);
        return session;
    }
}
