package dev.vivavoce.bff.transcription;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.transcription.Payloads.RecordedFileUpload;
import dev.vivavoce.bff.transcription.Transcript.CorrectedTranscriptWord;
import dev.vivavoce.bff.transcription.Transcript.TranscriptPart;
import dev.vivavoce.bff.transcription.Transcript.TranscriptWord;
import dev.vivavoce.bff.transcription.Transcription.SpeakerOrigin;
import dev.vivavoce.bff.transcription.Transcription.TranscriptSpeaker;
import dev.vivavoce.bff.transcription.Transcription.TranscriptionFailure;
import dev.vivavoce.bff.transcription.Transcription.TranscriptionState;
import dev.vivavoce.speech.v1.RecordedFileAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Speech's messages about transcriptions as the graph has them.
final class TranscriptionMapping {
    private static final String STATE = "TRANSCRIPTION_STATE_";

    /// BCP 47 has a tag for a language that is not known.
    private static final String UNDETERMINED = "und";

    private TranscriptionMapping() {}

    static Transcription transcription(dev.vivavoce.speech.v1.Transcription message) {
        return new Transcription(
                message.getId(),
                message.getName(),
                Math.toIntExact(message.getSizeBytes()),
                ProtoMapping.required(TranscriptionState.class, message.getState(), STATE),
                failure(message.getFailure()),
                language(message.getLanguage()),
                message.getLanguageDetected(),
                ProtoMapping.milliseconds(message.getDone()),
                message.hasLength() ? ProtoMapping.milliseconds(message.getLength()) : null,
                message.getCutOff(),
                message.getPartCount(),
                message.getWordCount(),
                ProtoMapping.orNull(message.getEngine()),
                message.getKeepDays(),
                message.hasAtEngineSince() ? ProtoMapping.time(message.getAtEngineSince()) : null,
                ProtoMapping.time(message.getCreatedAt()),
                message.hasEndedAt() ? ProtoMapping.time(message.getEndedAt()) : null,
                message.hasExpiresAt() ? ProtoMapping.time(message.getExpiresAt()) : null,
                Long.toUnsignedString(message.getCursor()),
                message.getTextRevision(),
                message.getSpeakerLabels(),
                origin(message.getSpeakerOrigin()),
                message.getSpeakersList().stream()
                        .map(speaker -> new TranscriptSpeaker(
                                speaker.getNumber(),
                                ProtoMapping.orNull(speaker.getName()),
                                ProtoMapping.milliseconds(speaker.getSpoken())))
                        .toList());
    }

    private static String language(String tag) {
        return tag.isEmpty() ? UNDETERMINED : tag;
    }

    static LanguageDetection detection(dev.vivavoce.speech.v1.LanguageDetection detection) {
        return new LanguageDetection(detection.getThirdParty(), detection.getConsentRequired());
    }

    private static @Nullable TranscriptionFailure failure(dev.vivavoce.speech.v1.TranscriptionFailure failure) {
        return ProtoMapping.constant(TranscriptionFailure.class, failure, "TRANSCRIPTION_FAILURE_")
                .orElse(null);
    }

    private static @Nullable SpeakerOrigin origin(dev.vivavoce.speech.v1.SpeakerOrigin origin) {
        return ProtoMapping.constant(SpeakerOrigin.class, origin, "SPEAKER_ORIGIN_")
                .orElse(null);
    }

    static TranscriptionLanguage language(dev.vivavoce.speech.v1.TranscriptionLanguage language) {
        return new TranscriptionLanguage(
                language.getLanguage(),
                language.getWordTimes(),
                language.getConfidence(),
                language.getVocabulary(),
                language.getThirdParty(),
                language.getConsentRequired(),
                origin(language.getSpeakerOrigin()));
    }

    static RecordedFileUpload upload(RecordedFileAddress address) {
        return new RecordedFileUpload(
                URI.create(address.getUrl()), address.getContentType(), ProtoMapping.time(address.getExpiresAt()));
    }

    static TranscriptPart part(dev.vivavoce.speech.v1.TranscriptPart part) {
        return new TranscriptPart(
                part.getIndex(),
                part.getWordsList().stream()
                        .map(word -> new TranscriptWord(
                                word.getText(),
                                ProtoMapping.milliseconds(word.getStart()),
                                ProtoMapping.milliseconds(word.getEnd()),
                                word.hasConfidence() ? word.getConfidence() : null))
                        .toList(),
                part.getCorrectedWordsCount() == 0
                        ? null
                        : part.getCorrectedWordsList().stream()
                                .map(TranscriptionMapping::corrected)
                                .toList(),
                part.getBeginsParagraph(),
                part.getRevision(),
                part.getSpeaker() == 0 ? null : part.getSpeaker());
    }

    private static CorrectedTranscriptWord corrected(dev.vivavoce.speech.v1.CorrectedTranscriptWord word) {
        return new CorrectedTranscriptWord(
                word.getText(),
                word.hasStart() ? ProtoMapping.milliseconds(word.getStart()) : null,
                word.hasEnd() ? ProtoMapping.milliseconds(word.getEnd()) : null);
    }

    static TranscriptionProgress progress(String transcriptionId, dev.vivavoce.speech.v1.TranscriptionProgress step) {
        return new TranscriptionProgress(
                transcriptionId,
                Long.toUnsignedString(step.getCursor()),
                step.getDurable(),
                ProtoMapping.required(TranscriptionState.class, step.getState(), STATE),
                failure(step.getFailure()),
                ProtoMapping.milliseconds(step.getDone()),
                step.hasLength() ? ProtoMapping.milliseconds(step.getLength()) : null,
                step.getPartCount(),
                language(step.getLanguage()),
                step.hasAtEngineSince() ? ProtoMapping.time(step.getAtEngineSince()) : null,
                ProtoMapping.time(step.getAt()));
    }
}
