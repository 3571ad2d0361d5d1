package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.aws.PollyStandIn;
import dev.vivavoce.speech.openai.OpenAiStandIn;
import dev.vivavoce.speech.v1.AudioFailure;
import dev.vivavoce.speech.v1.AudioState;
import dev.vivavoce.speech.v1.GenerateAudioRequest;
import dev.vivavoce.speech.v1.GenerateAudioResponse;
import dev.vivavoce.speech.v1.GeneratedAudioServiceGrpc;
import dev.vivavoce.speech.v1.GetAudioRequest;
import dev.vivavoce.speech.v1.GetAudioResponse;
import dev.vivavoce.speech.v1.ListVoicesRequest;
import dev.vivavoce.speech.v1.SpokenAudioWord;
import dev.vivavoce.speech.v1.SynthesisServiceGrpc;
import dev.vivavoce.speech.v1.SynthesizeRequest;
import dev.vivavoce.speech.v1.Voice;
import dev.vivavoce.speech.v1.VoiceAbility;
import dev.vivavoce.speech.v1.VoiceMaker;
import dev.vivavoce.speech.v1.VoiceTraits;
import dev.vivavoce.speech.v1.VoiceUse;
import dev.vivavoce.speech.v1.WatchAudioRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Texts that voices of others speak: which one, who takes its place, and whose consent it needs.
class OutsideVoiceTest {
    private static final String LUCIA = "polly-lucia";
    private static final String NOVA = "openai-nova-es";

