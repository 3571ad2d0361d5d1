package dev.vivavoce.content.note;

import dev.vivavoce.content.document.state.DocumentSteps;
import dev.vivavoce.content.note.making.NoteGenerations;
import dev.vivavoce.content.note.state.NoteEvents;
import dev.vivavoce.content.note.state.NoteLog;
import dev.vivavoce.content.note.state.NoteStore;
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
import java.util.Objects;
import java.util.function.Consumer;

/// Builds the parts of notes.
public final class NoteFeature {
    private static final Duration SWEPT_EVERY = Duration.ofMinutes(5);
    private static final String CHANNEL = "note_watch";

    private final Watches watches;
    private final NoteGenerations generations;
    private final NoteGrpc endpoint;

    private NoteFeature(Watches watches, NoteGenerations generations, NoteGrpc endpoint) {
        this.watches = watches;
        this.generations = generations;
        this.endpoint = endpoint;
    }

    /// @param sources what a language model is asked with
    public static NoteFeature add(
            GrpcServer.Builder server,
            Database database,
            EventSink events,
            NoteGenerations.Sources sources,
            MeterRegistry meters,
            Clock clock) {
        var store = new NoteStore();
        var watches = server.closing(new Watches(database, new NoteLog(database, store), CHANNEL, "notes", meters));
        return new NoteFeature(
                watches,
                new NoteGenerations(database, store, new NoteEvents(events), watches, sources, meters, clock),
                new NoteGrpc(new Notes(database, store, watches, clock)));
    }

    /// The handlers to register with [Database#listen]; another feature also handles deleted documents.
    public Map<String, Consumer<String>> handlers() {
        var all = new HashMap<>(watches.handlers());
        var look = Objects.requireNonNull(all.get(CHANNEL));
        all.put(DocumentSteps.DELETED_CHANNEL, _ -> look.accept("")); // notes go with their document
        return all;
    }

    /// Starts to announce to other processes what is watched here.
    public void begin() {
        watches.begin();
    }

    public NoteGrpc endpoint() {
        return endpoint;
    }

    /// Adds the making of notes, and what is done from time to time.
    public Jobs.Builder jobs(Jobs.Builder jobs) {
        return jobs.job(NoteGenerations.MAKE_NOTES, generations::make)
                .every("sweep-notes", SWEPT_EVERY, generations::sweep);
    }
}
