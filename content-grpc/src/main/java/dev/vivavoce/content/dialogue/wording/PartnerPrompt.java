package dev.vivavoce.content.dialogue.wording;

import dev.vivavoce.content.dialogue.partner.Turn;
import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.level.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The values of the prompt `partner-turn` for a scene. Facts that the learner has not asked for are left out,
/// also where the card names them in passing.
final class PartnerPrompt {
    static final String ID = "partner-turn";

    /// Of the talk, the last so many characters.
    private static final int LONGEST_TALK = 6_000;
    private static final int HURT = -2;
    private static final int AT_EASE = 3;

    private PartnerPrompt() {}

    static Map<String, String> variables(Scene scene) {
        var secrets = new Secrets(scene);
        var variables = new HashMap<String, String>();
        variables.put(
                "persona",
                (secrets.without(scene.card().persona()) + " "
                                + secrets.without(scene.card().feelings()))
                        .strip());
        variables.put("setting", scene.content().setting());
        variables.put("level", level(scene.level()));
        variables.put("mood", mood(scene.reply().mind().mood()));
        variables.put("told", told(scene));
        variables.put("lines", numbered(scene.reply().lines()));
        variables.put("ending", scene.reply().closing() ? "These are your last words: you take your leave." : "");
        variables.put("talk", talk(scene.transcript()));
        return variables;
    }

    private static String level(@Nullable Level level) {
        return switch (level) {
            case BEGINNER -> "A1 to A2: short sentences and the commonest words";
            case INTERMEDIATE -> "B1 to B2: everyday words";
            case ADVANCED -> "C1 to C2: natural speech, with idioms";
            case null -> "not known: everyday words";
        };
    }

    private static String mood(int mood) {
        if (mood <= HURT) return "hurt and guarded";
        if (mood < 0) return "a little annoyed";
        if (mood >= AT_EASE) return "at ease with the learner";
        return mood == 0 ? "as the person is" : "a little easier than at first";
    }

    private static String told(Scene scene) {
        var told = scene.open().stream().map(scene::text).toList();
        return told.isEmpty() ? "nothing of importance" : String.join(" ", told);
    }

    private static String numbered(List<Line> lines) {
        var numbered = new ArrayList<String>();
        for (var line : lines) numbered.add(numbered.size() + 1 + ". " + line.text());
        return String.join("\n", numbered);
    }

    private static String talk(List<Turn> transcript) {
        var talk = transcript.stream().map(PartnerPrompt::line).collect(Collectors.joining("\n"));
        return talk.length() <= LONGEST_TALK ? talk : talk.substring(talk.length() - LONGEST_TALK);
    }

    private static String line(Turn turn) {
        return switch (turn) {
            case Turn.Learner(String text) -> "Learner: " + text;
            case Turn.Partner partner ->
                "You: " + partner.heard() + (partner.interrupted() ? " (the learner interrupted you)" : "");
        };
    }
}
