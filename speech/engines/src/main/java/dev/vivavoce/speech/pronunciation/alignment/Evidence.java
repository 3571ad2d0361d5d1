package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.pronunciation.alignment.Aligner.AlignedPhone;
import dev.vivavoce.speech.pronunciation.alignment.Aligner.AlignedWord;
import dev.vivavoce.speech.pronunciation.alignment.PhoneAligner.PhoneSound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is known of the words of one utterance before anything is judged.
///
/// @param words in the order in which they were said
/// @param phones of all words, in order
public record Evidence(List<Word> words, List<Phone> phones) {
    /// How many numbers [Phone#features] has.
    public static final int FEATURES = 18;

    private static final double LEAST_LOG = -8;
    private static final float LEAST_OTHER_LOG = -10;
    private static final double LEAST_WORD_LOG = -12;

    /// How a word of the text and what the recogniser heard in its place go together.
    public enum Match {
        /// The recogniser heard the word.
        SAME,
        /// It heard another word in its place.
        OTHER,
        /// It heard nothing there.
        NOTHING
    }

    /// A word that was looked for in the sound.
    ///
    /// @param reference its index in the reference text, −1 in free speech
    /// @param likeness how alike what was heard in its place sounds, 0 to 1
    /// @param confidence the recogniser's in what it heard, 0 where it heard another word
    /// @param logProbability of the word, in the recogniser's judgement
    /// @param doubt that it was said at all: from 0 to 1, where it is reported as left out
    public record Word(
            String text,
            int reference,
            Match match,
            double likeness,
            double confidence,
            double logProbability,
            AlignedWord aligned,
            double doubt) {
        Word with(double other) {
            return new Word(text, reference, match, likeness, confidence, logProbability, aligned, other);
        }
    }

    /// A phone of a word.
    ///
    /// @param word index among the words
    /// @param phone index in [PhoneNetwork#PHONES]
    /// @param logs mean of what the phone network gives each phone over the frames of this one, natural
    ///     logarithms
    /// @param features for the score network
    /// @param margin how much likelier the expected phone is than the best other one, natural logarithm
    public record Phone(int word, int phone, AlignedPhone aligned, float[] logs, float[] features, double margin) {
        /// The likeliest phone but the expected one.
        public int other() {
            int best = -1;
            for (int p = 1; p < logs.length; p++) {
                if (p != phone && (best < 0 || logs[p] > logs[best])) {
                    best = p;
                }
            }
            return best;
        }

        /// How likely it is that the [#other] phone was said, among all: 0 to 1.
        public double otherConfidence() {
            double sum = 0;
            for (float log : logs) {
                sum += Math.exp(log);
            }
            return Math.exp(logs[other()]) / sum;
        }

        double logOfExpected() {
            return Math.max(LEAST_LOG, logs[phone]);
        }
    }

    /// Looks at words where they stand in the sound.
    static Evidence of(PhoneSound sound, List<Word> words) {
        return new Evidence(words, new Look(sound, words).phones());
    }

    /// The same, with the doubts about its words.
    ///
    /// @param doubts by the index of the word in the reference text
    Evidence with(Map<Integer, Double> doubts) {
        return new Evidence(
                words.stream()
                        .map(word -> word.with(doubts.getOrDefault(word.reference(), 0.0)))
                        .toList(),
                phones);
    }

    /// How well the phones of one word fit.
    double meanOf(int word) {
        return Sums.mean(phones.stream()
                .filter(phone -> phone.word() == word)
                .mapToDouble(Phone::logOfExpected)
                .toArray());
    }

    double worstOf(int word) {
        return Sums.least(phones.stream()
                .filter(phone -> phone.word() == word)
                .mapToDouble(Phone::logOfExpected)
                .toArray());
    }

    /// How well all phones fit.
    public double mean() {
        return Sums.mean(phones.stream().mapToDouble(Phone::logOfExpected).toArray());
    }

