package dev.vivavoce.speech.voice;

import dev.vivavoce.speech.voice.Synthesizer.Age;
import dev.vivavoce.speech.voice.Synthesizer.Gender;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a voice should sound. An engine has few voices, so the closest one speaks.
///
/// @param accent BCP 47 tag with a region, for example `en-AU`; empty for any
/// @param gender null for any
public record VoiceTraits(@Nullable Gender gender, Age age, String accent, Pace pace) {
    /// The speed of the voice.
    public enum Pace {
        SLOW(0.85),
        NORMAL(1),
        FAST(1.15);

        private final double rate;

        Pace(double rate) {
            this.rate = rate;
        }

        /// The speaking rate, as [Script] has it.
        public double rate() {
            return rate;
        }
    }

    /// An adult's voice, at its own pace.
    public static final VoiceTraits ANY = new VoiceTraits(null, Age.ADULT, "", Pace.NORMAL);

    /// The closest voice: language counts before gender, gender before age, and age before accent. Of equals, it is
    /// the first one.
    ///
    /// @param voices at least one
    /// @param language BCP 47 tag
    public Voice closest(List<Voice> voices, String language) {
        return voices.stream()
                .min(Comparator.<Voice, Boolean>comparing(
                                voice -> !primary(voice.language()).equals(primary(language)))
                        .thenComparing(voice -> gender != null && voice.gender() != gender)
                        .thenComparing(voice -> voice.age() != age)
                        .thenComparing(voice -> !voice.language().equalsIgnoreCase(accent)))
                .orElseThrow();
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
