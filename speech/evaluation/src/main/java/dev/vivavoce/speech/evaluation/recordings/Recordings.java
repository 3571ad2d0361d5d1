package dev.vivavoce.speech.evaluation.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A folder of recordings. `transcripts.tsv` lists them as `file<TAB>text` or as
/// `utterance<TAB>speaker<TAB>age<TAB>text<TAB>phones`; `scores.jsonl`, where it exists, has the experts'
/// scores.
///
/// @param recordings ordered so that every speaker comes once before any comes again
/// @param undecodable the number of recordings left out because no decoder is installed
/// @param missing the number of recordings that are listed but do not exist
public record Recordings(List<Recording> recordings, int undecodable, int missing) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @throws UnusableRecordings when the folder has no list, or a line of it is malformed
    public static Recordings in(Path folder, boolean withOpus) {
        var list = folder.resolve("transcripts.tsv");
        if (!Files.isRegularFile(list)) {
            throw new UnusableRecordings(
                    folder + " has no transcripts.tsv: it lists the recordings, a line each, as file<TAB>text");
        }
        try {
            var experts = experts(folder.resolve("scores.jsonl"));
            var recordings = new ArrayList<Recording>();
            int undecodable = 0;
            int missing = 0;
            int number = 0;
            for (var line : Files.readAllLines(list)) {
                number++;
                if (line.isBlank()) continue;
                var columns = line.split("\t", -1);
                if (columns.length != 2 && columns.length < 4) {
                    throw new UnusableRecordings(list + ", line " + number + ": " + columns.length
                            + " columns (expected: 2, or 5 of which the last may be absent)");
                }
                var file = file(folder, columns[0]);
                if (file.isEmpty()) {
                    missing++;
                } else if (file.get().toString().endsWith(".opus") && !withOpus) {
                    undecodable++;
                } else {
                    recordings.add(recording(columns, file.get(), experts, list + ", line " + number));
                }
            }
            return new Recordings(takingTurns(recordings), undecodable, missing);
        } catch (IOException e) {
            throw new UnusableRecordings(folder + " cannot be read: " + e.getMessage());
        }
    }

    private static Recording recording(String[] columns, Path file, Map<String, ExpertScores> experts, String place) {
        var id = withoutEnding(columns[0]);
        if (columns.length == 2) return new Recording(id, id, null, columns[1].strip(), file, experts.get(id));
        return new Recording(id, columns[1], age(columns[2], place), columns[3].strip(), file, experts.get(id));
    }

    private static @Nullable Integer age(String text, String place) {
        if (text.isBlank()) return null;
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException _) {
            throw new UnusableRecordings(place + ": age " + text + " (expected: a whole number, or nothing)");
        }
    }

    private static Map<String, ExpertScores> experts(Path file) throws IOException {
        var experts = new HashMap<String, ExpertScores>();
        if (!Files.isRegularFile(file)) return experts;
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) continue;
            try {
                var node = JSON.readTree(line);
                experts.put(node.required("id").asString(), ExpertScores.from(node));
            } catch (JacksonException | IllegalArgumentException e) {
                throw new UnusableRecordings(file + ", line " + number + ": " + e.getMessage());
            }
        }
        return experts;
    }

    private static Optional<Path> file(Path folder, String name) {
        for (var candidate : List.of(name, name + ".flac", name + ".wav", name + ".opus")) {
            var file = folder.resolve(candidate).normalize();
            if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) return Optional.of(file);
        }
        return Optional.empty();
    }

    private static String withoutEnding(String name) {
        return name.replaceFirst("\\.(flac|wav|opus)$", "");
    }

    private static List<Recording> takingTurns(List<Recording> recordings) {
        Map<String, Deque<Recording>> waiting = new LinkedHashMap<>();
        for (var recording : recordings) {
            waiting.computeIfAbsent(recording.speaker(), _ -> new ArrayDeque<>())
                    .add(recording);
        }
        var turns = new ArrayList<Recording>();
        while (!waiting.isEmpty()) {
            for (var speaker : waiting.values()) turns.add(speaker.remove());
            waiting.values().removeIf(Deque::isEmpty);
        }
        return List.copyOf(turns);
    }
}
