package dev.vivavoce.speech.transcription.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Env;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriberSettingsTest {
    private static final Map<String, String> OPENAI = Map.of(
            "SPEECH_OPENAI_TRANSCRIBER_URL", "https://api.openai.com/v1",
            "SPEECH_OPENAI_TRANSCRIBER_KEY", "a-key",
            "SPEECH_OPENAI_TRANSCRIBER_MODEL", "whisper-1");

    private static final Map<String, String> TRANSCRIBE = Map.of(
            "SPEECH_TRANSCRIBERS", "en:transcribe,embedded; es-MX:transcribe; detect:transcribe",
            "SPEECH_TRANSCRIBE_TRANSCRIBER_REGION", "eu-central-1",
            "SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET", "sounds");

    @Test
    void without_a_setting_the_embedded_recogniser_works() {
        assertThat(read(Map.of())).isEqualTo(TranscriberSettings.EMBEDDED);
        assertThat(read(OPENAI))
                .as("settings of an engine that no language names")
                .isEqualTo(TranscriberSettings.EMBEDDED);
    }

    @Test
    void a_language_has_its_order_and_others_that_of_the_star() {
        var settings = settings("ES: openai; en-gb:openai,embedded ;*:embedded");
        assertThat(settings.table().orders().order("es-MX")).containsExactly(TranscriberName.OPENAI);
        assertThat(settings.table().orders().order("en-GB"))
                .containsExactly(TranscriberName.OPENAI, TranscriberName.EMBEDDED);
        assertThat(settings.table().orders().order("en-US")).containsExactly(TranscriberName.EMBEDDED);
        var openai = settings.openai().orElseThrow();
        assertThat(openai.url()).isEqualTo(URI.create("https://api.openai.com/v1"));
        assertThat(openai.key().reveal()).isEqualTo("a-key");
        assertThat(openai.model()).isEqualTo("whisper-1");
        assertThat(openai.languages()).containsExactly("en-gb", "es");
        assertThat(openai.isThirdParty()).isTrue();
        assertThat(openai.timeout()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void a_server_of_ones_own_is_no_third_party_and_has_its_own_patience() {
        var changed = all("es:openai");
        changed.put("SPEECH_OPENAI_TRANSCRIBER_THIRD_PARTY", "false");
        changed.put("SPEECH_OPENAI_TRANSCRIBER_TIMEOUT", "25s");
        var openai = read(changed).openai().orElseThrow();
        assertThat(openai.isThirdParty()).isFalse();
        assertThat(openai.timeout()).isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void the_engine_that_detects_is_set_up_where_no_language_names_it() {
        var settings = settings("detect: OpenAI");
        assertThat(settings.table().detection()).contains(TranscriberName.OPENAI);
        assertThat(settings.table().orders())
                .isEqualTo(TranscriberSettings.EMBEDDED.table().orders());
        assertThat(settings.openai().orElseThrow().languages()).isEmpty();
        assertThat(settings("es:openai;*:embedded").table().detection()).isEmpty();
    }

    @Test
    void transcribe_has_a_region_a_bucket_and_its_patience() {
        var changed = new HashMap<>(TRANSCRIBE);
        var settings = read(changed).transcribe().orElseThrow();
        assertThat(settings.region()).isEqualTo("eu-central-1");
        assertThat(settings.endpoint()).isEmpty();
        assertThat(settings.bucket().bucket()).isEqualTo("sounds");
        assertThat(settings.bucket().endpoint()).isEmpty();
        assertThat(settings.bucket().pathStyle()).isFalse();
        assertThat(settings.languages()).containsExactly("en", "es-mx");
        assertThat(settings.patience()).isEqualTo(Duration.ofMinutes(10));
        changed.put("SPEECH_TRANSCRIBE_TRANSCRIBER_ENDPOINT", "https://transcribe.example");
        changed.put("SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET_ENDPOINT", "https://bucket.example");
        changed.put("SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET_PATH_STYLE", "true");
        changed.put("SPEECH_TRANSCRIBE_TRANSCRIBER_PATIENCE", "1h");
        var other = read(changed).transcribe().orElseThrow();
        assertThat(other.endpoint()).contains(URI.create("https://transcribe.example"));
        assertThat(other.bucket().endpoint()).contains(URI.create("https://bucket.example"));
        assertThat(other.bucket().pathStyle()).isTrue();
        assertThat(other.patience()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({
        "SPEECH_TRANSCRIBE_TRANSCRIBER_REGION, ''",
        "SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET, ''",
        "SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET, No_Bucket",
        "SPEECH_TRANSCRIBE_TRANSCRIBER_ENDPOINT, nowhere",
        "SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET_ENDPOINT, nowhere",
        "SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET_PATH_STYLE, perhaps",
        "SPEECH_TRANSCRIBE_TRANSCRIBER_PATIENCE, 13h"
    })
    void transcribe_needs_its_settings(String key, String value) {
        var changed = new HashMap<>(TRANSCRIBE);
        changed.put(key, value);
        assertThatThrownBy(() -> read(changed)).hasMessageContaining(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es                    | such as es:openai",
                "es:polly              | engines out of [embedded, openai, transcribe] instead of 'polly'",
                "es:openai,openai      | openai once for a language",
                "es:openai;es:embedded | es is there twice",
                "Spanish:openai        | such as es:openai",
                ";                     | at least one language",
                "es:embedded           | a language that embedded knows, instead of es",
                "*:openai              | languages by name for openai",
                "xx:openai             | a language that has a name (Unicode CLDR), instead of xx",
                "ja:openai             | spaces between its words, instead of ja",
                "detect:embedded       | one engine out of [openai, transcribe] that detects, instead of 'embedded'",
                "detect:openai,openai  | one engine out of",
                "detect:openai;detect:transcribe | one engine out of",
                "es:openai,transcribe  | transcribe before the other engines of es",
                "*:transcribe          | languages by name for transcribe",
                "tlh:transcribe        | a language that transcribe knows, instead of tlh",
                "es:transcribe;detect:transcribe | two languages or more",
                "es:transcribe;es-MX:transcribe;detect:transcribe | two languages or more",
                "es:transcribe;fr:transcribe;*:embedded;detect:transcribe | two languages or more",
                "es:transcribe;fr:openai;detect:transcribe | two languages or more"
            })
    void a_table_that_cannot_be_is_refused_with_what_is_expected(String table, String expected) {
        assertThatThrownBy(() -> settings(table))
                .hasMessageContaining("SPEECH_TRANSCRIBERS")
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "SPEECH_OPENAI_TRANSCRIBER_URL, ''",
        "SPEECH_OPENAI_TRANSCRIBER_URL, http://transcribers.example/v1",
        "SPEECH_OPENAI_TRANSCRIBER_MODEL, ''",
        "SPEECH_OPENAI_TRANSCRIBER_MODEL, 'one, another'",
        "SPEECH_OPENAI_TRANSCRIBER_THIRD_PARTY, perhaps",
        "SPEECH_OPENAI_TRANSCRIBER_TIMEOUT, 26s"
    })
    void an_engine_that_the_table_names_needs_its_settings(String key, String value) {
        var changed = all("es:openai");
        changed.put(key, value);
        assertThatThrownBy(() -> read(changed)).hasMessageContaining(key).hasMessageNotContaining("a-key");
    }

    private static TranscriberSettings settings(String table) {
        return read(all(table));
    }

    private static Map<String, String> all(String table) {
        var all = new HashMap<>(OPENAI);
        all.put("SPEECH_TRANSCRIBERS", table);
        return all;
    }

    private static TranscriberSettings read(Map<String, String> settings) {
        var env = Env.of(settings);
        var read = TranscriberSettings.from(env);
        env.refuseUnread("SPEECH_");
        return read;
    }
}
