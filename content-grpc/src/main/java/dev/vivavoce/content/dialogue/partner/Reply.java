package dev.vivavoce.content.dialogue.partner;

import dev.vivavoce.content.dialogue.intent.Understood;
import dev.vivavoce.content.dialogue.script.Line;
import java.util.List;
import java.util.SortedSet;

/// What the partner answers.
///
/// @param lines in the order in which they are spoken; never empty
/// @param understood what the learner's last turn means
/// @param tasks the numbers of the tasks that the learner has touched in the whole talk
/// @param closing whether the partner has said the last words
/// @param mind of the partner before it answers
public record Reply(List<Line> lines, Understood understood, SortedSet<Integer> tasks, boolean closing, Mind mind) {
    /// The lines as one text.
    public String text() {
        return String.join(" ", lines.stream().map(Line::text).toList());
    }
}