    private static final PollyStandIn polly = PollyStandIn.start();
    private static final OpenAiStandIn openai = OpenAiStandIn.start();

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_VOICES", "es:polly,openai; fr:polly; *:polly,embedded",
            "SPEECH_POLLY_REGION", PollyStandIn.REGION,
            "SPEECH_POLLY_ENDPOINT", polly.address().toString(),
            "SPEECH_POLLY_TIMEOUT", "10s",
            "SPEECH_OPENAI_URL", openai.address().toString(),
            "SPEECH_OPENAI_KEY", OpenAiStandIn.KEY,
            "SPEECH_OPENAI_MODEL", "tts-1",
            "SPEECH_OPENAI_VOICES", "nova=female,onyx=male",
            "SPEECH_OPENAI_TIMEOUT", "10s"));

    @BeforeAll
    static void sign() {
        PollyStandIn.sign();
    }

    @AfterAll
    static void stop() {
        PollyStandIn.forget();
    }

    @BeforeEach
    void repair() {
        polly.fail(PollyStandIn.Fault.NONE);
        openai.fail(OpenAiStandIn.Fault.NONE);
        polly.forgetRequests();
        openai.forgetRequests();
    }

    @Test
    void a_spanish_text_is_spoken_by_polly_with_the_time_of_each_word() {
        var made = madeBy(
                LUCIA, willing(), text("Buenos días. ¿Cómo está usted hoy?").setVoiceId(LUCIA));
        assertThat(made.getAudio().getState()).isEqualTo(AudioState.AUDIO_STATE_COMPLETED);
        assertThat(made.getWordsList())
                .extracting(SpokenAudioWord::getText)
                .containsExactly("Buenos", "días", "Cómo", "está", "usted", "hoy");
        assertThat(Durations.toMillis(made.getWords(5).getStart())).isEqualTo(1_500);
        assertThat(Durations.toMillis(made.getAudio().getLength())).isEqualTo(1_800);
        assertThat(openai.requests()).isEmpty();
    }

    @Test
    void a_language_is_enough_and_the_first_engine_of_its_order_speaks() {
        var made = madeBy(
                LUCIA,
                willing(),
                text("Siéntese, por favor.")
                        .setTraits(VoiceTraits.newBuilder().setAccent("es-ES").build()));
        assertThat(made.getAudio().getVoicing().getVoiceId()).isEqualTo(LUCIA);
    }

    @Test
    void the_next_engine_speaks_when_the_first_one_fails_and_its_words_have_no_times() {
        polly.fail(PollyStandIn.Fault.AWAY);
        var learner = willing();
        var asked = text("hoy hace buen tiempo").setVoiceId(LUCIA);
        var made = made(learner, asked);
        assertThat(made.getAudio().getState()).isEqualTo(AudioState.AUDIO_STATE_COMPLETED);
        assertThat(made.getAudio().getVoicing().getVoiceId()).isEqualTo(LUCIA);
        assertThat(made.getAudio().getSpokenVoiceId()).isEqualTo(NOVA);
        assertThat(made.getWordsList()).isEmpty();
        assertThat(Durations.toMillis(made.getAudio().getLength())).isBetween(1_150L, 1_250L);
        assertThat(made.getAddress().getUrl()).isNotEmpty();
        assertThat(speech.gauge("voice_failures_total")).isPositive();

        polly.fail(PollyStandIn.Fault.NONE);
        // What another voice spoke is no sound of this one, so it is made again.
        assertThat(madeBy(LUCIA, learner, asked).getWordsList()).hasSize(4);
    }

    @Test
    void every_fault_of_polly_has_its_place_taken() {
        var learner = willing();
        for (var fault : List.of(
                PollyStandIn.Fault.REFUSED,
                PollyStandIn.Fault.GARBAGE,
                PollyStandIn.Fault.BAD_MARKS,
                PollyStandIn.Fault.CUT)) {
            polly.fail(fault);
            var made = made(learner, text("Otro fallo más: " + fault).setVoiceId(LUCIA));
            assertThat(made.getAudio().getSpokenVoiceId()).as(fault.name()).isEqualTo(NOVA);
        }
    }

    @Tag("slow")
    @Test
    void when_no_engine_is_left_the_audio_fails_in_time_and_says_why() {
        polly.fail(PollyStandIn.Fault.SILENT);
        openai.fail(OpenAiStandIn.Fault.SILENT);
        var made = made(willing(), text("Nadie contesta.").setVoiceId(LUCIA));
        assertThat(made.getAudio().getState()).isEqualTo(AudioState.AUDIO_STATE_FAILED);
        assertThat(made.getAudio().getFailure()).isEqualTo(AudioFailure.AUDIO_FAILURE_VOICES_AWAY);
    }

    @Test
    void without_the_consent_nothing_is_sent() {
        var learner = speech.learner();
        assertThat(generated(learner, text("No se envía.").setVoiceId(LUCIA)).hasConsentMissing())
                .isTrue();
        assertThat(generated(
                                learner,
                                text("No se envía.")
                                        .setTraits(VoiceTraits.newBuilder()
                                                .setAccent("es-ES")
                                                .build()))
                        .hasConsentMissing())
                .as("no voice of the platform speaks Spanish")
                .isTrue();
        assertThat(polly.requests()).isEmpty();
        assertThat(openai.requests()).isEmpty();
    }

    @Test
    void without_the_consent_the_platforms_own_voice_speaks_what_it_can() {
        var english = text("Good morning.")
                .setTraits(VoiceTraits.newBuilder().setAccent("en-GB").build());
        madeBy("polly-amy", willing(), english);
        polly.forgetRequests();
        assertThat(made(speech.learner(), english).getAudio().getSpokenVoiceId())
                .isEqualTo("cmu-slt");
        assertThat(polly.requests()).isEmpty();
    }

    @Test
    void a_retry_gets_the_same_audio_whatever_was_allowed_or_taken_back_since() {
        var consents = speech.server().identity().consents();
        var learner = speech.learner();
        var english = text("Good afternoon.")
                .setTraits(VoiceTraits.newBuilder().setAccent("en-GB").build())
                .setIdempotencyKey(UUID.randomUUID().toString())
                .build();
        var first = stub(learner).generateAudio(english).getAudio().getId();
        consents.allow(learner.id(), ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        assertThat(stub(learner).generateAudio(english).getAudio().getId()).isEqualTo(first);

        var spanish = text("Buenas tardes.")
                .setVoiceId(LUCIA)
                .setIdempotencyKey(UUID.randomUUID().toString())
                .build();
        var second = stub(learner).generateAudio(spanish).getAudio().getId();
        consents.allow(learner.id());
        assertThat(stub(learner).generateAudio(spanish).getAudio().getId()).isEqualTo(second);
        var other = spanish.toBuilder().setText("Buenas noches.").build();
        assertThat(Speaker.reason(() -> stub(learner).generateAudio(other)))
                .isEqualTo("ALREADY_EXISTS/IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_consent_that_was_taken_back_meanwhile_keeps_the_text_here() {
        var learner = willing();
        madeBy(LUCIA, learner, text("Antes.").setVoiceId(LUCIA));
        polly.forgetRequests();
        polly.fail(PollyStandIn.Fault.SILENT);
        var first = generated(learner, text("Tarde.").setVoiceId(LUCIA));
        RunningSpeech.until("polly is asked", () -> !polly.requests().isEmpty());
        speech.server().identity().consents().allow(learner.id());
        watched(learner, first.getAudio().getId());
        assertThat(get(learner, first.getAudio().getId()).getAudio().getFailure())
                .isEqualTo(AudioFailure.AUDIO_FAILURE_CONSENT_MISSING);
        assertThat(openai.requests()).isEmpty();
        var second = generated(learner, text("Más tarde.").setVoiceId(LUCIA));
        assertThat(second.hasConsentMissing()).isTrue();
    }

    @Test
    void what_a_voice_cannot_do_is_refused_with_its_field() {
        var learner = willing();
        for (var wrong : List.of(
                text("Más alto.").setVoiceId(LUCIA).setPitch(1.5),
                GenerateAudioRequest.newBuilder().setSsml("<speak>Hola</speak>").setVoiceId(LUCIA),
                GenerateAudioRequest.newBuilder().setSsml("<speak>Hola</speak>").setVoiceId(NOVA)))
            assertThat(Speaker.reason(() -> generated(learner, wrong))).isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
    }

    @Test
    void the_list_says_who_makes_a_voice_and_what_it_can_do() {
        var stored = voices(ListVoicesRequest.newBuilder().setUse(VoiceUse.VOICE_USE_STORED));
        assertThat(stored.getFirst().getMaker()).isEqualTo(VoiceMaker.VOICE_MAKER_PLATFORM);
        assertThat(stored)
                .filteredOn(voice -> voice.getId().equals(NOVA))
                .singleElement()
                .satisfies(voice -> {
                    assertThat(voice.getMaker()).isEqualTo(VoiceMaker.VOICE_MAKER_THIRD_PARTY);
                    assertThat(voice.getAbilitiesList()).containsExactly(VoiceAbility.VOICE_ABILITY_RATE);
                });
        assertThat(stored)
                .filteredOn(voice -> voice.getId().equals(LUCIA))
                .singleElement()
                .satisfies(voice -> assertThat(voice.getAbilitiesList())
                        .containsExactly(VoiceAbility.VOICE_ABILITY_WORD_TIMES, VoiceAbility.VOICE_ABILITY_RATE));
        assertThat(voices(ListVoicesRequest.newBuilder()))
                .as("what is heard at once stays on the platform")
                .allSatisfy(voice -> assertThat(voice.getMaker()).isEqualTo(VoiceMaker.VOICE_MAKER_PLATFORM));
        assertThat(Speaker.reason(() -> SynthesisServiceGrpc.newBlockingStub(
                                speech.learner().channel())
                        .synthesize(SynthesizeRequest.newBuilder()
                                .setText("Hola")
                                .setVoiceId(LUCIA)
                                .build())))
                .isEqualTo("NOT_FOUND/VOICE_UNKNOWN");
    }

    private static List<Voice> voices(ListVoicesRequest.Builder asked) {
        return SynthesisServiceGrpc.newBlockingStub(speech.learner().channel())
                .listVoices(asked.build())
                .getVoicesList();
    }

    private static Learner willing() {
        var learner = speech.learner();
        speech.server().identity().consents().allow(learner.id(), ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        return learner;
    }

    private static GenerateAudioRequest.Builder text(String text) {
        return GenerateAudioRequest.newBuilder().setText(text);
    }

    private static GeneratedAudioServiceGrpc.GeneratedAudioServiceBlockingStub stub(Learner learner) {
        return GeneratedAudioServiceGrpc.newBlockingStub(learner.channel()).withDeadlineAfter(Duration.ofSeconds(60));
    }

    private static GenerateAudioResponse generated(Learner learner, GenerateAudioRequest.Builder asked) {
        return stub(learner)
                .generateAudio(asked.clone()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build());
    }

    private static void watched(Learner learner, String id) {
        stub(learner)
                .watchAudio(WatchAudioRequest.newBuilder().setAudioId(id).build())
                .forEachRemaining(_ -> {});
    }

    /// As it is when nothing more happens to it.
    private static GetAudioResponse made(Learner learner, GenerateAudioRequest.Builder asked) {
        var id = generated(learner, asked).getAudio().getId();
        watched(learner, id);
        return get(learner, id);
    }

    /// The same once that voice has spoken it: a circuit that an earlier test has opened closes within seconds.
    private static GetAudioResponse madeBy(String voiceId, Learner learner, GenerateAudioRequest.Builder asked) {
        var last = new AtomicReference<GetAudioResponse>();
        RunningSpeech.until("it is spoken by " + voiceId, () -> {
            last.set(made(learner, asked));
            return last.get().getAudio().getSpokenVoiceId().equals(voiceId);
        });
        return last.get();
    }

    private static GetAudioResponse get(Learner learner, String id) {
        return stub(learner)
                .getAudio(GetAudioRequest.newBuilder().setAudioId(id).build());
    }
}
