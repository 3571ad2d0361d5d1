package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer;
import dev.vivavoce.speech.pronunciation.alignment.Sums;
import dev.vivavoce.speech.pronunciation.alignment.WordOmission;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.Tensor;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.training.corpus.RememberedHearing;
import dev.vivavoce.training.corpus.UnreadWords;
import dev.vivavoce.training.corpus.UnreadWords.Change;
import dev.vivavoce.training.learning.Progress;
import dev.vivavoce.training.learning.Regression;
import dev.vivavoce.training.scoring.Corpus.Engines;
import dev.vivavoce.training.scoring.Corpus.Part;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Fits the probability that a word was left out, and the probability from which it is reported. Words that
/// were not read are put into the texts of all recordings, or their sound is cut away.
final class OmissionTraining {
    private static final double PENALTY = 150;
    /// A word that was read and is reported as left out is worse than the contrary.
    private static final double READ_COUNTS = 3;
    /// Of so many words that were read one may be reported as left out.
    private static final double READ_FOR_ONE_FALSE = 1750;

    private static final double LEAST_SPREAD = 1e-3;
    private static final float LEAST_STEP = 1e-6f;

    /// Of 1,000 words that were read so many are reported.
    private static final double[] CURVE = {0.5, 1, 1.5, 2, 2.5, 5};

    private static final int SHORTEST_CUT = 4;
    private static final int LEAST_SAMPLES = 1600;
    private static final double SAMPLE_RATE = 16_000;

    private final Engines engines;
    private final UnreadWords unreadWords;

    private OmissionTraining(Corpus corpus, Engines engines) {
        this.engines = engines;
        unreadWords =
                new UnreadWords(corpus.utterances().stream().map(Spoken::text).toList(), engines.lexicon());
    }

    /// A word in doubt.
    ///
    /// @param isChanged whether words were put into the text or sound was cut away
    record Doubted(double[] features, boolean leftOut, boolean isChanged) {}

    /// The doubts of one recording.
    ///
    /// @param words how many words the text has
    /// @param unaligned those of them that were read and not even laid over the sound
    record Doubts(List<Doubted> doubted, int words, int unaligned) {}

    /// Learns the tensors of [WordOmission].
    static void learn(Folds folds, Corpus corpus, Engines engines, long seed) {
        var doubts = doubts(folds, corpus, engines, seed);
        folds.learn("words left out or not", doubts, known -> tensors(known.values()));
        sayCurve(folds, doubts);
    }

    /// Prints how many of the doubted words that were left out are found, when so many of the words that were read are
    /// reported too. Each word is judged by a regression that has not learned from its speaker.
    private static void sayCurve(Folds folds, Map<Spoken, Doubts> doubts) {
        var read = new ArrayList<Double>();
        var leftOut = new ArrayList<Double>();
        doubts.forEach((spoken, one) -> {
            var model = folds.without(spoken);
            var weights = model.tensor("left.out.weights").values();
            var mean = model.tensor("left.out.mean").values();
            var scale = model.tensor("left.out.scale").values();
            for (var doubted : one.doubted()) {
                if (doubted.isChanged() && !doubted.leftOut()) continue;
                (doubted.leftOut() ? leftOut : read)
                        .add(probability(weights, WordOmission.inputs(doubted.features(), mean, scale)));
            }
        });
        read.sort(Comparator.reverseOrder());
        int words = doubts.values().stream().mapToInt(Doubts::words).sum();
        for (double rate : CURVE) {
            double from = read.get(Math.clamp((int) (rate * words / 1_000), 0, read.size() - 1));
            long found =
                    leftOut.stream().filter(probability -> probability > from).count();
            Progress.say(
                    "%.1f of 1,000 words in doubt lost: recall %.3f, probability above %.3f",
                    rate, (double) found / leftOut.size(), from);
        }
    }

    static Map<Spoken, Doubts> doubts(Folds folds, Corpus corpus, Engines engines, long seed) {
        var training = new OmissionTraining(corpus, engines);
        var whole = corpus.utterances().stream()
                .filter(spoken -> SpokenForm.of(spoken.text()).size()
                        == UnreadWords.words(spoken.text()).size())
                .toList();
        var seeds = new LinkedHashMap<Spoken, Integer>();
        whole.forEach(spoken -> seeds.put(spoken, seeds.size()));
        return folds.gather(
                "words left out or not",
                whole,
                (gatherer, spoken) -> training.doubts(gatherer, spoken, seed, seeds.getOrDefault(spoken, 0)));
    }

    private Doubts doubts(EvidenceGatherer gatherer, Spoken spoken, long seed, int place) {
        if (spoken.parts().size() > 1) {
            return inParts(gatherer, spoken);
        }
        var doubted = new ArrayList<Doubted>();
        var part = spoken.parts().getFirst();
        int words = UnreadWords.words(spoken.text()).size();
        int aligned = add(doubted, gatherer, part, spoken.text(), 0, Set.of(), false);
        var change = Change.values()[place % Change.values().length];
        if (change == Change.HALF && words >= SHORTEST_CUT) {
            cut(doubted, gatherer, part, spoken.text());
        } else {
            var text = unreadWords.putIn(
                    spoken.text(), change == Change.HALF ? Change.END : change, new Random(seed + place));
            add(doubted, gatherer, part, text.text(), 0, text.unread(), true);
        }
        return new Doubts(List.copyOf(doubted), words, words - aligned);
    }

