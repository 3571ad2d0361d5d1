package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.billing.v1.RecordUsageRequest;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.openai.OpenAiStandIn;
import dev.vivavoce.speech.v1.AudioFailure;
import dev.vivavoce.speech.v1.DeleteAudioRequest;
import dev.vivavoce.speech.v1.GenerateAudioRequest;
import dev.vivavoce.speech.v1.GeneratedAudio;
import dev.vivavoce.speech.v1.GeneratedAudioServiceGrpc;
import dev.vivavoce.speech.v1.GeneratedAudioServiceGrpc.GeneratedAudioServiceBlockingStub;
import dev.vivavoce.speech.v1.GetAudioRequest;
import dev.vivavoce.speech.v1.WatchAudioRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The characters that voices speak are counted by billing: whose they are, which are not counted, and what happens
/// while billing does not answer.
class CharacterUsageTest {
    private static final String NOVA = "openai-nova-es";

    private static final OpenAiStandIn openai = OpenAiStandIn.start();

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_VOICES", "es:openai; *:embedded",
            "SPEECH_OPENAI_URL", openai.address().toString(),
            "SPEECH_OPENAI_KEY", OpenAiStandIn.KEY,
            "SPEECH_OPENAI_MODEL", "tts-1",
            "SPEECH_OPENAI_VOICES", "nova=female",
            "SPEECH_OPENAI_TIMEOUT", "10s"));

    @AfterEach
    void repair() {
        speech.usages.fail(FakeUsages.Fault.NONE);
        openai.fail(OpenAiStandIn.Fault.NONE);
    }

    @AfterAll
    static void stop() {
        openai.close();
    }

    @Test
    void what_was_spoken_is_counted_once_for_whoever_asked_for_it() {
        var learner = speech.learner();
        var content = "Good morning. How do you feel today?\nPlease count each character.";
        var sound = made(learner, text(content));
        awaitCounted(sound);
        assertThat(speech.usages.asked(sound)).containsExactly(used(learner, sound, content.length()));
        assertThat(waiting(sound)).isEqualTo("0");
    }

    @Test
    void the_tags_of_a_document_count_as_they_do_for_its_limit() {
        var learner = speech.learner();
        var document = "<speak>One <break time=\"100ms\"/> two</speak>";
        var sound = made(learner, GenerateAudioRequest.newBuilder().setSsml(document));
        awaitCounted(sound);
        assertThat(speech.usages.counted(sound)).contains(used(learner, sound, document.length()));
    }

    @Test
    void who_gets_the_sound_of_another_has_used_nothing() {
        var content = "The second one uses nothing. " + "Please read this sentence again. ".repeat(20);
        var first = speech.learner();
        var second = speech.learner();
        var third = speech.learner();
        var own = generate(first, text(content));
        var shared = generate(second, text(content));
        assertThat(shared.getFromCache()).isTrue();
        watch(second, shared.getId());
        assertThat(generate(third, text(content)).getFromCache()).isTrue();
        var sound = soundOf(own.getId());
        assertThat(soundOf(shared.getId())).isEqualTo(sound);
        awaitCounted(sound);
        assertThat(speech.usages.asked(sound)).containsExactly(used(first, sound, content.length()));
        for (var other : List.of(second, third)) {
            assertThat(speech.usages.asked(other.id())).isEmpty();
            assertThat(count("spoken_characters WHERE user_id = '%s'".formatted(other.id())))
                    .isEqualTo("0");
        }
    }

    @Test
    void it_counts_for_the_next_one_when_who_asked_first_has_deleted_the_text_before_it_was_spoken() {
        var content = "The next one uses it.\n".repeat(60);
        var first = speech.learner();
        var second = speech.learner();
        var own = generate(first, text(content));
        var shared = generate(second, text(content));
        assertThat(shared.getFromCache()).isTrue();
        delete(first, own.getId());
        watch(second, shared.getId());
        var sound = soundOf(shared.getId());
        awaitCounted(sound);
        assertThat(speech.usages.asked(sound)).containsExactly(used(second, sound, content.length()));
        assertThat(speech.usages.asked(first.id())).isEmpty();
    }

    @Test
    void what_no_voice_has_spoken_counts_nothing() {
        openai.fail(OpenAiStandIn.Fault.AWAY);
        var learner = speech.learner();
        speech.server().identity().consents().allow(learner.id(), ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        var audio = generate(learner, text("Nadie contesta.").setVoiceId(NOVA));
        watch(learner, audio.getId());
        assertThat(stub(learner)
                        .getAudio(GetAudioRequest.newBuilder()
                                .setAudioId(audio.getId())
                                .build())
                        .getAudio()
                        .getFailure())
                .isEqualTo(AudioFailure.AUDIO_FAILURE_VOICES_AWAY);
        var sound = soundOf(audio.getId());
        assertThat(waiting(sound)).isEqualTo("0");
        assertThat(count("job WHERE type = 'count-characters' AND id = '%s'".formatted(sound)))
                .isEqualTo("0");
        assertThat(speech.usages.asked(learner.id())).isEmpty();
    }

    @Test
    void while_billing_does_not_answer_the_same_is_asked_again_and_counts_once_also_when_the_text_is_deleted() {
        speech.usages.fail(FakeUsages.Fault.AWAY);
        var learner = speech.learner();
        var content = "Billing is away for a while.";
        var audio = generate(learner, text(content));
        watch(learner, audio.getId());
        var sound = soundOf(audio.getId());
        RunningSpeech.until(
                "billing is asked", () -> !speech.usages.asked(sound).isEmpty());
        assertThat(speech.usages.counted(sound)).isEmpty();
        delete(learner, audio.getId());
        assertThat(count("generated_sound WHERE id = '%s'".formatted(sound))).isEqualTo("0");

        speech.usages.fail(FakeUsages.Fault.ANSWER_LOST);
        RunningSpeech.until("it is counted", () -> speech.usages.counted(sound).isPresent());
        assertThat(waiting(sound)).as("the answer was lost").isEqualTo("1");

        speech.usages.fail(FakeUsages.Fault.NONE);
        awaitCounted(sound);
        assertThat(speech.usages.asked(sound))
                .hasSizeGreaterThanOrEqualTo(3)
                .containsOnly(used(learner, sound, content.length()));
        assertThat(waiting(sound)).isEqualTo("0");
    }

    @Test
    void what_billing_refuses_for_ever_is_asked_once() {
        for (var refusal : List.of(
                Failure.notFound("USER_UNKNOWN", "the user is erased"),
                Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the key was used for something else"))) {
            var learner = speech.learner();
            speech.usages.refuse(learner.id(), refusal);
            var sound = made(
                    learner,
                    text("It ends without a count, after " + refusal.code().getNumber() + " tries."));
            awaitCounted(sound);
            assertThat(speech.usages.asked(sound)).as(refusal.reason()).hasSize(1);
            assertThat(waiting(sound)).as(refusal.reason()).isEqualTo("0");
        }
    }

    @Test
    void an_erasure_leaves_nothing_to_be_counted() {
        speech.usages.fail(FakeUsages.Fault.AWAY);
        var learner = speech.learner();
        var sound = made(learner, text("Yesterday Zebulon was erased."));
        assertThat(waiting(sound)).isEqualTo("1");
        PersonalDataServiceGrpc.newBlockingStub(speech.server().asService("identity"))
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(learner.id().toString())
                        .build());
        assertThat(waiting(sound)).isEqualTo("0");
        speech.usages.fail(FakeUsages.Fault.NONE);
        awaitCounted(sound);
        assertThat(speech.usages.counted(sound)).isEmpty();
    }

    /// Waits for the end of the job that has billing count a sound.
    private static void awaitCounted(String sound) {
        RunningSpeech.until(
                "the job of sound " + sound + " has ended",
                () -> count("job WHERE type = 'count-characters' AND id = '%s' AND state = 'SUCCEEDED'"
                                .formatted(sound))
                        .equals("1"));
    }

    private static RecordUsageRequest used(Learner learner, String sound, int characters) {
        return RecordUsageRequest.newBuilder()
                .setUserId(learner.id().toString())
                .setFeature(Feature.FEATURE_SYNTHESIZED_CHARACTERS)
                .setAmount(characters)
                .setIdempotencyKey(sound)
                .build();
    }

    private static GenerateAudioRequest.Builder text(String text) {
        return GenerateAudioRequest.newBuilder().setText(text);
    }

    private static GeneratedAudioServiceBlockingStub stub(Learner learner) {
        return GeneratedAudioServiceGrpc.newBlockingStub(learner.channel()).withDeadlineAfter(Duration.ofSeconds(60));
    }

    private static GeneratedAudio generate(Learner learner, GenerateAudioRequest.Builder asked) {
        return stub(learner)
                .generateAudio(asked.clone()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build())
                .getAudio();
    }

    /// Returns the id of the sound once it has ended.
    private static String made(Learner learner, GenerateAudioRequest.Builder asked) {
        var audio = generate(learner, asked);
        watch(learner, audio.getId());
        return soundOf(audio.getId());
    }

    /// Returns when the audio has ended.
    private static void watch(Learner learner, String id) {
        stub(learner)
                .watchAudio(WatchAudioRequest.newBuilder().setAudioId(id).build())
                .forEachRemaining(_ -> {});
    }

    private static void delete(Learner learner, String id) {
        assertThat(stub(learner)
                        .deleteAudio(
                                DeleteAudioRequest.newBuilder().setAudioId(id).build())
                        .getDeleted())
                .isTrue();
    }

    private static String soundOf(String audioId) {
        return Sql.text(
                speech.server().settings(), "SELECT sound_id FROM generated_audio WHERE id = '%s'".formatted(audioId));
    }

    /// How many rows of the sound wait to be counted.
    private static String waiting(String sound) {
        return count("spoken_characters WHERE sound_id = '%s'".formatted(sound));
    }

    private static String count(String from) {
        return Sql.text(speech.server().settings(), "SELECT count(*) FROM " + from);
    }
}
