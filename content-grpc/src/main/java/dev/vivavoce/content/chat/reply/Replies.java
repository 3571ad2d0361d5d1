package dev.vivavoce.content.chat.reply;

import dev.vivavoce.content.chat.state.MessageStore;
import dev.vivavoce.content.chat.state.QuotedReason;
import dev.vivavoce.content.chat.state.ReplyLog;
import dev.vivavoce.content.chat.state.ReplyMethod;
import dev.vivavoce.content.chat.state.ReplyState;
import dev.vivavoce.content.chat.state.ReplyStep;
import dev.vivavoce.content.chat.state.ReplyStore;
import dev.vivavoce.content.document.search.DocumentSearch;
import dev.vivavoce.content.generation.Generations;
import dev.vivavoce.content.prompt.Prompts;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.runtime.watch.Watches;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes replies, each as a job. A try that takes over from another one starts from the beginning. Metric:
/// `chat.replies` (counter; tag `outcome`).
public final class Replies {
    /// The job that makes a reply; its id is that of the message.
    public static final JobType REPLY = new JobType("reply-to-chat", 3, Duration.ofSeconds(1), Duration.ofSeconds(10));

    /// The notification channel that names messages whose replies were stopped.
    public static final String STOPPED_CHANNEL = "chat_reply_stopped";

    private static final Duration LOST_AFTER = Duration.ofMinutes(10);
    private static final int AT_ONCE = 100;
    private static final int TURNS_BEFORE = 3;

    private final Database database;
    private final ReplyStore store = new ReplyStore();
    private final MessageStore messages;
    private final Watches watches;
    private final DocumentSearch search;
    private final ModelReplies models;
    private final MeterRegistry meters;
    private final Clock clock;

    /// What replies are made with.
    ///
    /// @param thirdPartiesAllowed whether what a person writes may go to models of third parties
    public record Sources(
            DocumentSearch search, Prompts prompts, Generations generations, Predicate<UUID> thirdPartiesAllowed) {}

    public Replies(
            Database database,
            MessageStore messages,
            Watches watches,
            Sources sources,
            MeterRegistry meters,
            Clock clock) {
        this.database = database;
        this.messages = messages;
        this.watches = watches;
        this.search = sources.search();
        this.models = new ModelReplies(sources.prompts(), sources.generations(), sources.thirdPartiesAllowed());
        this.meters = meters;
        this.clock = clock;
    }

    private record Begun(ReplyStore.Begun reply, Question question) {}

    /// One try.
    public void reply(JobRun run) throws InterruptedException {
        var begun = begin(run);
        if (begun.isEmpty()) return;
        var writer = new ReplyWriter(database, store, watches, clock, run.id(), run.number());
        try {
            count(write(begun.get(), writer));
        } catch (ReplyWriter.Superseded _) {
            count("LEFT");
        } catch (RuntimeException thrown) {
            if (run.number() >= REPLY.tries() && !run.isStopping()) fail(run.id(), run.number());
            throw thrown;
        }
    }

    private Optional<Begun> begin(JobRun run) {
        return database.transaction(db -> store.begin(db, run.id(), run.number())
                .map(reply -> {
                    var step = store.appendStep(db, run.id(), null, run.number() > 1, clock.instant());
                    watches.appended(db, run.id(), step.cursor());
                    var before = messages.before(db, reply.message(), TURNS_BEFORE);
                    return new Begun(reply, new Question(reply.message().text(), before));
                }));
    }

    private String write(Begun begun, ReplyWriter writer) throws InterruptedException {
        var reply = begun.reply();
        var evidence = Evidence.find(search, reply.userId(), reply.documentIds(), begun.question());
        if (evidence.passages().isEmpty()) return end(writer, ReplyMethod.NOT_FOUND, null);
        var outcome = models.write(reply, begun.question(), evidence, writer);
        return switch (outcome) {
            case ModelReplies.WRITTEN -> end(writer, ReplyMethod.WRITTEN, null);
            case ModelReplies.NOT_FOUND -> end(writer, ReplyMethod.NOT_FOUND, null);
            case ModelReplies.NOT_SUPPORTED -> quote(evidence, writer, QuotedReason.NOT_SUPPORTED);
            default -> quote(evidence, writer, QuotedReason.of(outcome));
        };
    }

    private String quote(Evidence evidence, ReplyWriter writer, QuotedReason reason) {
        if (!evidence.hasAnswer()) return end(writer, ReplyMethod.NOT_FOUND, null);
        for (var quote : evidence.quotes()) writer.add(ReplyMethod.QUOTED, quote.quote(), List.of(quote));
        return end(writer, ReplyMethod.QUOTED, reason);
    }

    private static String end(ReplyWriter writer, ReplyMethod method, @Nullable QuotedReason reason) {
        writer.end(ReplyState.COMPLETED, method, reason);
        return reason == null ? method.name() : reason.name();
    }

    private void fail(UUID messageId, int number) {
        var failed = database.transaction(db -> {
            if (!store.change(db, messageId, number, ReplyState.FAILED, null, null)) return Optional.<ReplyStep>empty();
            var step = store.appendStep(db, messageId, null, false, clock.instant());
            watches.appended(db, messageId, step.cursor());
            return Optional.of(step);
        });
        failed.ifPresent(step -> {
            count("FAILED");
            watches.deliver(messageId, ReplyLog.event(step));
        });
    }

    private void count(String outcome) {
        meters.counter("chat.replies", "outcome", outcome).increment();
    }

    /// Gives up what a model still writes in this process for a reply that was stopped. For [Database#listen].
    ///
    /// @param text the id of the message; empty when it is not known
    public void stopped(String text) {
        if (!text.isEmpty()) models.stop(UUID.fromString(text));
    }

    /// Ends the replies whose job was given up because each try killed its process.
    public void sweep() {
        for (var messageId : database.transaction(
                db -> store.lost(db, REPLY.name(), clock.instant().minus(LOST_AFTER), AT_ONCE))) fail(messageId, 0);
    }
}
