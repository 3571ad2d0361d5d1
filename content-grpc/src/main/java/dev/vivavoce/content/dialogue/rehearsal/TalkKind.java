package dev.vivavoce.content.dialogue.rehearsal;

/// How a simulated learner talks.
public enum TalkKind {
    /// Greets, does the tasks in order and asks for facts between them.
    BY_THE_CARD,
    /// The same in any order.
    SHUFFLED,
    /// The same in other words.
    PARAPHRASED,
    /// The same as a recogniser mishears it.
    MISHEARD,
    /// Talks about something else between the tasks.
    OFF_TOPIC,
    /// Says nothing now and then, sometimes three times in a row.
    SILENT,
    /// Insults the partner between the tasks.
    HOSTILE
}
