package dev.vivavoce.model;

import java.time.Duration;

/// How a request is answered.
public sealed interface Reply {
    /// The whole text, in pieces of a few characters.
    record Text(String text) implements Reply {}

    /// The whole text, after a wait.
    record Late(Duration delay, String text) implements Reply {}

    /// The text, and then the end because it is too long.
    record Cut(String text) implements Reply {}

    /// The end at once, because a filter of the provider withholds the answer.
    record Withheld() implements Reply {}

    /// The text, and then nothing until the caller leaves. The connection stays alive, as with a provider that
    /// queues the request.
    record Stall(String text) implements Reply {}

    /// The text, and then the end of the response without a reason, as from a provider whose worker was stopped.
    record BreakOff(String text) implements Reply {}

    /// An error before anything is written.
    record Refusal(int status, String message) implements Reply {}

    /// Something that is not the protocol, with status 200.
    record Nonsense(String body) implements Reply {}
}
