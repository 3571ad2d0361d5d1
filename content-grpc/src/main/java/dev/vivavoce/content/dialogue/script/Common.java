package dev.vivavoce.content.dialogue.script;

import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What all partners have in common: shared intents with examples and general replies, and lines for moments for
/// which a scenario's script has none.
///
/// @param sorry the learner was not understood
/// @param steer said before the partner moves the talk on
/// @param silence the learner says nothing
/// @param guarded asks back instead of telling a fact, when it is not certain that the learner asked for it
/// @param interrupted the learner spoke before the partner had finished
/// @param asides fit anywhere, when everything else was said
/// @param farewell said when the talk is over and the learner continues
/// @param fillers said while the partner thinks; they are no lines, and may come again
/// @param openings with which a learner could begin a talk
/// @param partings with which a learner could end it
public record Common(
        Map<Kind, Intent> intents,
        List<Line> sorry,
        List<Line> steer,
        List<Line> silence,
        List<Line> guarded,
        List<Line> interrupted,
        List<Line> asides,
        List<Line> farewell,
        List<String> fillers,
        List<String> openings,
        List<String> partings) {

    /// Reads `common.yaml` beside this class.
    public static Common load() {
        try (var in = Common.class.getResourceAsStream("common.yaml")) {
            if (in == null) throw new IllegalStateException("common.yaml is missing");
            return YamlNode.documents("common.yaml, document ", in, Common::read)
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The general replies to a shared intent.
    public List<Line> replies(Kind kind) {
        var intent = intents.get(kind);
        return intent == null ? List.of() : intent.replies();
    }

    private static Common read(YamlNode node) {
        var intents = new EnumMap<Kind, Intent>(Kind.class);
        node.node("intents").end(all -> {
            for (var name : all.keys()) {
                var id = IntentId.parse(name);
                intents.put(
                        id.kind(),
                        all.node(name)
                                .end(one -> new Intent(
                                        id,
                                        one.texts("examples"),
                                        lines(one, "replies"),
                                        List.of(),
                                        List.of(),
                                        List.of())));
            }
            return intents;
        });
        return new Common(
                intents,
                lines(node, "sorry"),
                lines(node, "steer"),
                lines(node, "silence"),
                lines(node, "guarded"),
                lines(node, "interrupted"),
                lines(node, "asides"),
                lines(node, "farewell"),
                node.texts("fillers"),
                node.texts("openings"),
                node.texts("partings"));
    }

    private static List<Line> lines(YamlNode node, String key) {
        return node.texts(key).stream().map(Line::of).toList();
    }
}
