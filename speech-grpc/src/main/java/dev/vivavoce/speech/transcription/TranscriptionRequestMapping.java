package dev.vivavoce.speech.transcription;

import dev.vivavoce.runtime.data.ShownName;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.speech.pronunciation.HeardLanguages;
import dev.vivavoce.speech.pronunciation.RequestedHotwords;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.transcription.state.ToldSpeakers;
import dev.vivavoce.speech.transcription.state.Transcription;
import dev.vivavoce.speech.transcription.state.Transcription.Wish;
import dev.vivavoce.speech.v1.CorrectTranscriptPartRequest;
import dev.vivavoce.speech.v1.CreateTranscriptionUploadRequest;
import dev.vivavoce.speech.v1.StartTranscriptionRequest;
import dev.vivavoce.speech.v1.UpdateTranscriptionRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Requests for transcriptions as they are checked.
final class TranscriptionRequestMapping {
    /// A file as its learner has announced it.
    record RecordedFile(String name, long sizeBytes) {}

    /// What a part is to say.
    ///
    /// @param text words with a space between them; empty to take a correction back
    /// @param revision the one that was shown
    record Correction(int index, String text, int revision) {}

    private static final String LANGUAGE = "en-US";
    /// More than any engine tells apart.
    private static final int MOST_SPEAKERS = 100;

    /// The database says the same.
    private static final int LONGEST_CORRECTION = 5_000;

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private TranscriptionRequestMapping() {}

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static RecordedFile file(CreateTranscriptionUploadRequest request) {
        var violations = new Violations();
        var name = ShownName.parse("name", request.getName(), ShownName.LONGEST, violations);
        violations.check("size_bytes", request.getSizeBytes() > 0, request.getSizeBytes() + " (expected: >= 1)");
        violations.throwIfAny();
        return new RecordedFile(name, request.getSizeBytes());
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static Wish wish(StartTranscriptionRequest request) {
        var violations = new Violations();
        boolean detects = request.getDetectLanguage();
        var language = request.getLanguage().isEmpty() && !detects ? LANGUAGE : request.getLanguage();
        if (detects) violations.check("language", language.isEmpty(), "a tag (expected: none, it is to be detected)");
        else HeardLanguages.check("language", language, violations);
        RequestedHotwords.check("vocabulary", request.getVocabularyList(), Hotwords.MOST_IN_A_FILE, violations);
        violations.range("keep_days", request.getKeepDays(), 0, Transcriptions.MOST_KEEP_DAYS, "days");
        violations.throwIfAny();
        return new Wish(
                language,
                detects,
                List.copyOf(request.getVocabularyList()),
                request.getKeepDays() == 0 ? Transcription.KEEP_DAYS : request.getKeepDays(),
                request.getSpeakerLabels());
    }

    /// The names of speakers to change, by number.
    static Map<Integer, String> speakerNames(UpdateTranscriptionRequest request) {
        var violations = new Violations();
        var names = new TreeMap<Integer, String>();
        violations.range("speaker_names", request.getSpeakerNamesCount(), 0, MOST_SPEAKERS, "names");
        for (int i = 0; i < Math.min(request.getSpeakerNamesCount(), MOST_SPEAKERS); i++) {
            var one = request.getSpeakerNames(i);
            var field = "speaker_names[" + i + "]";
            var name = one.getName().isBlank()
                    ? ""
                    : ShownName.parse(field + ".name", one.getName(), ToldSpeakers.LONGEST_NAME, violations);
            violations.check(
                    field + ".number", names.put(one.getNumber(), name) == null, one.getNumber() + " is there twice");
        }
        violations.throwIfAny();
        return names;
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static Correction correction(CorrectTranscriptPartRequest request) {
        var violations = new Violations();
        var written = Normalizer.normalize(request.getText(), Normalizer.Form.NFC);
        var text = written.isBlank() ? "" : ShownName.parse("text", written, LONGEST_CORRECTION, violations);
        violations.check("index", request.getIndex() >= 0, request.getIndex() + " (expected: >= 0)");
        violations.check("revision", request.getRevision() >= 0, request.getRevision() + " (expected: >= 0)");
        violations.throwIfAny();
        return new Correction(request.getIndex(), SPACE.matcher(text).replaceAll(" "), request.getRevision());
    }
}
