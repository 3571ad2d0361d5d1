package dev.vivavoce.speech.transcription;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.media.decoding.MediaDecoder;
import dev.vivavoce.speech.media.decoding.MediaLimits;
import dev.vivavoce.speech.speakers.VoiceModel;
import dev.vivavoce.speech.transcription.engine.Transcribers;
import dev.vivavoce.speech.transcription.state.Archive;
import dev.vivavoce.speech.transcription.state.TranscriptionEvents;
import dev.vivavoce.speech.transcription.state.TranscriptionLog;
import dev.vivavoce.speech.transcription.state.TranscriptionSteps;
import dev.vivavoce.speech.transcription.state.TranscriptionStore;
import dev.vivavoce.speech.transcription.upload.RecordedFileDeletions;
import dev.vivavoce.speech.transcription.upload.RecordedFiles;
import dev.vivavoce.speech.transcription.upload.Uploads;
import dev.vivavoce.speech.transcription.work.FileTranscriber;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/// Builds the parts of transcriptions and adds them to a server.
public final class TranscriptionFeature {
    private static final Duration LOST_EVERY = Duration.ofMinutes(5);

    /// Where files are, and where they are worked on.
    ///
    /// @param working a folder of this process alone
    public record Storage(Objects objects, Path working) {}

    /// What finds speech in recordings, and words in speech.
    ///
    /// @param executor where speech is found
    public record Engines(VoiceActivity voiceActivity, EngineExecutor executor, Transcribers transcribers) {}

    private final Watches watches;
    private final RecordedFileDeletions deletions;
    private final FileTranscriber transcriber;
    private final Uploads uploads;
    private final Transcriptions transcriptions;

    private TranscriptionFeature(
            Watches watches,
            RecordedFileDeletions deletions,
            FileTranscriber transcriber,
            Uploads uploads,
            Transcriptions transcriptions) {
        this.watches = watches;
        this.uploads = uploads;
        this.transcriptions = transcriptions;
        this.deletions = deletions;
        this.transcriber = transcriber;
    }

    public static TranscriptionFeature add(
            GrpcServer.Builder server,
            Database database,
            Storage storage,
            Engines engines,
            EventSink events,
            MeterRegistry meters,
            Clock clock) {
        var store = new TranscriptionStore();
        var watches = server.closing(new Watches(
                database, new TranscriptionLog(database, store), "transcription_watch", "transcription", meters));
        var archive =
                new Archive(database, store, new TranscriptionSteps(store, watches), new TranscriptionEvents(events));
        var files = RecordedFiles.open(storage.objects(), RecordedFiles.FOLDER, storage.working());
        var transcribers = engines.transcribers();
        var deletions = new RecordedFileDeletions(archive, files, transcribers, clock);
        var limits = MediaLimits.STANDARD;
        var uploads = new Uploads(archive, files, deletions, transcribers, limits.bytes(), clock);
        var means = new FileTranscriber.Means(
                new MediaDecoder(limits),
                engines.voiceActivity(),
                engines.executor(),
                transcribers,
                VoiceModel.shipped());
        var transcriber = server.closing(new FileTranscriber(archive, files, deletions, means, meters, clock));
        var transcriptions = new Transcriptions(archive);
        server.service(
                new TranscriptionGrpc(transcriptions, new Corrections(archive), uploads, deletions, transcribers));
        return new TranscriptionFeature(watches, deletions, transcriber, uploads, transcriptions);
    }

    /// How files arrive, for those whose work has files transcribed.
    public Uploads uploads() {
        return uploads;
    }

    /// The transcriptions, for those who read texts.
    public Transcriptions transcriptions() {
        return transcriptions;
    }

    /// The handlers to register with [Database#listen].
    public Map<String, Consumer<String>> handlers() {
        return watches.handlers();
    }

    /// Starts to announce to other processes what is watched here.
    public void begin() {
        watches.begin();
    }

    /// Adds the work on files, and what is done from time to time.
    ///
    /// @param sweepEvery how often is deleted what has expired, or could not be deleted before
    public Jobs.Builder jobs(Jobs.Builder jobs, Duration sweepEvery) {
        return jobs.job(Uploads.TRANSCRIBE, transcriber::transcribe)
                .every("sweep-transcriptions", sweepEvery, deletions::sweep)
                .every("sweep-lost-transcriptions", LOST_EVERY, transcriber::sweep);
    }

    /// What is done before the rows of a person are erased.
    public RegisteredData.Preparation erasure() {
        return deletions;
    }
}
