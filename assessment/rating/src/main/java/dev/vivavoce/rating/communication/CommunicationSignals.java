package dev.vivavoce.rating.communication;

import dev.vivavoce.rating.evidence.Quote;
import dev.vivavoce.rating.evidence.Reading;
import dev.vivavoce.rating.evidence.Signal;
import dev.vivavoce.rating.language.Phrases;
import dev.vivavoce.rating.language.Sentence;
import dev.vivavoce.rating.language.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Finds what the learner does with words. A move counts once in a turn, and only a few times in a talk, so
/// that saying it more often raises nothing.
public final class CommunicationSignals {
    /// Learner turns that an opening can take.
    private static final int OPENING_TURNS = 3;
    /// Pseudo-words that keep a short talk from extreme rates.
    private static final double PRIOR_WORDS = 25;

    private final Phrases phrases = Phrases.of(CommunicationSignals.class, "communication.phrases");

    /// Returns the readings; nothing when no sentence counts.
    public Map<Signal, Reading> of(Speech speech) {
        var readings = new EnumMap<Signal, Reading>(Signal.class);
        var counted = speech.counted();
        if (counted.isEmpty()) return readings;
        var turns = counted.stream().map(Sentence::turn).distinct().toList();
        readings.put(Signal.OPENING, opening(counted, turns));
        readings.put(Signal.EMPATHY, turns("EMPATHY", counted));
        readings.put(Signal.PERSPECTIVE, turns("PERSPECTIVE", counted));
        readings.put(Signal.SIGNPOSTING, turns("SIGNPOST", counted));
        readings.put(Signal.SUMMARY, turns("SUMMARY", counted));
        readings.put(Signal.OPEN_QUESTIONS, turns("OPEN", counted));
        readings.put(Signal.QUESTIONS, turns("ASK", counted));
        readings.put(Signal.CHECKING, checking(counted));
        readings.put(Signal.EXPLAINING, turns("EXPLAIN", counted));
        readings.put(Signal.LAY_WORDS, turns("LAY", counted));
        readings.put(Signal.CHOICE, turns("CHOICE", counted));
        readings.put(Signal.PLAN, turns("PLAN", counted));
        readings.put(Signal.ABRUPTNESS, abruptness(counted, turns.size()));
        readings.put(Signal.JARGON, jargon(speech));
        return readings;
    }

    private Reading opening(List<Sentence> counted, List<Integer> turns) {
        int until = turns.get(Math.min(OPENING_TURNS, turns.size()) - 1);
        var first =
                counted.stream().filter(sentence -> sentence.turn() <= until).toList();
        int parts = 0;
        var found = new ArrayList<Quote>();
        for (var part : phrases.groups("OPENING ")) {
            var in = phrases.in(part, first);
            if (in.isEmpty()) continue;
            parts++;
            if (!found.contains(in.getFirst().quote())) found.add(in.getFirst().quote());
        }
        return new Reading(parts, found, parts == 0 ? List.of(first.getFirst().quote()) : List.of());
    }

    /// How many turns hold the move, with the sentences.
    private Reading turns(String group, List<Sentence> sentences) {
        var found = phrases.in(group, sentences);
        return new Reading(
                found.stream().mapToInt(Sentence::turn).distinct().count(),
                found.stream()
                        .sorted(Comparator.comparingInt((Sentence sentence) -> -phrases.count(group, sentence)))
                        .map(Sentence::quote)
                        .toList(),
                List.of());
    }

    /// A check that lets the other person say it back counts twice.
    private Reading checking(List<Sentence> counted) {
        var asked = turns("CHECK", counted);
        var back = turns("TEACHBACK", counted);
        var found = new ArrayList<>(back.supporting());
        asked.supporting().stream().filter(quote -> !found.contains(quote)).forEach(found::add);
        return new Reading(asked.value() + back.value(), found, List.of());
    }

    /// Few words cannot show that a talk is free of orders, so quotes for it are those that are polite as well.
    private Reading abruptness(List<Sentence> counted, int turns) {
        var found = phrases.in("ABRUPT", counted);
        var soft = phrases.in("CHOICE", counted).stream()
                .filter(sentence -> !phrases.isIn("ABRUPT", sentence))
                .map(Sentence::quote)
                .toList();
        return new Reading(
                10.0 * found.size() / (turns + 1),
                soft,
                found.stream().map(Sentence::quote).toList());
    }

    /// Technical terms that nothing in their sentence or the next one puts into everyday words, on 100 words.
    private Reading jargon(Speech speech) {
        var counted = speech.counted();
        var explained = new ArrayList<Quote>();
        var bare = new ArrayList<Quote>();
        int count = 0;
        for (int i = 0; i < counted.size(); i++) {
            var sentence = counted.get(i);
            int terms = phrases.count("JARGON", sentence);
            boolean isLay = phrases.isIn("LAY", sentence)
                    || (i + 1 < counted.size()
                            && counted.get(i + 1).turn() == sentence.turn()
                            && phrases.isIn("LAY", counted.get(i + 1)));
            if (isLay) explained.add(sentence.quote());
            if (terms == 0 || isLay) continue;
            count += terms;
            bare.add(sentence.quote());
        }
        return new Reading(100 * count / (speech.words() + PRIOR_WORDS), explained, bare);
    }
}
