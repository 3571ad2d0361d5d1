package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.evaluation.figures.Alignment;
import dev.vivavoce.speech.pronunciation.scoring.ErrorType;
import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance;
import dev.vivavoce.speech.pronunciation.scoring.ScoredWord;
import dev.vivavoce.speech.pronunciation.scoring.ScoredWord.ScoredPhone;
import dev.vivavoce.speech.pronunciation.scoring.Scorer;
import dev.vivavoce.speech.pronunciation.scoring.ScoringTask;
import dev.vivavoce.training.learning.ScorePair;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// A recording scored as the product scores it, by networks that have not heard the speaker.
record Performance(Spoken spoken, Scorer scorer, ScoringTask task, List<ScoredUtterance> utterances) {
    /// A phone is wrong when the experts give it at most this, of 2.
    static final double WRONG_PHONE = 1;
    /// A word is wrong when the experts give it at most this, of 10.
    static final double WRONG_WORD = 5;

    private static final Result.Scores NOTHING_READ =
            new Result.Scores(0, 0, 0.0, 0, 0, new Result.Costs(0, 0, 0, 100, 0, 0));

    /// Returns whether any word of the text was found.
    boolean isRead() {
        return utterances.stream()
                .flatMap(utterance -> utterance.words().stream())
                .anyMatch(word -> word.referenceIndex() >= 0);
    }

    /// The scores of the whole recording; all 0 when nothing was read.
    Result.Scores scores() {
        long samples = spoken.parts().getLast().utterance().endSample();
        var scores = scorer.result(task, utterances, samples).scores();
        return scores == null ? NOTHING_READ : scores;
    }

    /// The result, as the product gives it.
    Result result() {
        return scorer.result(task, utterances, utterances.getLast().endSample());
    }

    /// Pairs each word of the text with the experts' accuracy. A word that was not found has the score 0.
    List<ScorePair> words() {
        return words(ScoredWord::score);
    }

    private List<ScorePair> words(ToDoubleFunction<ScoredWord> score) {
        var ours = byReference();
        var theirs = spoken.expert().words();
        var pairs = new ArrayList<ScorePair>();
        for (int i = 0; i < theirs.size(); i++) {
            var word = ours.get(i);
            pairs.add(new ScorePair(
                    word == null ? 0 : score.applyAsDouble(word), theirs.get(i).accuracy()));
        }
        return pairs;
    }

    /// The pairs of the words that were called mispronounced.
    List<ScorePair> calledWords() {
        var ours = byReference();
        var theirs = spoken.expert().words();
        return ours.entrySet().stream()
                .filter(entry -> entry.getValue().errorType() == ErrorType.MISPRONUNCIATION)
                .filter(entry -> entry.getKey() < theirs.size())
                .map(entry -> new ScorePair(
                        entry.getValue().score(), theirs.get(entry.getKey()).accuracy()))
                .toList();
    }

    /// The pairs of the words that were found, if these were said: by that they are called wrong.
    List<ScorePair> foundWords() {
        return words(ScoredWord::scoreIfSaid).stream()
                .filter(pair -> pair.ours() > 0)
                .toList();
    }

    /// Pairs each phone that both pronunciations have with the experts' accuracy. Phones of a word that was not
    /// found have the score 0.
    List<ScorePair> phones() {
        return phones(phone -> true, true);
    }

    /// The pairs of phones for which another phone was reported.
    List<ScorePair> mistakenPhones() {
        return phones(phone -> !phone.heardArpabet().equals(phone.arpabet()), false);
    }

    /// The pairs of the phones of the words that were found, by phone.
    Map<String, List<ScorePair>> foundSounds() {
        var sounds = new LinkedHashMap<String, List<ScorePair>>();
        pair(phone -> true, false)
                .forEach(said -> sounds.computeIfAbsent(said.arpabet(), _ -> new ArrayList<>())
                        .add(said.pair()));
        return sounds;
    }

    private List<ScorePair> phones(Predicate<ScoredPhone> chosen, boolean withUnfound) {
        return pair(chosen, withUnfound).stream().map(SaidPhone::pair).toList();
    }

    private record SaidPhone(String arpabet, ScorePair pair) {}

    private List<SaidPhone> pair(Predicate<ScoredPhone> chosen, boolean withUnfound) {
        var ours = byReference();
        var theirs = spoken.expert().words();
        var pairs = new ArrayList<SaidPhone>();
        for (int i = 0; i < theirs.size(); i++) {
            var word = ours.get(i);
            var phones = theirs.get(i).phones();
            if (word == null) {
                phones.stream()
                        .filter(phone -> withUnfound)
                        .forEach(
                                phone -> pairs.add(new SaidPhone(phone.arpabet(), new ScorePair(0, phone.accuracy()))));
                continue;
            }
            Alignment.of(word.phones(), phones, (mine, other) -> mine.arpabet().equals(other.arpabet())).stream()
                    .filter(pair -> chosen.test(pair.first()))
                    .forEach(pair -> pairs.add(new SaidPhone(
                            pair.first().arpabet(),
                            new ScorePair(pair.first().score(), pair.second().accuracy()))));
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
