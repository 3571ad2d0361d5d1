package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.About;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.Tensor;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance;
import dev.vivavoce.speech.pronunciation.scoring.Scorer;
import dev.vivavoce.speech.pronunciation.scoring.ScoringTask;
import dev.vivavoce.speech.pronunciation.scoring.TaskScoring;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.training.learning.Progress;
import dev.vivavoce.training.scoring.Corpus.Engines;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The tensors learned so far, by cross-validation: one set for each fold of speakers left out, and one for all
/// speakers. A speaker is always judged by the set that was trained without them.
final class Folds {
    private final Corpus corpus;
    private final Engines engines;
    private final About about;
    private final List<Map<String, Tensor>> without;
    private final Map<String, Tensor> whole;

    /// @param phones the phone networks without each fold, then the one of all speakers
    Folds(Corpus corpus, Engines engines, About about, List<Map<String, Tensor>> phones) {
        this.corpus = corpus;
        this.engines = engines;
        this.about = about;
        without = phones.subList(0, Corpus.FOLDS).stream()
                .<Map<String, Tensor>>map(LinkedHashMap::new)
                .toList();
        whole = new LinkedHashMap<>(phones.getLast());
    }

    /// The tensors learned from all speakers.
    Map<String, Tensor> whole() {
        return whole;
    }

    /// What was learned so far without the speaker.
    ScoringModel without(Spoken spoken) {
        return new ScoringModel(about, without.get(corpus.fold(spoken)));
    }

    /// Adds tensors that all sets share.
    void put(Map<String, Tensor> tensors) {
        without.forEach(fold -> fold.putAll(tensors));
        whole.putAll(tensors);
    }

    /// Trains on the recordings without each fold, then on all of them.
    <T> void learn(String what, Map<Spoken, T> known, Function<Map<Spoken, T>, Map<String, Tensor>> training) {
        for (int fold = 0; fold < Corpus.FOLDS; fold++) {
            int leftOut = fold;
            var others = new LinkedHashMap<>(known);
            others.keySet().removeIf(spoken -> corpus.fold(spoken) == leftOut);
            without.get(fold).putAll(training.apply(others));
            Progress.say("%s without part %d", what, fold + 1);
        }
        whole.putAll(training.apply(known));
        Progress.say(what);
    }

    /// Applies `work` to each scored recording, in order, with the evidence of a network that has not heard the
    /// speaker.
    <T> Map<Spoken, T> gather(String what, BiFunction<EvidenceGatherer, Spoken, T> work) {
        return gather(what, corpus.scored(), work);
    }

    /// The same with other recordings.
    <T> Map<Spoken, T> gather(String what, List<Spoken> recordings, BiFunction<EvidenceGatherer, Spoken, T> work) {
        return each(what, recordings, engines::gatherer, work);
    }

    /// Scores each recording as the product does.
    ///
    /// @param texts texts to use in place of a recording's own
    Map<Spoken, Performance> perform(Map<Spoken, String> texts) {
        return judge(
                "scoring",
                corpus.scored(),
                (judge, spoken) -> judge.perform(spoken, texts.getOrDefault(spoken, spoken.text()), spoken.parts()));
    }

    /// Applies `work` to recordings, in order, with a judge that has not heard the speaker.
    <T> Map<Spoken, T> judge(String what, List<Spoken> recordings, BiFunction<Judge, Spoken, T> work) {
        return each(what, recordings, Judge::new, work);
    }

    /// Scores recordings as the product does.
    final class Judge {
        private final EvidenceGatherer gatherer;
        private final Scorer scorer;

        private Judge(ScoringModel model) {
            gatherer = engines.gatherer(model);
            scorer = engines.scorer(model);
        }

        /// @param parts the utterances of the recording, or some of them
        Performance perform(Spoken spoken, String text, List<Corpus.Part> parts) {
            var task = ScoringTask.readAloud(text);
            var utterances = new ArrayList<ScoredUtterance>();
            var scoring = new TaskScoring(scorer, task, Hotwords.NONE, 0);
            for (var part : parts) {
                var heard = gatherer.listen(part.utterance(), part.hearing());
                utterances.add(scoring.accept(scoring.score(heard).get()));
            }
            return new Performance(spoken, scorer, task, ScoredUtterance.ended(utterances));
        }
    }

    private <J, T> Map<Spoken, T> each(
            String what, List<Spoken> recordings, Function<ScoringModel, J> judging, BiFunction<J, Spoken, T> work) {
        var judges = without.stream()
                .map(tensors -> judging.apply(new ScoringModel(about, tensors)))
                .toList();
        var tasks = new ArrayList<Callable<T>>();
        for (var spoken : recordings) {
            tasks.add(() -> work.apply(judges.get(corpus.fold(spoken)), spoken));
        }
        var all = Progress.all(what, tasks);
        var answers = new LinkedHashMap<Spoken, T>();
        for (int i = 0; i < all.size(); i++) {
            answers.put(recordings.get(i), all.get(i));
        }
        return answers;
    }
}
