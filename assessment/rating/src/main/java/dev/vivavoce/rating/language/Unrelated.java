package dev.vivavoce.rating.language;

import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.rating.talk.Speaker;
import dev.vivavoce.rating.talk.Talk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds long passages within a turn that share no topic with the scenario or the partner and do not address
/// anyone: learnt by heart, to fill the time. A free talk has none, since it has no topic that is given.
final class Unrelated {
    /// A passage this long, in words, is no aside any more.
    private static final int LEAST_WORDS = 50;
    private static final Set<String> ADDRESSES =
            Set.of("you", "your", "you're", "you'd", "you'll", "you've", "we", "we'll", "let's", "please");

    private Unrelated() {}

    static Set<Sentence> of(List<Sentence> sentences, Talk talk, Scenario scenario) {
        var found = new HashSet<Sentence>();
        if (scenario.tasks().isEmpty()) return found;
        var topics = new HashSet<String>();
        scenario.texts().forEach(text -> topics.addAll(Words.topics(Words.of(text))));
        for (var turn : talk.turns()) {
            if (turn.who() == Speaker.PARTNER) topics.addAll(Words.topics(Words.of(turn.text())));
        }
        var passage = new ArrayList<Sentence>();
        for (var sentence : sentences) {
            boolean goesOn = passage.isEmpty() || passage.getLast().turn() == sentence.turn();
            if (!goesOn || isRelated(sentence, topics)) end(passage, found);
            if (!isRelated(sentence, topics)) passage.add(sentence);
        }
        end(passage, found);
        return found;
    }

    private static void end(List<Sentence> passage, Set<Sentence> found) {
        if (passage.stream().mapToInt(sentence -> sentence.words().size()).sum() >= LEAST_WORDS) found.addAll(passage);
        passage.clear();
    }

    private static boolean isRelated(Sentence sentence, Set<String> topics) {
        return sentence.words().stream().anyMatch(ADDRESSES::contains)
                || Words.topics(sentence.words()).stream().anyMatch(topics::contains);
    }
}
