package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.speech.pronunciation.Result.Outcome;
import dev.vivavoce.speech.pronunciation.Result.Pause;
import dev.vivavoce.speech.pronunciation.Result.Scores;
import dev.vivavoce.speech.recognition.SpokenForm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts utterances together: a pure function of them.
record Results(double passMark) {
    private static final double SAMPLE_RATE = 16_000;
    private static final double SHORTEST_PAUSE_SECONDS = 0.25;
    private static final double UNEXPECTED_BREAK_SECONDS = 0.6;
    private static final double MONOTONE_SEMITONES = 0.9;
    /// An inserted word weighs less than a misread one: recognisers tear accented words apart.
    private static final double INSERTION_WEIGHT = 0.25;
    /// Words left out lower the overall score down to this part of it.
    private static final double LEFT_OF_NOTHING_READ = 0.4;

    Result of(Task task, List<ScoredUtterance> utterances, long totalSamples) {
        var spoken = utterances.stream().flatMap(u -> u.words().stream()).toList();
        var transcript = utterances.stream()
                .map(u -> u.transcript().text())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        double speech = utterances.stream()
                        .filter(u -> !u.transcript().words().isEmpty())
                        .mapToLong(u -> u.endSample() - u.startSample())
                        .sum()
                / SAMPLE_RATE;
        double audio = totalSamples / SAMPLE_RATE;
        if (spoken.isEmpty()) {
            return new Result(
                    Outcome.NO_SPEECH,
                    null,
                    transcript,
                    List.of(),
                    0,
                    0,
                    List.of(),
                    false,
                    passMark,
                    Scorer.NAME,
                    Scorer.VERSION,
                    audio,
                    speech);
        }
        var reference = task.mode() == Task.Mode.READ_ALOUD ? SpokenForm.of(task.referenceText()) : null;
        var pauses = pauses(spoken);
        var words = withBreaks(spoken, utterances, reference);
        words = reference == null ? words : withOmissions(words, reference);
        var scores = scores(words, spoken, pauses, utterances, reference != null);
        return new Result(
                Outcome.SCORED,
                scores,
                transcript,
                List.copyOf(words),
                rate(spoken, 0),
                rate(spoken, pauses.stream().mapToDouble(Pause::lengthSeconds).sum()),
                pauses,
                scores.overall() >= passMark,
                passMark,
                Scorer.NAME,
                Scorer.VERSION,
                audio,
                speech);
    }

    @Nullable
    Scores scores(ScoredUtterance utterance) {
        if (utterance.words().isEmpty()) {
            return null;
        }
        return scores(utterance.words(), utterance.words(), pauses(utterance.words()), List.of(utterance), false);
    }

    private static Scores scores(
            List<ScoredWord> words,
            List<ScoredWord> spoken,
            List<Pause> pauses,
            List<ScoredUtterance> utterances,
            boolean hasReference) {
        double accuracy = accuracy(words, hasReference);
        double fluency = fluency(spoken, pauses);
        double prosody = prosody(utterances, fluency);
        // a share of the accuracy, not a sum: speaking other words fluently is worth nothing
        double manner = accuracy * (0.75 + 0.15 * fluency / 100 + 0.1 * prosody / 100);
        if (!hasReference) {
            return new Scores(accuracy, fluency, null, prosody, manner);
        }
        double completeness = completeness(words);
        double overall = manner * (LEFT_OF_NOTHING_READ + (1 - LEFT_OF_NOTHING_READ) * completeness / 100);
        return new Scores(accuracy, fluency, completeness, prosody, overall);
    }

