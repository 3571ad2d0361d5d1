package dev.vivavoce.speech.transcription.work;

import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.media.decoding.DecodedMedia;
import dev.vivavoce.speech.media.decoding.MediaDecoder;
import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.recognition.LanguageDetector;
import dev.vivavoce.speech.recognition.RecordingTranscriber;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.speakers.SpeakerDiarization;
import dev.vivavoce.speech.speakers.SpeakerTurn;
import dev.vivavoce.speech.speakers.VoiceModel;
import dev.vivavoce.speech.transcription.engine.Detection;
import dev.vivavoce.speech.transcription.engine.Transcribers;
import dev.vivavoce.speech.transcription.engine.Transcribers.Transcribed;
import dev.vivavoce.speech.transcription.state.Archive;
import dev.vivavoce.speech.transcription.state.FailureReason;
import dev.vivavoce.speech.transcription.state.Transcription;
import dev.vivavoce.speech.transcription.state.TranscriptionState;
import dev.vivavoce.speech.transcription.state.TranscriptionStep;
import dev.vivavoce.speech.transcription.transcript.Paragraph;
import dev.vivavoce.speech.transcription.transcript.PartStore;
import dev.vivavoce.speech.transcription.transcript.SpeakerParts;
import dev.vivavoce.speech.transcription.transcript.TranscriptPart;
import dev.vivavoce.speech.transcription.upload.RecordedFileDeletions;
import dev.vivavoce.speech.transcription.upload.RecordedFiles;
import dev.vivavoce.speech.transcription.upload.RecordedFiles.Temporary;
import dev.vivavoce.speech.transcription.upload.Uploads;
import dev.vivavoce.speech.transcription.work.Places.Place;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Transcribes recorded files, each as a job. Utterances are recognised side by side as far as engine threads are free,
/// and stored in order. A try continues after the last stored one, so a killed process costs the decoding and
/// what was being recognised; a transcription that has ended, or that another process has taken over, is left
/// with the next part.
public final class FileTranscriber implements AutoCloseable {
    /// What transcribing needs besides the file.
    ///
    /// @param executor where the sound is cut at pauses
    /// @param voices how voices differ
    public record Means(
            MediaDecoder decoder,
            VoiceActivity voiceActivity,
            EngineExecutor executor,
            Transcribers transcribers,
            VoiceModel voices) {}

    /// How many utterances of a file are at the engines or wait for them: 15 s each.
    private static final int WINDOW = 8;
    /// The same where other servers are asked, which limit the requests of a minute. All files together stay within
    /// the concurrency limit of a server's guard.
    private static final int ASKED_AT_ONCE = 4;

    private static final Duration LOST_AFTER = Duration.ofMinutes(10);
    private static final int SWEPT_AT_ONCE = 100;
    private static final int MILLIS_PER_SECOND = 1_000;

    /// An utterance that is being recognised.
    private record Pending(long endSample, Future<Transcribed> text) {}

