package dev.vivavoce.content.chat.reply;

import dev.vivavoce.content.chat.state.Citation;
import dev.vivavoce.content.chat.state.QuotedReason;
import dev.vivavoce.content.chat.state.ReplyLog;
import dev.vivavoce.content.chat.state.ReplyMethod;
import dev.vivavoce.content.chat.state.ReplyPart;
import dev.vivavoce.content.chat.state.ReplyState;
import dev.vivavoce.content.chat.state.ReplyStep;
import dev.vivavoce.content.chat.state.ReplyStore;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.watch.Watches;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes one try of a reply, step by step. Each step is stored before it is sent.
final class ReplyWriter {
    /// The reply was stopped or deleted, or another process makes it now.
    static final class Superseded extends RuntimeException {
        Superseded() {
            super("the reply has ended, or is made elsewhere", null, false, false);
        }
    }

    private final Database database;
    private final ReplyStore store;
    private final Watches watches;
    private final Clock clock;
    private final UUID messageId;
    private final int number;
    private int parts;

    /// @param number of the try
    ReplyWriter(Database database, ReplyStore store, Watches watches, Clock clock, UUID messageId, int number) {
        this.database = database;
        this.store = store;
        this.watches = watches;
        this.clock = clock;
        this.messageId = messageId;
        this.number = number;
    }

    /// How many parts there are.
    int parts() {
        return parts;
    }

    /// Adds a part; leaves it out when a document that it cites was deleted meanwhile.
    ///
    /// @throws Superseded when this try may not write any more
    void add(ReplyMethod method, String text, List<Citation> citations) {
        if (parts == ReplyPart.MOST) return;
        var part = new ReplyPart(parts, method, text, citations);
        var step = database.transaction(db -> {
            if (!store.change(db, messageId, number, ReplyState.WRITING, method, null)) throw new Superseded();
            return store.insertPart(db, messageId, part) ? append(db, part) : null;
        });
        if (step == null) return;
        parts++;
        watches.deliver(messageId, ReplyLog.event(step));
    }

    /// @throws Superseded when this try may not write any more
    void end(ReplyState state, @Nullable ReplyMethod method, @Nullable QuotedReason reason) {
        var step = database.transaction(db -> {
            if (!store.change(db, messageId, number, state, method, reason)) throw new Superseded();
            return append(db, null);
        });
        watches.deliver(messageId, ReplyLog.event(step));
    }

    private ReplyStep append(Handle db, @Nullable ReplyPart part) {
        var step = store.appendStep(db, messageId, part, false, clock.instant());
        watches.appended(db, messageId, step.cursor());
        return step;
    }
}