    /// The mean of the words that were said, weighted by their phones; insertions count against a reading.
    private static double accuracy(List<ScoredWord> words, boolean hasReference) {
        double sum = 0;
        double weights = 0;
        for (var word : words) {
            if (word.errorType() == ErrorType.OMISSION) {
                continue;
            }
            double weight = Math.max(1, word.phones().size());
            boolean inserted = word.errorType() == ErrorType.INSERTION;
            sum += inserted && hasReference ? 0 : weight * word.score();
            weights += inserted && hasReference ? weight * INSERTION_WEIGHT : weight;
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private static double completeness(List<ScoredWord> words) {
        long wanted = words.stream().filter(w -> w.referenceIndex() >= 0).count();
        long said = words.stream()
                .filter(w -> w.referenceIndex() >= 0 && w.errorType() != ErrorType.OMISSION)
                .count();
        return wanted == 0 ? 0 : 100.0 * said / wanted;
    }

    /// Pace and pauses: full marks from 110 words a minute with a tenth of the time silent.
    private static double fluency(List<ScoredWord> spoken, List<Pause> pauses) {
        double time = spoken.getLast().endSeconds() - spoken.getFirst().startSeconds();
        double silent = pauses.stream().mapToDouble(Pause::lengthSeconds).sum() / Math.max(time, 0.1);
        double pace = Math.clamp((rate(spoken, 0) - 20) / 90, 0, 1);
        double flow = Math.clamp(1.1 - 1.4 * silent, 0, 1);
        return 100 * (spoken.size() < 3 ? flow : 0.5 * pace + 0.5 * flow);
    }

    private static double prosody(List<ScoredUtterance> utterances, double fluency) {
        double spread = utterances.stream()
                .filter(u -> u.pitchHertz() > 0)
                .mapToDouble(ScoredUtterance::pitchSpreadSemitones)
                .average()
                .orElse(2);
        return 0.5 * fluency + 50 * Math.clamp(spread / 2, 0, 1);
    }

    private static List<Pause> pauses(List<ScoredWord> spoken) {
        var pauses = new ArrayList<Pause>();
        for (int i = 1; i < spoken.size(); i++) {
            double start = spoken.get(i - 1).endSeconds();
            double length = spoken.get(i).startSeconds() - start;
            if (length >= SHORTEST_PAUSE_SECONDS) {
                pauses.add(new Pause(start, length));
            }
        }
        return List.copyOf(pauses);
    }

    private static double rate(List<ScoredWord> spoken, double pauseSeconds) {
        double time = spoken.getLast().endSeconds() - spoken.getFirst().startSeconds() - pauseSeconds;
        return time <= 0 ? 0 : 60 * spoken.size() / time;
    }

    /// Marks words that are right in themselves but wrongly joined: a long pause where the text has no
    /// punctuation, none after the end of a sentence, and a voice without melody.
    private static List<ScoredWord> withBreaks(
            List<ScoredWord> spoken, List<ScoredUtterance> utterances, @Nullable List<SpokenForm.Written> reference) {
        var words = new ArrayList<>(spoken);
        for (int i = 1; i < words.size(); i++) {
            var before = words.get(i - 1);
            var word = words.get(i);
            if (word.errorType() != ErrorType.NONE || reference == null || before.referenceIndex() < 0) {
                continue;
            }
            double gap = word.startSeconds() - before.endSeconds();
            boolean mayPause = reference.get(before.referenceIndex()).pauseAfter();
            if (!mayPause && gap >= UNEXPECTED_BREAK_SECONDS && word.referenceIndex() == before.referenceIndex() + 1) {
                words.set(i, word.with(ErrorType.UNEXPECTED_BREAK));
            }
        }
        for (var utterance : utterances) {
            boolean flat = utterance.pitchHertz() > 0
                    && utterance.pitchSpreadSemitones() < MONOTONE_SEMITONES
                    && utterance.words().size() >= 5;
            for (int i = 0; flat && i < words.size(); i++) {
                if (words.get(i).errorType() == ErrorType.NONE
                        && utterance.words().contains(words.get(i))) {
                    words.set(i, words.get(i).with(ErrorType.MONOTONE));
                }
            }
        }
        return words;
    }

    private static List<ScoredWord> withOmissions(List<ScoredWord> spoken, List<SpokenForm.Written> reference) {
        var words = new ArrayList<ScoredWord>();
        int next = 0;
        for (var word : spoken) {
            for (; word.referenceIndex() >= 0 && next < word.referenceIndex(); next++) {
                words.add(ScoredWord.omission(reference.get(next).text(), next));
            }
            next = word.referenceIndex() >= 0 ? word.referenceIndex() + 1 : next;
            words.add(word);
        }
        for (; next < reference.size(); next++) {
            words.add(ScoredWord.omission(reference.get(next).text(), next));
        }
        return words;
    }
}
