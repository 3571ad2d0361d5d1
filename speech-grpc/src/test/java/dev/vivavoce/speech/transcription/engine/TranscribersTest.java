package dev.vivavoce.speech.transcription.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.recognition.LanguageDetector;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.Transcriber.Ability;
import dev.vivavoce.speech.recognition.Transcriber.Wish;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.recognition.TranscriptionException.Reason;
import dev.vivavoce.speech.transcription.engine.Transcribers.NoneLeft;
import dev.vivavoce.speech.transcription.state.FailureReason;
import dev.vivavoce.speech.voiceactivity.Segment.Utterance;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which engine gets an utterance. The engines are scripted.
class TranscribersTest {
    private static final UUID OWNER = UUID.randomUUID();
    private static final Utterance UTTERANCE = new Utterance(0, 16_000, new float[16_000], 16_000);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Engine own = new Engine("own", false, List.of("en"));
    private final Engine outside = new Engine("outside", true, List.of("en", "es", "pt-br", "nb"));
    private boolean isAllowed = true;

    /// An engine that does what a test says.
    private static final class Engine implements Transcriber, LanguageDetector {
        private final String name;
        private final boolean isOutside;
        private final List<String> languages;
        private Runnable before = () -> {};
        private int asked;

        Engine(String name, boolean isOutside, List<String> languages) {
            this.name = name;
            this.isOutside = isOutside;
            this.languages = languages;
        }

        void fail(Runnable meanwhile) {
            before = () -> {
                meanwhile.run();
                throw new TranscriptionException(Reason.AWAY, "away");
            };
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isOutside() {
            return isOutside;
        }

        @Override
        public Set<Ability> abilities() {
            return isOutside ? Set.of(Ability.VOCABULARY) : Set.of(Ability.CONFIDENCE, Ability.VOCABULARY);
        }

        @Override
        public List<String> languages() {
            return languages;
        }

        @Override
        public Optional<String> detect(Utterance utterance) {
            return Optional.of("es");
        }

        @Override
        public List<Word> transcribe(Utterance utterance, Wish wish) {
            asked++;
            before.run();
            return List.of(new Word(name, 0, 1, null));
        }
    }

    private Transcribers table(Map<String, List<TranscriberName>> orders) {
        return new Transcribers(
                new TranscriberTable(new EngineTable<>(orders), Optional.of(TranscriberName.OPENAI)),
                Map.of(TranscriberName.EMBEDDED, own, TranscriberName.OPENAI, outside),
                owner -> owner.equals(OWNER) && isAllowed,
                meters);
    }

    private Transcribers ordered(TranscriberName... order) {
        return table(Map.of("en", List.of(order)));
    }

    private static String engine(Transcribers transcribers, String language) {
        return transcribers
                .transcribe(OWNER, UTTERANCE, new Wish(language, List.of()))
                .engine();
    }

    private static FailureReason reason(Transcribers transcribers) {
        return catchThrowableOfType(NoneLeft.class, () -> engine(transcribers, "en"))
                .reason();
    }

    @Test
    void the_next_one_of_the_order_takes_the_place_of_one_that_fails() {
        var transcribers = ordered(TranscriberName.OPENAI, TranscriberName.EMBEDDED);
        assertThat(engine(transcribers, "en-GB")).isEqualTo("outside");
        outside.fail(() -> {});
        assertThat(engine(transcribers, "en-GB")).isEqualTo("own");
        assertThat(meters.counter("transcriber.failures", "engine", "openai", "reason", "AWAY")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_third_party_that_is_not_allowed_is_not_asked() {
        isAllowed = false;
        assertThat(engine(ordered(TranscriberName.OPENAI, TranscriberName.EMBEDDED), "en"))
                .isEqualTo("own");
        assertThat(reason(ordered(TranscriberName.OPENAI))).isEqualTo(FailureReason.CONSENT_MISSING);
        assertThat(outside.asked).isZero();
    }

    @Test
    void the_consent_is_asked_for_again_before_each_engine() {
        own.fail(() -> isAllowed = false);
        assertThat(reason(ordered(TranscriberName.EMBEDDED, TranscriberName.OPENAI)))
                .isEqualTo(FailureReason.CONSENT_MISSING);
        assertThat(outside.asked).isZero();
    }

    @Test
    void a_detector_names_a_language_by_another_tag_or_region_than_the_table() {
        var transcribers = table(Map.of(
                "nb", List.of(TranscriberName.OPENAI),
                "es-mx", List.of(TranscriberName.OPENAI),
                "es-es", List.of(TranscriberName.OPENAI),
                "*", List.of(TranscriberName.EMBEDDED)));
        assertThat(transcribers.offeredTag("no")).contains("nb");
        assertThat(transcribers.offeredTag("es")).contains("es-ES");
        assertThat(transcribers.offeredTag("en")).contains("en");
        assertThat(transcribers.offeredTag("fr")).isEmpty();
        assertThat(transcribers.offeredTag("und")).isEmpty();
    }

    @Test
    void detection_by_a_third_party_needs_the_consent() {
        var transcribers = ordered(TranscriberName.EMBEDDED);
        assertThat(transcribers.detection().orElseThrow().isOutside()).isTrue();
        assertThat(transcribers.mayTranscribe(OWNER, "")).isTrue();
        isAllowed = false;
        assertThat(transcribers.mayTranscribe(OWNER, "")).isFalse();
    }

    @Test
    void none_is_left_when_all_fail() {
        own.fail(() -> {});
        outside.fail(() -> {});
        assertThat(reason(ordered(TranscriberName.EMBEDDED, TranscriberName.OPENAI)))
                .isEqualTo(FailureReason.ENGINES_AWAY);
    }

    @Test
    void languages_are_those_of_the_rows_and_those_that_an_engine_of_all_others_hears() {
        var transcribers = table(Map.of(
                "pt-br", List.of(TranscriberName.OPENAI),
                "es", List.of(TranscriberName.OPENAI),
                "*", List.of(TranscriberName.EMBEDDED)));
        assertThat(transcribers.languages())
                .containsExactly(
                        new OfferedLanguage("en", Set.of(Ability.CONFIDENCE, Ability.VOCABULARY), false, false),
                        new OfferedLanguage("es", Set.of(Ability.VOCABULARY), true, true),
                        new OfferedLanguage("pt-BR", Set.of(Ability.VOCABULARY), true, true));
        assertThat(engine(transcribers, "pt-BR")).isEqualTo("outside");
        assertThat(transcribers.mayTranscribe(UUID.randomUUID(), "es")).isFalse();
        assertThat(transcribers.mayTranscribe(UUID.randomUUID(), "en-AU")).isTrue();
        assertThat(transcribers.areEmbedded("en")).isTrue();
        assertThat(transcribers.areEmbedded("es")).isFalse();
    }
}
