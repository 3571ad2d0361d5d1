package dev.vivavoce.bench.dialogue;

import dev.vivavoce.content.dialogue.rehearsal.LearnerLines;
import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.scenario.BuiltInScenario;
import dev.vivavoce.content.scenario.Profession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Lines of learners that were written from the scenarios' cards, without the scripts, by another author. A
/// table per profession in the folder of each set, tab between cells: scenario (`*` for all of the profession),
/// intent, line.
public final class WrittenLines {
    /// What lines are for.
    public enum LineSet {
        /// Rules and thresholds may be changed after looking at their counts.
        DEVELOPMENT,
        /// Measures what was made with the others. Nothing is changed after its counts.
        HELDOUT;

        private String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String ANY = "*";

    private final Map<UUID, Map<IntentId, List<String>>> byScenario = new HashMap<>();
    private final Map<Profession, Map<IntentId, List<String>>> byProfession = new HashMap<>();
    private final Map<UUID, Profession> professions = BuiltInScenario.all().stream()
            .collect(Collectors.toUnmodifiableMap(
                    BuiltInScenario::id, scenario -> scenario.content().profession()));

    private WrittenLines() {}

    /// Reads all tables. A malformed row fails with the name of the file and the line.
    public static WrittenLines load(LineSet set) {
        var all = new WrittenLines();
        for (var profession : Profession.values()) {
            var file = set.folder() + "/" + profession.name().toLowerCase(Locale.ROOT) + ".tsv";
            int number = 0;
            for (var row : rows(file)) {
                number++;
                var cells = row.split("\t", -1);
                if (cells.length != 3 || cells[2].isBlank())
                    throw new IllegalStateException(file + ", line " + number + ": three cells are expected");
                var lines = cells[0].equals(ANY)
                        ? all.byProfession.computeIfAbsent(profession, _ -> new LinkedHashMap<>())
                        : all.byScenario.computeIfAbsent(UUID.fromString(cells[0]), _ -> new LinkedHashMap<>());
                lines.computeIfAbsent(IntentId.parse(cells[1]), _ -> new ArrayList<>())
                        .add(cells[2].strip());
            }
        }
        return all;
    }

    /// The lines of one scenario, with those of its profession.
    public LearnerLines of(UUID scenario) {
        var profession = Objects.requireNonNull(professions.get(scenario), "no built-in scenario");
        var lines = new LinkedHashMap<>(byProfession.getOrDefault(profession, Map.of()));
        lines.putAll(byScenario.getOrDefault(scenario, Map.of()));
        return new LearnerLines(lines);
    }

    private static List<String> rows(String file) {
        try (var in = WrittenLines.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
