package dev.vivavoce.speech.aws;

import dev.vivavoce.speech.voice.Synthesizer.Ability;
import dev.vivavoce.speech.voice.Synthesizer.Age;
import dev.vivavoce.speech.voice.Synthesizer.Engine;
import dev.vivavoce.speech.voice.Synthesizer.Gender;
import dev.vivavoce.speech.voice.Synthesizer.Maker;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The neural voices of Polly ("Available voices", Amazon Polly Developer Guide). A region may lack some.
public final class PollyVoices {
    /// The highest rate that Polly has for neural voices as PCM.
    static final int HERTZ = 16_000;

    private static final String NAME = "polly-neural-1";
    private static final Engine ENGLISH =
            new Engine(NAME, Maker.THIRD_PARTY, Set.of(Ability.WORD_TIMES, Ability.RATE, Ability.SSML));
    /// What SSML says of numbers, dates and sounds becomes English.
    private static final Engine OTHER = new Engine(NAME, Maker.THIRD_PARTY, Set.of(Ability.WORD_TIMES, Ability.RATE));

    /// Language, name for programs, name to show, gender; `*` marks a child.
    private static final List<String> TABLE = List.of(
            "ar-AE Hala Hala F",
            "ar-AE Zayd Zayd M",
            "ca-ES Arlet Arlet F",
            "da-DK Sofie Sofie F",
            "de-AT Hannah Hannah F",
            "de-DE Daniel Daniel M",
            "de-DE Vicki Vicki F",
            "en-AU Olivia Olivia F",
            "en-GB Amy Amy F",
            "en-GB Arthur Arthur M",
            "en-GB Brian Brian M",
            "en-GB Emma Emma F",
            "en-IE Niamh Niamh F",
            "en-IN Kajal Kajal F",
            "en-NZ Aria Aria F",
            "en-US Danielle Danielle F",
            "en-US Gregory Gregory M",
            "en-US Ivy Ivy F*",
            "en-US Joanna Joanna F",
            "en-US Joey Joey M",
            "en-US Justin Justin M*",
            "en-US Kendra Kendra F",
            "en-US Kevin Kevin M*",
            "en-US Kimberly Kimberly F",
            "en-US Matthew Matthew M",
            "en-US Ruth Ruth F",
            "en-US Salli Salli F",
            "en-US Stephen Stephen M",
            "en-ZA Ayanda Ayanda F",
            "es-ES Lucia Lucía F",
            "es-ES Sergio Sergio M",
            "es-MX Andres Andrés M",
            "es-MX Mia Mía F",
            "es-US Lupe Lupe F",
            "es-US Pedro Pedro M",
            "fi-FI Suvi Suvi F",
            "fr-BE Isabelle Isabelle F",
            "fr-CA Gabrielle Gabrielle F",
            "fr-CA Liam Liam M",
            "fr-FR Lea Léa F",
            "fr-FR Remi Rémi M",
            "it-IT Adriano Adriano M",
            "it-IT Bianca Bianca F",
            "ja-JP Kazuha Kazuha F",
            "ja-JP Takumi Takumi M",
            "ja-JP Tomoko Tomoko F",
            "ko-KR Seoyeon Seoyeon F",
            "nb-NO Ida Ida F",
            "nl-BE Lisa Lisa F",
            "nl-NL Laura Laura F",
            "pl-PL Ola Ola F",
            "pt-BR Camila Camila F",
            "pt-BR Thiago Thiago M",
            "pt-BR Vitoria Vitória F",
            "pt-PT Ines Inês F",
            "sv-SE Elin Elin F");

    /// What Polly calls a voice.
    record Known(Voice voice, String name) {}

    static final List<Known> KNOWN = TABLE.stream()
            .map(PollyVoices::known)
            .sorted(Comparator.<Known, String>comparing(one -> one.voice().language())
                    .thenComparing(one -> one.voice().id()))
            .toList();

    private PollyVoices() {}

    /// All of them, by language, then id.
    public static List<Voice> all() {
        return KNOWN.stream().map(Known::voice).toList();
    }

    private static Known known(String row) {
        var cells = Arrays.asList(row.split(" "));
        var language = cells.get(0);
        var name = cells.get(1);
        return new Known(
                new Voice(
                        "polly-" + name.toLowerCase(Locale.ROOT),
                        cells.get(2),
                        language,
                        cells.get(3).startsWith("F") ? Gender.FEMALE : Gender.MALE,
                        cells.get(3).endsWith("*") ? Age.CHILD : Age.ADULT,
                        HERTZ,
                        language.startsWith("en-") ? ENGLISH : OTHER),
                name);
    }
}
