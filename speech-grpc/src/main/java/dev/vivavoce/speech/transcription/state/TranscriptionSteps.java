package dev.vivavoce.speech.transcription.state;

import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.runtime.watch.Watches;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Writes the steps of transcriptions, and notifies their watchers.
public final class TranscriptionSteps {
    private static final String PART = "part";

    private final TranscriptionStore store;
    private final Watches watches;

    public TranscriptionSteps(TranscriptionStore store, Watches watches) {
        this.store = store;
        this.watches = watches;
    }

    /// Appends the transcription as it is now, in the transaction that has changed it. Call [#deliver] after its
    /// commit.
    public TranscriptionStep append(Handle db, UUID id, Instant at) {
        var step = store.appendStep(db, id, at);
        watches.appended(db, id, step.cursor());
        return step;
    }

    /// Sends a durable step to the watchers of this process.
    public void deliver(UUID id, TranscriptionStep step) {
        watches.deliver(
                id,
                new WatchEvent.Durable(
                        step.cursor(), step.encoded(), step.state().isEnd()));
    }

    /// Sends a step that is not stored.
    public void pass(UUID id, TranscriptionStep step) {
        watches.interim(id, new WatchEvent.Interim(step.cursor(), step.encoded(), PART));
    }

    /// Wakes the watchers of a transcription that this transaction deletes, so that their watches end.
    public void delete(Handle db, Transcription transcription) {
        watches.appended(db, transcription.id(), transcription.cursor() + 1);
    }

    /// Sends the steps after the cursor; returns after the last one.
    public void watch(UUID id, long after, WatchSink sink) throws InterruptedException {
        watches.watch(id, after, sink);
    }
}
