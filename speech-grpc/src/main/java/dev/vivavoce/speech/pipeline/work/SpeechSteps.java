package dev.vivavoce.speech.pipeline.work;

import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.generation.GeneratedAudios;
import dev.vivavoce.speech.generation.GenerationStart;
import dev.vivavoce.speech.generation.RequestedAudio;
import dev.vivavoce.speech.generation.file.GeneratedAudioDeletions;
import dev.vivavoce.speech.generation.state.GeneratedAudio;
import dev.vivavoce.speech.generation.voice.Voices;
import dev.vivavoce.speech.pipeline.definition.FallBack;
import dev.vivavoce.speech.pipeline.definition.StepKind;
import dev.vivavoce.speech.pipeline.definition.StepWork;
import dev.vivavoce.speech.pipeline.run.Run;
import dev.vivavoce.speech.pipeline.run.StepFailure;
import dev.vivavoce.speech.pipeline.run.StepUse;
import dev.vivavoce.speech.pipeline.work.RunSequence.Current;
import dev.vivavoce.speech.session.SessionQueries;
import dev.vivavoce.speech.transcription.Transcriptions;
import dev.vivavoce.speech.transcription.engine.Transcribers;
import dev.vivavoce.speech.transcription.state.FailureReason;
import dev.vivavoce.speech.transcription.state.Transcription;
import dev.vivavoce.speech.transcription.transcript.TranscriptFormat;
import dev.vivavoce.speech.transcription.upload.Uploads;
import dev.vivavoce.speech.transcription.upload.WorkStart;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The steps that transcriptions and generated audio do.
public final class SpeechSteps {
    private static final int LONGEST_SPOKEN = 20_000;
    private static final int SAMPLES_PER_MILLISECOND = 16;

    /// The outcome of beginning an attempt.
    sealed interface Begun {
        /// @param id of the transcription or the generated audio
        record Followed(UUID id) implements Begun {}

        record Refused(StepFailure failure) implements Begun {}
    }

    private final Uploads uploads;
    private final Transcriptions transcriptions;
    private final Transcribers transcribers;
    private final GeneratedAudios audios;
    private final GeneratedAudioDeletions audioDeletions;
    private final Voices voices;
    private final SessionQueries sessions;

    public SpeechSteps(
            Uploads uploads,
            Transcriptions transcriptions,
            Transcribers transcribers,
            GeneratedAudios audios,
            GeneratedAudioDeletions audioDeletions,
            Voices voices,
            SessionQueries sessions) {
        this.uploads = uploads;
        this.transcriptions = transcriptions;
        this.transcribers = transcribers;
        this.audios = audios;
        this.audioDeletions = audioDeletions;
        this.voices = voices;
        this.sessions = sessions;
    }

    /// A session is charged as a session, whether a run waits for it or not.
    boolean mayBePaid(Current current, StepWork.Recognition recognition) {
        return current.run().input() instanceof Run.Input.File && !transcribers.areEmbedded(recognition.language());
    }

    boolean mayBePaid(StepWork.Synthesis synthesis) {
        var voiceId = synthesis.voicing().voiceId();
        return voices.voices().stream()
                .anyMatch(voice -> voice.isOutside() && voice.id().equals(voiceId));
    }

    /// What an attempt of a step does: the fall-back is another voice.
    StepWork.Synthesis inPlace(Current current, StepWork.Synthesis synthesis) {
        return current.attempt().byFallBack() && current.step().fallBack() instanceof FallBack.OtherVoice(var voiceId)
                ? new StepWork.Synthesis(synthesis.voicing().by(voiceId))
                : synthesis;
    }

    Begun begin(Current current, StepWork.Recognition recognition) {
        if (current.run().input() instanceof Run.Input.Speech(var sessionId)) return new Begun.Followed(sessionId);
        if (!(current.run().input() instanceof Run.Input.File(var id)))
            throw new IllegalStateException("a run without a file begins with recognition");
        var wish = new Transcription.Wish(recognition.language(), recognition.vocabulary(), Transcription.KEEP_DAYS);
        try {
            return switch (uploads.start(
                    current.run().userId(), id, wish, current.run().id())) {
                case WorkStart.Started(var transcription) -> new Begun.Followed(transcription.id());
                case WorkStart.Missing(var _) -> new Begun.Refused(StepFailure.DELETED);
                case WorkStart.ConsentMissing() -> new Begun.Refused(StepFailure.CONSENT_MISSING);
            };
        } catch (Failure failure) {
            if (failure.reason().equals("TRANSCRIPTION_UNKNOWN")) return new Begun.Refused(StepFailure.DELETED);
            throw failure;
        }
    }

