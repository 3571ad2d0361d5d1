package dev.vivavoce.training.scoring;

import dev.vivavoce.bench.figures.Alignment;
import dev.vivavoce.speech.pronunciation.Result;
import dev.vivavoce.speech.pronunciation.ScoredUtterance;
import dev.vivavoce.speech.pronunciation.ScoredWord;
import dev.vivavoce.speech.pronunciation.Scorer;
import dev.vivavoce.speech.pronunciation.Task;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A recording as the product scores it, by networks that do not know the voice.
record Performance(Spoken spoken, Scorer scorer, Task task, List<ScoredUtterance> utterances) {
    /// Whether any word of the text was found.
    boolean isRead() {
        return utterances.stream()
                .flatMap(utterance -> utterance.words().stream())
                .anyMatch(word -> word.referenceIndex() >= 0);
    }

    /// The scores of the whole; 0 where nothing was read.
    Result.Scores scores() {
        long samples = spoken.parts().getLast().utterance().endSample();
        var scores = scorer.result(task, utterances, samples).scores();
        return scores == null ? new Result.Scores(0, 0, 0.0, 0, 0) : scores;
    }

    /// Each word of the text beside the experts' accuracy; one that was not found has the score 0.
    List<ScorePair> words() {
        var ours = byReference();
        var theirs = spoken.expert().words();
        var pairs = new ArrayList<ScorePair>();
        for (int i = 0; i < theirs.size(); i++) {
            var word = ours.get(i);
            pairs.add(
                    new ScorePair(word == null ? 0 : word.score(), theirs.get(i).accuracy()));
        }
        return pairs;
    }

    /// Each phone that stands in both pronunciations beside the experts' accuracy; those of a word that was not found
    /// have the score 0.
    List<ScorePair> phones() {
        var ours = byReference();
        var theirs = spoken.expert().words();
        var pairs = new ArrayList<ScorePair>();
        for (int i = 0; i < theirs.size(); i++) {
            var word = ours.get(i);
            var phones = theirs.get(i).phones();
            if (word == null) {
                phones.forEach(phone -> pairs.add(new ScorePair(0, phone.accuracy())));
                continue;
            }
            Alignment.of(word.phones(), phones, (mine, other) -> mine.arpabet().equals(other.arpabet()))
                    .forEach(pair -> pairs.add(
                            new ScorePair(pair.first().score(), pair.second().accuracy())));
        }
        return pairs;
    }

    private Map<Integer, ScoredWord> byReference() {
        var byReference = new HashMap<Integer, ScoredWord>();
        for (var utterance : utterances) {
            for (var word : utterance.words()) {
                if (word.referenceIndex() >= 0) {
                    byReference.put(word.referenceIndex(), word);
                }
            }
        }
        return byReference;
    }
}
