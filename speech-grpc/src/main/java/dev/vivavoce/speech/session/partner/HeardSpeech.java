package dev.vivavoce.speech.session.partner;

import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer.Heard;
import dev.vivavoce.speech.session.talk.TalkEvent.Word;
import dev.vivavoce.speech.turn.PauseCues;
import java.util.List;

/// What was recognised of an utterance, final or at a pause that may be its end.
///
/// @param start of the utterance, in samples
/// @param end of the utterance, in samples
/// @param cues the inputs of [dev.vivavoce.speech.turn.TurnEnd]; none without words
public record HeardSpeech(long start, long end, List<Word> words, double[] cues) {
    private static final double SAMPLE_RATE = 16_000;

    /// Computes the cues, so it is for the thread of an engine.
    public static HeardSpeech of(Heard heard) {
        var words = heard.transcript().words().stream()
                .map(word -> new Word(word.text(), sample(word.startSeconds()), sample(word.endSeconds())))
                .toList();
        var utterance = heard.utterance();
        var cues = words.isEmpty() ? new double[0] : PauseCues.inputs(heard.hearing(), utterance.samples());
        return new HeardSpeech(utterance.startSample(), utterance.endSample(), words, cues);
    }

    private static long sample(double seconds) {
        return Math.round(seconds * SAMPLE_RATE);
    }
}