    Begun begin(Current current, StepWork.Synthesis synthesis) {
        var text = current.input();
        if (text.codePointCount(0, text.length()) > LONGEST_SPOKEN) return new Begun.Refused(StepFailure.TEXT_TOO_LONG);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) return new Begun.Refused(StepFailure.NO_TEXT);
        try {
            var asked = RequestedAudio.of(text, synthesis.voicing(), voices);
            var key = new IdempotencyKey(current.attempt().id());
            return switch (audios.generate(current.run().userId(), key, asked)) {
                case GenerationStart.Begun(var audio) -> new Begun.Followed(audio.id());
                case GenerationStart.TooMany(int _, int _) -> new Begun.Refused(StepFailure.TOO_MANY);
                case GenerationStart.ConsentMissing() -> new Begun.Refused(StepFailure.CONSENT_MISSING);
            };
        } catch (Failure failure) {
            return switch (failure.reason()) {
                case "VOICE_UNKNOWN", "FIELD_INVALID" -> new Begun.Refused(StepFailure.NOT_OFFERED);
                case "USER_UNKNOWN" -> new Begun.Refused(StepFailure.DELETED);
                default -> throw failure;
            };
        }
    }

    /// Empty while the work has not ended.
    Optional<StepOutcome> outcome(Current current, UUID followedId) {
        try {
            if (current.step().kind() != StepKind.RECOGNITION) return spoken(current, followedId);
            return current.run().input() instanceof Run.Input.Speech
                    ? said(current, followedId)
                    : transcribed(current, followedId);
        } catch (Failure failure) {
            if (failure.reason().equals("TRANSCRIPTION_UNKNOWN")
                    || failure.reason().equals("AUDIO_UNKNOWN")
                    || failure.reason().equals("SESSION_UNKNOWN"))
                return Optional.of(new StepOutcome.Failed(StepFailure.DELETED, true));
            throw failure;
        }
    }

    private Optional<StepOutcome> said(Current current, UUID sessionId) {
        return sessions.said(current.run().userId(), sessionId).map(said -> {
            if (said.text().isBlank()) return new StepOutcome.Failed(StepFailure.NO_SPEECH, false);
            var use = new StepUse("", 0, 0, 0, said.length().toMillis(), null);
            return new StepOutcome.Given(said.text(), use, false);
        });
    }

    private Optional<StepOutcome> transcribed(Current current, UUID id) {
        var userId = current.run().userId();
        var transcription = transcriptions.get(userId, id);
        return switch (transcription.state()) {
            case AWAITING_UPLOAD, QUEUED, RUNNING -> Optional.empty();
            case COMPLETED -> {
                var text =
                        transcriptions.export(userId, id, TranscriptFormat.TXT).content();
                var progress = transcription.progress();
                yield Optional.of(new StepOutcome.Given(
                        text.strip(),
                        new StepUse(
                                progress.engine(), 0, 0, 0, progress.lengthSamples() / SAMPLES_PER_MILLISECOND, null),
                        true));
            }
            case CANCELLED -> failed(StepFailure.DELETED);
            case FAILED -> failed(failure(transcription.status().failure()));
        };
    }

    private static Optional<StepOutcome> failed(StepFailure failure) {
        return Optional.of(new StepOutcome.Failed(failure, true));
    }

    private static StepFailure failure(@Nullable FailureReason reason) {
        return switch (reason) {
            case NO_SPEECH -> StepFailure.NO_SPEECH;
            case ENGINES_AWAY -> StepFailure.ENGINES_AWAY;
            case CONSENT_MISSING -> StepFailure.CONSENT_MISSING;
            // A step has its language, so none is detected.
            case SERVICE_FAILED, LANGUAGE_NOT_HEARD -> StepFailure.SERVICE_FAILED;
            case UPLOAD_DIFFERS,
                    UNKNOWN_FORMAT,
                    UNSUPPORTED_CODING,
                    NEEDS_FFMPEG,
                    BROKEN,
                    NO_AUDIO,
                    TOO_LONG,
                    TOO_COMPLEX,
                    TOO_SLOW -> StepFailure.FILE_UNUSABLE;
            case null -> StepFailure.SERVICE_FAILED;
        };
    }

    private Optional<StepOutcome> spoken(Current current, UUID id) {
        var audio = audios.get(current.run().userId(), id);
        return switch (audio.sound().state()) {
            case QUEUED, RUNNING -> Optional.empty();
            case COMPLETED -> Optional.of(new StepOutcome.Given(null, use(current, audio), isPaid(audio)));
            case FAILED -> {
                var reason = audio.sound().status().failure();
                yield failed(
                        switch (reason) {
                            case NOTHING_SAID -> StepFailure.NO_TEXT;
                            case VOICES_AWAY -> StepFailure.ENGINES_AWAY;
                            case CONSENT_MISSING -> StepFailure.CONSENT_MISSING;
                            case SERVICE_FAILED -> StepFailure.SERVICE_FAILED;
                            case null -> StepFailure.SERVICE_FAILED;
                        });
            }
        };
    }

    private boolean isPaid(GeneratedAudio audio) {
        var spokenBy = audio.sound().status().spokenBy();
        return !audio.fromCache()
                && voices.voices().stream()
                        .anyMatch(voice -> voice.isOutside() && voice.id().equals(spokenBy));
    }

    private static StepUse use(Current current, GeneratedAudio audio) {
        var status = audio.sound().status();
        var text = current.input();
        var spokenBy = status.spokenBy();
        return new StepUse(
                spokenBy == null ? "" : spokenBy,
                0,
                0,
                audio.fromCache() ? 0 : text.codePointCount(0, text.length()),
                status.lengthSamples() / SAMPLES_PER_MILLISECOND,
                null);
    }

    /// Stops what does the work of an attempt that has ended without it. Nothing stops a session: its learner
    /// speaks. A transcription goes on when another caller has asked for it, too.
    public void stop(Run run, StepKind kind, UUID followedId) {
        switch (kind) {
            case RECOGNITION -> {
                try {
                    uploads.cancelOfRun(run.userId(), followedId, run.id());
                } catch (Failure failure) {
                    if (!failure.reason().equals("TRANSCRIPTION_UNKNOWN")) throw failure; // deleted meanwhile
                }
            }
            case SYNTHESIS -> deleteAudio(run.userId(), followedId);
            case MODEL -> {} // the question is taken back by its own thread
        }
    }

    /// Deletes audio that a run has made; one that is deleted already is not a failure.
    public void deleteAudio(UUID userId, UUID audioId) {
        audioDeletions.delete(userId, audioId);
    }
}
