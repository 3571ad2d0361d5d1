package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer;
import dev.vivavoce.speech.pronunciation.alignment.WordPresence;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.Tensor;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.training.learning.Regression;
import dev.vivavoce.training.scoring.Corpus.Part;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Fits the probability that a word was said, by logistic regression. Positive examples are the words of the text
/// that was read; negative ones are the words of another text and a word inserted into the right text.
final class WordPresenceTraining {
    private static final double PENALTY = 1;

    private WordPresenceTraining() {}

    private record Judged(double[] features, boolean said) {}

    /// @param texts each text as a whole: the right one, and the other one
    private record Known(List<Judged> words, List<Judged> texts) {}

    /// The unread texts of one recording.
    ///
    /// @param strange the right text with one inserted word
    /// @param place the index of the inserted word
    /// @param isStrange whether the inserted word is absent from the right text
    private record WrongTexts(String other, String strange, int place, boolean isStrange) {
        static WrongTexts draw(Spoken spoken, Corpus corpus, Random random) {
            var other = corpus.other(spoken, random).text();
            var words = new ArrayList<>(words(spoken.text()));
            var otherWords = words(other);
            var stranger = otherWords.get(random.nextInt(otherWords.size()));
            int place = random.nextInt(words.size() + 1);
            boolean isStrange = !words.contains(stranger);
            words.add(place, stranger);
            return new WrongTexts(other, String.join(" ", words), place, isStrange);
        }
    }

    /// Learns the tensors of [WordPresence].
    static void learn(Folds folds, Corpus corpus, long seed) {
        var random = new Random(seed);
        var texts = new LinkedHashMap<Spoken, WrongTexts>();
        corpus.scored().forEach(spoken -> texts.put(spoken, WrongTexts.draw(spoken, corpus, random)));
        var judged = folds.gather(
                "words said or not",
                (gatherer, spoken) -> judged(gatherer, spoken, Objects.requireNonNull(texts.get(spoken))));
        folds.learn("words said or not", judged, WordPresenceTraining::weights);
    }

    private static Map<String, Tensor> weights(Map<Spoken, Known> known) {
        return Map.of(
                "said.weights",
                weights(known.values().stream()
                        .flatMap(one -> one.words().stream())
                        .toList()),
                "read.weights",
                weights(known.values().stream()
                        .flatMap(one -> one.texts().stream())
                        .toList()));
    }

    private static Tensor weights(List<Judged> judged) {
        var said = new boolean[judged.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = judged.get(i).said();
        }
        var weights = Regression.logistic(judged.stream().map(Judged::features).toList(), said, PENALTY);
        var floats = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            floats[i] = (float) weights[i];
        }
        return Tensor.row(floats);
    }

    private static Known judged(EvidenceGatherer gatherer, Spoken spoken, WrongTexts wrong) {
        var own = words(spoken.text());
        var judged = new ArrayList<Judged>();
        var texts = new ArrayList<Judged>();
        for (var part : whole(spoken)) {
            var heard = gatherer.listen(part.utterance(), part.hearing());
            for (var text : List.of(spoken.text(), wrong.other(), wrong.strange())) {
                var evidence = gatherer.read(heard, SpokenForm.of(text), 0).evidence();
                boolean isRight = text.equals(spoken.text());
                boolean isOther = text.equals(wrong.other());
                if ((isRight || isOther) && !evidence.words().isEmpty()) {
                    texts.add(new Judged(WordPresence.textFeatures(evidence), isRight));
                }
                for (int w = 0; w < evidence.words().size(); w++) {
                    var word = evidence.words().get(w);
                    boolean isWrong = isOther
                            ? !own.contains(word.text())
                            : wrong.isStrange() && word.reference() == wrong.place();
                    if (isRight || isWrong) {
                        judged.add(new Judged(WordPresence.features(evidence, w), isRight));
                    }
                }
            }
        }
        return new Known(List.copyOf(judged), List.copyOf(texts));
    }

    /// The utterance of a recording that consists of exactly one, where the text lies in one piece; none otherwise.
    private static List<Part> whole(Spoken spoken) {
        return spoken.parts().size() == 1 ? spoken.parts() : List.of();
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }
}
