package dev.vivavoce.speech.pronunciation.scoring;

import dev.vivavoce.speech.pronunciation.scoring.Result.Costs;
import dev.vivavoce.speech.pronunciation.scoring.Result.Outcome;
import dev.vivavoce.speech.pronunciation.scoring.Result.Pause;
import dev.vivavoce.speech.pronunciation.scoring.Result.Scores;
import dev.vivavoce.speech.text.SpokenForm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Computes results: a pure function of the scored utterances.
record Results(Measures measures, Marks marks, String version, double passMark) {
    private static final double SAMPLE_RATE = 16_000;
    private static final double SHORTEST_PAUSE_SECONDS = 0.25;
    /// The expert score that equals 100: experts give up to 10, but hardly ever more than 9.
    private static final double FULL_MARKS = 9.2;
    /// An inserted word weighs less than a misread one: recognisers split accented words.
    private static final double INSERTION_WEIGHT = 0.25;
    /// How much each part counts in the total that the experts give: fitted on their own scores, without the
    /// learner's speech.
    private static final double ACCURACY_WEIGHT = 0.69;

    private static final double FLUENCY_WEIGHT = 0.08;
    private static final double PROSODY_WEIGHT = 0.23;

    Result of(ScoringTask task, List<ScoredUtterance> scored, long totalSamples) {
        var utterances = ScoredUtterance.ended(scored);
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
        if (!isUnderstood(spoken, transcript)) {
            boolean isSilent = utterances.isEmpty();
            return new Result(
                    isSilent ? Outcome.NO_SPEECH : Outcome.NOT_UNDERSTOOD,
                    isSilent ? null : NotUnderstoodReason.of(utterances),
                    null,
                    transcript,
                    List.of(),
                    0,
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    passMark,
                    Scorer.NAME,
                    version,
                    audio,
                    speech);
        }
        var reference = switch (task) {
            case ScoringTask.ReadAloud(var text) -> SpokenForm.of(text);
            case ScoringTask.Free() -> null;
        };
        var pauses = pauses(spoken);
        var words = marks.on(spoken, utterances, reference);
        words = reference == null ? words : withOmissions(words, reference);
        var unclear = UnclearPart.of(words);
        var scores = scores(words, unclear, utterances, reference != null);
        return new Result(
                Outcome.SCORED,
                null,
                scores,
                transcript,
                List.copyOf(words),
                rate(spoken, 0),
                rate(spoken, pauses.stream().mapToDouble(Pause::lengthSeconds).sum()),
                pauses,
                WeakSounds.of(words),
                unclear,
                scores.overall() >= passMark,
                passMark,
                Scorer.NAME,
                version,
                audio,
                speech);
    }

    /// Where the recogniser wrote nothing, one word at least has to fit what was said.
    private static boolean isUnderstood(List<ScoredWord> spoken, String transcript) {
        return !spoken.isEmpty() && (!transcript.isEmpty() || spoken.stream().anyMatch(word -> !word.isUnclear()));
    }

    @Nullable
    Scores scores(ScoredUtterance utterance) {
        if (utterance.words().isEmpty()) {
            return null;
        }
        return scores(utterance.words(), List.of(), List.of(utterance), false);
    }

    /// The scores that experts would give. Omissions and insertions lower the overall score of a
    /// reading: reading another text well scores 0.
    private Scores scores(
            List<ScoredWord> words, List<UnclearPart> unclear, List<ScoredUtterance> utterances, boolean hasReference) {
        long inserted = words.stream()
                .filter(word -> word.errorType() == ErrorType.INSERTION)
                .count();
        long said = words.stream()
                .filter(word -> word.errorType() != ErrorType.INSERTION
                        && !word.phones().isEmpty())
                .count();
        if (said == 0) {
            return new Scores(0, 0, hasReference ? 0.0 : null, 0, 0, Costs.NOTHING_SAID);
        }
        var read = hasReference ? Read.of(words, unclear) : Read.ALL;
        var estimated = estimate(utterances, words, unclear, read.thisText());
        double accuracy = points(estimated.accuracy());
        double fluency = points(estimated.fluency());
        double prosody = points(estimated.prosodic());
        double asWritten = said / (said + INSERTION_WEIGHT * inserted);
        double ofParts = ACCURACY_WEIGHT * accuracy + FLUENCY_WEIGHT * fluency + PROSODY_WEIGHT * prosody;
        var costs = new Costs(
                ACCURACY_WEIGHT * (100 - accuracy),
                FLUENCY_WEIGHT * (100 - fluency),
                PROSODY_WEIGHT * (100 - prosody),
                ofParts * read.leftOut(),
                ofParts * read.unclear(),
                ofParts * read.share() * (1 - asWritten));
        double overall = Math.max(0, 100 - costs.sum());
        return new Scores(accuracy, fluency, hasReference ? completeness(words) : null, prosody, overall, costs);
    }

