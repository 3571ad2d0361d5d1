package dev.vivavoce.speech.pipeline;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.generation.GenerationFeature;
import dev.vivavoce.speech.generation.voice.Voices;
import dev.vivavoce.speech.pipeline.definition.PipelineStore;
import dev.vivavoce.speech.pipeline.run.Archive;
import dev.vivavoce.speech.pipeline.run.AttemptStore;
import dev.vivavoce.speech.pipeline.run.RunChanges;
import dev.vivavoce.speech.pipeline.run.RunLog;
import dev.vivavoce.speech.pipeline.run.RunStore;
import dev.vivavoce.speech.pipeline.work.ModelStepClient;
import dev.vivavoce.speech.pipeline.work.RunSequence;
import dev.vivavoce.speech.pipeline.work.SpeechSteps;
import dev.vivavoce.speech.pipeline.work.StepEvents;
import dev.vivavoce.speech.pipeline.work.StepRunner;
import dev.vivavoce.speech.pipeline.work.WaitingAttempts;
import dev.vivavoce.speech.session.SessionQueries;
import dev.vivavoce.speech.transcription.TranscriptionFeature;
import dev.vivavoce.speech.transcription.engine.Transcribers;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// Builds the parts of pipelines and adds them to a server.
public final class PipelineFeature {
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(1);

    private final Watches watches;
    private final StepRunner runner;
    private final RunEndings endings;

    private PipelineFeature(Watches watches, StepRunner runner, RunEndings endings) {
        this.watches = watches;
        this.runner = runner;
        this.endings = endings;
    }

    /// What does the steps.
    public record Means(
            TranscriptionFeature transcriptions,
            Transcribers transcribers,
            GenerationFeature generated,
            Voices voices,
            ModelStepClient models,
            SessionQueries sessions) {}

    /// The events of transcriptions, generated audio and sessions: their ends wake the steps that wait for them.
    public static EventSink waking(EventSink events, Clock clock) {
        return new StepEvents(events, new WaitingAttempts(new AttemptStore(), clock));
    }

    public static PipelineFeature add(
            GrpcServer.Builder server, Database database, Means means, MeterRegistry meters, Clock clock) {
        var runs = new RunStore();
        var attempts = new AttemptStore();
        var watches = server.closing(new Watches(
                database, new RunLog(database, runs, attempts), "pipeline_run_watch", "pipeline.run", meters));
        var archive = new Archive(database, new PipelineStore(), runs, attempts, new RunChanges(runs, watches));
        var sequence = new RunSequence(archive, new SecureRandom(), meters, clock);
        var uploads = means.transcriptions().uploads();
        var speech = new SpeechSteps(
                uploads,
                means.transcriptions().transcriptions(),
                means.transcribers(),
                means.generated().audios(),
                means.generated().deletions(),
                means.voices(),
                means.sessions());
        var endings = new RunEndings(archive, speech, clock);
        server.service(new PipelineGrpc(
                new Pipelines(archive, clock),
                new Runs(archive, sequence, uploads, means.sessions(), clock),
                endings,
                new OperatedRuns(database),
                new PipelineRequestMapping(new OfferedSpeech(means.transcribers(), means.voices()))));
        return new PipelineFeature(watches, new StepRunner(archive, sequence, speech, means.models(), clock), endings);
    }

    /// The handlers to register with [Database#listen].
    public Map<String, Consumer<String>> handlers() {
        return watches.handlers();
    }

    /// Starts to announce to other processes what is watched here.
    public void begin() {
        watches.begin();
    }

    /// Adds the work of runs, and what is done from time to time.
    ///
    /// @param sweepEvery how often is deleted what has expired
    public Jobs.Builder jobs(Jobs.Builder jobs, Duration sweepEvery) {
        return jobs.job(RunSequence.RUN_STEP, runner::run)
                .job(StepRunner.FOLLOW_STEP, runner::follow)
                .every("sweep-pipeline-steps", LOOKED_EVERY, runner::sweep)
                .every("sweep-pipeline-runs", sweepEvery, endings::sweep);
    }

    /// Deletes the runs that began with these sessions.
    public Consumer<List<UUID>> deletionOfSessions() {
        return endings::deleteOfSessions;
    }

    /// What is done before the rows of a person are erased.
    public RegisteredData.Preparation erasure() {
        return endings;
    }
}
