package dev.vivavoce.speech.pipeline;

import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.data.ShownName;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.speech.generation.state.Voicing;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import dev.vivavoce.speech.pipeline.definition.FallBack;
import dev.vivavoce.speech.pipeline.definition.Step;
import dev.vivavoce.speech.pipeline.definition.StepKind;
import dev.vivavoce.speech.pipeline.definition.StepKind.Payload;
import dev.vivavoce.speech.pipeline.definition.StepWork;
import dev.vivavoce.speech.pipeline.run.OperatedRunStore;
import dev.vivavoce.speech.pipeline.run.Run;
import dev.vivavoce.speech.pipeline.run.RunState;
import dev.vivavoce.speech.pronunciation.HeardLanguages;
import dev.vivavoce.speech.pronunciation.RequestedHotwords;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.synthesis.VoiceChoice;
import dev.vivavoce.speech.v1.AudioFileFormat;
import dev.vivavoce.speech.v1.ListAllRunsRequest;
import dev.vivavoce.speech.v1.ModelStep;
import dev.vivavoce.speech.v1.PipelineStep;
import dev.vivavoce.speech.v1.RecognitionStep;
import dev.vivavoce.speech.v1.RunPipelineRequest;
import dev.vivavoce.speech.v1.StepFallBack;
import dev.vivavoce.speech.v1.SynthesisStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Requests for pipelines and runs as they are checked. Each violation names its step.
final class PipelineRequestMapping {
    private static final int MOST_STEPS = 8;
    private static final int LONGEST_INSTRUCTION = 2_000;
    private static final int LONGEST_FALL_BACK = 2_000;
    private static final int LONGEST_INPUT = 20_000;
    private static final int MOST_OWN_TRIES = 3;
    private static final int USUAL_TRIES = 2;
    private static final String LANGUAGE = "en-US";

    private final OfferedSpeech offered;

