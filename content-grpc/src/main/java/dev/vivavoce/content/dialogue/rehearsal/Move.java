package dev.vivavoce.content.dialogue.rehearsal;

import dev.vivavoce.content.dialogue.intent.Understood;
import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import org.jspecify.annotations.Nullable;

/// What a simulated learner says, and what it means.
///
/// @param meant null when the learner says nothing
record Move(String text, @Nullable IntentId meant) {
    static final Move SILENCE = new Move("", null);

    /// Whether the turn was understood as it was meant. Greeting and introduction are one, because people do both
    /// in one breath. Of what does not belong to the scenario it is enough that it is not taken for a task or a
    /// fact; rudeness may be taken for lecturing or refusing, which are answered alike.
    boolean isRight(Understood understood) {
        if (meant == null) return understood.silent();
        return switch (meant.kind()) {
            case TASK, REVEAL, LECTURING, REFUSAL -> understood.has(meant);
            case GREETING, INTRODUCTION -> understood.has(Kind.GREETING) || understood.has(Kind.INTRODUCTION);
            case EMPATHY, THANKS, GOODBYE, REPEAT -> understood.has(meant);
            case HOSTILE ->
                understood.has(Kind.HOSTILE) || understood.has(Kind.LECTURING) || understood.has(Kind.REFUSAL);
            case SMALLTALK, OFF_TOPIC -> !understood.has(Kind.TASK) && !understood.has(Kind.REVEAL);
        };
    }
}
