package dev.vivavoce.speech.transcription;

import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.recognition.Transcriber.Ability;
import dev.vivavoce.speech.transcription.engine.Detection;
import dev.vivavoce.speech.transcription.engine.OfferedLanguage;
import dev.vivavoce.speech.transcription.state.Transcription;
import dev.vivavoce.speech.transcription.state.TranscriptionMapping;
import dev.vivavoce.speech.transcription.state.TranscriptionStep;
import dev.vivavoce.speech.transcription.transcript.CorrectedWord;
import dev.vivavoce.speech.transcription.transcript.TranscriptPart;
import dev.vivavoce.speech.transcription.upload.RecordedFiles;
import dev.vivavoce.speech.transcription.upload.UploadAddress;
import dev.vivavoce.speech.v1.CorrectedTranscriptWord;
import dev.vivavoce.speech.v1.LanguageDetection;
import dev.vivavoce.speech.v1.RecordedFileAddress;
import dev.vivavoce.speech.v1.SpeakerOrigin;
import dev.vivavoce.speech.v1.TranscriptWord;
import dev.vivavoce.speech.v1.TranscriptionLanguage;
import dev.vivavoce.speech.v1.TranscriptionProgress;

/// Transcriptions as messages.
public final class TranscriptionMessages {
    private TranscriptionMessages() {}

    static dev.vivavoce.speech.v1.Transcription transcription(Transcription transcription) {
        var progress = transcription.progress();
        var status = transcription.status();
        var message = dev.vivavoce.speech.v1.Transcription.newBuilder()
                .setId(transcription.id().toString())
                .setName(transcription.name())
                .setSizeBytes(transcription.sizeBytes())
                .setState(TranscriptionMapping.state(transcription.state()))
                .setLanguage(transcription.wish().language())
                .setLanguageDetected(transcription.wish().detectsLanguage())
                .setDone(TranscriptionMapping.duration(progress.doneSamples()))
                .setCutOff(progress.isCutOff())
                .setPartCount(progress.parts())
                .setWordCount(progress.words())
                .setEngine(progress.engine())
                .setKeepDays(transcription.wish().keepDays())
                .setCreatedAt(ProtoTimes.timestamp(transcription.createdAt()))
                .setCursor(transcription.cursor())
                .setTextRevision(transcription.textRevision())
                .setSpeakerLabels(transcription.wish().tellsSpeakers());
        var origin = transcription.speakers().origin();
        if (origin != null) message.setSpeakerOrigin(TranscriptionMapping.origin(origin));
        var speakers = transcription.speakers().speakers();
        for (int i = 0; i < speakers.size(); i++)
            message.addSpeakersBuilder()
                    .setNumber(i + 1)
                    .setName(speakers.get(i).name())
                    .setSpoken(Durations.fromMillis(speakers.get(i).spokenMilliseconds()));
        if (progress.lengthSamples() > 0) message.setLength(TranscriptionMapping.duration(progress.lengthSamples()));
        var atEngineSince = progress.atEngineSince();
        if (atEngineSince != null) message.setAtEngineSince(ProtoTimes.timestamp(atEngineSince));
        var failure = status.failure();
        if (failure != null) message.setFailure(TranscriptionMapping.failure(failure));
        var endedAt = status.endedAt();
        if (endedAt != null) message.setEndedAt(ProtoTimes.timestamp(endedAt));
        var expiresAt = status.expiresAt();
        if (expiresAt != null) message.setExpiresAt(ProtoTimes.timestamp(expiresAt));
        return message.build();
    }

    static dev.vivavoce.speech.v1.TranscriptPart part(TranscriptPart part) {
        return dev.vivavoce.speech.v1.TranscriptPart.newBuilder()
                .setIndex(part.index())
                .addAllWords(
                        part.words().stream().map(TranscriptionMessages::word).toList())
                .setBeginsParagraph(part.beginsParagraph())
                .addAllCorrectedWords(CorrectedWord.of(part).stream()
                        .map(word -> corrected(word, part))
                        .toList())
                .setRevision(part.revision())
                .setSpeaker(part.speaker())
                .build();
    }

    private static TranscriptWord word(TranscriptPart.Word word) {
        var message = TranscriptWord.newBuilder()
                .setText(word.text())
                .setStart(Durations.fromMillis(word.start()))
                .setEnd(Durations.fromMillis(word.end()));
        var confidence = word.confidence();
        if (confidence != null) message.setConfidence(confidence);
        return message.build();
    }

    /// Engines that tell no times of words are not used for recorded files.
    static TranscriptionLanguage language(OfferedLanguage language) {
        return TranscriptionLanguage.newBuilder()
                .setLanguage(language.tag())
                .setWordTimes(true)
                .setConfidence(language.abilities().contains(Ability.CONFIDENCE))
                .setVocabulary(language.abilities().contains(Ability.VOCABULARY))
                .setThirdParty(language.isSentOutside())
                .setConsentRequired(language.needsConsent())
                .setSpeakerOrigin(
                        language.abilities().contains(Ability.SPEAKERS)
                                ? SpeakerOrigin.SPEAKER_ORIGIN_ENGINE
                                : SpeakerOrigin.SPEAKER_ORIGIN_ESTIMATE)
                .build();
    }

    /// The detecting engine gets the sound, and only it.
    static LanguageDetection detection(Detection detection) {
        return LanguageDetection.newBuilder()
                .setThirdParty(detection.isOutside())
                .setConsentRequired(detection.isOutside())
                .build();
    }

    private static CorrectedTranscriptWord corrected(CorrectedWord word, TranscriptPart part) {
        var message = CorrectedTranscriptWord.newBuilder().setText(word.text());
        if (word.isHeard()) {
            var heard = part.words().get(word.place());
            message.setStart(Durations.fromMillis(heard.start())).setEnd(Durations.fromMillis(heard.end()));
        }
        return message.build();
    }

    public static RecordedFileAddress address(UploadAddress address) {
        return RecordedFileAddress.newBuilder()
                .setUrl(address.url().toString())
                .setContentType(RecordedFiles.MEDIA_TYPE)
                .setExpiresAt(ProtoTimes.timestamp(address.expiresAt()))
                .build();
    }

    /// @param isDurable whether the step is stored
    static TranscriptionProgress progress(TranscriptionStep step, boolean isDurable) {
        var message = TranscriptionProgress.newBuilder()
                .setCursor(step.cursor())
                .setDurable(isDurable)
                .setState(TranscriptionMapping.state(step.state()))
                .setDone(TranscriptionMapping.duration(step.doneSamples()))
                .setPartCount(step.parts())
                .setLanguage(step.language())
                .setAt(ProtoTimes.timestamp(step.at()));
        if (step.lengthSamples() > 0) message.setLength(TranscriptionMapping.duration(step.lengthSamples()));
        var atEngineSince = step.atEngineSince();
        if (atEngineSince != null) message.setAtEngineSince(ProtoTimes.timestamp(atEngineSince));
        var failure = step.failure();
        if (failure != null) message.setFailure(TranscriptionMapping.failure(failure));
        return message.build();
    }
}
