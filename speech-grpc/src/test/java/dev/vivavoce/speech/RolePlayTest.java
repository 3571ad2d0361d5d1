package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.content.v1.Level;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.Age;
import dev.vivavoce.speech.v1.CefrLevel;
import dev.vivavoce.speech.v1.Gender;
import dev.vivavoce.speech.v1.Pace;
import dev.vivavoce.speech.v1.PartnerAudio;
import dev.vivavoce.speech.v1.Phase;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.Talker;
import dev.vivavoce.speech.v1.VoiceTraits;
import dev.vivavoce.speech.voice.Script;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
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
        speech.partner.refuses(Failure.precondition("SCRIPT_MISSING", "no script"));
        assertThat(Speaker.reason(() -> learner.start(task))).isEqualTo("FAILED_PRECONDITION/SCRIPT_MISSING");
        speech.partner.refuses(FakePartner.away());
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
    void the_partner_has_the_voice_of_its_scenario_and_keeps_it_after_a_lost_line() throws InterruptedException {
        speech.partner.sounds(VoiceTraits.newBuilder()
                .setGender(Gender.GENDER_MALE)
                .setAge(Age.AGE_OLDER)
                .setPace(Pace.PACE_SLOW)
                .build());
        var expected = spoken("Good morning, nurse.", "cmu-slt-older-man", 0.85);
        var learner = speech.learner();
        var started = learner.start(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_PRACTICE));
        speech.partner.sounds(VoiceTraits.getDefaultInstance()); // a session keeps what it began with
        try (var microphone = new Microphone();
                var first = learner.speak(started).config(16_000, 0)) {
            microphone.connect(first, 1).say(Sounds.spoken(QUESTION));
            assertThat(firstSentence(first, 2)).isEqualTo(expected);
            microphone.disconnect();
            first.vanish();
            try (var second = resumed(learner, started, microphone)) {
                assertThat(firstSentence(second, 3)).isEqualTo(expected);
            }
        }
    }

    @Tag("slow")
    @Test
    void an_exam_is_shorter_by_what_a_line_was_lost_for_longer_than_twenty_seconds_and_practice_is_not()
            throws InterruptedException {
        assertThat(lengthAfterLostLine(RolePlayMode.ROLE_PLAY_MODE_EXAM, "15 seconds"))
                .isEqualTo(120);
        assertThat(lengthAfterLostLine(RolePlayMode.ROLE_PLAY_MODE_PRACTICE, "80 seconds"))
                .isEqualTo(120);
        assertThat(lengthAfterLostLine(RolePlayMode.ROLE_PLAY_MODE_EXAM, "80 seconds"))
                .isBetween(50L, 60L);
    }

    @Test
    void an_exam_is_over_when_its_line_was_lost_for_longer_than_it_had_left() throws InterruptedException {
        var learner = speech.learner();
        var started = learner.start(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_EXAM));
        loseLine(learner, started, "9 minutes");
        try (var microphone = new Microphone();
                var second = resumed(learner, started, microphone)) {
            assertThat(second.result().getTalk().getTurnsCount()).isPositive();
        }
    }

    /// The length of the conversation in seconds, as the last event says.
    private static long lengthAfterLostLine(RolePlayMode mode, String lost) throws InterruptedException {
        var learner = speech.learner();
        var started = learner.start(RunningSpeech.rolePlay(mode));
        loseLine(learner, started, lost);
        try (var microphone = new Microphone();
                var second = resumed(learner, started, microphone)) {
            second.await(response -> response.getEvent().getPartnerSpoke().getTurn() == 3);
        }
        try (var watcher = learner.watch(started, 0)) {
            watcher.await(event -> event.getPartnerSpoke().getTurn() == 3);
            var phases = watcher.events().stream()
                    .filter(SpeakingEvent::hasPhaseChanged)
                    .toList();
            return Durations.toSeconds(phases.getLast().getPhaseChanged().getLength());
        }
    }

    private static void loseLine(RunningSpeech.Learner learner, SessionStarted started, String lost)
            throws InterruptedException {
        try (var microphone = new Microphone();
                var first = learner.speak(started).config(16_000, 0)) {
            microphone.connect(first, 1).say(Sounds.spoken(QUESTION));
            first.await(response -> response.getEvent().hasPartnerSpoke());
            microphone.disconnect();
            first.vanish();
        }
        RunningSpeech.until("the stream is gone", () -> speech.gauge("speech_streams_live") == 0);
        Sql.execute(
                speech.server().settings(),
                "UPDATE speaking_session SET owner_seen_at = owner_seen_at - interval '%s' WHERE id = '%s'"
                        .formatted(lost, started.getSession().getId()));
    }

    private static Speaker resumed(RunningSpeech.Learner learner, SessionStarted started, Microphone microphone) {
        var ticket = learner.resume(started).getTicket().getValue();
        var speaker = Speaker.byTicket(learner.channel(), ticket).config(16_000, 0);
        long next = speaker.await(SpeakResponse::hasAccepted).getAccepted().getNextSequence();
        microphone.connect(speaker, next);
        return speaker;
    }

    /// What was sent of the first sentence of a turn, once the second has begun.
    private static byte[] firstSentence(Speaker speaker, int turn) {
        speaker.await(response -> response.getPartnerAudio().getTurn() == turn
                && response.getPartnerAudio().getSentence() == 2);
        var pcm = new ByteArrayOutputStream();
        for (var response : speaker.responses()) {
            var piece = response.getPartnerAudio();
            if (piece.getTurn() == turn && piece.getSentence() == 1)
                pcm.writeBytes(piece.getData().toByteArray());
        }
        return pcm.toByteArray();
    }

    private static byte[] spoken(String text, String voiceId, double rate) {
        var synthesizer = Sounds.engines().synthesizer();
        var voice = synthesizer.voices().stream()
                .filter(one -> one.id().equals(voiceId))
                .findFirst()
                .orElseThrow();
        var pcm = new ByteArrayOutputStream();
        var resampler = new Resampler(voice.sampleRateHertz());
        synthesizer.speak(
                Script.of(text, rate),
                voiceId,
                sound -> pcm.writeBytes(Pcm.bytes(resampler.hear(Pcm.floats(sound.pcm())))));
        pcm.writeBytes(Pcm.bytes(resampler.end()));
        return pcm.toByteArray();
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
        assertThat(request.getLevel()).isEqualTo(Level.LEVEL_BEGINNER);
        assertThat(request.getTurns(0).getSpeaker()).isEqualTo(dev.vivavoce.content.v1.Speaker.SPEAKER_LEARNER);
    }

    @Test
    void an_exam_does_not_know_the_learners_level() throws InterruptedException {
        var learner = speech.learner();
        var started = learner.start(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_EXAM));
        assertThat(started.getSession().getTask().getRolePlay().getLevel()).isEqualTo(CefrLevel.CEFR_LEVEL_A2);
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(Sounds.spoken(QUESTION));
            speaker.await(response -> response.getEvent().hasPartnerSpoke());
            assertThat(speech.partner.requests.getLast().getLevel()).isEqualTo(Level.LEVEL_UNSPECIFIED);
        }
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
