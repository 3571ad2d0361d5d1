package dev.vivavoce.speech.generation;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.generation.file.GeneratedAudioDeletions;
import dev.vivavoce.speech.generation.file.SoundFiles;
import dev.vivavoce.speech.generation.state.Archive;
import dev.vivavoce.speech.generation.state.GeneratedAudioStore;
import dev.vivavoce.speech.generation.state.GenerationEvents;
import dev.vivavoce.speech.generation.state.SoundLog;
import dev.vivavoce.speech.generation.state.SoundSteps;
import dev.vivavoce.speech.generation.state.SoundStore;
import dev.vivavoce.speech.generation.usage.CharacterUsage;
import dev.vivavoce.speech.generation.usage.UsageClient;
import dev.vivavoce.speech.generation.voice.Voices;
import dev.vivavoce.speech.generation.work.TextSpeaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Builds the parts of generated audio and adds them to a server.
public final class GenerationFeature {
    private static final Duration LOST_EVERY = Duration.ofMinutes(5);

    private final Watches watches;
    private final GeneratedAudioDeletions deletions;
    private final TextSpeaker speaker;
    private final CharacterUsage usage;
    private final GeneratedAudios audios;

    private GenerationFeature(
            Watches watches,
            GeneratedAudioDeletions deletions,
            TextSpeaker speaker,
            CharacterUsage usage,
            GeneratedAudios audios) {
        this.watches = watches;
        this.usage = usage;
        this.audios = audios;
        this.deletions = deletions;
        this.speaker = speaker;
    }

    /// @param working a folder of this process alone
    public record Storage(Objects objects, Path working) {}

    /// The other services that are asked.
    ///
    /// @param thirdPartiesAllowed whether a person's texts may go to third parties
    /// @param usage counts the characters that are spoken
    public record Peers(Predicate<UUID> thirdPartiesAllowed, UsageClient usage) {}

    public static GenerationFeature add(
            GrpcServer.Builder server,
            Database database,
            Storage storage,
            Voices voices,
            Peers peers,
            EventSink events,
            MeterRegistry meters,
            Clock clock) {
        var sounds = new SoundStore();
        var watches = server.closing(new Watches(
                database, new SoundLog(database, sounds), "generated_sound_watch", "generated.sound", meters));
        var archive = new Archive(
                database, new GeneratedAudioStore(), sounds, new SoundSteps(watches), new GenerationEvents(events));
        var files = SoundFiles.open(storage.objects(), storage.working());
        var deletions = new GeneratedAudioDeletions(archive, files, clock);
        var usage = new CharacterUsage(archive, peers.usage());
        var speaker = server.closing(
                new TextSpeaker(archive, files, deletions, voices, peers.thirdPartiesAllowed(), usage, meters, clock));
        var audios = new GeneratedAudios(archive, files, peers.thirdPartiesAllowed(), clock);
        server.service(new GeneratedAudioGrpc(audios, deletions, voices));
        return new GenerationFeature(watches, deletions, speaker, usage, audios);
    }

    /// Generated audio, for those whose work has texts spoken.
    public GeneratedAudios audios() {
        return audios;
    }

    public GeneratedAudioDeletions deletions() {
        return deletions;
    }

    /// The handlers to register with [Database#listen].
    public Map<String, Consumer<String>> handlers() {
        return watches.handlers();
    }

    /// Starts to announce to other processes what is watched here.
    public void begin() {
        watches.begin();
    }

    /// Adds the work on sounds, and what is done from time to time.
    ///
    /// @param sweepEvery how often is deleted what has expired, or could not be deleted before
    public Jobs.Builder jobs(Jobs.Builder jobs, Duration sweepEvery) {
        return jobs.job(TextSpeaker.SPEAK_TEXT, speaker::speak)
                .job(CharacterUsage.COUNT_CHARACTERS, usage::count)
                .every("sweep-generated-audio", sweepEvery, deletions::sweep)
                .every("sweep-lost-sounds", LOST_EVERY, speaker::sweep);
    }

    /// What is done before the rows of a person are erased.
    public RegisteredData.Preparation erasure() {
        return deletions;
    }
}
