package dev.vivavoce.content.dialogue.script;

import java.util.List;

/// One intent of a script.
///
/// @param examples what learners say
/// @param replies what the partner answers, in several wordings
/// @param followUps what the partner brings up while the task was not touched; only tasks have them
/// @param givesAway phrases of which one is in every reply that tells the fact, and in no other line; only facts
///     have them
/// @param askedBy the numbers of the tasks that ask for the fact, too, by what they are ("ask about other
///     medicines"); only facts have them
public record Intent(
        IntentId id,
        List<String> examples,
        List<Line> replies,
        List<Line> followUps,
        List<String> givesAway,
        List<Integer> askedBy) {}
