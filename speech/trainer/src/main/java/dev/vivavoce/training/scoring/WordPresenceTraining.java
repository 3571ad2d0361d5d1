package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer;
import dev.vivavoce.speech.pronunciation.alignment.WordPresence;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.Tensor;
import dev.vivavoce.speech.pronunciation.scoring.ScoringTask;
import dev.vivavoce.training.scoring.Corpus.Part;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Learns which words were said, by logistic regression: those of the text were, those of another text and one put in
/// by chance were not.
final class WordPresenceTraining {
    private static final double PENALTY = 1;

    private WordPresenceTraining() {}

    private record Judged(double[] features, boolean said) {}

    /// Texts that were not read.
    ///
    /// @param strange the right text with a word too many
    /// @param place where that word stands
    /// @param isStrange whether the right text does not have it
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

    /// The tensors of [WordPresence].
    static Map<String, Tensor> learn(Folds folds, Corpus corpus, long seed) {
        var random = new Random(seed);
        var texts = new LinkedHashMap<Spoken, WrongTexts>();
        corpus.scored().forEach(spoken -> texts.put(spoken, WrongTexts.draw(spoken, corpus, random)));
        var judged = folds
                .gather(
                        "words said or not",
                        (gatherer, spoken) -> judged(gatherer, spoken, Objects.requireNonNull(texts.get(spoken))))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
        var said = new boolean[judged.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = judged.get(i).said();
        }
        var weights = Regression.logistic(judged.stream().map(Judged::features).toList(), said, PENALTY);
        var floats = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            floats[i] = (float) weights[i];
        }
        return Map.of("said.weights", Tensor.row(floats));
    }

    private static List<Judged> judged(EvidenceGatherer gatherer, Spoken spoken, WrongTexts wrong) {
        var own = words(spoken.text());
        var judged = new ArrayList<Judged>();
        for (var part : whole(spoken)) {
            var heard = gatherer.listen(part.utterance(), part.hearing());
            for (var text : List.of(spoken.text(), wrong.other(), wrong.strange())) {
                var evidence =
                        gatherer.find(heard, ScoringTask.readAloud(text), 0).evidence();
                boolean isRight = text.equals(spoken.text());
                boolean isOther = text.equals(wrong.other());
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
        return judged;
    }

    /// Recordings that the product takes for one utterance: only there the text is all in one piece.
    private static List<Part> whole(Spoken spoken) {
        return spoken.parts().size() == 1 ? spoken.parts() : List.of();
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }
}
