package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.speech.recognition.Transcript;
import java.util.List;

/// How one utterance was said: a function of its samples, the task and the place in the reference text where
/// it begins.
///
/// @param startSample where the utterance stands in the session's audio
/// @param transcript what was heard; the times of its words count from the start of the session's audio
/// @param referenceFrom the first word of the reference text that was still to be read
/// @param referenceTo the first word that is to be read after this utterance: what the next one starts from
/// @param words what was said, in order; words left out are told by the result only
/// @param pitchHertz the middle of the voice's pitch; 0 where no pitch was found
/// @param pitchSpreadSemitones how far the pitch moves about its middle (standard deviation)
public record ScoredUtterance(
        long startSample,
        long endSample,
        Transcript transcript,
        int referenceFrom,
        int referenceTo,
        List<ScoredWord> words,
        double pitchHertz,
        double pitchSpreadSemitones) {}