    PipelineRequestMapping(OfferedSpeech offered) {
        this.offered = offered;
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    Pipelines.Wish pipeline(String name, List<PipelineStep> steps) {
        var violations = new Violations();
        var shown = ShownName.parse("name", name, ShownName.LONGEST, violations);
        violations.range("steps", steps.size(), 1, MOST_STEPS, "steps");
        var read = new ArrayList<Step>();
        if (steps.size() <= MOST_STEPS) // a list that is too long is not read
        for (int i = 0; i < steps.size(); i++) {
                var step = step("steps[" + i + "]", steps.get(i), violations);
                if (step != null) read.add(step);
            }
        if (read.size() == steps.size()) checkChain(read, violations);
        violations.throwIfAny();
        return new Pipelines.Wish(shown, List.copyOf(read));
    }

    private static void checkChain(List<Step> steps, Violations violations) {
        for (int i = 1; i < steps.size(); i++) {
            var given = steps.get(i - 1).kind().gives();
            var taken = steps.get(i).kind().takes();
            violations.check(
                    "steps[" + i + "]",
                    given == taken,
                    "takes %s, but steps[%d] gives %s".formatted(written(taken), i - 1, written(given)));
        }
    }

    private static String written(Payload payload) {
        return switch (payload) {
            case FILE -> "a recorded file";
            case TEXT -> "text";
            case AUDIO -> "audio";
        };
    }

    /// Null when it does nothing.
    private @Nullable Step step(String field, PipelineStep step, Violations violations) {
        var work = switch (step.getWorkCase()) {
            case RECOGNITION -> recognition(field + ".recognition", step.getRecognition(), violations);
            case MODEL -> model(field + ".model", step.getModel(), violations);
            case SYNTHESIS -> synthesis(field + ".synthesis", step.getSynthesis(), violations);
            case WORK_NOT_SET -> null;
        };
        if (work == null) {
            violations.add(field + ".work", "not set, or none that is known");
            return null;
        }
        return new Step(
                work,
                timeLimit(field + ".time_limit", step, work.kind(), violations),
                tries(field + ".tries", step.getTries(), work, violations),
                fallBack(field + ".fall_back", step.getFallBack(), work.kind(), violations));
    }

    private StepWork recognition(String field, RecognitionStep step, Violations violations) {
        var language = step.getLanguage().isEmpty() ? LANGUAGE : step.getLanguage();
        var before = violations.all().size();
        HeardLanguages.check(field + ".language", language, violations);
        if (violations.all().size() == before)
            violations.check(
                    field + ".language",
                    offered.transcribes(language),
                    language + " (expected: one of " + offered.languages() + ")");
        RequestedHotwords.check(field + ".vocabulary", step.getVocabularyList(), Hotwords.MOST_IN_A_FILE, violations);
        return new StepWork.Recognition(language, step.getVocabularyList());
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static OperatedRunStore.Filter filter(ListAllRunsRequest request) {
        return new OperatedRunStore.Filter(
                switch (request.getState()) {
                    case RUN_STATE_UNSPECIFIED -> null;
                    case RUN_STATE_RUNNING -> RunState.RUNNING;
                    case RUN_STATE_COMPLETED -> RunState.COMPLETED;
                    case RUN_STATE_FAILED -> RunState.FAILED;
                    case RUN_STATE_CANCELLED -> RunState.CANCELLED;
                    case UNRECOGNIZED -> throw Failure.invalidField("state", "expected: a state of the contract");
                },
                request.getUserId().isEmpty() ? null : Ids.uuid("user_id", request.getUserId()),
                request.getRunId().isEmpty() ? null : Ids.uuid("run_id", request.getRunId()));
    }

    private static StepWork model(String field, ModelStep step, Violations violations) {
        var instruction = step.getInstruction().strip();
        checkText(field + ".instruction", instruction, LONGEST_INSTRUCTION, violations);
        return new StepWork.Model(instruction);
    }

    private StepWork synthesis(String field, SynthesisStep step, Violations violations) {
        VoiceChoice.checkFactor(field + ".rate", step.getRate(), violations);
        VoiceChoice.checkFactor(field + ".pitch", step.getPitch(), violations);
        var voicing = new Voicing(
                step.getVoiceId(),
                step.getRate() == 0 ? 1 : step.getRate(),
                step.getPitch() == 0 ? 1 : step.getPitch(),
                format(field + ".format", step.getFormat(), violations));
        if (!step.getVoiceId().isEmpty()) checkVoice(field + ".voice_id", voicing, violations);
        return new StepWork.Synthesis(voicing);
    }

    private void checkVoice(String field, Voicing voicing, Violations violations) {
        violations.check(
                field, offered.speaks(voicing), "no voice that can do this has that id (expected: one of ListVoices)");
    }

    private static SpeechEncoder.Format format(String field, AudioFileFormat format, Violations violations) {
        return switch (format) {
            case AUDIO_FILE_FORMAT_MP3, AUDIO_FILE_FORMAT_UNSPECIFIED -> SpeechEncoder.Format.MP3;
            case AUDIO_FILE_FORMAT_OGG_OPUS -> SpeechEncoder.Format.OGG_OPUS;
            case AUDIO_FILE_FORMAT_WAV -> SpeechEncoder.Format.WAV;
            case UNRECOGNIZED -> {
                violations.add(field, "none that is known");
                yield SpeechEncoder.Format.MP3;
            }
        };
    }

    private static Duration timeLimit(String field, PipelineStep step, StepKind kind, Violations violations) {
        var asked = step.getTimeLimit();
        if (asked.getSeconds() == 0 && asked.getNanos() == 0) return kind.usualLimit();
        boolean isUsable = Durations.isValid(asked)
                && asked.getSeconds() >= 1
                && Durations.toMillis(asked) <= kind.longestLimit().toMillis();
        violations.check(
                field,
                isUsable,
                "expected: 1 s to %d s for %s"
                        .formatted(kind.longestLimit().toSeconds(), kind.name().toLowerCase(Locale.ROOT)));
        return isUsable ? Duration.ofMillis(Durations.toMillis(asked)) : kind.usualLimit();
    }

    private int tries(String field, int asked, StepWork work, Violations violations) {
        int most = switch (work) {
            case StepWork.Recognition _ -> 1;
            case StepWork.Model _ -> USUAL_TRIES;
            case StepWork.Synthesis(var voicing) -> offered.isOutside(voicing) ? 1 : MOST_OWN_TRIES;
        };
        violations.range(field, asked, 0, most, "tries");
        return asked == 0 ? Math.min(most, USUAL_TRIES) : asked;
    }

    private FallBack fallBack(String field, StepFallBack asked, StepKind kind, Violations violations) {
        return switch (asked.getKindCase()) {
            case KIND_NOT_SET -> new FallBack.None();
            case TEXT -> {
                checkText(field + ".text", asked.getText(), LONGEST_FALL_BACK, violations);
                violations.check(field + ".text", kind.gives() == Payload.TEXT, "only for a step that gives text");
                yield new FallBack.Text(asked.getText());
            }
            case PASS_ON -> {
                violations.check(field + ".pass_on", kind == StepKind.MODEL, "only for a model");
                yield new FallBack.PassOn();
            }
            case VOICE_ID -> {
                violations.check(field + ".voice_id", kind == StepKind.SYNTHESIS, "only for synthesis");
                checkVoice(
                        field + ".voice_id",
                        new Voicing(asked.getVoiceId(), 1, 1, SpeechEncoder.Format.MP3),
                        violations);
                yield new FallBack.OtherVoice(asked.getVoiceId());
            }
        };
    }

    private static void checkText(String field, String text, int longest, Violations violations) {
        int length = text.codePointCount(0, text.length());
        violations.check(
                field,
                length <= longest && text.codePoints().anyMatch(Character::isLetterOrDigit),
                length + " characters (expected: 1 to " + longest + ", with a word)");
        violations.check(
                field,
                text.chars().noneMatch(one -> Character.isISOControl(one) && !Character.isWhitespace(one)),
                "must not contain control characters");
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static Runs.Wish run(RunPipelineRequest request) {
        var violations = new Violations();
        violations.check("version", request.getVersion() >= 0, request.getVersion() + " (expected: >= 0)");
        if (request.hasText()) checkText("text", request.getText(), LONGEST_INPUT, violations);
        violations.throwIfAny();
        var input = switch (request.getInputCase()) {
            case TEXT -> new Run.Input.Text(request.getText());
            case TRANSCRIPTION_ID -> new Run.Input.File(Ids.uuid("transcription_id", request.getTranscriptionId()));
            case SESSION_ID -> new Run.Input.Speech(Ids.uuid("session_id", request.getSessionId()));
            case INPUT_NOT_SET -> throw Failure.invalidField("input", "not set");
        };
        return new Runs.Wish(Ids.uuid("pipeline_id", request.getPipelineId()), request.getVersion(), input);
    }
}