    /// The doubts of several utterances: each begins and ends at its place in the text when the whole sound is
    /// aligned. What is read later was not read in an utterance.
    private static Doubts inParts(EvidenceGatherer gatherer, Spoken spoken) {
        long start = spoken.parts().getFirst().utterance().startSample();
        long end = spoken.parts().getLast().utterance().endSample();
        var whole = new Part(new Segment.Utterance(start, end, new float[0], end), spoken.whole());
        var written = SpokenForm.of(spoken.text());
        var evidence = gatherer.read(gatherer.listen(whole.utterance(), whole.hearing()), written, 0)
                .evidence();
        var doubted = new ArrayList<Doubted>();
        int from = 0;
        int unaligned = 0;
        for (var part : spoken.parts()) {
            double until = (part.utterance().endSample() - start) / SAMPLE_RATE;
            int to = evidence.words().stream()
                    .filter(word -> word.aligned().startSeconds() < until)
                    .mapToInt(word -> word.reference() + 1)
                    .max()
                    .orElse(from);
            to = Math.max(from, part == spoken.parts().getLast() ? written.size() : to);
            var later = new HashSet<Integer>();
            for (int i = to; i < written.size(); i++) {
                later.add(i);
            }
            int aligned = add(doubted, gatherer, part, spoken.text(), from, later, false);
            unaligned += Math.max(0, to - from - aligned);
            from = to;
        }
        return new Doubts(List.copyOf(doubted), written.size(), unaligned);
    }

    /// Returns how many words were laid over the sound.
    private static int add(
            List<Doubted> doubted,
            EvidenceGatherer gatherer,
            Part part,
            String text,
            int from,
            Set<Integer> unread,
            boolean isChanged) {
        var heard = gatherer.listen(part.utterance(), part.hearing());
        var doubts = gatherer.doubts(heard, SpokenForm.of(text), from);
        doubts.doubts()
                .forEach(doubt ->
                        doubted.add(new Doubted(doubt.features(), unread.contains(doubt.reference()), isChanged)));
        return doubts.aligned();
    }

    /// Cuts the sound before the middle word of the text.
    private void cut(List<Doubted> doubted, EvidenceGatherer gatherer, Part part, String text) {
        var written = SpokenForm.of(text);
        var heard = gatherer.listen(part.utterance(), part.hearing());
        var evidence = gatherer.read(heard, written, 0).evidence();
        evidence.words().stream()
                .filter(word -> word.reference() >= written.size() / 2)
                .findFirst()
                .ifPresent(middle -> {
                    var samples = part.utterance().samples();
                    int end = (int) (middle.aligned().startSeconds() * SAMPLE_RATE);
                    var half = Arrays.copyOf(samples, Math.clamp(end, LEAST_SAMPLES, samples.length));
                    long start = part.utterance().startSample();
                    var utterance = new Segment.Utterance(start, start + half.length, half, start + half.length);
                    var unread = new HashSet<Integer>();
                    for (int i = middle.reference(); i < written.size(); i++) {
                        unread.add(i);
                    }
                    add(
                            doubted,
                            gatherer,
                            new Part(utterance, RememberedHearing.of(engines.recognizer(), half)),
                            text,
                            0,
                            unread,
                            true);
                });
    }

    private static Map<String, Tensor> tensors(Collection<Doubts> known) {
        var doubted = known.stream().flatMap(one -> one.doubted().stream()).toList();
        var mean = new float[WordOmission.FEATURES];
        var scale = new float[WordOmission.FEATURES];
        for (int i = 0; i < mean.length; i++) {
            int feature = i;
            var values =
                    doubted.stream().mapToDouble(one -> one.features()[feature]).toArray();
            mean[i] = (float) Sums.mean(values);
            scale[i] = (float) (1 / (Sums.spread(values) + LEAST_SPREAD));
        }
        var inputs = doubted.stream()
                .map(one -> WordOmission.inputs(one.features(), mean, scale))
                .toList();
        var leftOut = new boolean[doubted.size()];
        var counts = new double[doubted.size()];
        for (int i = 0; i < leftOut.length; i++) {
            leftOut[i] = doubted.get(i).leftOut();
            counts[i] = doubted.get(i).isChanged() ? 1 : READ_COUNTS;
        }
        var weights = Regression.logistic(inputs, leftOut, counts, PENALTY);
        var floats = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            floats[i] = (float) weights[i];
        }
        int read = known.stream().mapToInt(Doubts::words).sum();
        int unaligned = known.stream().mapToInt(Doubts::unaligned).sum();
        var wereRead = new ArrayList<Double>();
        for (int i = 0; i < leftOut.length; i++) {
            if (!doubted.get(i).isChanged() && !leftOut[i]) {
                wereRead.add(probability(floats, inputs.get(i)));
            }
        }
        wereRead.sort(Comparator.reverseOrder());
        int allowed = Math.clamp((int) (read / READ_FOR_ONE_FALSE), 0, wereRead.size() - 1);
        Progress.say("%d words read, %d of them not aligned, %d in doubt", read, unaligned, wereRead.size());
        return Map.of(
                "left.out.mean", Tensor.row(mean),
                "left.out.scale", Tensor.row(scale),
                "left.out.weights", Tensor.row(floats),
                "left.out.from", Tensor.row(wereRead.get(allowed).floatValue() + LEAST_STEP));
    }

    private static double probability(float[] weights, double[] inputs) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * inputs[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
