package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.evaluation.figures.Bootstrap;
import dev.vivavoce.speech.pronunciation.scoring.ErrorType;
import dev.vivavoce.speech.pronunciation.scoring.ScoredWord;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.training.corpus.UnreadWords;
import dev.vivavoce.training.corpus.UnreadWords.Change;
import dev.vivavoce.training.learning.Progress;
import dev.vivavoce.training.recognition.TuneRecognizer;
import dev.vivavoce.training.scoring.Corpus.Engines;
import dev.vivavoce.training.scoring.Corpus.Part;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import dev.vivavoce.training.scoring.Folds.Judge;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// How many words that were read are reported as left out, and how many words that were not read are: on all
/// recordings, by networks that have not heard the speaker. Words that were not read are put into the text,
/// or their sound is cut away; each recording gets one such change.
final class Omissions {
    private static final int TEENAGER_FROM = 13;
    private static final int ADULT_FROM = 18;
    private static final int SHORTEST_CUT = 4;

    private final Corpus corpus;
    private final Engines engines;
    private final UnreadWords unreadWords;

    private Omissions(Corpus corpus, Engines engines) {
        this.corpus = corpus;
        this.engines = engines;
        unreadWords =
                new UnreadWords(corpus.utterances().stream().map(Spoken::text).toList(), engines.lexicon());
    }

    /// The counts of one recording.
    ///
    /// @param read the words that were read
    /// @param lost those of them that were reported as left out, by their place
    /// @param unread the words that were not read
    /// @param found those of them that were reported as left out
    private record Counts(Spoken spoken, int read, Set<Integer> lost, Change change, int unread, int found) {
        String speaker() {
            return spoken.recording().speaker();
        }

        /// Unknown ages belong to nobody.
        boolean isAged(int from, int below) {
            var age = spoken.recording().age();
            return age != null && age >= from && age < below;
        }
    }

    /// A text with words that were not read, and what was heard.
    private record Changed(String text, Set<Integer> unread, List<Part> parts) {}

    /// Returns the figures by name.
    static Map<String, Double> figures(Folds folds, Corpus corpus, Engines engines, long seed) {
        var omissions = new Omissions(corpus, engines);
        var recordings = corpus.utterances().stream()
                .filter(spoken -> SpokenForm.of(spoken.text()).size()
                        == UnreadWords.words(spoken.text()).size())
                .toList();
        var seeds = new LinkedHashMap<Spoken, Integer>();
        recordings.forEach(spoken -> seeds.put(spoken, seeds.size()));
        var counts = List.copyOf(folds.judge(
                        "words left out or not",
                        recordings,
                        (judge, spoken) -> omissions.count(judge, spoken, seed, seeds.getOrDefault(spoken, 0)))
                .values());
        var figures = new LinkedHashMap<String, Double>();
        put(figures, "omissions, false in 1,000", counts, Omissions::falseOmissions);
        putOfAge(figures, "children", counts, 0, TEENAGER_FROM);
        putOfAge(figures, "teenagers", counts, TEENAGER_FROM, ADULT_FROM);
        putOfAge(figures, "adults", counts, ADULT_FROM, Integer.MAX_VALUE);
        var notTunedOn = TuneRecognizer.leftOut(
                corpus.utterances().stream().map(Spoken::recording).toList());
        put(
                figures,
                "omissions, false in 1,000, not tuned on",
                counts.stream()
                        .filter(one -> notTunedOn.contains(one.speaker()))
                        .toList(),
                Omissions::falseOmissions);
        put(figures, "omissions, recall", counts, Omissions::recall);
        for (var change : Change.values()) {
            var ofChange = counts.stream().filter(one -> one.change() == change).toList();
            var name = change.name().toLowerCase(Locale.ROOT);
            figures.put("omissions, recall, " + name, recall(ofChange));
        }
        counts.stream()
                .filter(one -> !one.lost().isEmpty())
                .forEach(one -> Progress.say(
                        "words %s of \"%s\" lost in %s",
                        one.lost(),
                        one.spoken().text(),
                        one.spoken().recording().id()));
        return Collections.unmodifiableMap(figures);
    }

