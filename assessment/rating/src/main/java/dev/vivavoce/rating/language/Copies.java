package dev.vivavoce.rating.language;

import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.rating.talk.Speaker;
import dev.vivavoce.rating.talk.Talk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds sentences that are read from the card, or repeat the partner's words, by runs of five words.
///
/// The card says "you" or "the patient". A learner who says the same of himself, "I have had a toothache since
/// yesterday", does what the card asks; one who says "you have had a toothache" reads aloud.
final class Copies {
    private static final int RUN = 5;
    private static final double MOSTLY = 0.7;
    private static final Set<String> CARDS_VOICE = Set.of("you", "your", "patient", "patient's");

    private final Set<List<String>> tasks = new HashSet<>();
    private final Set<List<String>> card = new HashSet<>();
    private final Map<List<String>, Integer> partner = new HashMap<>();

    Copies(Talk talk, Scenario scenario) {
        for (var task : scenario.tasks()) tasks.addAll(runs(Words.of(task)));
        for (var text : scenario.card()) card.addAll(runs(Words.of(text)));
        for (int i = 0; i < talk.turns().size(); i++) {
            var turn = talk.turns().get(i);
            if (turn.who() != Speaker.PARTNER) continue;
            for (var run : runs(Words.of(turn.text()))) partner.putIfAbsent(run, i);
        }
    }

    boolean isOfCard(Sentence sentence) {
        var words = sentence.words();
        if (share(words, tasks) >= MOSTLY) return true;
        return share(words, card) >= MOSTLY
                && runs(words).stream()
                        .anyMatch(run -> card.contains(run) && run.stream().anyMatch(CARDS_VOICE::contains));
    }

    boolean isEcho(Sentence sentence) {
        var before = new HashSet<List<String>>();
        for (var run : runs(sentence.words())) {
            if (partner.getOrDefault(run, Integer.MAX_VALUE) < sentence.turn()) before.add(run);
        }
        return share(sentence.words(), before) >= MOSTLY;
    }

    /// The share of the words that stand in one of these runs.
    private static double share(List<String> words, Set<List<String>> of) {
        if (words.size() < RUN || of.isEmpty()) return 0;
        var covered = new boolean[words.size()];
        for (int i = 0; i + RUN <= words.size(); i++) {
            if (!of.contains(words.subList(i, i + RUN))) continue;
            for (int j = i; j < i + RUN; j++) covered[j] = true;
        }
        int count = 0;
        for (boolean one : covered) if (one) count++;
        return (double) count / words.size();
    }

    private static Set<List<String>> runs(List<String> words) {
        var runs = new HashSet<List<String>>();
        for (int i = 0; i + RUN <= words.size(); i++) runs.add(List.copyOf(words.subList(i, i + RUN)));
        return runs;
    }
}
