package dev.vivavoce.content.chat.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reply to a message.
///
/// @param method null until there is something to show
/// @param quotedReason null unless it consists of quotes
/// @param cursor the number of its last step
public record Reply(
        ReplyState state,
        @Nullable ReplyMethod method,
        @Nullable QuotedReason quotedReason,
        List<ReplyPart> parts,
        long cursor) {
    public Reply {
        parts = List.copyOf(parts);
    }
}
