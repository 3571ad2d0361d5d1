package dev.vivavoce.speech.generation.state;

import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.ssml.Ssml;
import dev.vivavoce.speech.voice.ssml.SsmlException;

/// What is spoken.
///
/// @param content plain text, or an SSML document
public record Wording(String content, boolean isSsml) {
    /// @throws SsmlException when the document is not understood
    public Script script(double rate, double pitch) throws SsmlException {
        return isSsml ? Ssml.parse(content, rate, pitch) : Script.of(content, rate, pitch);
    }
}
