package dev.vivavoce.speech.generation.state;

import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.Synthesizer.Ability;
import dev.vivavoce.speech.voice.ssml.Ssml;
import dev.vivavoce.speech.voice.ssml.SsmlException;
import java.util.EnumSet;
import java.util.Set;

/// What is spoken.
///
/// @param content plain text, or an SSML document
public record Wording(String content, boolean isSsml) {
    /// The length in characters, the tags of a document included. Lengths are limited and used speech is counted by it.
    public int characters() {
        return content.codePointCount(0, content.length());
    }

    /// What a voice has to be able to do to speak this.
    public Set<Ability> needs(double rate, double pitch) {
        var needs = EnumSet.noneOf(Ability.class);
        if (isSsml) needs.add(Ability.SSML);
        if (rate != 1) needs.add(Ability.RATE);
        if (pitch != 1) needs.add(Ability.PITCH);
        return needs;
    }

    /// @throws SsmlException when the document is not understood
    public Script script(double rate, double pitch) throws SsmlException {
        return isSsml ? Ssml.parse(content, rate, pitch) : Script.of(content, rate, pitch);
    }
}
