package dev.vivavoce.speech.recognizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.speech.aws.TranscribeSettings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognizerSettingsTest {
    private static final Map<String, String> SERVERS = Map.of(
            "SPEECH_OPENAI_RECOGNIZER_URL", "https://api.openai.com/v1",
            "SPEECH_OPENAI_RECOGNIZER_KEY", "a-key",
            "SPEECH_OPENAI_RECOGNIZER_MODEL", "whisper-1",
            "SPEECH_OPENAI2_RECOGNIZER_URL", "http://localhost:8000/v1",
            "SPEECH_OPENAI2_RECOGNIZER_MODEL", "small",
            "SPEECH_OPENAI2_RECOGNIZER_THIRD_PARTY", "false",
            "SPEECH_OPENAI2_RECOGNIZER_TIMEOUT", "12s",
            "SPEECH_OPENAI2_RECOGNIZER_CALLS", "3",
            "SPEECH_TRANSCRIBE_RECOGNIZER_REGION", "eu-central-1");

    @Test
    void without_a_table_there_are_no_other_languages() {
        assertThat(read(Map.of())).isEqualTo(RecognizerSettings.NONE);
        assertThat(read(SERVERS)).as("servers that no language names").isEqualTo(RecognizerSettings.NONE);
    }

    @Test
    void the_row_with_the_most_detail_decides() {
        var table = settings(
                        "ES:openai,openai2; es@free:none; es@free/reading:openai2; es-MX:openai2; pt/reading:openai")
                .table();
        assertThat(table.order("es", "pro", Practice.FREE))
                .containsExactly(RecognizerName.OPENAI, RecognizerName.OPENAI2);
        assertThat(table.order("es-ES", "free", Practice.FREE)).isEmpty();
        assertThat(table.order("es-ES", "free", Practice.READING)).containsExactly(RecognizerName.OPENAI2);
        assertThat(table.order("es-mx", "free", Practice.FREE)).containsExactly(RecognizerName.OPENAI2);
        assertThat(table.order("pt-BR", "free", Practice.READING)).containsExactly(RecognizerName.OPENAI);
        assertThat(table.order("pt-BR", "free", Practice.FREE)).isEmpty();
        assertThat(table.order("fr", "free", Practice.READING)).isEmpty();
        assertThat(table.dependsOnPlan()).isTrue();
        assertThat(settings("es:openai").table().dependsOnPlan()).isFalse();
    }

    @Test
    void each_server_has_its_own_settings() {
        var servers = settings("es:openai,openai2;it:openai2").openai();
        var first = Objects.requireNonNull(servers.get(RecognizerName.OPENAI));
        assertThat(first.url()).isEqualTo(URI.create("https://api.openai.com/v1"));
        assertThat(first.key().reveal()).isEqualTo("a-key");
        assertThat(first.name()).isEqualTo("openai-live");
        assertThat(first.languages()).containsExactly("es");
        assertThat(first.isThirdParty()).isTrue();
        assertThat(first.timeout()).isEqualTo(Duration.ofSeconds(8));
        assertThat(first.atOnce()).isEqualTo(16);
        var second = Objects.requireNonNull(servers.get(RecognizerName.OPENAI2));
        assertThat(second.model()).isEqualTo("small");
        assertThat(second.name()).isEqualTo("openai2-live");
        assertThat(second.languages()).containsExactly("es", "it");
        assertThat(second.isThirdParty()).isFalse();
        assertThat(second.timeout()).isEqualTo(Duration.ofSeconds(12));
        assertThat(second.atOnce()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es                     | such as es:openai",
                "*:openai               | such as es:openai",
                "es:polly               | one of [openai, openai2, transcribe] instead of 'polly'",
                "es/role-play:openai    | such as es:openai",
                "es/talking:openai      | one of [reading, free] instead of 'talking'",
                "es:openai,openai       | openai once for a language",
                "es@pro:openai;es@pro:none | each case once",
                "en-GB:openai           | the platform's own recogniser does not know",
                "xx:openai              | a language that has a name (Unicode CLDR), instead of xx",
                "tlh:transcribe         | a language that transcribe knows, instead of tlh",
                "ja:openai              | spaces between its words, instead of ja"
            })
    void a_table_that_cannot_be_is_refused_with_what_is_expected(String table, String expected) {
        assertThatThrownBy(() -> settings(table))
                .hasMessageContaining("SPEECH_RECOGNIZERS")
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "SPEECH_OPENAI_RECOGNIZER_URL, ''",
        "SPEECH_OPENAI_RECOGNIZER_URL, http://recognisers.example/v1",
        "SPEECH_OPENAI_RECOGNIZER_MODEL, ''",
        "SPEECH_OPENAI_RECOGNIZER_THIRD_PARTY, perhaps",
        "SPEECH_OPENAI_RECOGNIZER_TIMEOUT, 13s",
        "SPEECH_OPENAI_RECOGNIZER_CALLS, 0"
    })
    void an_engine_that_the_table_names_needs_its_settings(String key, String value) {
        var changed = new HashMap<>(SERVERS);
        changed.put("SPEECH_RECOGNIZERS", "es:openai");
        changed.put(key, value);
        assertThatThrownBy(() -> read(changed)).hasMessageContaining(key).hasMessageNotContaining("a-key");
    }

    @Test
    void transcribe_has_its_region_and_the_languages_that_name_it() {
        assertThat(settings("es:transcribe,openai;it:openai").transcribe())
                .hasValue(new TranscribeSettings(
                        "transcribe-live",
                        "eu-central-1",
                        Optional.empty(),
                        List.of("es"),
                        Duration.ofSeconds(8),
                        TranscribeSettings.AT_ONCE));
        var changed = new HashMap<>(SERVERS);
        changed.put("SPEECH_RECOGNIZERS", "es-MX:transcribe");
        changed.put("SPEECH_TRANSCRIBE_RECOGNIZER_ENDPOINT", "http://localhost:4566");
        changed.put("SPEECH_TRANSCRIBE_RECOGNIZER_TIMEOUT", "5s");
        changed.put("SPEECH_TRANSCRIBE_RECOGNIZER_CALLS", "50");
        assertThat(read(changed).transcribe())
                .hasValue(new TranscribeSettings(
                        "transcribe-live",
                        "eu-central-1",
                        Optional.of(URI.create("http://localhost:4566")),
                        List.of("es-mx"),
                        Duration.ofSeconds(5),
                        50));
        changed.put("SPEECH_TRANSCRIBE_RECOGNIZER_REGION", "");
        assertThatThrownBy(() -> read(changed)).hasMessageContaining("SPEECH_TRANSCRIBE_RECOGNIZER_REGION");
    }

    private static RecognizerSettings settings(String table) {
        var all = new HashMap<>(SERVERS);
        all.put("SPEECH_RECOGNIZERS", table);
        return read(all);
    }

    private static RecognizerSettings read(Map<String, String> settings) {
        var env = Env.of(settings);
        var read = RecognizerSettings.from(env);
        env.refuseUnread("SPEECH_");
        return read;
    }
}
