package dev.vivavoce.speech.submission;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.media.decoding.MediaDecoder;
import dev.vivavoce.speech.media.decoding.MediaLimits;
import dev.vivavoce.speech.session.SubmittedSessions;
import dev.vivavoce.speech.submission.state.SubmissionChanges;
import dev.vivavoce.speech.submission.state.SubmissionStore;
import dev.vivavoce.speech.submission.work.SubmissionEnds;
import dev.vivavoce.speech.submission.work.SubmissionSpeaker;
import dev.vivavoce.speech.transcription.upload.RecordedFiles;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// Builds the parts of submissions and adds them to a server.
public final class SubmissionFeature {
    /// Where recordings are, and where they are worked on.
    ///
    /// @param working a folder of this process alone
    public record Storage(Objects objects, Path working) {}

    /// What finds speech in recordings.
    ///
    /// @param executor where speech is found
    public record Engines(VoiceActivity voiceActivity, EngineExecutor executor) {}

    /// What becomes of recordings.
    ///
    /// @param watches those of the logs of sessions
    public record Heard(SubmittedSessions sessions, Watches watches) {}

    private final SubmissionEnds ends;
    private final SubmissionSpeaker speaker;

    private SubmissionFeature(SubmissionEnds ends, SubmissionSpeaker speaker) {
        this.ends = ends;
        this.speaker = speaker;
    }

    public static SubmissionFeature add(
            GrpcServer.Builder server,
            Database database,
            Storage storage,
            Engines engines,
            Heard heard,
            MeterRegistry meters,
            Clock clock) {
        var sessions = heard.sessions();
        var changes = new SubmissionChanges(heard.watches());
        var store = new SubmissionStore(changes);
        var files = RecordedFiles.open(storage.objects(), SubmissionSpeaker.FOLDER, storage.working());
        var ends = new SubmissionEnds(database, store, files, sessions, clock);
        var limits = new MediaLimits(sessions.longest(), Submissions.MOST_BYTES, MediaLimits.STANDARD.heapMegabytes());
        var means = new SubmissionSpeaker.Means(new MediaDecoder(limits), engines.voiceActivity(), engines.executor());
        var speaker =
                server.closing(new SubmissionSpeaker(database, store, files, ends, sessions, means, meters, clock));
        server.service(new SubmissionGrpc(new Submissions(database, store, changes, sessions, files, ends, clock)));
        return new SubmissionFeature(ends, speaker);
    }

    /// Adds the work on recordings, and what is done from time to time.
    ///
    /// @param sweepEvery the interval at which unused recordings, and those that could not be deleted before,
    /// are deleted
    public Jobs.Builder jobs(Jobs.Builder jobs, Duration sweepEvery) {
        return jobs.job(SubmissionSpeaker.SPEAK, speaker::speak)
                .every("sweep-submissions", sweepEvery, () -> ends.sweep(SubmissionSpeaker.SPEAK.name()));
    }

    /// What is done before the rows of a person are erased.
    public RegisteredData.Preparation erasure() {
        return ends;
    }
}
