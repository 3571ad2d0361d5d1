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

/// Lines of learners that were written from the scenarios' cards before the scripts, by somebody else. Scripts
/// and thresholds are never fitted to them. A table per profession beside this class, tab between cells: scenario
/// (`*` for all of the profession), intent, line.
public final class HeldOut {
    private static final String ANY = "*";

    private final Map<UUID, Map<IntentId, List<String>>> byScenario = new HashMap<>();
    private final Map<Profession, Map<IntentId, List<String>>> byProfession = new HashMap<>();
    private final Map<UUID, Profession> professions = BuiltInScenario.all().stream()
            .collect(Collectors.toUnmodifiableMap(
                    BuiltInScenario::id, scenario -> scenario.content().profession()));

    private HeldOut() {}

    /// Reads all tables. A malformed row fails with the name of the file and the line.
    public static HeldOut load() {
        var all = new HeldOut();
        for (var profession : Profession.values()) {
            var file = profession.name().toLowerCase(Locale.ROOT) + ".tsv";
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
        try (var in = HeldOut.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
