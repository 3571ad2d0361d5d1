package dev.vivavoce.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.voice.Synthesizer.Age;
import dev.vivavoce.speech.voice.Synthesizer.Engine;
import dev.vivavoce.speech.voice.Synthesizer.Gender;
import dev.vivavoce.speech.voice.Synthesizer.Maker;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import dev.vivavoce.speech.voice.VoiceTraits.Pace;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceTraitsTest {
    private static final Engine ENGINE = new Engine("test", Maker.PLATFORM, Set.of());
    private static final List<Voice> VOICES = List.of(
            voice("de-DE", Gender.MALE, Age.OLDER),
            voice("en-US", Gender.FEMALE, Age.ADULT),
            voice("en-GB", Gender.FEMALE, Age.ADULT),
            voice("en-US", Gender.FEMALE, Age.OLDER),
            voice("en-US", Gender.MALE, Age.ADULT));

    @ParameterizedTest
    @CsvSource({
        // nothing is wished: an adult, the first
        "en, , ADULT, '', en-US FEMALE ADULT",
        // language before all
        "en, MALE, OLDER, '', en-US MALE ADULT",
        "de, FEMALE, CHILD, '', de-DE MALE OLDER",
        // gender before age, age before accent
        "en, FEMALE, OLDER, en-GB, en-US FEMALE OLDER",
        "en, FEMALE, ADULT, en-GB, en-GB FEMALE ADULT",
        "en, MALE, ADULT, en-gb, en-US MALE ADULT",
        // no voice speaks the language
        "fr, MALE, ADULT, fr-CA, en-US MALE ADULT",
    })
    void the_closest_voice_speaks(String language, @Nullable Gender gender, Age age, String accent, String expected) {
        var closest = new VoiceTraits(gender, age, accent, Pace.NORMAL).closest(VOICES, language);
        assertThat(closest.displayName()).isEqualTo(expected);
    }

    @Test
    void any_voice_is_an_adults_at_its_own_pace() {
        assertThat(VoiceTraits.ANY.closest(VOICES, "en-AU").displayName()).isEqualTo("en-US FEMALE ADULT");
        assertThat(VoiceTraits.ANY.pace().rate()).isEqualTo(1);
    }

    private static Voice voice(String language, Gender gender, Age age) {
        var name = language + " " + gender + " " + age;
        return new Voice(name, name, language, gender, age, 16_000, ENGINE);
    }
}
