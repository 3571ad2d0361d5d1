package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.evaluation.figures.Alignment;
import dev.vivavoce.speech.evaluation.recordings.ExpertScores;
import dev.vivavoce.speech.pronunciation.alignment.Evidence;
import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// An utterance and the experts' scores for its phones and words; NaN where they gave none.
record Example(Evidence evidence, double[] phones, double[] words) {
    /// Gathers the evidence for the words of each scored recording, by a phone network that has not heard the
    /// speaker.
    static Map<Spoken, List<Example>> of(Folds folds) {
        return folds.gather("evidence", Example::of);
    }

    private static List<Example> of(EvidenceGatherer gatherer, Spoken spoken) {
        var text = SpokenForm.of(spoken.text());
        var examples = new ArrayList<Example>();
        int from = 0;
        for (var part : spoken.parts()) {
            var found = gatherer.read(gatherer.listen(part.utterance(), part.hearing()), text, from);
            var words = spoken.expert().words();
            int last = Math.min(found.referenceTo(), words.size());
            var expected = words.subList(Math.min(from, last), last);
            from = found.referenceTo();
            if (!found.evidence().words().isEmpty()) {
                examples.add(of(found.evidence(), expected));
            }
        }
        return examples;
    }

    /// Aligns the experts' words and phones with those that were found.
    private static Example of(Evidence evidence, List<ExpertScores.Word> expert) {
        var phones = new double[evidence.phones().size()];
        var words = new double[evidence.words().size()];
        Arrays.fill(phones, Double.NaN);
        Arrays.fill(words, Double.NaN);
        record Ours(int index, String text) {}
        var ours = new ArrayList<Ours>();
        for (int w = 0; w < words.length; w++) {
            ours.add(new Ours(w, evidence.words().get(w).text()));
        }
        for (var pair : Alignment.of(ours, expert, (mine, theirs) -> mine.text().equalsIgnoreCase(theirs.text()))) {
            int w = pair.first().index();
            words[w] = pair.second().accuracy();
            var ofWord = new ArrayList<Ours>();
            for (int p = 0; p < phones.length; p++) {
                if (evidence.phones().get(p).word() == w) {
                    ofWord.add(new Ours(p, evidence.phones().get(p).aligned().phone()));
                }
            }
            Alignment.of(
                            ofWord,
                            pair.second().phones(),
                            (mine, theirs) -> mine.text().equals(theirs.arpabet()))
                    .forEach(phone -> {
                        if (phone.first().text().equals(phone.second().arpabet())) {
                            phones[phone.first().index()] = phone.second().accuracy();
                        }
                    });
        }
        return new Example(evidence, phones, words);
    }
}
