package dev.vivavoce.content.note.making;

import dev.vivavoce.content.document.page.PageStore;
import dev.vivavoce.content.generation.Generations;
import dev.vivavoce.content.note.state.NoteChange;
import dev.vivavoce.content.note.state.NoteEvents;
import dev.vivavoce.content.note.state.NoteLog;
import dev.vivavoce.content.note.state.NoteStore;
import dev.vivavoce.content.note.state.NoteStore.Begun;
import dev.vivavoce.content.note.state.NotesFailure;
import dev.vivavoce.content.note.state.NotesStep;
import dev.vivavoce.content.prompt.Prompts;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.Watches;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// Makes notes, each as a job. A try begins at the first part; notes that were deleted, or that another process makes,
/// are left with the next part. Metric: `notes.parts` (counter; tag `outcome`).
public final class NoteGenerations {
    /// The job that makes notes; its id is that of the generation.
    public static final JobType MAKE_NOTES = new JobType("make-notes", 3, Duration.ofSeconds(2), Duration.ofMinutes(1));

    /// How many versions are kept.
    public static final int KEPT = 50;

    private static final Duration LOST_AFTER = Duration.ofMinutes(15);
    private static final int AT_ONCE = 100;
    private static final int PAGES = 50;
    private static final int CHARACTERS = 250_000;
    private static final int MOST_FAILURES = 2;
    private static final String PART = "part";

    /// The notes were deleted, or another process makes them now.
    private static final class Superseded extends RuntimeException {
        Superseded() {
            super("the notes were deleted, or are made elsewhere", null, false, false);
        }
    }

    private final Database database;
    private final NoteStore store;
    private final PageStore pages = new PageStore();
    private final NoteEvents events;
    private final Watches watches;
    private final ModelNotes models;
    private final MeterRegistry meters;
    private final Clock clock;

    /// What a language model is asked with.
    ///
    /// @param thirdPartiesAllowed whether what a person writes may go to models of third parties
    public record Sources(Prompts prompts, Generations generations, Predicate<UUID> thirdPartiesAllowed) {}

    public NoteGenerations(
            Database database,
            NoteStore store,
            NoteEvents events,
            Watches watches,
            Sources sources,
            MeterRegistry meters,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.events = events;
        this.watches = watches;
        this.models = new ModelNotes(sources.prompts(), sources.generations(), sources.thirdPartiesAllowed());
        this.meters = meters;
        this.clock = clock;
    }

    /// One try.
    public void make(JobRun run) throws InterruptedException {
        var begun = database.transaction(db -> store.begin(db, run.id(), run.number(), clock.instant())
                .map(one -> {
                    appended(db, one.documentId());
                    return one;
                }));
        if (begun.isEmpty()) return;
        try {
            make(run, begun.get());
        } catch (Superseded _) {
            count("LEFT");
        } catch (RuntimeException thrown) {
            if (run.number() >= MAKE_NOTES.tries() && !run.isStopping())
                fail(
                        run.id(),
                        run.number(),
                        begun.get().documentId(),
                        begun.get().userId());
            throw thrown;
        }
    }

    private void make(JobRun run, Begun begun) throws InterruptedException {
        var parts = parts(begun);
        var draft = new NoteDraft(begun.language());
        int failures = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (run.isStopping()) throw Failure.unavailable("STOPPING", "the service stops");
            count(run, begun, i, parts.size());
            var part = parts.get(i);
            var outcome = failures >= MOST_FAILURES
                    ? new ModelNotes.Outcome(Optional.empty(), "GIVEN_UP", true)
                    : models.write(begun.userId(), part, begun.language());
            count(outcome.reason());
            if (outcome.notes().isEmpty()) failures += outcome.isFinal() ? MOST_FAILURES : 1;
            draft.add(outcome.notes()
                    .orElseGet(() -> ExtractedNotes.of(part, begun.language(), NoteDraft.pointsOf(parts.size()))));
        }
        end(run, begun, draft);
    }

    private List<List<NoteSentence>> parts(Begun begun) {
        var parts = new NoteParts(begun.words());
        int from = 1;
        while (true) {
            int first = from;
            var read = database.transaction(db -> pages.pages(db, begun.documentId(), first, PAGES, CHARACTERS));
            if (read.isEmpty()) return parts.all();
            read.forEach(parts::add);
            from = read.getLast().number() + 1;
        }
    }

    private void count(JobRun run, Begun begun, int done, int parts) {
        var step = database.transaction(db -> store.count(db, run.id(), run.number(), done, parts, clock.instant()))
                .orElseThrow(Superseded::new);
        watches.interim(begun.documentId(), new WatchEvent.Interim(step.cursor(), step.encoded(), PART));
    }

    private void end(JobRun run, Begun begun, NoteDraft draft) {
        var content = draft.content();
        var failure = content.isEmpty() ? NotesFailure.NOTHING_TO_NOTE : null;
        var step = database.transaction(db -> {
            if (!store.end(db, run.id(), run.number(), failure, clock.instant())) throw new Superseded();
            var id = begun.documentId();
            int revision = failure != null
                    ? 0
                    : store.add(db, id, NoteChange.GENERATED, draft.method(), content, KEPT, clock.instant());
            events.generated(db, begun.userId(), id, failure == null ? draft.method() : null, revision);
            return appended(db, id);
        });
        watches.deliver(begun.documentId(), NoteLog.event(step));
    }

    private NotesStep appended(Handle db, UUID documentId) {
        var step = store.appendStep(db, documentId, clock.instant());
        watches.appended(db, documentId, step.cursor());
        return step;
    }

    private void fail(UUID generationId, int number, UUID documentId, UUID userId) {
        database.run(db -> {
            if (!store.end(db, generationId, number, NotesFailure.SERVICE_FAILED, clock.instant())) return;
            events.generated(db, userId, documentId, null, 0);
            appended(db, documentId);
        });
    }

    private void count(String outcome) {
        meters.counter("notes.parts", "outcome", outcome).increment();
    }

    /// Ends the generations whose job was given up because each try killed its process.
    public void sweep() {
        for (var lost : database.transaction(
                db -> store.lost(db, MAKE_NOTES.name(), clock.instant().minus(LOST_AFTER), AT_ONCE)))
            fail(lost.generationId(), lost.number(), lost.documentId(), lost.userId());
    }
}
