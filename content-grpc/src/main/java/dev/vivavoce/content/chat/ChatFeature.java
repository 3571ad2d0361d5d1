package dev.vivavoce.content.chat;

import dev.vivavoce.content.chat.reply.Replies;
import dev.vivavoce.content.chat.state.MessageStore;
import dev.vivavoce.content.chat.state.ReplyLog;
import dev.vivavoce.content.usage.Budgets;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.watch.Watches;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Builds the parts of chats.
public final class ChatFeature {
    private static final Duration SWEPT_EVERY = Duration.ofMinutes(5);

    private final Watches watches;
    private final Replies replies;
    private final ChatGrpc endpoint;

    private ChatFeature(Watches watches, Replies replies, ChatGrpc endpoint) {
        this.watches = watches;
        this.replies = replies;
        this.endpoint = endpoint;
    }

    /// @param sources what replies are made with
    public static ChatFeature add(
            GrpcServer.Builder server,
            Database database,
            EventSink events,
            Replies.Sources sources,
            Budgets budgets,
            MeterRegistry meters,
            Clock clock) {
        var messages = new MessageStore();
        var watches =
                server.closing(new Watches(database, new ReplyLog(database, messages), "chat_watch", "chat", meters));
        return new ChatFeature(
                watches,
                new Replies(database, messages, watches, sources, meters, clock),
                new ChatGrpc(
                        new Chats(database, messages, new ChatEvents(events), watches, clock),
                        new ChatBudget(sources.generations(), budgets, sources.thirdPartiesAllowed())));
    }

    /// The handlers to register with [Database#listen].
    public Map<String, Consumer<String>> handlers() {
        var all = new HashMap<>(watches.handlers());
        all.put(Replies.STOPPED_CHANNEL, replies::stopped);
        return all;
    }

    /// Starts to announce to other processes what is watched here.
    public void begin() {
        watches.begin();
    }

    public ChatGrpc endpoint() {
        return endpoint;
    }

    /// Adds the making of replies, and what is done from time to time.
    public Jobs.Builder jobs(Jobs.Builder jobs) {
        return jobs.job(Replies.REPLY, replies::reply).every("sweep-chat-replies", SWEPT_EVERY, replies::sweep);
    }
}
