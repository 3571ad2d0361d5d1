package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.PartnerAudio;
import dev.vivavoce.speech.v1.Phase;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.Talker;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A role-play by voice: the learner is our own voice, the partner's words come from a stand-in.
class RolePlayTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of("SPEECH_CONVERSATION", "2m"));

    private static final String QUESTION = "How are you feeling this morning?";

    @AfterEach
    void the_partner_behaves_well_again() {
        speech.partner.behavesWell();
    }

    @Test
    void a_role_play_begins_with_its_preparation_and_keeps_version_language_and_mode() {
        var learner = speech.learner();
        var request = StartSessionRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setTask(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_EXAM))
                .build();
        var started = learner.sessions().startSession(request).getStarted();
        var again = learner.sessions().startSession(request).getStarted();
        assertThat(again.getSession()).isEqualTo(started.getSession());
        var task = started.getSession().getTask().getRolePlay();
        assertThat(task.getScenarioId()).isEqualTo(FakeContent.SCENARIO.toString());
        assertThat(task.getScenarioVersion()).isEqualTo(3);
        assertThat(task.getLanguage()).isEqualTo("en-GB");
        assertThat(task.getMode()).isEqualTo(RolePlayMode.ROLE_PLAY_MODE_EXAM);
        try (var watcher = learner.watch(started, 0)) {
            var event = watcher.await(SpeakingEvent::hasPhaseChanged);
            assertThat(event.getPhaseChanged().getPhase()).isEqualTo(Phase.PHASE_PREPARATION);
            assertThat(Timestamps.between(
                            started.getSession().getCreatedAt(),
                            event.getPhaseChanged().getEndsAt()))
                    .isEqualTo(Durations.fromMinutes(3));
            assertThat(event.getCursor()).isEqualTo(1);
        }
    }

    @Test
    void a_scenario_that_no_partner_can_play_and_a_task_that_is_wrong_are_refused() {
        var learner = speech.learner();
        var task = RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_PRACTICE);
        speech.partner.behaves((request, out) -> {
            throw Failure.precondition("SCRIPT_MISSING", "no script");
        });
        assertThat(Speaker.reason(() -> learner.start(task))).isEqualTo("FAILED_PRECONDITION/SCRIPT_MISSING");
        speech.partner.behaves((request, out) -> {
            throw FakePartner.away();
        });
        assertThat(Speaker.reason(() -> learner.start(task))).isEqualTo("UNAVAILABLE/CONTENT_UNAVAILABLE");
        speech.partner.behavesWell();
        for (var wrong : List.of(
                RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_UNSPECIFIED),
                task.toBuilder().setPurpose(Purpose.PURPOSE_PLACEMENT).build(),
                task.toBuilder()
                        .setRolePlay(task.getRolePlay().toBuilder().setScenarioId("x"))
                        .build()))
            assertThat(Speaker.reason(() -> learner.start(wrong))).isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        var unknown = task.toBuilder()
                .setRolePlay(task.getRolePlay().toBuilder()
                        .setScenarioId(UUID.randomUUID().toString()))
                .build();
        assertThat(Speaker.reason(() -> learner.start(unknown))).isEqualTo("NOT_FOUND/SCENARIO_UNKNOWN");
    }

    @Test
    void learner_and_partner_talk_and_the_result_has_their_turns() throws InterruptedException {
        var learner = speech.learner();
        var started = learner.start(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_PRACTICE));
        assertThat(started.getSession().getTask().getRolePlay().getLanguage()).isEqualTo("en-GB");
        assertThat(started.getSession().getLastCursor()).isEqualTo(1);
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(Sounds.spoken(QUESTION)).untilSaid();
            var ended = speaker.await(response -> response.getEvent().hasTurnEnded())
                    .getEvent()
                    .getTurnEnded();
            assertThat(ended.getTurn()).isEqualTo(1);
            assertThat(ended.getText()).containsIgnoringCase("feeling");
            speaker.await(response -> response.getEvent().hasPartnerFinished());
            speaker.finish();
            var result = speaker.result();
            var turns = result.getTalk().getTurnsList();
            assertThat(turns).hasSize(2);
            assertThat(turns.getFirst().getTalker()).isEqualTo(Talker.TALKER_LEARNER);
            assertThat(turns.getFirst().getText()).isEqualTo(ended.getText());
            assertThat(turns.getLast().getText()).isEqualTo("Good morning, nurse. I feel a little better today.");
            assertThat(turns.getLast().getInterrupted()).isFalse();
            assertThat(result.getTalk().getTasksTouchedList()).containsExactly(2);
            assertThat(result.getTranscript()).containsIgnoringCase("feeling");
            assertThat(result.hasScores()).isTrue();

            assertThat(speaker.durable().getFirst().getPhaseChanged().getPhase())
                    .isEqualTo(Phase.PHASE_CONVERSATION);
            var voice = speaker.responses().stream()
                    .filter(SpeakResponse::hasPartnerAudio)
                    .map(SpeakResponse::getPartnerAudio)
                    .toList();
            assertThat(voice).isNotEmpty().allMatch(piece -> piece.getTurn() == 2);
            long spoken = speaker.durable().stream()
                    .filter(SpeakingEvent::hasPartnerSpoke)
                    .mapToLong(
                            event -> Durations.toMillis(event.getPartnerSpoke().getDuration()))
                    .sum();
            long heard =
                    voice.stream().mapToLong(piece -> piece.getData().size()).sum() / 32;
            assertThat(heard).isBetween(spoken - 2, spoken + 2);
            assertThat(speaker.responses().toString()).doesNotContain(FakePartner.SECRET);
            assertThat(learner.finish(started).toString()).doesNotContain(FakePartner.SECRET);
            nothing_of_the_voice_and_the_secret_is_stored(started.getSession().getId(), voice);
        }
        var request = speech.partner.requests.getLast();
        assertThat(request.getTurnsList()).hasSize(1);
        assertThat(request.getTurns(0).getSpeaker()).isEqualTo(dev.vivavoce.content.v1.Speaker.SPEAKER_LEARNER);
    }

    private static void nothing_of_the_voice_and_the_secret_is_stored(String id, List<PartnerAudio> voice) {
        var settings = speech.server().settings();
        var stored = Sql.text(
                        settings, "SELECT encode(message, 'hex') FROM speaking_event WHERE session_id = '" + id + "'")
                + Sql.text(settings, "SELECT encode(result, 'hex') FROM speaking_session WHERE id = '" + id + "'");
        var hex = HexFormat.of();
        assertThat(stored)
                .contains(hex.formatHex("Good morning".getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(hex.formatHex(FakePartner.SECRET.getBytes(StandardCharsets.UTF_8)));
        var loud = voice.get(voice.size() / 2).getData().substring(0, 400).toByteArray();
        assertThat(stored).doesNotContain(hex.formatHex(loud));
    }
}
