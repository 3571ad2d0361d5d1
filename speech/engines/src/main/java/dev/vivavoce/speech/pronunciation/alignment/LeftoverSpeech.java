package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.pronunciation.alignment.Aligner.AlignedPhone;
import dev.vivavoce.speech.pronunciation.alignment.Aligner.AlignedWord;
import dev.vivavoce.speech.pronunciation.alignment.PhoneAligner.PhoneSound;
import java.util.List;

/// The speech of an utterance that belongs to none of the words that were surely heard.
final class LeftoverSpeech {
    /// A frame is speech when silence is less probable than this, a natural logarithm.
    private static final double SILENCE = Math.log(0.5);
    /// What an unexplained frame costs against its likeliest phone.
    private static final double UNEXPLAINED = -1.2;
    /// No frame speaks against a phone more than this.
    private static final double FLOOR = -9;

    private static final int FEW_PHONES = 6;
    private static final double USUAL_FRAMES = 4;
    private static final double FEWEST_FRAMES = 2.5;
    private static final double MOST_FRAMES = 8;

    private final PhoneSound sound;
    private final double[] heard;
    private final double framesAPhone;

    /// @param heard the words that were surely heard, aligned alone
    LeftoverSpeech(PhoneSound sound, List<AlignedWord> heard) {
        this.sound = sound;
        this.heard = explained(heard);
        var lengths = heard.stream()
                .flatMap(word -> word.phones().stream())
                .mapToDouble(phone -> phone.toFrame() - phone.fromFrame())
                .toArray();
        framesAPhone =
                lengths.length < FEW_PHONES ? USUAL_FRAMES : Math.clamp(Sums.mean(lengths), FEWEST_FRAMES, MOST_FRAMES);
    }

    /// How many phones the speech between two frames has room for, at the pace of the words that were heard.
    double phones(int fromFrame, int toFrame) {
        return spokenFrames(fromFrame, toFrame) / framesAPhone;
    }

    /// How many frames between two are speech.
    int spokenFrames(int fromFrame, int toFrame) {
        int spoken = 0;
        for (int t = fromFrame; t < toFrame; t++) {
            spoken += sound.logProbabilities()[t][0] < SILENCE ? 1 : 0;
        }
        return spoken;
    }

    /// How many times longer than usual the longest of some phones is; 0 without phones.
    double longest(List<AlignedPhone> phones) {
        return phones.stream()
                        .mapToDouble(phone -> phone.toFrame() - phone.fromFrame())
                        .max()
                        .orElse(0)
                / framesAPhone;
    }

    /// How much better an alignment with more words explains the frames between two: a natural logarithm,
    /// below 0 when it explains them worse.
    double gain(List<AlignedWord> words, int fromFrame, int toFrame) {
        var with = explained(words);
        double gain = 0;
        for (int t = fromFrame; t < toFrame; t++) {
            gain += with[t] - heard[t];
        }
        return gain;
    }

    private double[] explained(List<AlignedWord> words) {
        var logs = sound.logProbabilities();
        var explained = new double[logs.length];
        for (int t = 0; t < logs.length; t++) {
            double best = FLOOR;
            for (float log : logs[t]) {
                best = Math.max(best, log);
            }
            explained[t] = Math.max(logs[t][0], best + UNEXPLAINED);
        }
        words.stream().flatMap(word -> word.phones().stream()).forEach(phone -> explain(phone, explained));
        return explained;
    }

    private void explain(AlignedPhone phone, double[] explained) {
        int id = PhoneNetwork.index(phone.phone());
        for (int t = phone.fromFrame(); t < Math.min(phone.toFrame(), explained.length); t++) {
            explained[t] = Math.max(FLOOR, sound.logProbabilities()[t][id]);
        }
    }
}