    private static void putOfAge(Map<String, Double> figures, String who, List<Counts> counts, int from, int below) {
        var some = counts.stream().filter(one -> one.isAged(from, below)).toList();
        put(figures, "omissions, false in 1,000, " + who, some, Omissions::falseOmissions);
    }

    private static void put(
            Map<String, Double> figures, String name, List<Counts> counts, ToDoubleFunction<List<Counts>> statistic) {
        var figure = Bootstrap.over(counts, Counts::speaker, statistic);
        figures.put(name, figure.value());
        figures.put(name + ", low", figure.low());
        figures.put(name + ", high", figure.high());
    }

    private static double falseOmissions(List<Counts> counts) {
        return 1000.0 * sum(counts, one -> one.lost().size()) / sum(counts, Counts::read);
    }

    private static double recall(List<Counts> counts) {
        return sum(counts, Counts::found) / sum(counts, Counts::unread);
    }

    private static double sum(List<Counts> counts, ToDoubleFunction<Counts> count) {
        return counts.stream().mapToDouble(count).sum();
    }

    private Counts count(Judge judge, Spoken spoken, long seed, int place) {
        var random = new Random(seed + place);
        var words = UnreadWords.words(spoken.text());
        var omitted = omitted(judge.perform(spoken, spoken.text(), spoken.parts()));
        var change = Change.values()[place % Change.values().length];
        if (change == Change.HALF
                && (words.size() < SHORTEST_CUT || spoken.parts().size() != 1)) {
            change = Change.END;
        }
        var changed = change == Change.HALF ? half(judge, spoken) : putIn(spoken, change, random);
        var found = omitted(judge.perform(spoken, changed.text(), changed.parts()));
        found.retainAll(changed.unread());
        return new Counts(
                spoken, words.size(), omitted, change, changed.unread().size(), found.size());
    }

    private static Set<Integer> omitted(Performance performance) {
        var result = performance.result();
        if (result.scores() == null) { // nothing was said, as far as the learner is told
            return new HashSet<>();
        }
        return result.words().stream()
                .filter(word -> word.errorType() == ErrorType.OMISSION)
                .map(ScoredWord::referenceIndex)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Changed putIn(Spoken spoken, Change change, Random random) {
        var text = unreadWords.putIn(spoken.text(), change, random);
        return new Changed(text.text(), text.unread(), spoken.parts());
    }

    /// The recording up to the middle one of its words.
    private Changed half(Judge judge, Spoken spoken) {
        var words = UnreadWords.words(spoken.text());
        var part = spoken.parts().getFirst();
        var middle = judge.perform(spoken, spoken.text(), spoken.parts()).result().words().stream()
                .filter(word -> word.referenceIndex() >= words.size() / 2
                        && word.errorType() != ErrorType.OMISSION
                        && word.errorType() != ErrorType.INSERTION)
                .findFirst();
        if (middle.isEmpty()) {
            return new Changed(spoken.text(), Set.of(), spoken.parts());
        }
        long start = part.utterance().startSample();
        int samples = (int) (Math.round(middle.get().startSeconds() * 16_000) - start);
        var cut = Arrays.copyOf(
                part.utterance().samples(),
                Math.clamp(samples, 1600, part.utterance().samples().length));
        var utterance = new Segment.Utterance(start, start + cut.length, cut, start + cut.length);
        var unread = new HashSet<Integer>();
        for (int i = middle.get().referenceIndex(); i < words.size(); i++) {
            unread.add(i);
        }
        return new Changed(
                spoken.text(),
                unread,
                List.of(new Part(utterance, engines.recognizer().hear(cut))));
    }
}
