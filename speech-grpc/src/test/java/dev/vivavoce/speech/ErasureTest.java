package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.ErasePersonalDataResponse;
import dev.vivavoce.privacy.v1.ErasedPlace;
import dev.vivavoce.privacy.v1.ExportPersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What speech exports and erases of a person who asked for it.
class ErasureTest {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    @Test
    void an_export_has_what_was_said() {
        var learner = speech.learner();
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.whole(started, Sounds.spoken(SENTENCE))) {
            assertThat(speaker.result().getTranscript()).isNotEmpty();
        }
        var text = new StringBuilder();
        stub().exportPersonalData(ExportPersonalDataRequest.newBuilder()
                        .setUserId(learner.id().toString())
                        .build())
                .forEachRemaining(part ->
                        text.append(part.getFile()).append(part.getContent().toString(StandardCharsets.UTF_8)));
        assertThat(text.toString())
                .contains("speaking_session.json")
                .contains("speaking_event.json")
                .contains("\"reference_text\":\"" + SENTENCE)
                .contains("\"transcript\":");
    }

    @Test
    void who_speaks_while_being_erased_gets_the_typed_end_and_nothing_is_left() {
        var learner = speech.learner();
        var started = learner.readAloud(SENTENCE);
        var report = new AtomicReference<ErasePersonalDataResponse>();
        try (var speaker = learner.speak(started)
                .config(16_000, 0)
                .audio(1, Sounds.silence(Duration.ofMillis(100)).pcm())) {
            speaker.await(response -> response.hasAcknowledged());
            RunningSpeech.until("the erasure", () -> erased(learner, report));
            speaker.await(response -> response.hasFinished());
        }
        assertThat(report.get().getErasedList())
                .filteredOn(erased -> erased.getPlace().equals("speaking_session"))
                .extracting(ErasedPlace::getCount)
                .containsExactly(1L);
        assertThat(report.get().getErasedList())
                .filteredOn(erased -> erased.getPlace().equals("outbox"))
                .extracting(ErasedPlace::getCount)
                .as("the event of the end")
                .containsExactly(1L);
        assertThat(Speaker.reason(() -> learner.readAloud(SENTENCE))).isEqualTo("NOT_FOUND/USER_UNKNOWN");
        assertThat(Sql.text(
                        speech.server().settings(),
                        "SELECT count(*) FROM speaking_session WHERE user_id = '%s'".formatted(learner.id())))
                .isEqualTo("0");
    }

    @Test
    void kept_recordings_are_exported_as_wav_files_and_erased_with_their_key() throws IOException {
        var learner = speech.learner();
        speech.server().identity().consents().allow(learner.id(), ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO);
        var sound = Sounds.spoken(SENTENCE);
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.whole(started, sound)) {
            speaker.result();
        }
        var player = new Player(speech, learner);
        player.await(started, sound.pcm().length / 2);
        var address = player.address(Player.id(started));
        var files = new LinkedHashMap<String, ByteString>();
        stub().exportPersonalData(ExportPersonalDataRequest.newBuilder()
                        .setUserId(learner.id().toString())
                        .build())
                .forEachRemaining(part -> {
                    if (!part.getFile().isEmpty()) files.put(part.getFile(), ByteString.EMPTY);
                    else
                        files.replace(
                                files.lastEntry().getKey(),
                                files.lastEntry().getValue().concat(part.getContent()));
                });
        assertThat(files.getOrDefault("recordings-%s.wav".formatted(Player.id(started)), ByteString.EMPTY)
                        .toByteArray())
                .isEqualTo(Pcm.wav(sound.pcm(), 16_000));

        var report = new AtomicReference<ErasePersonalDataResponse>();
        RunningSpeech.until("the erasure", () -> erased(learner, report));
        assertThat(report.get().getErasedList())
                .filteredOn(erased -> erased.getPlace().equals("recordings/")
                        || erased.getPlace().equals("recording_key"))
                .extracting(ErasedPlace::getCount)
                .containsExactlyInAnyOrder(1L, 1L);
        assertThat(Player.get(address, "").statusCode()).isEqualTo(404);
        try (var left = Files.walk(speech.objects())) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static boolean erased(Learner learner, AtomicReference<ErasePersonalDataResponse> report) {
        var request = ErasePersonalDataRequest.newBuilder()
                .setUserId(learner.id().toString())
                .build();
        try {
            report.set(stub().erasePersonalData(request));
            return true;
        } catch (io.grpc.StatusRuntimeException thrown) {
            assertThat(Speaker.reason(() -> {
                        throw thrown;
                    }))
                    .isEqualTo("UNAVAILABLE/ERASURE_PENDING");
            return false;
        }
    }

    private static PersonalDataServiceGrpc.PersonalDataServiceBlockingStub stub() {
        return PersonalDataServiceGrpc.newBlockingStub(speech.server().asService("identity"));
    }
}
