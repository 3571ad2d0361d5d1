package dev.vivavoce.speech.voice.ssml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.Script.Emphasis;
import dev.vivavoce.speech.voice.Script.Span;
import dev.vivavoce.speech.voice.ssml.SsmlException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsmlTest {
    @Test
    void plain_text_is_the_same_script_as_text() throws SsmlException {
        assertThat(Ssml.parse("<speak>Salt &amp; <![CDATA[<pepper>]]>, <!-- or not -->please.</speak>", 1.2, 0.9))
                .isEqualTo(Script.of("Salt & <pepper>, please.", 1.2, 0.9));
    }

    @Test
    void elements_become_spans() throws SsmlException {
        var script = Ssml.parse("""
                <?xml version="1.0"?>
                <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en-US">
                  <p><s>One</s><s>Two</s></p>
                  <p>Three <emphasis level="strong">four<emphasis level="none">five</emphasis></emphasis></p>
                  <break time="1.5s"/>
                  <p><phoneme ph="ˈsɪks">six</phoneme></p>
                </speak>
                """, 1, 1);
        assertThat(script.spans())
                .containsExactly(
                        words("One", Emphasis.NONE),
                        new Span.SentenceEnd(),
                        words("Two", Emphasis.NONE),
                        pause(700),
                        words("Three ", Emphasis.NONE),
                        words("four", Emphasis.STRONG),
                        words("five", Emphasis.NONE),
                        new Span.SentenceEnd(),
                        pause(1500),
                        new Span.Pronounced("six", List.of("S", "IH1", "K", "S"), Emphasis.NONE));
        assertThat(script.text()).isEqualTo("One Two Three  four five six");
    }

    @ParameterizedTest
    @CsvSource({
        "time='500ms', 500",
        "time='2s', 2000",
        "time='.25s', 250",
        "time='+1.5s', 1500",
        "time='10s', 10000",
        "time='0s', 0",
        "strength='none', 0",
        "strength='x-weak', 100",
        "strength='x-strong', 1200",
        "time='3s' strength='none', 3000",
        "'', 400",
    })
    void breaks_have_their_length(String attributes, long milliseconds) throws SsmlException {
        assertThat(Ssml.parse("<speak><break " + attributes + "/></speak>", 1, 1)
                        .spans())
                .containsExactly(pause(milliseconds));
    }

    @Test
    void the_pauses_between_paragraphs_are_not_counted_as_breaks() throws SsmlException {
        var breaks = "<break time='10s'/>".repeat(12);
        var script = Ssml.parse("<speak>" + "<p>One.</p>".repeat(200) + breaks + "<p>Two.</p></speak>", 1, 1);
        assertThat(script.spans()).filteredOn(pause(700)::equals).hasSize(199);
        assertThat(script.spans()).filteredOn(pause(10_000)::equals).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cardinal | | -1,234.5 | minus one thousand two hundred thirty four point five",
                "number | | 2024 | two thousand twenty four",
                "ordinal | | 21 | twenty first",
                "ordinal | | 3rd | third",
                "digits | | 90 210 | nine zero two one zero",
                "telephone | | +1 (555) 123-4567 | plus one, five five five, one two three, four five six seven",
                "telephone | | 5551234567 | five five five, one two three, four five six seven",
                "telephone | | 555-1234 x12 | five five five, one two three four, extension one two",
                "date | | 2024-01-31 | January thirty first, twenty twenty four",
                "date | dmy | 31/1/2005 | the thirty first of January, two thousand five",
                "date | mdy | 2.29.2024 | February twenty ninth, twenty twenty four",
                "date | md | 12-25 | December twenty fifth",
                "date | my | 7/1969 | July nineteen sixty nine",
                "date | y | 1905 | nineteen oh five",
            })
    void what_is_written_is_read_as_its_author_says(
            String interpretAs, @Nullable String format, String written, String said) throws SsmlException {
        var attribute = format == null ? "" : " format='" + format + "'";
        assertThat(Ssml.parse(
                                "<speak><say-as interpret-as='" + interpretAs + "'" + attribute + "> " + written
                                        + " </say-as></speak>",
                                1,
                                1)
                        .spans())
                .containsExactly(words(said, Emphasis.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"characters", "spell-out"})
    void characters_are_named(String interpretAs) throws SsmlException {
        var script = Ssml.parse("<speak><say-as interpret-as='" + interpretAs + "'>a-É 2</say-as></speak>", 1, 1);
        assertThat(script.spans())
                .containsExactly(
                        new Span.Pronounced("A", List.of("EY1"), Emphasis.NONE),
                        words("dash", Emphasis.NONE),
                        new Span.Pronounced("E", List.of("IY1"), Emphasis.NONE),
                        words("two", Emphasis.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "ipa, təˈmeɪ.toʊ, T AH0 M EY1 T OW0",
        "ipa, tʃɜːrtʃ, CH ER1 CH",
        "ipa, t͡ʃip, CH IY1 P",
        "ipa, ˌʌndɚˈstænd, AH2 N D ER0 S T AE1 N D",
        "ipa, ðə, DH AH0",
        "ipa, bʌt, B AH1 T",
        "x-arpabet, T AH0 M AA1 T OW2, T AH0 M AA1 T OW2",
        "x-arpabet, K AE T, K AE1 T",
    })
    void pronunciations_become_arpabet(String alphabet, String written, String phones) throws SsmlException {
        var ssml = "<speak><phoneme alphabet='" + alphabet + "' ph='" + written + "'>x</phoneme></speak>";
        assertThat(Ssml.parse(ssml, 1, 1).spans())
                .containsExactly(new Span.Pronounced("x", List.of(phones.split(" ")), Emphasis.NONE));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("", Reason.MALFORMED, "XML", 1, 1),
                Arguments.of("hello", Reason.MALFORMED, "XML", 1, 1),
                Arguments.of("<speak>a</speak>b", Reason.MALFORMED, "XML", 1, 17),
                Arguments.of("<speak>\n<p>a</speak>", Reason.MALFORMED, "p", 2, 7),
                Arguments.of("<speak>a", Reason.MALFORMED, "speak", 1, 9),
                Arguments.of("<speak>a\u0000</speak>", Reason.MALFORMED, "speak", 1, 9),
                Arguments.of("<speak>a & b</speak>", Reason.MALFORMED, "speak", 1, 11),
                Arguments.of("<speak><break time='1s' time='2s'/></speak>", Reason.MALFORMED, "speak", 1, 36),
                Arguments.of(
                        "<!DOCTYPE s [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><speak>&x;</speak>",
                        Reason.DOCTYPE,
                        "DOCTYPE",
                        1,
                        1),
                Arguments.of(
                        "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>\n<speak>&b;</speak>",
                        Reason.DOCTYPE,
                        "DOCTYPE",
                        1,
                        1),
                Arguments.of("<speak>\n a &lol; b</speak>", Reason.ENTITY, "lol", 2, 4),
                Arguments.of("<speak><?php x?></speak>", Reason.PROCESSING_INSTRUCTION, "php", 1, 8),
                Arguments.of("<html/>", Reason.ELEMENT_UNKNOWN, "html", 1, 1),
                Arguments.of("<speak>a\n  <audio src='x'/></speak>", Reason.ELEMENT_UNKNOWN, "audio", 2, 3),
                Arguments.of("<speak>a\r\n  <mark\n name='x'/></speak>", Reason.ELEMENT_UNKNOWN, "mark", 2, 3),
                Arguments.of("<p>a</p>", Reason.MISPLACED, "p", 1, 1),
                Arguments.of("<speak><speak/></speak>", Reason.MISPLACED, "speak", 1, 8),
                Arguments.of("<speak><s><p>a</p></s></speak>", Reason.MISPLACED, "p", 1, 11),
                Arguments.of("<speak><break>a</break></speak>", Reason.MISPLACED, "break", 1, 8),
                Arguments.of("<x:speak xmlns:x='http://example.com'/>", Reason.NAMESPACE_UNKNOWN, "x:speak", 1, 1),
                Arguments.of("<speak xmlns:y='http://example.com'/>", Reason.NAMESPACE_UNKNOWN, "xmlns:y", 1, 1),
                Arguments.of("<speak base='x'/>", Reason.ATTRIBUTE_UNKNOWN, "base", 1, 1),
                Arguments.of("<speak version='2'/>", Reason.ATTRIBUTE_INVALID, "version", 1, 1),
                Arguments.of(
                        "<speak><break time='" + "9".repeat(5000) + "s'/></speak>", Reason.TOO_LARGE, "time", 1, 8),
                Arguments.of("<speak>" + "a".repeat(100_000) + "</speak>", Reason.TOO_LARGE, "speak", 1, 1),
                Arguments.of("<speak>" + "<emphasis>".repeat(5000) + "</speak>", Reason.TOO_DEEP, "emphasis", 1, 158),
                Arguments.of("<speak><break time='1000s'/></speak>", Reason.ATTRIBUTE_INVALID, "time", 1, 8),
                Arguments.of("<speak><break time='-1s'/></speak>", Reason.ATTRIBUTE_INVALID, "time", 1, 8),
                Arguments.of("<speak><break time='s'/></speak>", Reason.ATTRIBUTE_INVALID, "time", 1, 8),
                Arguments.of("<speak><break strength='loud'/></speak>", Reason.ATTRIBUTE_INVALID, "strength", 1, 8),
                Arguments.of(
                        "<speak>" + "<break time='10s'/>".repeat(13) + "</speak>",
                        Reason.BREAKS_TOO_LONG,
                        "break",
                        1,
                        236),
                Arguments.of(
                        "<speak><emphasis level='x'>a</emphasis></speak>", Reason.ATTRIBUTE_INVALID, "level", 1, 8),
                Arguments.of("<speak><say-as>1</say-as></speak>", Reason.ATTRIBUTE_MISSING, "interpret-as", 1, 8),
                Arguments.of(
                        "<speak><say-as interpret-as='time'>1</say-as></speak>", Reason.SAY_AS_UNKNOWN, "time", 1, 8),
                Arguments.of(
                        "<speak><say-as interpret-as='ordinal'>x</say-as></speak>", Reason.TEXT_UNFIT, "ordinal", 1, 8),
                Arguments.of(
                        "<speak><say-as interpret-as='date' format='dmy'>31/2/2024</say-as></speak>",
                        Reason.TEXT_UNFIT,
                        "date",
                        1,
                        8),
                Arguments.of(
                        "<speak><say-as interpret-as='characters'>你好</say-as></speak>",
                        Reason.TEXT_UNFIT,
                        "characters",
                        1,
                        8),
                Arguments.of(
                        "<speak><say-as interpret-as='digits' format='x'>1</say-as></speak>",
                        Reason.ATTRIBUTE_UNKNOWN,
                        "format",
                        1,
                        8),
                Arguments.of("<speak><phoneme>a</phoneme></speak>", Reason.ATTRIBUTE_MISSING, "ph", 1, 8),
                Arguments.of("<speak><phoneme ph=''>a</phoneme></speak>", Reason.ATTRIBUTE_INVALID, "ph", 1, 8),
                Arguments.of("<speak><phoneme ph='ʙa'>a</phoneme></speak>", Reason.PHONE_UNKNOWN, "ʙ", 1, 8),
                Arguments.of(
                        "<speak><phoneme alphabet='x-arpabet' ph='T QQ'>a</phoneme></speak>",
                        Reason.PHONE_UNKNOWN,
                        "QQ",
                        1,
                        8),
                Arguments.of(
                        "<speak><phoneme alphabet='x-sampa' ph='a'>a</phoneme></speak>",
                        Reason.ATTRIBUTE_INVALID,
                        "alphabet",
                        1,
                        8));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anything_else_is_refused_by_name_and_place(String ssml, Reason reason, String name, int line, int column) {
        var refused = catchThrowableOfType(SsmlException.class, () -> Ssml.parse(ssml, 1, 1));
        assertThat(refused)
                .hasMessage(reason + " " + name + " in line " + line + ", column " + column)
                .hasNoCause();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.name()).isEqualTo(name);
        assertThat(List.of(refused.line(), refused.column())).containsExactly(line, column);
    }

    @Test
    void a_long_name_is_shortened() {
        var refused = catchThrowableOfType(SsmlException.class, () -> Ssml.parse("<" + "x".repeat(900) + "/>", 1, 1));
        assertThat(refused.name()).hasSize(40).endsWith("…");
    }

    private static Span words(String text, Emphasis emphasis) {
        return new Span.Words(text, emphasis);
    }

    private static Span pause(long milliseconds) {
        return new Span.Break(Duration.ofMillis(milliseconds));
    }
}
