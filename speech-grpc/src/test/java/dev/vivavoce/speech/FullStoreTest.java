package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.Recording;
import dev.vivavoce.speech.v1.RecordingProblem;
import dev.vivavoce.speech.v1.RecordingState;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SpeakingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A store that can write nothing more in the middle of a talk that is being kept.
class FullStoreTest {
    @RegisterExtension
    static final RunningSpeech speech =
            new RunningSpeech(Map.of("SPEECH_CONVERSATION", "2m", "SPEECH_SWEEP_EVERY", "200ms"));

    private static final Sounds.Sound QUESTION = Sounds.spoken("How are you feeling this morning?");

    @AfterEach
    void the_store_has_room_again() throws IOException {
        if (Files.isRegularFile(uploads())) {
            Files.delete(uploads());
            Files.createDirectory(uploads());
        }
    }

    @Test
    void the_talk_goes_on_its_learner_is_told_that_nothing_was_kept_and_no_piece_is_left() throws Exception {
        var player = consenting();
        var started = practice(player);
        assertThat(started.getIsRecordingKept()).isTrue();
        try (var speaker = player.learner().speak(started).config(16_000, 0);
                var microphone = new Microphone(4).connect(speaker, 1)) {
            microphone.say(QUESTION);
            await(speaker, event -> event.getPartnerFinished().getTurn() == 2);
            RunningSpeech.until("the first piece", () -> !player.of(started).isEmpty());
            assertThat(recording(player, started).getState()).isEqualTo(RecordingState.RECORDING_STATE_KEPT);
            fill();
            microphone.say(QUESTION);
            await(speaker, event -> event.getPartnerFinished().getTurn() == 4);
            RunningSpeech.until(
                    "the end of the recording",
                    () -> recording(player, started).getState() == RecordingState.RECORDING_STATE_NOT_KEPT);
            assertThat(recording(player, started).getProblem())
                    .isEqualTo(RecordingProblem.RECORDING_PROBLEM_STORE_FAILED);
            assertThat(Speaker.reason(() -> player.address(Player.id(started))))
                    .isEqualTo("NOT_FOUND/RECORDING_UNKNOWN");
            microphone.say(QUESTION);
            await(speaker, event -> event.getPartnerFinished().getTurn() == 6);
            var talk = speaker.finish().result().getTalk();
            assertThat(talk.getTurnsList()).hasSizeGreaterThanOrEqualTo(6);
        }
        RunningSpeech.until(
                "the pieces are deleted",
                () -> files().isEmpty() && pieces(started).equals("0"));
    }

    @Test
    void a_talk_after_the_store_has_room_again_is_kept() throws Exception {
        var player = consenting();
        fill();
        the_store_has_room_again();
        var sound = Sounds.of(QUESTION, Sounds.silence(Duration.ofSeconds(12)));
        var started = practice(player);
        try (var speaker = player.learner().whole(started, sound)) {
            speaker.result();
        }
        player.await(started, sound.pcm().length / 2);
        assertThat(player.play(started)).isEqualTo(sound.pcm());
        player.delete(Player.id(started));
        RunningSpeech.until("its pieces are deleted", () -> pieces(started).equals("0"));
    }

    /// Nothing more can be written; what is there can be read and deleted, as on a full disk.
    private static void fill() throws IOException {
        Files.delete(uploads());
        Files.createFile(uploads());
    }

    private static Path uploads() {
        return speech.objects().resolve("uploads");
    }

    /// A learner who has recordings kept.
    private static Player consenting() {
        var learner = speech.learner();
        speech.server().identity().consents().allow(learner.id(), ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO);
        return new Player(speech, learner);
    }

    private static SessionStarted practice(Player player) {
        return player.learner().start(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_PRACTICE));
    }

    private static Recording recording(Player player, SessionStarted session) {
        return player.of(session).getFirst();
    }

    private static String pieces(SessionStarted session) {
        return Sql.text(
                speech.server().settings(),
                "SELECT count(*) FROM recording_piece WHERE session_id = '%s'".formatted(Player.id(session)));
    }

    private static List<Path> files() {
        try (var files = Files.walk(speech.objects().resolve("files"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static SpeakingEvent await(Speaker speaker, Predicate<SpeakingEvent> fits) {
        return speaker.await(response -> response.hasEvent() && fits.test(response.getEvent()))
                .getEvent();
    }
}
