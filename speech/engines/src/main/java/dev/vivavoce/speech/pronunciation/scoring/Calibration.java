package dev.vivavoce.speech.pronunciation.scoring;

import dev.vivavoce.speech.pronunciation.alignment.Evidence;
import dev.vivavoce.speech.pronunciation.alignment.PhoneNetwork;
import dev.vivavoce.speech.pronunciation.alignment.Phones;
import dev.vivavoce.speech.pronunciation.alignment.WordPresence;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.scoring.ScoreNetwork.Judged;
import dev.vivavoce.speech.pronunciation.scoring.ScoredWord.ScoredPhone;
import java.util.ArrayList;
import java.util.List;

/// Maps experts' scores of words and phones to scores of 0 to 100, and decides what is reported as wrong. A score
/// of 80 equals an expert's 8 of 10, or a phone's 1.6 of 2; a word that was hardly said loses most of its score.
/// The score of a word that may have been left out is an expectation; its sounds, and whether it is reported as wrong,
/// go by how it was said if it was.
public final class Calibration {
    private static final double OF_PHONE = 100 / 2.0;
    private static final double OF_WORD = 100 / 10.0;

    private final double wrongPhoneBelow;
    private final double wrongWordBelow;
    private final WordPresence presence;

    /// @param model with `wrong.below`: the scores below which a phone, and a word, is reported as wrong.
    ///     The trainer chooses them by their precision with unknown speakers.
    Calibration(ScoringModel model) {
        presence = new WordPresence(model);
        var below = model.tensor("wrong.below").values();
        wrongPhoneBelow = below[0];
        wrongWordBelow = below[1];
    }

    /// The scored words.
    ///
    /// @param offsetSeconds the start of the utterance in the session's audio
    List<ScoredWord> words(Evidence evidence, Judged judged, double offsetSeconds) {
        var words = new ArrayList<ScoredWord>();
        int next = 0;
        for (int w = 0; w < evidence.words().size(); w++) {
            var word = evidence.words().get(w);
            double kept = presence.kept(evidence, w);
            boolean isUnclear = presence.isUnclear(evidence, w);
            var phones = new ArrayList<ScoredPhone>();
            for (;
                    next < evidence.phones().size()
                            && evidence.phones().get(next).word() == w;
                    next++) {
                phones.add(phone(evidence.phones().get(next), OF_PHONE * judged.phones()[next] * kept, offsetSeconds));
            }
            double ifSaid = OF_WORD * judged.words()[w] * kept;
            words.add(new ScoredWord(
                    word.text(),
                    word.reference(),
                    offsetSeconds + word.aligned().startSeconds(),
                    offsetSeconds + word.aligned().endSeconds(),
                    ifSaid * (1 - word.doubt()),
                    ifSaid < wrongWordBelow || isUnclear ? ErrorType.MISPRONUNCIATION : ErrorType.NONE,
                    word.confidence(),
                    List.copyOf(phones),
                    isUnclear,
                    word.doubt()));
        }
        return List.copyOf(words);
    }

    private ScoredPhone phone(Evidence.Phone phone, double score, double offsetSeconds) {
        boolean isWrong = score < wrongPhoneBelow && phone.margin() < 0;
        var expected = phone.aligned().phone();
        var heard = isWrong ? PhoneNetwork.PHONES.get(phone.other()) : expected;
        return new ScoredPhone(
                expected,
                Phones.ipa(expected),
                offsetSeconds + phone.aligned().startSeconds(),
                offsetSeconds + phone.aligned().endSeconds(),
                score,
                heard,
                Phones.ipa(heard),
                isWrong ? phone.otherConfidence() : 0);
    }
}