    private final Archive archive;
    private final WorkStore store = new WorkStore();
    private final PartStore parts = new PartStore();
    private final RecordedFiles files;
    private final RecordedFileDeletions deletions;
    private final Means means;
    private final WholeRecordings wholes;
    private final SpokenLanguage language;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Places places = new Places();
    /// Decoding and telling speakers apart compute for seconds, which virtual and engine threads must not.
    private final ExecutorService decoding = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("decoding-", 0).factory());

    /// These wait for engine threads and for other servers.
    private final ExecutorService recognizing = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("recognizing-", 0).factory());

    public FileTranscriber(
            Archive archive,
            RecordedFiles files,
            RecordedFileDeletions deletions,
            Means means,
            MeterRegistry meters,
            Clock clock) {
        this.archive = archive;
        this.files = files;
        this.deletions = deletions;
        this.means = means;
        wholes = new WholeRecordings(archive, store, deletions, means.transcribers(), clock);
        language = new SpokenLanguage(means.transcribers(), means.voiceActivity(), means.executor());
        this.meters = meters;
        this.clock = clock;
    }

    /// One try.
    public void transcribe(JobRun run) throws InterruptedException {
        try (var place = places.take()) {
            var begun = archive.database()
                    .transaction(db -> step(db, store.begin(db, run.id(), run.number(), clock.instant())));
            if (begun.isPresent()) work(run, new Try(run.number(), delivered(begun.get())), place);
        }
    }

    private void work(JobRun run, Try work, Place place) throws InterruptedException {
        try {
            transcribe(work, place);
        } catch (UnusableMediaException thrown) {
            end(work, FailureReason.of(thrown.reason()));
        } catch (Try.Superseded _) {
            count("LEFT");
        } catch (IOException thrown) {
            giveUp(run, work, FailureReason.SERVICE_FAILED);
            throw new UncheckedIOException(thrown);
        } catch (Transcribers.NoneLeft thrown) {
            if (thrown.reason() == FailureReason.CONSENT_MISSING) {
                end(work, FailureReason.CONSENT_MISSING);
                return;
            }
            giveUp(run, work, thrown.reason()); // the engines may be back for the next try
            throw thrown;
        } catch (RuntimeException thrown) {
            giveUp(run, work, FailureReason.SERVICE_FAILED);
            throw thrown;
        }
    }

    private void giveUp(JobRun run, Try work, FailureReason reason) {
        if (run.number() >= Uploads.TRANSCRIBE.tries() && !run.isStopping()) end(work, reason);
    }

    private void transcribe(Try work, Place place) throws IOException, InterruptedException {
        try (var pcm = files.temporary()) {
            var measured = measured(work, pcm.path());
            if (measured.isPresent()) recognize(measured.get(), pcm, place);
        }
    }

    /// Has the sound of a file on disk; empty when the file ends the transcription.
    private Optional<Try> measured(Try work, Path pcm) throws IOException, InterruptedException {
        try (var copy = files.copy(work.transcription().id()).orElse(null)) {
            if (copy == null) {
                end(work, FailureReason.SERVICE_FAILED); // nothing is written when it was ended or deleted
                return Optional.empty();
            }
            if (Files.size(copy.path()) != work.transcription().sizeBytes()) {
                end(work, FailureReason.UPLOAD_DIFFERS);
                return Optional.empty();
            }
            return Optional.of(measured(work, decoded(copy.path(), pcm)));
        }
    }

    private DecodedMedia decoded(Path file, Path pcm) throws InterruptedException {
        var result = new CompletableFuture<DecodedMedia>();
        var task = decoding.submit(() -> {
            try (var sound = Files.newOutputStream(pcm)) {
                result.complete(means.decoder().decode(file, sound));
            } catch (IOException | InterruptedException | RuntimeException thrown) {
                result.completeExceptionally(thrown);
            }
        });
        try {
            return BackgroundWork.await(result);
        } finally {
            task.cancel(true);
        }
    }

    private Try measured(Try work, DecodedMedia sound) {
        return work.with(delivered(archive.database()
                .transaction(
                        db -> step(db, store.measured(db, work, sound.samples(), !sound.isComplete(), clock.instant())))
                .orElseThrow(Try.Superseded::new)));
    }

    private void recognize(Try begun, Temporary pcm, Place place) throws IOException, InterruptedException {
        var engine = means.transcribers().detection();
        if (!begun.transcription().wish().language().isEmpty() || engine.isEmpty()) {
            recognizeIn(begun, pcm, place);
            return;
        }
        switch (engine.get()) {
            case Detection.ByRecording(var whole) -> recognizeWhole(begun, whole, pcm, place);
            case Detection.ByUtterances(var detector) -> detect(begun, detector, pcm, place);
        }
    }

    private void detect(Try begun, LanguageDetector detector, Temporary pcm, Place place)
            throws IOException, InterruptedException {
        switch (language.find(begun.transcription().userId(), detector, pcm.path())) {
            case SpokenLanguage.Finding.Found(var tag) -> recognizeIn(detected(begun, tag), pcm, place);
            case SpokenLanguage.Finding.NotOffered() -> end(begun, FailureReason.LANGUAGE_NOT_HEARD);
            case SpokenLanguage.Finding.NoSpeech() -> end(begun, FailureReason.NO_SPEECH);
        }
    }

    private Try detected(Try work, String tag) {
        return work.with(delivered(archive.database()
                .transaction(db -> step(db, store.detected(db, work, tag, clock.instant())))
                .orElseThrow(Try.Superseded::new)));
    }

    /// In a language that is known. It is not where languages are no longer detected since the start.
    private void recognizeIn(Try work, Temporary pcm, Place place) throws IOException, InterruptedException {
        var tag = work.transcription().wish().language();
        var whole = means.transcribers().whole(tag);
        if (tag.isEmpty()) end(work, FailureReason.LANGUAGE_NOT_HEARD);
        else if (whole.isPresent()) recognizeWhole(work, whole.get(), pcm, place);
        else recognizeUtterances(work, pcm.path());
    }

    /// While the engine works on the sound, its file has neither a place nor the sound here.
    private void recognizeWhole(Try work, RecordingTranscriber engine, Temporary pcm, Place place)
            throws IOException, InterruptedException {
        var outcome = wholes.transcribe(work, engine, pcm.path(), () -> {
            pcm.close();
            place.leave();
        });
        switch (outcome) {
            case DONE -> end(work, null);
            case NEXT -> {
                place.takeAgain();
                var measured = Files.exists(pcm.path()) ? Optional.of(work) : measured(work, pcm.path());
                if (measured.isPresent()) recognizeUtterances(measured.get(), pcm.path());
            }
            case LANGUAGE_NOT_HEARD -> end(work, FailureReason.LANGUAGE_NOT_HEARD);
        }
    }

    private void recognizeUtterances(Try work, Path pcm) throws IOException, InterruptedException {
        var asked = work.transcription().wish();
        var wish = new Transcriber.Wish(asked.language(), asked.vocabulary());
        int window = means.transcribers().areEmbedded(asked.language()) ? WINDOW : ASKED_AT_ONCE;
        var pending = new ArrayDeque<Pending>();
        var text = new TextWriter(work);
        var voices = asked.tellsSpeakers() ? new SpeakerDiarization(means.voices()) : null;
        try (var speech = RecordedSpeech.open(pcm, means.voiceActivity(), means.executor())) {
            for (var utterance = speech.next(); utterance != null; utterance = speech.next()) {
                if (voices != null) hear(voices, utterance);
                if (utterance.endSample() <= work.transcription().progress().doneSamples()) continue;
                if (pending.size() == window) text.write(pending.removeFirst());
                pending.addLast(new Pending(utterance.endSample(), recognized(work, utterance, wish)));
            }
            while (!pending.isEmpty()) text.write(pending.removeFirst());
        } finally {
            pending.forEach(left -> left.text().cancel(true));
        }
        end(work, null, voices == null ? List.of() : turns(voices));
    }

    /// Also of utterances whose words are stored: of voices nothing is, so that a try hears all of them.
    private void hear(SpeakerDiarization voices, Segment.Utterance utterance) throws InterruptedException {
        BackgroundWork.await(means.executor().background(() -> {
            voices.hear(utterance);
            return utterance.endSample();
        }));
    }

    private List<SpeakerTurn> turns(SpeakerDiarization voices) throws InterruptedException {
        return BackgroundWork.await(decoding.submit(() -> voices.turns()));
    }

    private Future<Transcribed> recognized(Try work, Segment.Utterance utterance, Transcriber.Wish wish) {
        var userId = work.transcription().userId();
        return recognizing.submit(() -> means.transcribers().transcribe(userId, utterance, wish));
    }

    /// Stores the text of a try, utterance by utterance.
    private final class TextWriter {
        private final Try work;
        private int next;
        private Paragraph paragraph;

        TextWriter(Try work) {
            this.work = work;
            next = work.transcription().progress().parts();
            paragraph = archive.database()
                    .transaction(db -> parts.paragraph(db, work.transcription().id()));
        }

        void write(Pending utterance) throws InterruptedException {
            var found = BackgroundWork.await(utterance.text());
            var words = found.words().stream().map(FileTranscriber::word).toList();
            var part = words.isEmpty() ? null : new TranscriptPart(next, words, paragraph.endsBefore(words));
            var now = archive.database()
                    .transaction(db -> stored(db, utterance.endSample(), part, found.engine()))
                    .orElseThrow(Try.Superseded::new);
            archive.steps().pass(now.id(), TranscriptionStep.of(now, clock.instant()));
            if (part == null) return;
            next++;
            paragraph = paragraph.after(part);
        }

        private Optional<Transcription> stored(
                Handle db, long endSample, @Nullable TranscriptPart part, String engine) {
            if (part == null) return store.done(db, work, endSample, clock.instant());
            var done = store.recognized(db, work, endSample, part.words().size(), engine, clock.instant());
            done.ifPresent(own -> parts.insert(db, own.id(), part));
            return done;
        }
    }

    static TranscriptPart.Word word(Transcriber.Word word) {
        var confidence = word.confidence();
        return new TranscriptPart.Word(
                word.text(),
                milliseconds(word.startSeconds()),
                milliseconds(word.endSeconds()),
                confidence == null ? null : confidence.floatValue());
    }

    private static int milliseconds(double seconds) {
        return (int) Math.round(seconds * MILLIS_PER_SECOND);
    }

    private void end(Try work, @Nullable FailureReason failure) {
        end(work, failure, List.of());
    }

    /// Ends a transcription, unless the try was superseded.
    ///
    /// @param failure null when everything was recognised
    /// @param turns who speaks when; empty when speakers are not told apart
    private void end(Try work, @Nullable FailureReason failure, List<SpeakerTurn> turns) {
        var id = work.transcription().id();
        var ended = archive.database().transaction(db -> {
            var own = store.lock(db, work, clock.instant());
            if (own.isEmpty()) return Optional.<Stepped>empty();
            var reason = failure == null && own.get().progress().words() == 0 ? FailureReason.NO_SPEECH : failure;
            var state = reason == null ? TranscriptionState.COMPLETED : TranscriptionState.FAILED;
            if (reason != null) parts.delete(db, id);
            else if (!turns.isEmpty()) tellSpeakers(db, id, turns);
            archive.store().end(db, id, state, reason, clock.instant());
            deletions.leaveFile(db, id);
            var now = archive.store().find(db, own.get().userId(), id);
            var stepped = step(db, now);
            archive.events().completed(db, now.orElseThrow());
            return stepped;
        });
        if (ended.isEmpty()) {
            count("LEFT");
            return;
        }
        delivered(ended.get());
        var reason = ended.get().step().failure();
        count(reason == null ? TranscriptionState.COMPLETED.name() : reason.name());
        deletions.deleteFile(id);
        deletions.forgetAtEngine(id);
    }

    private void tellSpeakers(Handle db, UUID id, List<SpeakerTurn> turns) {
        var text = SpeakerParts.estimated(parts.all(db, id), turns);
        parts.replace(db, id, text.parts());
        archive.store().tellSpeakers(db, id, text.speakers(), text.parts().size());
    }

    /// A transcription after a durable step.
    private record Stepped(Transcription transcription, TranscriptionStep step) {}

    private Optional<Stepped> step(Handle db, Optional<Transcription> changed) {
        return changed.map(one -> new Stepped(one, archive.steps().append(db, one.id(), clock.instant())));
    }

    private Transcription delivered(Stepped stepped) {
        archive.steps().deliver(stepped.transcription().id(), stepped.step());
        return stepped.transcription();
    }

    private void count(String outcome) {
        meters.counter("transcriptions", "outcome", outcome).increment();
    }

    /// Ends the transcriptions whose job was given up because each try killed its process.
    public void sweep() {
        var lost = archive.database()
                .transaction(db -> store.lost(
                        db, Uploads.TRANSCRIBE.name(), clock.instant().minus(LOST_AFTER), SWEPT_AT_ONCE));
        for (var work : lost) end(work, FailureReason.SERVICE_FAILED);
    }

    @Override
    public void close() {
        decoding.shutdownNow();
        recognizing.shutdownNow();
    }
}
