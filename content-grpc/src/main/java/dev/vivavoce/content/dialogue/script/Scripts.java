package dev.vivavoce.content.dialogue.script;

import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.scenario.Profession;
import dev.vivavoce.content.yaml.ForeignYaml;
import dev.vivavoce.content.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The built-in scripts by scenario: one YAML file per profession beside this class, one document each. They are
/// published with their scenarios, and stored as any author's.
public final class Scripts {
    private static final Pattern BETWEEN_DOCUMENTS = Pattern.compile("(?m)^---\\n");

    private final Map<UUID, Script> byScenario = new LinkedHashMap<>();
    private final Map<UUID, String> texts = new LinkedHashMap<>();

    private Scripts() {}

    /// Reads all files. A profession without scripts has no file.
    public static Scripts load() {
        var scripts = new Scripts();
        for (var profession : Profession.values()) {
            var file = profession.name().toLowerCase(Locale.ROOT) + ".yaml";
            try (var in = Scripts.class.getResourceAsStream(file)) {
                if (in != null) scripts.add(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return scripts;
    }

    private void add(String file, String documents) {
        int number = 1;
        for (var text : BETWEEN_DOCUMENTS.split(documents)) {
            var script = ForeignYaml.read(file + ", document " + number++, text, Scripts::script);
            byScenario.put(script.scenario(), script);
            texts.put(script.scenario(), text);
        }
    }

    public Optional<Script> find(UUID scenario) {
        return Optional.ofNullable(byScenario.get(scenario));
    }

    public List<Script> all() {
        return List.copyOf(byScenario.values());
    }

    /// The scripts as they are written.
    public Map<UUID, String> texts() {
        return Map.copyOf(texts);
    }

    /// Reads one script as an author writes it.
    ///
    /// @throws IllegalArgumentException naming what is wrong
    public static Script parse(String yaml) {
        return ForeignYaml.read("script", yaml, Scripts::script);
    }

    private static Script script(YamlNode node) {
        var intents = new LinkedHashMap<IntentId, Intent>();
        node.node("intents").end(all -> {
            for (var name : all.keys()) {
                var id = IntentId.parse(name);
                if (id.number() == 0) throw new IllegalArgumentException(all.where() + ": unknown key " + name);
                intents.put(id, all.node(name).end(one -> intent(id, one)));
            }
            return intents;
        });
        var lecturing = IntentId.of(Kind.LECTURING);
        intents.put(lecturing, node.node("lecturing").end(one -> intent(lecturing, one)));
        var shared = new EnumMap<Kind, List<Line>>(Kind.class);
        node.node("shared").end(all -> {
            for (var name : all.keys()) {
                var kind = IntentId.parse(name).kind();
                if (kind.ofScenario()) throw new IllegalArgumentException(all.where() + ": unknown key " + name);
                shared.put(kind, lines(all, name));
            }
            return shared;
        });
        var endings = node.node("ending").end(ending -> List.of(lines(ending, "warm"), lines(ending, "cool")));
        return new Script(
                UUID.fromString(node.text("scenario")),
                lines(node, "opening"),
                intents,
                shared,
                lines(node, "tense"),
                lines(node, "eased"),
                endings.getFirst(),
                endings.getLast());
    }

    private static Intent intent(IntentId id, YamlNode node) {
        var replies =
                node.either("replies", Line::of, marked -> Line.of(marked.text("text"), marked.number("reveals")));
        return new Intent(
                id,
                node.texts("examples"),
                replies,
                id.kind() == Kind.TASK ? lines(node, "follow_ups") : List.of(),
                id.kind() == Kind.REVEAL ? node.texts("gives_away") : List.of(),
                id.kind() == Kind.REVEAL && node.has("asked_by") ? node.numbers("asked_by") : List.of());
    }

    private static List<Line> lines(YamlNode node, String key) {
        return node.texts(key).stream().map(Line::of).toList();
    }
}
