package dev.vivavoce.speech.generation.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.openai.OpenAiSettings.NamedVoice;
import dev.vivavoce.speech.voice.Synthesizer.Gender;
import dev.vivavoce.speech.voice.Synthesizer.Maker;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceSettingsTest {
    private static final Map<String, String> OPENAI = Map.of(
            "SPEECH_OPENAI_URL", "https://api.openai.com/v1",
            "SPEECH_OPENAI_KEY", "a-key",
            "SPEECH_OPENAI_MODEL", "tts-1",
            "SPEECH_OPENAI_VOICES", "nova=female, onyx=male,alloy");

    @Test
    void without_a_setting_the_embedded_voice_speaks() {
        assertThat(read(Map.of())).isEqualTo(VoiceSettings.EMBEDDED);
    }

    @Test
    void a_language_has_its_order_and_others_that_of_the_star() {
        var settings = settings("ES:polly, openai; es-mx:openai; ar:openai; *:embedded,polly");
        var table = settings.table();
        assertThat(table.order("es-ES")).containsExactly(EngineName.POLLY, EngineName.OPENAI);
        assertThat(table.order("es-MX")).containsExactly(EngineName.OPENAI);
        assertThat(table.order("en-GB")).containsExactly(EngineName.EMBEDDED, EngineName.POLLY);
        assertThat(settings.polly().orElseThrow().region()).isEqualTo("eu-central-1");
        var openai = settings.openai().orElseThrow();
        assertThat(openai.url()).isEqualTo(URI.create("https://api.openai.com/v1"));
        assertThat(openai.languages()).containsExactly("ar", "es", "es-mx");
        assertThat(openai.maker()).isEqualTo(Maker.THIRD_PARTY);
        assertThat(openai.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(openai.voices())
                .isEqualTo(List.of(
                        new NamedVoice("nova", Gender.FEMALE),
                        new NamedVoice("onyx", Gender.MALE),
                        new NamedVoice("alloy", null)));
        assertThat(new EngineTable<>(Map.of("es", List.of(EngineName.POLLY))).order("fr"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es                     | SPEECH_VOICES",
                "es:                    | SPEECH_VOICES",
                "es:siri                | SPEECH_VOICES",
                "es:polly,polly         | SPEECH_VOICES",
                "es:polly;es:openai     | SPEECH_VOICES",
                "Spanish:polly          | SPEECH_VOICES",
                ";                      | SPEECH_VOICES",
                "es:embedded            | SPEECH_VOICES",
                "xx:polly               | SPEECH_VOICES",
                "*:openai               | SPEECH_VOICES"
            })
    void a_table_that_cannot_be_is_refused_with_its_name(String table, String key) {
        assertThatThrownBy(() -> settings(table)).hasMessageContaining(key);
    }

    @ParameterizedTest
    @CsvSource({
        "SPEECH_POLLY_REGION, ''",
        "SPEECH_POLLY_REGION, Frankfurt!",
        "SPEECH_POLLY_TIMEOUT, 26s",
        "SPEECH_OPENAI_URL, ''",
        "SPEECH_OPENAI_URL, http://voices.example/v1",
        "SPEECH_OPENAI_MODEL, ''",
        "SPEECH_OPENAI_VOICES, ''",
        "SPEECH_OPENAI_VOICES, nova=lady",
        "SPEECH_OPENAI_THIRD_PARTY, perhaps",
        "SPEECH_OPENAI_TIMEOUT, 0s"
    })
    void an_engine_that_the_table_names_needs_its_settings(String key, String value) {
        var changed = all("es:polly,openai");
        changed.put(key, value);
        assertThatThrownBy(() -> read(changed)).hasMessageContaining(key).hasMessageNotContaining("a-key");
    }

    private static VoiceSettings settings(String table) {
        return read(all(table));
    }

    private static Map<String, String> all(String table) {
        var all = new HashMap<>(OPENAI);
        all.put("SPEECH_POLLY_REGION", "eu-central-1");
        all.put("SPEECH_VOICES", table);
        return all;
    }

    private static VoiceSettings read(Map<String, String> settings) {
        var env = Env.of(settings);
        var read = VoiceSettings.from(env);
        env.refuseUnread("SPEECH_");
        return read;
    }
}
