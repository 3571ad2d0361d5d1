package dev.vivavoce.rating.task;

import dev.vivavoce.rating.evidence.Quote;
import dev.vivavoce.rating.evidence.Reading;
import dev.vivavoce.rating.language.Sentence;
import dev.vivavoce.rating.language.Speech;
import dev.vivavoce.rating.language.Words;
import dev.vivavoce.rating.talk.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds a scenario's tasks in the learner's turns, by shared words. A task is worded for the learner
/// ("explain what the tests mean"), so its own words are joined by those of the scenario's texts that share a
/// word with it. A word counts less the more tasks it belongs to.
public final class TaskFinder {
    /// Weight of words from a text that only shares a word with the task.
    private static final double RELATED = 0.5;
    private static final double DONE = 1.6;
    private static final double PARTLY = 0.7;
    /// Words that tell a learner what to do, and are no topic.
    private static final Set<String> VERBS = Words.topics(List.of(
            "explain",
            "ask",
            "find",
            "give",
            "describe",
            "respond",
            "deal",
            "agree",
            "explore",
            "check",
            "advise",
            "offer",
            "present",
            "raise",
            "react",
            "repeat",
            "answer",
            "end",
            "conversation",
            "patient",
            "person",
            "politely",
            "whatever",
            "outcome",
            "learn",
            "question",
            "questions",
            "open",
            "using",
            "including",
            "without",
            "first",
            "further"));

    private TaskFinder() {}

    /// Returns a line for each task, in the scenario's order.
    public static List<TaskCoverage> of(Speech speech, Scenario scenario) {
        var keys = scenario.tasks().stream().map(task -> keys(task, scenario)).toList();
        var shared = new HashMap<String, Integer>();
        for (var task : keys) task.keySet().forEach(word -> shared.merge(word, 1, Integer::sum));
        var found = new ArrayList<TaskCoverage>();
        for (int i = 0; i < keys.size(); i++) found.add(best(scenario.tasks().get(i), keys.get(i), shared, speech));
        return found;
    }

    /// The share of tasks that were done, those found in part by half, with their quotes.
    public static Reading reading(List<TaskCoverage> tasks) {
        double done = 0;
        var quotes = new ArrayList<Quote>();
        for (var task : tasks) {
            done += switch (task.state()) {
                case DONE -> 1;
                case PARTLY -> 0.5;
                case NOT_FOUND -> 0;
            };
            task.quote().filter(quote -> !quotes.contains(quote)).ifPresent(quotes::add);
        }
        return new Reading(tasks.isEmpty() ? 0 : done / tasks.size(), quotes, List.of());
    }

    private static Map<String, Double> keys(String task, Scenario scenario) {
        var keys = new HashMap<String, Double>();
        var own = new HashSet<>(Words.topics(Words.of(task)));
        own.removeAll(VERBS);
        scenario.topics().stream().map(text -> Words.topics(Words.of(text))).forEach(words -> {
            if (words.stream().anyMatch(own::contains)) words.forEach(word -> keys.put(word, RELATED));
        });
        own.forEach(word -> keys.put(word, 1.0));
        return keys;
    }

    private static TaskCoverage best(
            String task, Map<String, Double> keys, Map<String, Integer> shared, Speech speech) {
        double most = 0;
        Optional<Sentence> best = Optional.empty();
        double turn = 0;
        int index = -1;
        var inTurn = new HashSet<String>();
        for (var sentence : speech.counted()) {
            if (sentence.turn() != index) {
                index = sentence.turn();
                turn = 0;
                inTurn.clear();
            }
            for (var word : Words.topics(sentence.words())) {
                if (keys.containsKey(word) && inTurn.add(word)) {
                    turn += keys.getOrDefault(word, 0.0) / Math.sqrt(shared.getOrDefault(word, 1));
                }
            }
            if (turn <= most) continue;
            most = turn;
            best = Optional.of(sentence);
        }
        var state = most >= DONE
                ? TaskCoverage.State.DONE
                : most >= PARTLY ? TaskCoverage.State.PARTLY : TaskCoverage.State.NOT_FOUND;
        return new TaskCoverage(
                task, state, state == TaskCoverage.State.NOT_FOUND ? Optional.empty() : best.map(Sentence::quote));
    }
}
