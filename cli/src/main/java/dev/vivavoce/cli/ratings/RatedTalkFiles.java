package dev.vivavoce.cli.ratings;

import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.v1.ExportRatingsResponse;
import dev.vivavoce.cli.Refusal;
import dev.vivavoce.speech.v1.TalkTurn;
import dev.vivavoce.speech.v1.Talker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A folder with a file for each rated talk, in the form that `./vivavoce bench assessment FOLDER` reads. The
/// names are numbers, so they identify no one.
final class RatedTalkFiles {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final double NANOS = 1e9;

    private final Path folder;
    private int written;

    private RatedTalkFiles(Path folder) {
        this.folder = folder;
    }

    /// Makes the folder where there is none.
    ///
    /// @throws Refusal when it has talks already, or cannot be made
    static RatedTalkFiles in(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                if (files.anyMatch(file -> file.toString().endsWith(".json")))
                    throw new Refusal(folder + " has .json files already: name an empty folder");
            }
        } catch (IOException | UncheckedIOException thrown) {
            throw new Refusal(folder + " cannot be used: " + thrown.getMessage());
        }
        return new RatedTalkFiles(folder);
    }

    /// @throws Refusal when the file cannot be written
    void add(ExportRatingsResponse talk) {
        var file = folder.resolve("rated-%05d.json".formatted(written + 1));
        try {
            Files.writeString(file, JSON.writeValueAsString(json(talk)) + "\n", StandardOpenOption.CREATE_NEW);
        } catch (IOException thrown) {
            throw new Refusal(file + " cannot be written: " + thrown.getMessage());
        }
        written++;
    }

    int written() {
        return written;
    }

    private static Map<String, Object> json(ExportRatingsResponse talk) {
        var bands = new LinkedHashMap<String, Object>();
        for (var band : talk.getCriteriaList()) bands.put(band.getCriterion(), band.getBand());
        var turns = new ArrayList<Map<String, Object>>();
        for (var turn : talk.getTalk().getTurnsList()) turns.add(json(turn));
        var json = new LinkedHashMap<String, Object>();
        json.put("scenario", talk.getScenarioId());
        json.put("rubric", talk.getRubric());
        json.put("bands", bands);
        json.put("turns", List.copyOf(turns));
        return json;
    }

    private static Map<String, Object> json(TalkTurn turn) {
        var json = new LinkedHashMap<String, Object>();
        json.put("who", turn.getTalker() == Talker.TALKER_LEARNER ? "LEARNER" : "PARTNER");
        json.put("text", turn.getText());
        json.put("start", Durations.toNanos(turn.getStart()) / NANOS);
        json.put("end", Durations.toNanos(turn.getEnd()) / NANOS);
        return json;
    }
}