    /// Takes the numbers from the sound.
    private static final class Look {
        private final PhoneSound sound;
        private final List<Word> words;
        private final double loudness;
        private final double pitch;
        private final double meanLength;

        Look(PhoneSound sound, List<Word> words) {
            this.sound = sound;
            this.words = words;
            int from = words.isEmpty()
                    ? 0
                    : words.getFirst().aligned().phones().getFirst().fromFrame();
            int to = words.isEmpty()
                    ? 0
                    : words.getLast().aligned().phones().getLast().toFrame();
            loudness = sound.voice().meanLoudness(from, to);
            pitch = sound.voice().melody(from, to).medianHertz();
            meanLength = Sums.mean(words.stream()
                    .flatMap(word -> word.aligned().phones().stream())
                    .mapToDouble(Look::length)
                    .toArray());
        }

        /// The logarithm of how many frames.
        private static double length(AlignedPhone phone) {
            return Math.log(Math.max(1, phone.toFrame() - phone.fromFrame()));
        }

        List<Phone> phones() {
            var phones = new ArrayList<Phone>();
            int last = -1;
            for (int w = 0; w < words.size(); w++) {
                var word = words.get(w);
                var aligned = word.aligned().phones();
                for (int i = 0; i < aligned.size(); i++) {
                    var phone = aligned.get(i);
                    int gap = last < 0 ? 0 : Math.max(0, phone.fromFrame() - last);
                    phones.add(phone(w, PhoneNetwork.index(phone.phone()), phone, word, i, aligned.size(), gap));
                    last = phone.toFrame();
                }
            }
            return List.copyOf(phones);
        }

        private Phone phone(int w, int id, AlignedPhone phone, Word word, int place, int ofWord, int gap) {
            int frames = sound.frames();
            int from = Math.clamp(phone.fromFrame(), 0, frames - 1);
            int to = Math.clamp(phone.toFrame(), from + 1, frames);
            var logs = new float[PhoneNetwork.PHONES.size()];
            double entropy = 0;
            for (int t = from; t < to; t++) {
                var row = sound.logProbabilities()[t];
                for (int p = 0; p < logs.length; p++) {
                    logs[p] += row[p] / (to - from);
                    entropy -= Math.exp(row[p]) * row[p] / (to - from);
                }
            }
            double most = LEAST_LOG;
            for (int t = Math.max(0, from - 1); t < Math.min(frames, to + 1); t++) {
                most = Math.max(most, sound.logProbabilities()[t][id]);
            }
            double other = LEAST_LOG;
            for (int p = 1; p < logs.length; p++) {
                other = p == id ? other : Math.max(other, logs[p]);
            }
            double margin = Math.clamp(logs[id] - other, LEAST_LOG, 6);
            double ownPitch = sound.voice().meanPitch(from, to);
            double melody = ownPitch > 0 && pitch > 0 ? Prosody.semitones(ownPitch, pitch) : 0;
            double wordLog = Math.max(LEAST_WORD_LOG, word.logProbability());
            var features = new float[] {
                (float) Math.max(LEAST_LOG, logs[id]),
                (float) Math.max(-6, most),
                (float) margin,
                (float) Math.min(margin, 0),
                (float) entropy,
                (float) length(phone),
                (float) (length(phone) - meanLength),
                (float) (sound.voice().meanLoudness(from, to) - loudness) / 10,
                (float) Math.clamp(melody / 6, -2, 2),
                ownPitch > 0 ? 1 : 0,
                place == 0 ? 1 : 0,
                place == ofWord - 1 ? 1 : 0,
                (float) Math.log(ofWord),
                Phones.isVowel(phone.phone()) ? 1 : 0,
                (float) Math.log1p(gap),
                (float) Math.max(LEAST_LOG, logs[0]),
                (float) wordLog,
                (float) -Math.log1p(-wordLog),
            };
            for (int p = 0; p < logs.length; p++) {
                logs[p] = Math.max(LEAST_OTHER_LOG, logs[p]);
            }
            return new Phone(w, id, phone, logs, features, margin);
        }
    }
}
