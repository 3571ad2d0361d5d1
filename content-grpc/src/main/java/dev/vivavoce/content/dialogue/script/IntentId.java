package dev.vivavoce.content.dialogue.script;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a learner does with a sentence.
///
/// @param number the task's or the fact's number from 1; 0 where there is only one of the kind
public record IntentId(Kind kind, int number) {
    private static final Pattern NUMBERED = Pattern.compile("(task|reveal)-([1-9][0-9]?)");

    /// The kinds of intents, the more telling ones first: they decide the answer to a turn with several.
    public enum Kind {
        /// Does a task of the scenario.
        TASK,
        /// Asks for a fact that the partner tells only when asked.
        REVEAL,
        /// Talks down to the partner, as the card dislikes it.
        LECTURING,
        /// Says that something will not be done.
        REFUSAL,
        /// Insults.
        HOSTILE,
        /// Asks to hear the last answer again.
        REPEAT,
        /// Ends the talk.
        GOODBYE,
        /// Says who speaks, or asks for the partner's name.
        INTRODUCTION,
        /// Greets.
        GREETING,
        /// Shows understanding of feelings.
        EMPATHY,
        /// Thanks.
        THANKS,
        /// Talks about weather, way and weekend.
        SMALLTALK,
        /// Talks about something else.
        OFF_TOPIC;

        /// Whether the scenario's script has intents of this kind, rather than what all scripts have in common.
        public boolean ofScenario() {
            return switch (this) {
                case TASK, REVEAL, LECTURING -> true;
                case REFUSAL, HOSTILE, REPEAT, GOODBYE, INTRODUCTION, GREETING, EMPATHY, THANKS, SMALLTALK, OFF_TOPIC ->
                    false;
            };
        }
    }

    public static IntentId task(int number) {
        return new IntentId(Kind.TASK, number);
    }

    public static IntentId reveal(int number) {
        return new IntentId(Kind.REVEAL, number);
    }

    public static IntentId of(Kind kind) {
        return new IntentId(kind, 0);
    }

    /// Reads `task-1`, `reveal-2`, `off-topic`.
    ///
    /// @throws IllegalArgumentException when there is no such intent
    public static IntentId parse(String name) {
        var numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            int number = Integer.parseInt(numbered.group(2));
            return numbered.group(1).equals("task") ? task(number) : reveal(number);
        }
        for (var kind : Kind.values()) {
            var id = of(kind);
            if (kind != Kind.TASK && kind != Kind.REVEAL && id.toString().equals(name)) return id;
        }
        throw new IllegalArgumentException("no intent is called " + name);
    }

    @Override
    public String toString() {
        var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return number == 0 ? name : name + "-" + number;
    }
}
