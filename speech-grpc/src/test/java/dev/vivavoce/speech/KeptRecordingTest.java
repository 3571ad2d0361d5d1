package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.v1.AttemptDeleted;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.DeleteAllRecordingsRequest;
import dev.vivavoce.speech.v1.GetRecordingSummaryRequest;
import dev.vivavoce.speech.v1.KeepRecording;
import dev.vivavoce.speech.v1.RecordingProblem;
import dev.vivavoce.speech.v1.RecordingState;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.StartSessionRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who keeps a recording, who may hear it, and how it is deleted.
class KeptRecordingTest {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";
    private static final Duration TWELVE_SECONDS = Duration.ofSeconds(12);

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of("SPEECH_SWEEP_EVERY", "200ms"));

    @AfterEach
    void identity_answers_again() {
        speech.server().identity().consents().comeBack();
    }

    @Test
    void a_recording_is_what_was_spoken_and_can_be_read_from_any_byte() {
        var player = consenting();
        var sound = Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(TWELVE_SECONDS));
        var session = spoken(player.learner(), sound);
        assertThat(session.getIsRecordingKept()).isTrue();
        long samples = sound.pcm().length / 2;
        var recording = player.await(session, samples);
        assertThat(recording.getState()).isEqualTo(RecordingState.RECORDING_STATE_KEPT);
        assertThat(Timestamps.between(recording.getCreatedAt(), recording.getExpiresAt())
                        .getSeconds())
                .isEqualTo(Duration.ofDays(30).toSeconds());
        assertThat(player.play(session)).isEqualTo(sound.pcm());

        var address = player.address(Player.id(session));
        var whole = Player.get(address, "");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValue("cache-control")).contains("no-store");
        assertThat(whole.headers().firstValue("content-type")).contains("audio/wav");
        int total = whole.body().length;
        for (int from : new int[] {0, 20, 43, 44, 45, 44 + 320_000 - 1, 44 + 320_000, 44 + 320_001, total - 1}) {
            int to = Math.min(total - 1, from + 5_000);
            var part = Player.get(address, "bytes=" + from + "-" + to);
            assertThat(part.statusCode()).as("from %d", from).isEqualTo(206);
            assertThat(part.headers().firstValue("content-range")).contains("bytes " + from + "-" + to + "/" + total);
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), from, to + 1));
        }
        assertThat(Player.get(address, "bytes=" + total + "-").statusCode()).isEqualTo(416);
        var head = Player.send(address, "", "HEAD");
        assertThat(head.headers().firstValue("content-length")).contains(Integer.toString(total));
        assertThat(head.body()).isEmpty();
        assertThat(Player.send(address, "", "PUT").statusCode()).isEqualTo(405);
    }

    @Test
    void nothing_that_is_stored_of_a_recording_is_its_audio() throws IOException {
        var player = consenting();
        var sound = Sounds.spoken(SENTENCE);
        var session = spoken(player.learner(), sound);
        player.await(session, sound.pcm().length / 2);
        assertThat(objects(session)).isNotEmpty();
        assertThat(new AudioSearch(speech, sound.pcm()).found()).isEmpty();
    }

    @Test
    void a_stream_that_is_cut_off_and_resumed_leaves_one_recording_without_a_gap() {
        var player = consenting();
        var sound = Sounds.of(
                Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofSeconds(11)), Sounds.spoken("Please take a seat."));
        var started = player.learner().readAloud(SENTENCE);
        try (var speaker = player.learner().speak(started).config(16_000, 0).say(sound, 1, 200)) {
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() >= 200);
            speaker.vanish();
            speaker.ended();
        }
        var resumed = player.learner().resume(started);
        long from = resumed.getSettledSequence() + 1;
        try (var speaker =
                Speaker.byTicket(player.learner().channel(), resumed.getTicket().getValue())) {
            speaker.config(16_000, from)
                    .say(sound, from, Speaker.messages(sound))
                    .finish();
            speaker.result();
        }
        player.await(started, sound.pcm().length / 2);
        assertThat(player.play(started)).isEqualTo(sound.pcm());
    }

    @Test
    void addresses_that_were_changed_or_have_expired_open_nothing() {
        var player = consenting();
        var session = spokenAndKept(player);
        var address = player.address(Player.id(session)).toString();
        var other = address.replace(Player.id(session), UUID.randomUUID().toString());
        for (var wrong : List.of(
                other,
                address.replaceAll("expires=(\\d)", "expires=9$1"),
                address.replace("for=recording", "for=hearing"),
                address.replace("for=recording", "for=anything"),
                address.replace("for=recording&", ""),
                address.replaceAll("expires=\\d+", "expires=1000000000"),
                address.replaceAll("expires=\\d+", "expires=x"),
                address.replaceAll("signature=.", "signature="),
                address.replace(".wav", ""),
                address.replaceAll("\\?.*", "")))
            assertThat(Player.get(java.net.URI.create(wrong), "").statusCode())
                    .as(wrong)
                    .isEqualTo(403);
        assertThat(Player.get(java.net.URI.create(address), "").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_else_reads_or_deletes_it() {
        var player = consenting();
        var session = spokenAndKept(player);
        var stranger = consenting();
        assertThat(Speaker.reason(() -> stranger.address(Player.id(session)))).isEqualTo("NOT_FOUND/RECORDING_UNKNOWN");
        assertThat(stranger.of(session)).isEmpty();
        stranger.delete(Player.id(session));
        assertThat(player.of(session)).hasSize(1);
    }

    @Test
    void a_deleted_recording_is_gone_at_once_also_at_an_address_that_was_made_before() {
        var player = consenting();
        var session = spokenAndKept(player);
        var address = player.address(Player.id(session));
        assertThat(objects(session)).isNotEmpty();
        player.delete(Player.id(session));
        assertThat(Player.get(address, "").statusCode()).isEqualTo(404);
        assertThat(player.of(session)).isEmpty();
        assertThat(objects(session)).isEmpty();
        player.delete(Player.id(session));
    }

    @Test
    void all_recordings_are_counted_and_deleted_together() {
        var player = consenting();
        var first = spokenAndKept(player);
        var second = spokenAndKept(player);
        var request = GetRecordingSummaryRequest.getDefaultInstance();
        var summary = player.recordings().getRecordingSummary(request);
        assertThat(summary.getCount()).isEqualTo(2);
        assertThat(summary.getStoredBytes())
                .isGreaterThan(player.of(first).getFirst().getSizeBytes());
        assertThat(player.recordings()
                        .deleteAllRecordings(DeleteAllRecordingsRequest.getDefaultInstance())
                        .getDeleted())
                .isEqualTo(2);
        assertThat(player.of(first, second)).isEmpty();
        assertThat(player.recordings().getRecordingSummary(request).getCount()).isZero();
    }

    @Test
    void a_recording_goes_after_its_time() {
        var player = consenting();
        var session = spokenAndKept(player);
        Sql.execute(
                speech.server().settings(),
                "UPDATE recording SET expires_at = now() WHERE session_id = '%s'".formatted(Player.id(session)));
        assertThat(Speaker.reason(() -> player.address(Player.id(session)))).isEqualTo("NOT_FOUND/RECORDING_UNKNOWN");
        RunningSpeech.until(
                "its audio and its row are deleted", () -> rows(session).equals("0"));
        assertThat(objects(session)).isEmpty();
    }

    @Test
    void the_recording_of_a_deleted_attempt_is_deleted() {
        var player = consenting();
        var session = spokenAndKept(player);
        speech.assessment()
                .publish(
                        UUID.randomUUID(),
                        AttemptDeleted.newBuilder()
                                .setAttemptId(Player.id(session))
                                .build());
        RunningSpeech.until(
                "its audio and its row are deleted", () -> rows(session).equals("0"));
    }

    @Test
    void without_the_consent_nothing_is_kept_and_a_wish_to_keep_is_refused() {
        var learner = speech.learner();
        assertThat(start(learner, KeepRecording.KEEP_RECORDING_UNSPECIFIED).getIsRecordingKept())
                .isFalse();
        assertThat(Speaker.reason(() -> start(learner, KeepRecording.KEEP_RECORDING_KEEP)))
                .isEqualTo("FAILED_PRECONDITION/RECORDING_CONSENT_MISSING");
    }

    @Test
    void one_session_need_not_be_kept() {
        var player = consenting();
        assertThat(start(player.learner(), KeepRecording.KEEP_RECORDING_KEEP).getIsRecordingKept())
                .isTrue();
        assertThat(start(player.learner(), KeepRecording.KEEP_RECORDING_DO_NOT_KEEP)
                        .getIsRecordingKept())
                .isFalse();
    }

    @Test
    void nothing_is_kept_while_identity_does_not_answer_and_a_learner_who_wished_it_is_told() {
        var player = consenting();
        speech.server().identity().consents().goAway();
        assertThat(start(player.learner(), KeepRecording.KEEP_RECORDING_UNSPECIFIED)
                        .getIsRecordingKept())
                .isFalse();
        var wished = start(player.learner(), KeepRecording.KEEP_RECORDING_KEEP);
        assertThat(wished.getIsRecordingKept()).isFalse();
        assertThat(player.of(wished).getFirst().getProblem())
                .isEqualTo(RecordingProblem.RECORDING_PROBLEM_CONSENT_UNKNOWN);
    }

    @Test
    void a_consent_that_is_withdrawn_during_the_session_ends_the_recording_and_deletes_it() {
        var player = consenting();
        var started = player.learner().readAloud(SENTENCE);
        var sound = Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofSeconds(20)));
        try (var speaker = player.learner().speak(started).config(16_000, 0).say(sound, 1, 260)) {
            RunningSpeech.until("the first piece", () -> !objects(started).isEmpty());
            speech.server().identity().consents().allow(player.learner().id());
            speaker.say(sound, 261, Speaker.messages(sound)).finish();
            assertThat(speaker.result().getTranscript()).isNotEmpty();
        }
        RunningSpeech.until(
                "the end",
                () -> player.of(started).stream()
                        .anyMatch(one -> one.getState() == RecordingState.RECORDING_STATE_NOT_KEPT));
        assertThat(player.of(started).getFirst().getProblem())
                .isEqualTo(RecordingProblem.RECORDING_PROBLEM_CONSENT_WITHDRAWN);
        RunningSpeech.until("the audio is deleted", () -> objects(started).isEmpty());
    }

    @Test
    void what_was_kept_before_goes_when_the_consent_is_taken_back_and_identity_tells_so() {
        var player = consenting();
        var other = consenting();
        var session = spokenAndKept(player);
        var stays = spokenAndKept(other);
        var address = player.address(Player.id(session));
        var files = objects(session);
        assertThat(files).isNotEmpty();
        var consents = speech.server().identity().consents();
        consents.goAway();
        consents.allow(player.learner().id());
        awaitQuestions();
        assertThat(rows(session)).as("nobody knows that it was taken back").isEqualTo("1");
        assertThat(Player.get(address, "").statusCode()).isEqualTo(200);
        consents.comeBack();
        RunningSpeech.until(
                "its audio and its row are deleted", () -> rows(session).equals("0"));
        assertThat(files).noneMatch(Files::exists);
        assertThat(Player.get(address, "").statusCode()).isEqualTo(404);
        assertThat(player.of(session)).isEmpty();
        assertThat(other.of(stays)).hasSize(1);
    }

    @Test
    void what_was_kept_stays_when_the_consent_counts_no_longer_and_nobody_has_said_no() {
        var player = consenting();
        var session = spokenAndKept(player);
        speech.server().identity().consents().forget(player.learner().id());
        awaitQuestions();
        assertThat(player.of(session)).hasSize(1);
    }

    @Test
    void the_owners_of_kept_recordings_are_found_by_an_index() {
        assertThat(Sql.plan(speech.server().settings(), """
                        SELECT DISTINCT user_id FROM recording
                        WHERE state = 'KEPT' AND user_id > '00000000-0000-4000-8000-000000000000'
                        ORDER BY user_id LIMIT 200
                        """))
                .contains("recording_kept_of_user")
                .doesNotContain("Sort");
    }

    /// Waits until two sweeps have asked identity.
    private static void awaitQuestions() {
        var calls = speech.server().identity().consents().calls;
        int asked = calls.get();
        RunningSpeech.until("identity was asked twice more", () -> calls.get() > asked + 1);
    }

    @Test
    void a_session_goes_on_without_its_recording_when_the_store_is_away() throws IOException {
        var player = consenting();
        var uploads = speech.objects().resolve("uploads");
        Files.delete(uploads);
        try {
            var session = spoken(player.learner(), Sounds.spoken(SENTENCE));
            assertThat(session.getIsRecordingKept()).isTrue();
            RunningSpeech.until("the end", () -> !player.of(session).isEmpty());
            assertThat(player.of(session).getFirst().getProblem())
                    .isEqualTo(RecordingProblem.RECORDING_PROBLEM_STORE_FAILED);
        } finally {
            Files.createDirectory(uploads);
        }
    }

    @Test
    void damage_is_noticed_before_or_while_it_is_played() throws IOException {
        var player = consenting();
        var sound = Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(TWELVE_SECONDS));
        var session = spoken(player.learner(), sound);
        player.await(session, sound.pcm().length / 2);
        var address = player.address(Player.id(session));
        var pieces = objects(session);
        assertThat(pieces).hasSizeGreaterThan(1);
        var first = pieces.getFirst();
        var bytes = Files.readAllBytes(first);
        Files.write(first, Arrays.copyOf(bytes, bytes.length - 100));
        assertThat(Player.get(address, "bytes=44-100").statusCode()).as("cut").isEqualTo(500);
        bytes[bytes.length / 2] ^= 1;
        Files.write(first, bytes);
        assertThat(Player.get(address, "bytes=44-100").statusCode())
                .as("changed")
                .isEqualTo(500);
        Files.delete(first);
        assertThat(Player.get(address, "bytes=44-100").statusCode())
                .as("missing")
                .isEqualTo(500);
        assertThat(Player.get(address, "bytes=0-43").statusCode())
                .as("the header")
                .isEqualTo(206);
    }

    @Tag("slow")
    @Test
    void what_a_killed_process_has_lost_is_silence_and_the_rest_keeps_its_time() {
        var player = consenting();
        var sentence = Sounds.spoken(SENTENCE);
        var sound = Sounds.of(
                sentence, Sounds.silence(Duration.ofSeconds(9)), sentence, Sounds.silence(TWELVE_SECONDS), sentence);
        var session = spoken(player.learner(), sound);
        player.await(session, sound.pcm().length / 2);
        Sql.execute(
                speech.server().settings(),
                "DELETE FROM recording_piece WHERE session_id = '%s' AND first_sample = 160000"
                        .formatted(Player.id(session)));
        var expected = sound.pcm().clone();
        Arrays.fill(expected, 320_000, 640_000, (byte) 0);
        assertThat(expected).isNotEqualTo(sound.pcm());
        assertThat(player.play(session)).isEqualTo(expected);
    }

    private static Player consenting() {
        var learner = speech.learner();
        speech.server().identity().consents().allow(learner.id(), ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO);
        return new Player(speech, learner);
    }

    private static SessionStarted spoken(Learner learner, Sounds.Sound sound) {
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.whole(started, sound)) {
            speaker.result();
        }
        return started;
    }

    private static SessionStarted spokenAndKept(Player player) {
        var sound = Sounds.spoken(SENTENCE);
        var session = spoken(player.learner(), sound);
        player.await(session, sound.pcm().length / 2);
        return session;
    }

    private static SessionStarted start(Learner learner, KeepRecording choice) {
        return learner.sessions()
                .startSession(StartSessionRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setTask(RunningSpeech.reading(SENTENCE))
                        .setKeepRecording(choice)
                        .build())
                .getStarted();
    }

    private static String rows(SessionStarted session) {
        return Sql.text(
                speech.server().settings(),
                "SELECT count(*) FROM recording WHERE session_id = '%s'".formatted(Player.id(session)));
    }

    /// The files of the pieces of a recording, in order.
    private static List<Path> objects(SessionStarted session) {
        var ids = Sql.text(
                speech.server().settings(),
                "SELECT id FROM recording_piece WHERE session_id = '%s' AND is_stored ORDER BY first_sample"
                        .formatted(Player.id(session)));
        return ids.lines()
                .map("recordings/%s"::formatted)
                .flatMap(KeptRecordingTest::file)
                .toList();
    }

    private static Stream<Path> file(String key) {
        try (var files = Files.walk(speech.objects())) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> AudioSearch.text(file).startsWith(key + "\n"))
                    .toList()
                    .stream();
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
    }
}
