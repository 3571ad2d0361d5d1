package dev.vivavoce.rating.language;

import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.rating.talk.Talk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The learner's sentences, those that count apart from those that do not. Everything that is rated rests on
/// [#counted] alone, so padding, copies, repetitions and instructions in the talk raise nothing.
///
/// @param left how many sentences were left out, by reason
public record Speech(List<Sentence> counted, Map<Credit, Integer> left) {
    public Speech {
        counted = List.copyOf(counted);
        left = Map.copyOf(left);
    }

    /// Sorts the sentences of a talk.
    public static Speech of(Talk talk, Scenario scenario) {
        var all = Sentences.of(talk);
        var unrelated = Unrelated.of(all, talk, scenario);
        var copies = new Copies(talk, scenario);
        var seen = new Seen();
        var counted = new ArrayList<Sentence>();
        var left = new EnumMap<Credit, Integer>(Credit.class);
        for (var sentence : all) {
            var credit = credit(sentence, unrelated, copies, seen);
            if (credit == Credit.COUNTED) counted.add(sentence);
            else left.merge(credit, 1, Integer::sum);
        }
        return new Speech(counted, left);
    }

    /// All sentences of the learner but those that speak to the rater.
    public static List<Sentence> toPartner(Talk talk) {
        return Sentences.of(talk).stream()
                .filter(sentence -> !Instructions.isIn(sentence.plain()))
                .toList();
    }

    private static Credit credit(Sentence sentence, Set<Sentence> unrelated, Copies copies, Seen seen) {
        if (Instructions.isIn(sentence.plain())) return Credit.INSTRUCTION;
        if (sentence.words().size() < 3 && !seen.isGreeting(sentence)) return Credit.TOO_SHORT;
        if (copies.isOfCard(sentence)) return Credit.COPIED;
        if (copies.isEcho(sentence)) return Credit.ECHOED;
        if (unrelated.contains(sentence)) return Credit.UNRELATED;
        return seen.before(sentence) ? Credit.REPEATED : Credit.COUNTED;
    }

    /// How many words count.
    public int words() {
        return counted.stream().mapToInt(sentence -> sentence.words().size()).sum();
    }

    /// All words that count, in order.
    public List<String> allWords() {
        return counted.stream().flatMap(sentence -> sentence.words().stream()).toList();
    }

    /// How many turns have a sentence that counts.
    public int turns() {
        return (int) counted.stream().mapToInt(Sentence::turn).distinct().count();
    }

    /// What was said so far: a sentence is a repetition when it is the same, or has nearly the same words.
    private static final class Seen {
        private static final double NEARLY = 0.8;
        private static final int LEAST_WORDS = 5;
        private static final Set<String> GREETINGS = Set.of("hello", "hi", "good");

        private final Set<List<String>> sentences = new HashSet<>();
        private final Map<String, List<Set<String>>> byWord = new HashMap<>();

        boolean isGreeting(Sentence sentence) {
            return GREETINGS.contains(sentence.words().getFirst()) && sentences.isEmpty();
        }

        /// Whether it was said before; remembers it.
        boolean before(Sentence sentence) {
            if (!sentences.add(sentence.words())) return true;
            var words = Set.copyOf(sentence.words());
            if (words.size() < LEAST_WORDS) return false;
            boolean nearly = words.stream()
                    .filter(word -> !Words.isCommon(word))
                    .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
                    .anyMatch(other -> shared(words, other) >= NEARLY);
            for (var word : words) {
                if (!Words.isCommon(word))
                    byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(words);
            }
            return nearly;
        }

        private static double shared(Set<String> one, Set<String> other) {
            int smaller = Math.min(one.size(), other.size());
            if (smaller < NEARLY * Math.max(one.size(), other.size())) return 0;
            int both = (int) one.stream().filter(other::contains).count();
            return (double) both / (one.size() + other.size() - both);
        }
    }
}