    /// Where half of the text was found, a part that could not be understood takes nothing from what the other words
    /// are worth. Where a quarter of it or less was, it may be another text.
    private Measures.Estimated estimate(
            List<ScoredUtterance> utterances, List<ScoredWord> words, List<UnclearPart> unclear, double thisText) {
        var whole = measures.estimate(utterances);
        var inParts = unclear.stream()
                .flatMap(part -> words.subList(part.firstWord(), part.lastWord() + 1).stream())
                .map(ScoredWord::referenceIndex)
                .collect(Collectors.toSet());
        var understood =
                utterances.stream().map(utterance -> utterance.without(inParts)).toList();
        boolean isAnyUnderstood = understood.stream()
                .flatMap(utterance -> utterance.words().stream())
                .anyMatch(Measures::counts);
        if (inParts.isEmpty() || !isAnyUnderstood) return whole;
        return whole.raisedTo(measures.estimate(understood), Math.max(0, 2 * thisText - 1));
    }

    private static double points(double expert) {
        return Math.min(100, 100 * expert / FULL_MARKS);
    }

    /// The share of the text that was said, as it is expected.
    private static double completeness(List<ScoredWord> words) {
        return 100
                * words.stream()
                        .filter(word -> word.referenceIndex() >= 0)
                        .mapToDouble(word -> 1 - word.doubt())
                        .average()
                        .orElse(0);
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

    /// What is missing of a text that was read, as shares of the text.
    ///
    /// @param leftOut the words that were left out
    /// @param unclear what is missing of words that could hardly be made out
    /// @param thisText how certain it is that this text was read and no other: 1 where half of it was found
    private record Read(double leftOut, double unclear, double thisText) {
        static final Read ALL = new Read(0, 0, 1);

        /// A word from this score on counts as read, well or not.
        private static final double SURELY_READ = 40;
        /// Who read this share of a text well did not read another text.
        private static final double SURELY_THIS_TEXT = 0.5;

        /// The less of the text was found, the likelier another one was read, and the less unclear words count as read.
        /// Unclear parts do not count at all where most of the text was found.
        static Read of(List<ScoredWord> words, List<UnclearPart> parts) {
            int all = 0;
            int omitted = 0;
            int inParts = 0;
            double readClearly = 0;
            double readAlone = 0;
            double readInParts = 0;
            for (int i = 0; i < words.size(); i++) {
                var word = words.get(i);
                if (word.referenceIndex() < 0) continue;
                all++;
                int index = i;
                double share = Math.min(1, word.score() / SURELY_READ);
                if (parts.stream().anyMatch(part -> part.firstWord() <= index && index <= part.lastWord())) {
                    inParts++;
                    readInParts += share;
                } else if (word.errorType() == ErrorType.OMISSION) {
                    omitted++;
                } else if (word.isUnclear()) {
                    readAlone += share;
                } else {
                    readClearly += share;
                }
            }
            if (all == 0) return new Read(1, 0, 0);
            double thisText = Math.min(1, readClearly / all / SURELY_THIS_TEXT);
            double counting = all - thisText * inParts;
            double share = (readClearly + thisText * (readAlone + (1 - thisText) * readInParts)) / counting;
            double leftOut = omitted / counting;
            return new Read(leftOut, Math.max(0, 1 - share - leftOut), thisText);
        }

        /// The share of the text that was read.
        double share() {
            return 1 - leftOut - unclear;
        }
    }
}
