package dev.vivavoce.bench.assessment;

import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Refusal;
import dev.vivavoce.rating.rubric.Rubrics;
import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.rating.talk.Talk;
import dev.vivavoce.rating.talk.TalkJson;
import dev.vivavoce.rating.talk.TalkRefused;
import dev.vivavoce.rating.talk.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/// A talk whose quality is known, or that examiners have rated.
///
/// @param quality 1, 2 or 3; empty where only examiners have rated it. The rating never sees it
/// @param rubric the id of the rubric that the bands belong to
/// @param bands what examiners gave, by criterion; the rating never sees them
public record GradedTalk(
        String name, Talk talk, Scenario scenario, OptionalInt quality, String rubric, Map<String, Double> bands) {

    /// Reads the `.json` files of a folder, in the order of their names. Leaves out talks that examiners have
    /// rated and whose scenario does not come with the product, because nothing here says what they are about.
    ///
    /// @throws Refusal when there are none, or one cannot be used
    public static List<GradedTalk> in(Path folder, BuiltInScenarios scenarios) {
        var talks = new ArrayList<GradedTalk>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                read(file, scenarios).ifPresent(talks::add);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(folder + " cannot be read: " + e.getMessage());
        }
        if (talks.isEmpty()) throw new Refusal(folder + " has no talk");
        return talks;
    }

    private static Optional<GradedTalk> read(Path file, BuiltInScenarios scenarios) throws IOException {
        try {
            var read = TalkJson.read(Files.readString(file));
            var found = scenarios.find(read.talk().scenario());
            if (read.quality().isEmpty() && read.bands().isEmpty())
                throw new Refusal(file + ": the quality is missing, and there are no bands");
            if (found.isEmpty() && read.quality().isEmpty()) {
                Program.say(file + " is left out: there is no built-in scenario with this id");
                return Optional.empty();
            }
            var scenario = found.orElseThrow(() -> new Refusal(file + ": there is no built-in scenario with this id"));
            var standard = Rubrics.standard(scenario.clinical()).id();
            return Optional.of(new GradedTalk(
                    String.valueOf(file.getFileName()),
                    read.talk(),
                    scenario,
                    read.quality(),
                    read.rubric().isEmpty() ? standard : read.rubric(),
                    read.bands()));
        } catch (TalkRefused refused) {
            throw new Refusal(file + ": " + refused.getMessage());
        }
    }

    /// The same talk with its turns' times shuffled.
    public GradedTalk withShuffledTimes(Random random) {
        var times = new ArrayList<>(talk.turns());
        Collections.shuffle(times, random);
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < times.size(); i++) {
            var turn = talk.turns().get(i);
            turns.add(new Turn(
                    turn.who(), turn.text(), times.get(i).start(), times.get(i).end()));
        }
        return new GradedTalk(
                name, new Talk(talk.scenario(), turns, talk.pronunciation()), scenario, quality, rubric, bands);
    }
}
