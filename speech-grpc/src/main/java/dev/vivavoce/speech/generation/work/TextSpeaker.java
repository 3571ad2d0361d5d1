package dev.vivavoce.speech.generation.work;

import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.speech.generation.file.GeneratedAudioDeletions;
import dev.vivavoce.speech.generation.file.SoundFiles;
import dev.vivavoce.speech.generation.state.Archive;
import dev.vivavoce.speech.generation.state.FailureReason;
import dev.vivavoce.speech.generation.state.GeneratedAudio;
import dev.vivavoce.speech.generation.state.GeneratedSound;
import dev.vivavoce.speech.generation.state.SoundStore;
import dev.vivavoce.speech.generation.state.Wording;
import dev.vivavoce.speech.generation.usage.CharacterUsage;
import dev.vivavoce.speech.generation.voice.Voices;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.SynthesisException;
import dev.vivavoce.speech.voice.Synthesizer.Ability;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import dev.vivavoce.speech.voice.ssml.SsmlException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks texts, each as a job. A try starts from the beginning, because a voice is many times faster than its
/// speech; a sound that was deleted, or that another process has taken over, is left with the next paragraph.
public final class TextSpeaker implements AutoCloseable {
    /// The job that speaks a text; its id is that of the sound.
    public static final JobType SPEAK_TEXT = new JobType("speak-text", 5, Duration.ofSeconds(2), Duration.ofMinutes(1));

    private static final Duration LOST_AFTER = Duration.ofMinutes(10);
    private static final int SWEPT_AT_ONCE = 100;
    private static final int ASKED_AT_ONCE = 4;
    /// After a process was killed, a text is sent once more to an outside service, which charges for it, and
    /// then not again.
    private static final int MOST_PAID_TRIES = 2;
    private static final Logger log = LoggerFactory.getLogger(TextSpeaker.class);

