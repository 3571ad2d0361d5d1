package dev.vivavoce.bench.assessment;

import dev.vivavoce.cli.Refusal;
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
import java.util.Random;

/// A talk whose quality is known.
///
/// @param quality 1, 2 or 3; the rating never sees it
public record GradedTalk(String name, Talk talk, Scenario scenario, int quality) {

    /// Reads the `.json` files of a folder, in the order of their names.
    ///
    /// @throws Refusal when there are none, or one cannot be used
    public static List<GradedTalk> in(Path folder, BuiltInScenarios scenarios) {
        var talks = new ArrayList<GradedTalk>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                talks.add(read(file, scenarios));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(folder + " cannot be read: " + e.getMessage());
        }
        if (talks.isEmpty()) throw new Refusal(folder + " has no talk");
        return talks;
    }

    private static GradedTalk read(Path file, BuiltInScenarios scenarios) throws IOException {
        try {
            var read = TalkJson.read(Files.readString(file));
            var scenario = scenarios
                    .find(read.talk().scenario())
                    .orElseThrow(() -> new Refusal(file + ": there is no built-in scenario with this id"));
            int quality = read.quality().orElseThrow(() -> new Refusal(file + ": the quality is missing"));
            return new GradedTalk(String.valueOf(file.getFileName()), read.talk(), scenario, quality);
        } catch (TalkRefused refused) {
            throw new Refusal(file + ": " + refused.getMessage());
        }
    }

    /// The same talk with its turns' times dealt out anew.
    public GradedTalk withShuffledTimes(Random random) {
        var times = new ArrayList<>(talk.turns());
        Collections.shuffle(times, random);
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < times.size(); i++) {
            var turn = talk.turns().get(i);
            turns.add(new Turn(
                    turn.who(), turn.text(), times.get(i).start(), times.get(i).end()));
        }
        return new GradedTalk(name, new Talk(talk.scenario(), turns, talk.pronunciation()), scenario, quality);
    }
}
