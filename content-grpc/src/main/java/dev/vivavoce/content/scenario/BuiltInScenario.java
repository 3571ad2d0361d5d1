package dev.vivavoce.content.scenario;

import dev.vivavoce.content.level.Level;
import dev.vivavoce.content.voice.PartnerVoice;
import dev.vivavoce.content.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A scenario that comes with the product. A changed text is published only when its revision was raised.
public record BuiltInScenario(UUID id, int revision, ScenarioContent content) {

    /// Returns all of them in the order of the files: one YAML file per profession beside this class, one document
    /// each.
    public static List<BuiltInScenario> all() {
        var all = new ArrayList<BuiltInScenario>();
        for (var profession : Profession.values()) {
            var file = profession.name().toLowerCase(Locale.ROOT) + ".yaml";
            try (var in = BuiltInScenario.class.getResourceAsStream(file)) {
                if (in == null) throw new IllegalStateException(file + " is missing");
                all.addAll(read(file, in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(all);
    }

    /// Reads the documents of one file. A missing, unknown or mistyped key fails with the file's name.
    static List<BuiltInScenario> read(String file, InputStream in) {
        return YamlNode.documents(file + ", scenario ", in, BuiltInScenario::scenario);
    }

    private static BuiltInScenario scenario(YamlNode scenario) {
        return new BuiltInScenario(
                UUID.fromString(scenario.text("id")),
                scenario.number("revision"),
                new ScenarioContent(
                        scenario.text("title"),
                        Profession.valueOf(scenario.text("profession")),
                        Level.valueOf(scenario.text("level")),
                        scenario.text("language"),
                        scenario.text("setting"),
                        scenario.node("candidate_card")
                                .end(card -> new CandidateCard(card.text("role"), card.texts("bullets"))),
                        scenario.node("interlocutor_card")
                                .end(card -> new InterlocutorCard(
                                        card.text("persona"),
                                        card.text("feelings"),
                                        card.texts("prompts"),
                                        card.texts("reveal_if_asked"),
                                        card.node("voice").end(BuiltInScenario::voice))),
                        scenario.texts("tasks"),
                        scenario.nodes("vocabulary").stream()
                                .map(item -> item.end(it -> new VocabularyItem(it.text("term"), it.text("meaning"))))
                                .toList(),
                        scenario.texts("practice_lines")));
    }

    private static PartnerVoice voice(YamlNode voice) {
        return new PartnerVoice(
                PartnerVoice.Gender.valueOf(voice.text("gender")),
                PartnerVoice.Age.valueOf(voice.text("age")),
                voice.text("accent"),
                PartnerVoice.Pace.valueOf(voice.text("pace")));
    }
}