    private final Archive archive;
    private final SoundFiles files;
    private final GeneratedAudioDeletions deletions;
    private final Voices voices;
    private final Predicate<UUID> thirdPartiesAllowed;
    private final CharacterUsage usage;
    private final MeterRegistry meters;
    private final Clock clock;
    /// A voice computes for seconds, which a virtual thread must not. Texts to be stored take one core of
    /// those that talks need; the others wait.
    private final ExecutorService speaking = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("speaking-", 0).factory());
    /// These wait for an outside service most of the time.
    private final ExecutorService asking = Executors.newFixedThreadPool(
            ASKED_AT_ONCE, Thread.ofPlatform().daemon().name("asking-", 0).factory());

    public TextSpeaker(
            Archive archive,
            SoundFiles files,
            GeneratedAudioDeletions deletions,
            Voices voices,
            Predicate<UUID> thirdPartiesAllowed,
            CharacterUsage usage,
            MeterRegistry meters,
            Clock clock) {
        this.archive = archive;
        this.files = files;
        this.deletions = deletions;
        this.voices = voices;
        this.thirdPartiesAllowed = thirdPartiesAllowed;
        this.usage = usage;
        this.meters = meters;
        this.clock = clock;
    }

    /// The sound was deleted or has ended, or a newer try works on it.
    private static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Superseded() {
            super("superseded", null, false, false);
        }
    }

    /// One try.
    public void speak(JobRun run) throws InterruptedException {
        var threads = isSpokenOutside(run.id()) ? asking : speaking;
        var task = threads.submit(() -> {
            work(run);
            return true;
        });
        try {
            task.get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException("a text was not spoken", thrown.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private boolean isSpokenOutside(UUID id) {
        return archive.database()
                .transaction(db -> archive.sounds().find(db, id))
                .flatMap(this::voice)
                .filter(Voice::isOutside)
                .isPresent();
    }

    private void work(JobRun run) {
        try {
            var wording = archive.database().transaction(db -> archive.audio().wordingOfSound(db, run.id()));
            if (wording.isPresent()) speak(run, wording.get());
        } catch (Superseded _) {
            count("LEFT");
        } catch (IOException thrown) {
            giveUp(run);
            throw new UncheckedIOException(thrown);
        } catch (SsmlException thrown) {
            throw new IllegalStateException("a document that was understood is not any more", thrown);
        } catch (RuntimeException thrown) {
            giveUp(run);
            throw thrown;
        }
    }

    private void giveUp(JobRun run) {
        if (run.number() >= SPEAK_TEXT.tries() && !run.isStopping())
            end(
                    run.id(),
                    db -> archive.sounds()
                            .fail(db, run.id(), run.number(), FailureReason.SERVICE_FAILED, clock.instant()));
    }

    private void speak(JobRun run, Wording wording) throws IOException, SsmlException {
        var id = run.id();
        var sound = archive.database()
                .transaction(db -> archive.sounds().find(db, id))
                .orElseThrow(Superseded::new);
        var paragraphs = Paragraphs.of(wording, sound.voicing());
        changed(db -> archive.sounds().begin(db, id, run.number(), paragraphs.size(), clock.instant()))
                .ifPresentOrElse(archive.steps()::deliver, () -> {
                    throw new Superseded();
                });
        var failure = FailureReason.VOICES_AWAY;
        for (var voice : inOrder(sound, wording)) {
            if (voice.isOutside() && run.number() > MOST_PAID_TRIES) continue; // the failure is VOICES_AWAY
            if (voice.isOutside() && !isAllowed(id)) {
                failure = FailureReason.CONSENT_MISSING;
                continue;
            }
            try {
                speak(run, sound, paragraphs, voice);
                return;
            } catch (SynthesisException thrown) {
                failure = FailureReason.VOICES_AWAY;
                failed(id, voice, thrown);
            }
        }
        var reason = failure;
        end(id, db -> archive.sounds().fail(db, id, run.number(), reason, clock.instant()));
    }

    private void failed(UUID id, Voice voice, SynthesisException thrown) {
        log.warn("sound {} is not spoken by {}: {}", id, voice.id(), thrown.getMessage());
        meters.counter(
                        "voice.failures",
                        "engine",
                        voice.engine().name(),
                        "reason",
                        thrown.reason().name())
                .increment();
    }

    /// The requested voice, and those that replace it; none when the deployment has it no more.
    private List<Voice> inOrder(GeneratedSound sound, Wording wording) {
        var needed = wording.needs(sound.voicing().rate(), sound.voicing().pitch());
        return voice(sound).map(voice -> voices.inOrder(voice, needed)).orElse(List.of());
    }

    /// Returns whether one of those who asked for it currently allows that the text goes to third parties.
    private boolean isAllowed(UUID soundId) {
        return archive.database().transaction(db -> archive.audio().ofSound(db, soundId)).stream()
                .map(GeneratedAudio::userId)
                .distinct()
                .anyMatch(thirdPartiesAllowed);
    }

    /// The whole text by one voice.
    private void speak(JobRun run, GeneratedSound sound, List<Script> paragraphs, Voice voice) throws IOException {
        var id = sound.id();
        try (var file = files.temporary()) {
            var said = spoken(run, sound, paragraphs, voice, file);
            boolean isSilent =
                    voice.isAble(Set.of(Ability.WORD_TIMES)) ? said.words().isEmpty() : said.samples() == 0;
            if (isSilent) {
                end(id, db -> archive.sounds().fail(db, id, run.number(), FailureReason.NOTHING_SAID, clock.instant()));
                return;
            }
            archive.database().run(db -> deletions.leaveFile(db, id));
            files.put(sound, file.path());
            var made = new SoundStore.Made(voice.id(), said.samples(), Files.size(file.path()), said.words());
            if (!end(id, db -> complete(db, id, run.number(), made))) deleteUnneeded(id);
        }
    }

    private Optional<GeneratedSound> complete(Handle db, UUID id, int number, SoundStore.Made made) {
        var completed = archive.sounds().complete(db, id, number, made, clock.instant());
        completed.ifPresent(_ -> usage.spoken(db, id));
        return completed;
    }

    private SoundFile spoken(
            JobRun run, GeneratedSound sound, List<Script> paragraphs, Voice voice, SoundFiles.Temporary file)
            throws IOException {
        try (var said = SoundFile.open(file.path(), voice, sound.voicing().format())) {
            for (int i = 0; i < paragraphs.size(); i++) {
                said.speak(voices, paragraphs.get(i));
                int done = i + 1;
                archive.steps()
                        .pass(archive.database()
                                .transaction(db ->
                                        archive.sounds().done(db, sound.id(), run.number(), done, clock.instant()))
                                .orElseThrow(Superseded::new));
            }
            said.finish();
            return said;
        }
    }

    private Optional<Voice> voice(GeneratedSound sound) {
        return voices.voices().stream()
                .filter(voice -> voice.id().equals(sound.voicing().voiceId()))
                .findFirst();
    }

    /// A newer try may have stored the same file meanwhile.
    private void deleteUnneeded(UUID id) {
        if (archive.database().transaction(db -> archive.sounds().find(db, id)).isEmpty()) deletions.deleteFile(id);
    }

    /// Ends a sound, and tells of all audio that has it. Returns false when the try may not write.
    private boolean end(UUID id, Function<Handle, Optional<GeneratedSound>> change) {
        var ended = changed(db -> {
            var sound = change.apply(db);
            if (sound.isPresent())
                archive.audio()
                        .ofSound(db, id)
                        .forEach(audio -> archive.events().completed(db, audio));
            return sound;
        });
        ended.ifPresentOrElse(
                sound -> {
                    archive.steps().deliver(sound);
                    var failure = sound.status().failure();
                    count(failure == null ? sound.state().name() : failure.name());
                },
                () -> count("LEFT"));
        return ended.isPresent();
    }

    private Optional<GeneratedSound> changed(Function<Handle, Optional<GeneratedSound>> change) {
        return archive.database().transaction(db -> {
            var sound = change.apply(db);
            sound.ifPresent(one -> archive.steps().changed(db, one));
            return sound;
        });
    }

    private void count(String outcome) {
        meters.counter("generated.sounds", "outcome", outcome).increment();
    }

    /// Ends the sounds whose job was given up because each try killed its process.
    public void sweep() {
        var lost = archive.database()
                .transaction(db -> archive.sounds()
                        .lost(db, SPEAK_TEXT.name(), clock.instant().minus(LOST_AFTER), SWEPT_AT_ONCE));
        for (var one : lost)
            end(
                    one.id(),
                    db -> archive.sounds()
                            .fail(db, one.id(), one.number(), FailureReason.SERVICE_FAILED, clock.instant()));
    }

    @Override
    public void close() {
        speaking.shutdownNow();
        asking.shutdownNow();
    }
}
