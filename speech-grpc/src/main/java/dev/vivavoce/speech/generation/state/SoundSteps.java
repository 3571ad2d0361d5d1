package dev.vivavoce.speech.generation.state;

import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.runtime.watch.Watches;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Notifies the watchers of sounds.
public final class SoundSteps {
    private static final String PARAGRAPH = "paragraph";

    private final Watches watches;

    public SoundSteps(Watches watches) {
        this.watches = watches;
    }

    /// Notifies the other processes once the transaction that has changed the sound commits. Call [#deliver] then.
    public void changed(Handle db, GeneratedSound sound) {
        watches.appended(db, sound.id(), sound.cursor());
    }

    /// Sends a durable step to the watchers of this process.
    public void deliver(GeneratedSound sound) {
        watches.deliver(sound.id(), SoundLog.event(sound));
    }

    /// Sends a step that is not stored.
    public void pass(GeneratedSound sound) {
        watches.interim(
                sound.id(),
                new WatchEvent.Interim(sound.cursor(), SoundStep.of(sound).encoded(), PARAGRAPH));
    }

    /// Wakes the watchers of a sound that this transaction deletes, so that their watches end.
    public void deleted(Handle db, GeneratedSound sound) {
        watches.appended(db, sound.id(), sound.cursor() + 1);
    }

    /// Sends the steps after the cursor; returns after the last one.
    public void watch(UUID soundId, long after, WatchSink sink) throws InterruptedException {
        watches.watch(soundId, after, sink);
    }
}
