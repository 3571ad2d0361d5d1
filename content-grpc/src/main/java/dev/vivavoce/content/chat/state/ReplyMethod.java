package dev.vivavoce.content.chat.state;

/// How a reply, or a part of it, was made.
public enum ReplyMethod {
    /// By quotes from the documents.
    QUOTED,
    /// By a language model.
    WRITTEN,
    /// The documents do not have the answer.
    NOT_FOUND
}
