package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.speech.pronunciation.scoring.ScoringTask;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.v1.AssessRequest;
import dev.vivavoce.speech.v1.FileEncoding;
import java.util.Set;

/// Makes a valid assessment of the request's message.
final class AssessRequestMapping {
    private static final int LARGEST_BYTES = 4_000_000;
    private static final int LONGEST_REFERENCE = 2_000;
    private static final Set<Integer> RAW_RATES = Set.of(8_000, 16_000, 24_000, 44_100, 48_000);

    private AssessRequestMapping() {}

    /// @throws dev.vivavoce.runtime.failure.Failure INVALID_ARGUMENT / FIELD_INVALID that names each wrong field
    static RequestedAssessment of(AssessRequest request) {
        var violations = new Violations();
        violations.range("audio", request.getAudio().size(), 1, LARGEST_BYTES, "bytes");
        var recording = recording(request, violations);
        HeardLanguages.check("language", request.getLanguage(), violations);
        var task = task(request.getReferenceText(), violations);
        if (task instanceof ScoringTask.ReadAloud)
            violations.check("hotwords", request.getHotwordsCount() == 0, "expected: none with a reference_text");
        else RequestedHotwords.check("hotwords", request.getHotwordsList(), Hotwords.MOST, violations);
        violations.throwIfAny();
        return new RequestedAssessment(recording, request.getLanguage(), task, new Hotwords(request.getHotwordsList()));
    }

    private static Recording recording(AssessRequest request, Violations violations) {
        var audio = request.getAudio().toByteArray();
        int rate = request.getSampleRateHertz();
        violations.check(
                "encoding", request.getEncoding() != FileEncoding.UNRECOGNIZED, "expected: a value of FileEncoding");
        if (request.getEncoding() == FileEncoding.FILE_ENCODING_PCM_S16LE) {
            violations.check("sample_rate_hertz", RAW_RATES.contains(rate), "expected: one of " + RAW_RATES);
            return new Recording.Raw(audio, rate);
        }
        violations.check("sample_rate_hertz", rate == 0, "expected: 0 when the file states its rate, and for Opus");
        if (request.getEncoding() == FileEncoding.FILE_ENCODING_OPUS) return new Recording.Opus(audio);
        return new Recording.File(audio);
    }

    private static ScoringTask task(String reference, Violations violations) {
        int length = reference.codePointCount(0, reference.length());
        violations.range("reference_text", length, 0, LONGEST_REFERENCE, "characters");
        if (reference.isBlank()) return ScoringTask.free();
        if (length <= LONGEST_REFERENCE)
            violations.check(
                    "reference_text",
                    !SpokenForm.of(reference).isEmpty(),
                    "expected: a text with words to read, or none");
        return ScoringTask.readAloud(reference);
    }
}
