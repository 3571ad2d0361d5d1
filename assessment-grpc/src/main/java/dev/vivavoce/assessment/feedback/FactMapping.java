package dev.vivavoce.assessment.feedback;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Pause;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Scores;
import dev.vivavoce.speech.v1.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what may be said about a result. A word that was not said well is never among the strengths.
final class FactMapping {
    private static final double GOOD = 80;
    /// The best part of a lower score is nothing to praise.
    private static final double FAIR = 65;
    private static final double SAID_WELL = 90;
    private static final double NOT_CLEAR = 70;
    private static final int MOST_GOOD_WORDS = 2;
    /// Fewer words say nothing about pace and pauses.
    private static final int LEAST_WORDS = 8;
    private static final double LONG_PAUSE_NANOS = 1e9;
    /// The pace that is easy to follow, in words a minute, and what is slow and fast.
    private static final int EASY_FROM = 130;
    private static final int EASY_TO = 175;
    private static final int SLOW = 110;
    private static final int FAST = 190;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]{4,30}");

    /// A part of the score.
    private record Part(String name, double score) {}

    private FactMapping() {}

    /// Empty when there is no score, or no strength.
    ///
    /// @param stored `vivavoce.speech.v1.Result`
    static Optional<FeedbackFacts> facts(byte[] stored) {
        try {
            return facts(Result.parseFrom(stored));
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored attempt cannot be read", thrown);
        }
    }

    private static Optional<FeedbackFacts> facts(Result result) {
        if (result.getOutcome() != Outcome.OUTCOME_SCORED || !result.hasScores()) return Optional.empty();
        var facts = new Collected();
        scores(result.getScores(), facts);
        words(result, facts);
        sound(result, facts);
        flow(result, facts);
        if (facts.strengths.isEmpty()) return Optional.empty();
        if (facts.next.isEmpty()) facts.next("Nothing stands out: something longer or harder comes next.");
        return Optional.of(facts.numbered());
    }

    private static void scores(Scores scores, Collected facts) {
        var overall = "The overall score: " + Math.round(scores.getOverall()) + " of 100.";
        if (Math.round(scores.getOverall()) >= GOOD) facts.strength(overall);
        else facts.next(overall);
        var parts = new ArrayList<>(List.of(
                new Part("the sounds", scores.getAccuracy()),
                new Part("the flow", scores.getFluency()),
                new Part("the melody of speech", scores.getProsody())));
        if (scores.hasCompleteness())
            parts.add(new Part("the share of the text that was said", scores.getCompleteness()));
        parts.sort(Comparator.comparingDouble(Part::score));
        var best = parts.getLast();
        var lowest = parts.getFirst();
        if (Math.round(best.score()) == Math.round(lowest.score())) return;
        if (best.score() >= FAIR)
            facts.strength("The best part of the score: " + best.name() + ", " + Math.round(best.score()) + " of 100.");
        facts.next("The lowest part of the score: " + lowest.name() + ", " + Math.round(lowest.score()) + " of 100.");
    }

    private static void words(Result result, Collected facts) {
        var weakest = result.getWordsList().stream()
                .filter(word -> isSaid(word) && word.getScore() < NOT_CLEAR)
                .min(Comparator.comparingDouble(Word::getScore));
        var weak = result.getWordsList().stream()
                .filter(word -> !(isSaid(word) && word.getScore() >= GOOD))
                .map(FactMapping::small)
                .collect(Collectors.toSet());
        var names = new ArrayList<String>();
        result.getWordsList().stream()
                .filter(word -> isSaid(word) && word.getScore() >= SAID_WELL && !weak.contains(small(word)))
                .sorted(Comparator.comparingDouble(Word::getScore).reversed())
                .filter(word -> names.size() < MOST_GOOD_WORDS && !names.contains(small(word)))
                .forEach(word -> {
                    names.add(small(word));
                    facts.strength(
                            "The word " + quoted(word) + " was said well: " + Math.round(word.getScore()) + " of 100.",
                            small(word));
                });
        weakest.ifPresent(word -> facts.next(
                "The word " + quoted(word) + " was not clear: " + Math.round(word.getScore()) + " of 100.",
                small(word)));
        var omitted = named(result, word -> word.getErrorType() == ErrorType.ERROR_TYPE_OMISSION);
        if (!omitted.isEmpty())
            facts.next(
                    "The word " + quoted(omitted.getFirst()) + " of the text was left out.", small(omitted.getFirst()));
    }

    private static List<Word> named(Result result, Predicate<Word> wanted) {
        return result.getWordsList().stream()
                .filter(word ->
                        wanted.test(word) && WORD.matcher(word.getText()).matches())
                .toList();
    }

    private static void sound(Result result, Collected facts) {
        if (result.getWeakestSoundsCount() == 0) return;
        var sound = result.getWeakestSounds(0);
        var text = "The sound /" + sound.getIpa() + "/ was not clear";
        var example = sound.getMissedInList().stream()
                .filter(index -> index < result.getWordsCount())
                .map(result::getWords)
                .filter(word -> WORD.matcher(word.getText()).matches())
                .findFirst();
        if (example.isEmpty()) facts.next(text + ".", sound.getIpa());
        else facts.next(text + ", for example in " + quoted(example.get()) + ".", sound.getIpa(), small(example.get()));
    }

    private static void flow(Result result, Collected facts) {
        if (!result.hasFluency() || result.getWordsCount() < LEAST_WORDS || isMostlyLeftOut(result)) return;
        var longPauses = result.getFluency().getPausesList().stream()
                .mapToDouble(FactMapping::nanos)
                .filter(nanos -> nanos > LONG_PAUSE_NANOS)
                .summaryStatistics();
        if (longPauses.getCount() == 0) facts.strength("All pauses were short: at most 1 second.");
        else
            facts.next("Pauses longer than 1 second: " + longPauses.getCount() + "; the longest: "
                    + String.format(Locale.ROOT, "%.1f", longPauses.getMax() / 1e9) + " seconds.");
        long pace = Math.round(result.getFluency().getSpeakingRateWordsPerMinute());
        var words = "The pace: " + pace + " words a minute, which is ";
        if (pace >= EASY_FROM && pace <= EASY_TO) facts.strength(words + "easy to follow.");
        else if (pace > 0 && pace < SLOW) facts.next(words + "slow.");
        else if (pace > FAST) facts.next(words + "fast.");
    }

    /// Whether more words of the text were left out or not understood than heard. It may have been another text
    /// then, so the flow of the rest says nothing.
    private static boolean isMostlyLeftOut(Result result) {
        int ofText = 0;
        int missing = 0;
        for (int i = 0; i < result.getWordsCount(); i++) {
            var type = result.getWords(i).getErrorType();
            if (type == ErrorType.ERROR_TYPE_INSERTION) continue;
            ofText++;
            if (type == ErrorType.ERROR_TYPE_OMISSION || isUnclear(result, i)) missing++;
        }
        return missing * 2 > ofText;
    }

    private static boolean isUnclear(Result result, int word) {
        return result.getUnclearPartsList().stream()
                .anyMatch(part -> part.getFirstWord() <= word && word <= part.getLastWord());
    }

    private static double nanos(Pause pause) {
        return pause.getLength().getSeconds() * 1e9 + pause.getLength().getNanos();
    }

    private static boolean isSaid(Word word) {
        boolean isOfTheTask = word.getErrorType() != ErrorType.ERROR_TYPE_OMISSION
                && word.getErrorType() != ErrorType.ERROR_TYPE_INSERTION;
        return isOfTheTask && WORD.matcher(word.getText()).matches();
    }

    private static String small(Word word) {
        return word.getText().toLowerCase(Locale.ROOT);
    }

    private static String quoted(Word word) {
        return "“" + small(word) + "”";
    }

    /// Facts before they have numbers.
    private static final class Collected {
        private final List<Fact> strengths = new ArrayList<>();
        private final List<Fact> next = new ArrayList<>();

        private void strength(String text, String... words) {
            strengths.add(new Fact(0, text, List.of(words)));
        }

        private void next(String text, String... words) {
            next.add(new Fact(0, text, List.of(words)));
        }

        private FeedbackFacts numbered() {
            return new FeedbackFacts(numbered(strengths, 1), numbered(next, 1 + strengths.size()));
        }

        private static List<Fact> numbered(List<Fact> facts, int first) {
            var numbered = new ArrayList<Fact>();
            for (var fact : facts) numbered.add(new Fact(first + numbered.size(), fact.text(), fact.words()));
            return numbered;
        }
    }
}
