package dev.vivavoce.content.chat.state;

import java.util.List;

/// A sentence that a model wrote, or a quote.
///
/// @param index from 0
/// @param method QUOTED or WRITTEN
/// @param text of a quote the text of its citation; empty when its document was deleted
public record ReplyPart(int index, ReplyMethod method, String text, List<Citation> citations) {
    /// The most in one reply.
    public static final int MOST = 20;

    public ReplyPart {
        citations = List.copyOf(citations);
    }
}
