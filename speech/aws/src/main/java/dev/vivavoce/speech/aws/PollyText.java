package dev.vivavoce.speech.aws;

import static java.util.stream.Collectors.joining;

import dev.vivavoce.speech.voice.Script.Span;
import dev.vivavoce.speech.voice.ScriptPiece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.polly.model.TextType;

/// A piece of a script as Polly takes it. SSML is written only where plain text does not say it: a rate, or a
/// pronunciation. Neural voices know no emphasis.
record PollyText(String content, TextType type) {
    private static final int PERCENT = 100;
    private static final Map<String, String> IPA =
            ipa("AA ɑ AE æ AH ʌ AO ɔ AW aʊ AY aɪ B b CH tʃ D d DH ð EH ɛ ER ɝ EY eɪ"
                    + " F f G ɡ HH h IH ɪ IY i JH dʒ K k L l M m N n NG ŋ OW oʊ OY ɔɪ P p R ɹ S s SH ʃ T t TH θ UH ʊ UW u V v"
                    + " W w Y j Z z ZH ʒ AH0 ə ER0 ɚ");

    /// @param rate 1 for the voice's own
    static PollyText of(ScriptPiece.Speech piece, double rate) {
        boolean isPlain = rate == 1 && piece.spans().stream().allMatch(span -> span instanceof Span.Words);
        if (isPlain) return new PollyText(piece.text(), TextType.TEXT);
        var said = piece.spans().stream().map(PollyText::said).collect(joining(" "));
        return new PollyText(
                "<speak><prosody rate=\"" + Math.round(rate * PERCENT) + "%\">" + said + "</prosody></speak>",
                TextType.SSML);
    }

    private static String said(Span span) {
        return switch (span) {
            case Span.Words(var text, var _) -> escaped(text);
            case Span.Pronounced(var text, var phones, var _) ->
                "<phoneme alphabet=\"ipa\" ph=\"" + ipa(phones) + "\">" + escaped(text) + "</phoneme>";
            case Span.Break _, Span.SentenceEnd _ -> "";
        };
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(one -> {
            switch (one) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(one) ? one : ' ');
            }
        });
        return escaped.toString();
    }

    /// What XML 1.0 allows.
    private static boolean isXml(int one) {
        return one == '\t'
                || one == '\n'
                || one == '\r'
                || (one >= ' ' && one < Character.MIN_SURROGATE)
                || (one > Character.MAX_SURROGATE && one < 0xfffe)
                || Character.isSupplementaryCodePoint(one);
    }

    /// A vowel in ARPABET ends in its stress.
    private static String ipa(List<String> phones) {
        return phones.stream()
                .map(phone -> {
                    var bare = phone.replaceFirst("[012]$", "");
                    var stress = phone.endsWith("1") ? "ˈ" : phone.endsWith("2") ? "ˌ" : "";
                    return stress + IPA.getOrDefault(phone, IPA.getOrDefault(bare, ""));
                })
                .collect(joining());
    }

    private static Map<String, String> ipa(String pairs) {
        var cells = pairs.split(" ");
        var all = new HashMap<String, String>();
        for (int i = 0; i < cells.length; i += 2) all.put(cells[i], cells[i + 1]);
        return Map.copyOf(all);
    }
}
