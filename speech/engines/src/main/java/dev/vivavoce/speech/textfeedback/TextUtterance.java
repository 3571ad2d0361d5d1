package dev.vivavoce.speech.textfeedback;

import dev.vivavoce.speech.audio.SoundLevel;
import java.util.List;

/// What was recognised in one utterance, word by word against the reference text.
///
/// @param startSample the start of the utterance in the session's audio
/// @param text as it was recognised; empty when no word was
/// @param referenceFrom the first word of the reference text that was still to be read
/// @param referenceTo the first word that is to be read after this utterance
/// @param words those that were recognised, in order; only the result has the words that were not
/// @param engine the name of the one that recognised it
/// @param level how loud its samples are
public record TextUtterance(
        long startSample,
        long endSample,
        String text,
        int referenceFrom,
        int referenceTo,
        List<TextWord> words,
        String engine,
        SoundLevel level) {
    public TextUtterance {
        words = List.copyOf(words);
    }
}
