package dev.vivavoce.speech.generation.usage;

import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.speech.generation.state.Archive;
import dev.vivavoce.speech.generation.state.Wording;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has billing count the characters that voices speak. They count for the person who asked for the sound first:
/// later listeners of the same sound cost nothing.
public final class CharacterUsage {
    /// The job that has billing count a sound; its id is that of the sound. It is never given up, because what is not
    /// counted is not billed.
    public static final JobType COUNT_CHARACTERS =
            new JobType("count-characters", Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofMinutes(10));

    private static final Logger log = LoggerFactory.getLogger(CharacterUsage.class);

    private final Archive archive;
    private final UsageClient billing;
    private final SpokenCharactersStore store = new SpokenCharactersStore();
    private final JobQueue jobs = new JobQueue();

    public CharacterUsage(Archive archive, UsageClient billing) {
        this.archive = archive;
        this.billing = billing;
    }

    /// Stores what the sound has used, and the job that has it counted, in the transaction that completes the sound.
    /// Amount and person are fixed here: audio may be deleted before billing answers, and a repeat says the same.
    public void spoken(Handle db, UUID soundId) {
        var first = archive.audio().firstOfSound(db, soundId);
        if (first.isEmpty()) return;
        int characters = archive.audio()
                .wordingOfSound(db, soundId)
                .map(Wording::characters)
                .orElse(0);
        if (characters == 0) return;
        if (store.insert(db, new SpokenCharacters(soundId, first.get().userId(), characters)))
            jobs.schedule(db, COUNT_CHARACTERS, soundId);
    }

    /// One try.
    public void count(JobRun run) {
        var spoken = archive.database().transaction(db -> store.find(db, run.id()));
        if (spoken.isEmpty()) return; // counted by an earlier try, or erased with the person
        switch (billing.count(spoken.get())) {
            case COUNTED, USER_ERASED -> {}
            case KEY_REUSED ->
                log.error(
                        "the {} characters of sound {} are not counted: billing has its id for another use",
                        spoken.get().characters(),
                        run.id());
        }
        archive.database().run(db -> store.delete(db, run.id()));
    }
}
