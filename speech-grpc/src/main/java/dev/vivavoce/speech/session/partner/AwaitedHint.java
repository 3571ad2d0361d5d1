package dev.vivavoce.speech.session.partner;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The hint that the learner waits for: one at a time, and only as long as it is the turn for which it was asked.
final class AwaitedHint {
    private int request;
    /// The turn that it is for; 0 while none is awaited.
    private int turn;
    private @Nullable String line;

    boolean isAwaited() {
        return turn > 0;
    }

    /// Begins to wait.
    ///
    /// @return names the request in the news
    int begin(int forTurn) {
        turn = forTurn;
        line = null;
        return ++request;
    }

    /// Waits no more; what still comes is too late.
    void drop() {
        request++;
        turn = 0;
        line = null;
    }

    void take(ConversationNews.Hint hint) {
        if (isAwaited() && hint.request() == request) line = hint.line();
    }

    /// The line that has come, once, which is empty when there is none. Nothing while it is awaited, and when another
    /// turn has begun.
    Optional<String> due(int nextTurn) {
        if (isAwaited() && turn != nextTurn) drop();
        var now = Optional.ofNullable(line);
        if (now.isPresent()) drop();
        return now;
    }
}
