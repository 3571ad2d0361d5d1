package dev.vivavoce.rating.language;

import dev.vivavoce.rating.evidence.Quote;
import dev.vivavoce.rating.evidence.Reading;
import dev.vivavoce.rating.evidence.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// Measures the language of the sentences that count: grammar, range, vocabulary and hesitation. Times play no
/// part.
public final class LanguageSignals {
    /// Words that a sentence without a fault needs to be quoted for it.
    private static final int LEAST_CLEAN = 7;
    /// Pseudo-words that keep a short talk from extreme rates: one fault in twenty words is not five on 100.
    private static final double PRIOR_WORDS = 25;
    private static final double PRIOR_FAULTS = 0.5;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Phrases phrases = Phrases.of(LanguageSignals.class, "language.phrases");

    /// A sentence with what was found in it.
    private record Checked(Sentence sentence, int faults, int slips, int subordinate) {
        boolean isClean() {
            return faults + slips == 0 && sentence.words().size() >= LEAST_CLEAN;
        }

        int length() {
            return sentence.words().size();
        }

        Quote quote() {
            return sentence.quote();
        }
    }

    /// Returns the readings; nothing when no sentence counts.
    ///
    /// @param parses of the sentences that count, in order
    public Map<Signal, Reading> of(Speech speech, List<Parse> parses) {
        var readings = new EnumMap<Signal, Reading>(Signal.class);
        if (speech.counted().isEmpty()) return readings;
        var checked = checked(speech.counted(), parses);
        var clean = quotes(checked, Checked::isClean, Checked::length);
        double words = speech.words();
        readings.put(
                Signal.FAULTS,
                new Reading(
                        rate(checked.stream().mapToInt(Checked::faults).sum(), words),
                        clean,
                        quotes(checked, one -> one.faults() > 0, Checked::faults)));
        readings.put(
                Signal.SLIPS,
                new Reading(
                        rate(checked.stream().mapToInt(Checked::slips).sum(), words),
                        clean,
                        quotes(checked, one -> one.slips() > 0, Checked::slips)));
        readings.put(
                Signal.SENTENCE_LENGTH,
                new Reading(
                        words / checked.size(),
                        quotes(checked, one -> one.length() > 11, Checked::length),
                        quotes(checked, one -> one.length() < 5, one -> -one.length())));
        readings.put(
                Signal.SUBORDINATION,
                new Reading(
                        checked.stream().filter(one -> one.subordinate() > 0).count() / (double) checked.size(),
                        quotes(checked, one -> one.subordinate() > 0, Checked::subordinate),
                        quotes(checked, one -> one.subordinate() == 0 && one.length() < 7, one -> -one.length())));
        readings.put(Signal.STRUCTURES, groups("STRUCTURE ", speech));
        readings.put(Signal.LINKING, groups("LINK ", speech));
        readings.put(Signal.POLITENESS, groups("POLITE ", speech));
        readings.put(Signal.NATURAL_FORMS, natural(speech, words));
        readings.put(Signal.DISFLUENCY, disfluency(speech, words, clean));
        vocabulary(speech, readings);
        readings.put(
                Signal.DEVELOPMENT,
                new Reading(
                        words / speech.turns(), quotes(checked, one -> one.length() > 11, Checked::length), List.of()));
        return readings;
    }

    private List<Checked> checked(List<Sentence> sentences, List<Parse> parses) {
        var checked = new ArrayList<Checked>();
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            int slips = parses.get(i).slips();
            for (var group : phrases.groups("SLIP ")) slips += phrases.count(group, sentence);
            checked.add(new Checked(
                    sentence, parses.get(i).faults().size(), slips, phrases.count("SUBORDINATE", sentence)));
        }
        return checked;
    }

    private static double rate(int count, double words) {
        return 100 * (count + PRIOR_FAULTS) / (words + PRIOR_WORDS);
    }

    /// How many of the groups occur, with the first sentence of each.
    private Reading groups(String prefix, Speech speech) {
        var found = new ArrayList<Quote>();
        int count = 0;
        for (var group : phrases.groups(prefix)) {
            var in = phrases.in(group, speech.counted());
            if (in.isEmpty()) continue;
            count++;
            if (!found.contains(in.getFirst().quote())) found.add(in.getFirst().quote());
        }
        return new Reading(count, found, List.of());
    }

    private Reading natural(Speech speech, double words) {
        int count = speech.counted().stream()
                .mapToInt(sentence -> phrases.count("NATURAL", sentence))
                .sum();
        var found = phrases.in("NATURAL", speech.counted()).stream()
                .map(Sentence::quote)
                .toList();
        return new Reading(100 * count / (words + PRIOR_WORDS), found, List.of());
    }

    private Reading disfluency(Speech speech, double words, List<Quote> clean) {
        int count = speech.counted().stream()
                .mapToInt(sentence -> phrases.count("SOUND", sentence))
                .sum();
        var found = phrases.in("SOUND", speech.counted()).stream()
                .map(Sentence::quote)
                .toList();
        return new Reading(rate(count, words), clean, found);
    }

    private void vocabulary(Speech speech, Map<Signal, Reading> readings) {
        var words = speech.allWords();
        var rare = vocabulary.rare(words);
        var found = speech.counted().stream()
                .filter(sentence -> !vocabulary.rare(sentence.words()).isEmpty())
                .sorted(Comparator.comparingInt((Sentence sentence) ->
                        -vocabulary.rare(sentence.words()).size()))
                .map(Sentence::quote)
                .toList();
        readings.put(
                Signal.RARE_WORDS, new Reading(100 * rare.size() / (words.size() + PRIOR_WORDS), found, List.of()));
        var longest = speech.counted().stream()
                .sorted(Comparator.comparingInt(
                        (Sentence sentence) -> -Words.topics(sentence.words()).size()))
                .map(Sentence::quote)
                .toList();
        readings.put(Signal.DIVERSITY, new Reading(Vocabulary.diversity(words), longest, List.of()));
    }

    private static List<Quote> quotes(List<Checked> checked, Predicate<Checked> which, ToIntFunction<Checked> best) {
        return checked.stream()
                .filter(which)
                .sorted(Comparator.comparingInt(best).reversed())
                .map(Checked::quote)
                .toList();
    }
}
