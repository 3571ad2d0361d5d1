package dev.vivavoce.bench.dialogue;

import dev.vivavoce.cli.Table;
import dev.vivavoce.content.dialogue.intent.SentenceVectors;
import dev.vivavoce.content.dialogue.partner.Partner;
import dev.vivavoce.content.dialogue.rehearsal.Counts;
import dev.vivavoce.content.dialogue.rehearsal.Rehearsal;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Script;
import dev.vivavoce.content.scenario.BuiltInScenario;
import dev.vivavoce.content.scenario.ScenarioContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/// What simulated talks showed, by the title of the scenario.
public record DialogueReport(Map<String, Counts> scenarios) {
    private static final double FEWEST_RIGHT = 0.85;
    private static final int MOST_SORRY = 2;

    /// Simulates this many talks with each script.
    ///
    /// @param progress gets the number of finished scenarios
    public static DialogueReport of(List<Script> scripts, WrittenLines lines, int talks, IntConsumer progress) {
        Map<UUID, ScenarioContent> contents = BuiltInScenario.all().stream()
                .collect(Collectors.toUnmodifiableMap(BuiltInScenario::id, BuiltInScenario::content));
        var common = Common.load();
        var scenarios = new LinkedHashMap<String, Counts>();
        for (var script : scripts) {
            var content = Objects.requireNonNull(contents.get(script.scenario()), "no built-in scenario");
            var card = Objects.requireNonNull(content.interlocutorCard(), "built-in scenarios have a card");
            var partner = Partner.of(SentenceVectors::shared, common, script, content);
            var rehearsal = new Rehearsal(partner, common, card, lines.of(script.scenario()));
            scenarios.put(content.title(), rehearsal.talks(talks));
            progress.accept(scenarios.size());
        }
        return new DialogueReport(scenarios);
    }

    public Counts all() {
        return scenarios.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /// What is worse than the product allows; empty when nothing is.
    public List<String> faults() {
        var faults = new ArrayList<String>();
        var all = all();
        if (all.deadEnds() > 0) faults.add(all.deadEnds() + " dead ends (expected: 0)");
        if (all.leaks() > 0) faults.add(all.leaks() + " leaks (expected: 0)");
        if (all.repeats() > 0) faults.add(all.repeats() + " repeats (expected: 0)");
        if (all.share() < FEWEST_RIGHT)
            faults.add(percent(all.share()) + " of the turns understood as they were meant (expected: at least "
                    + percent(FEWEST_RIGHT) + ")");
        if (all.longestSorry() > MOST_SORRY)
            faults.add(all.longestSorry() + " times \"sorry?\" in a row (expected: at most " + MOST_SORRY + ")");
        return faults;
    }

    /// Turns that were not understood as they were meant, and leaks: what was meant, what was found, what was
    /// said.
    public List<String> wrong() {
        return all().wrong();
    }

    public Table table() {
        var table = new Table(
                "<>>>>>>",
                "scenario",
                "turns",
                "dead ends",
                "repeats",
                "leaks",
                "right intent (95 %)",
                "longest \"sorry?\"");
        scenarios.forEach((title, counts) -> table.row(cells(title, counts)));
        return table.row(cells("all", all()));
    }

    private static List<String> cells(String title, Counts counts) {
        return List.of(
                title,
                Integer.toString(counts.turns()),
                Integer.toString(counts.deadEnds()),
                Integer.toString(counts.repeats()),
                Integer.toString(counts.leaks()),
                "%s (%s to %s)".formatted(percent(counts.share()), percent(counts.low()), percent(counts.high())),
                Integer.toString(counts.longestSorry()));
    }

    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        scenarios.forEach((title, counts) -> json.put(title, json(counts)));
        json.put("all", json(all()));
        return json;
    }

    private static Map<String, Object> json(Counts counts) {
        var json = new LinkedHashMap<String, Object>();
        json.put("talks", counts.talks());
        json.put("turns", counts.turns());
        json.put("deadEnds", counts.deadEnds());
        json.put("repeats", counts.repeats());
        json.put("leaks", counts.leaks());
        json.put("right", counts.share());
        json.put("rightLow", counts.low());
        json.put("rightHigh", counts.high());
        json.put("longestSorry", counts.longestSorry());
        return json;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
