package dev.vivavoce.content.dialogue.wording;

import dev.vivavoce.content.dialogue.partner.Sentence;
import dev.vivavoce.content.dialogue.partner.Writer;
import dev.vivavoce.content.dialogue.script.Line;
import java.util.List;
import java.util.regex.Pattern;

/// Says the lines as the script has them.
public final class ScriptWords {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+");

    private ScriptWords() {}

    /// Says all lines of the reply. A line that was said in the partner's last turn is said again because the
    /// learner has asked for it: in the words that were used then.
    public static void say(Scene scene, SentenceSink sink) throws InterruptedException {
        for (var line : scene.reply().lines()) {
            var before = scene.saidLast(line);
            for (var sentence : before.isEmpty() ? sentences(line) : before) sink.accept(sentence);
        }
    }

    static List<Sentence> sentences(Line line) {
        return BETWEEN_SENTENCES
                .splitAsStream(line.text())
                .map(text -> new Sentence(text, line.id(), Writer.SCRIPT))
                .toList();
    }
}
