package dev.vivavoce.bff.transcription;

import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.client.ServerStream;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.transcription.Inputs.CorrectTranscriptPartInput;
import dev.vivavoce.bff.transcription.Inputs.CreateTranscriptionUploadInput;
import dev.vivavoce.bff.transcription.Inputs.StartTranscriptionInput;
import dev.vivavoce.bff.transcription.Inputs.TranscriptSpeakerNameInput;
import dev.vivavoce.bff.transcription.Inputs.UpdateTranscriptionInput;
import dev.vivavoce.bff.transcription.Payloads.CorrectTranscriptPartPayload;
import dev.vivavoce.bff.transcription.Payloads.CreateTranscriptionUploadPayload;
import dev.vivavoce.bff.transcription.Payloads.DeleteTranscriptionPayload;
import dev.vivavoce.bff.transcription.Payloads.LanguageDetectionNotOffered;
import dev.vivavoce.bff.transcription.Payloads.RecordedFileMissing;
import dev.vivavoce.bff.transcription.Payloads.RecordedFileTooLarge;
import dev.vivavoce.bff.transcription.Payloads.TooManyTranscriptions;
import dev.vivavoce.bff.transcription.Payloads.TranscriptPartChanged;
import dev.vivavoce.bff.transcription.Payloads.TranscriptPartUnknown;
import dev.vivavoce.bff.transcription.Payloads.TranscriptionAtWork;
import dev.vivavoce.bff.transcription.Payloads.TranscriptionConsentMissing;
import dev.vivavoce.bff.transcription.Payloads.TranscriptionLanguageUnknown;
import dev.vivavoce.bff.transcription.Payloads.TranscriptionPayload;
import dev.vivavoce.bff.transcription.Transcript.TranscriptExport;
import dev.vivavoce.bff.transcription.Transcript.TranscriptFormat;
import dev.vivavoce.bff.transcription.Transcript.TranscriptParts;
import dev.vivavoce.speech.v1.BatchGetTranscriptionsRequest;
import dev.vivavoce.speech.v1.CancelTranscriptionRequest;
import dev.vivavoce.speech.v1.CorrectTranscriptPartRequest;
import dev.vivavoce.speech.v1.CreateTranscriptionUploadRequest;
import dev.vivavoce.speech.v1.DeleteTranscriptionRequest;
import dev.vivavoce.speech.v1.GetTranscriptFileRequest;
import dev.vivavoce.speech.v1.ListTranscriptPartsRequest;
import dev.vivavoce.speech.v1.ListTranscriptionLanguagesRequest;
import dev.vivavoce.speech.v1.ListTranscriptionLanguagesResponse;
import dev.vivavoce.speech.v1.ListTranscriptionsRequest;
import dev.vivavoce.speech.v1.StartTranscriptionRequest;
import dev.vivavoce.speech.v1.TranscriptSpeakerName;
import dev.vivavoce.speech.v1.TranscriptionServiceGrpc;
import dev.vivavoce.speech.v1.UpdateTranscriptionRequest;
import dev.vivavoce.speech.v1.WatchTranscriptionRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Calls speech for the viewer's transcriptions.
public final class TranscriptionClient {
    private static final String UNKNOWN = "TRANSCRIPTION_UNKNOWN";

    private final TranscriptionServiceGrpc.TranscriptionServiceBlockingStub transcriptions;

    public TranscriptionClient(Channel speech) {
        transcriptions = TranscriptionServiceGrpc.newBlockingStub(speech);
    }

    CreateTranscriptionUploadPayload create(Requester requester, CreateTranscriptionUploadInput input) {
        try {
            var response = Calls.signedIn(transcriptions, requester, Calls.CHANGE)
                    .createTranscriptionUpload(CreateTranscriptionUploadRequest.newBuilder()
                            .setIdempotencyKey(input.idempotencyKey().toString())
                            .setName(input.name())
                            .setSizeBytes(input.sizeBytes())
                            .build());
            return switch (response.getOutcomeCase()) {
                case CREATED -> {
                    var created = response.getCreated();
                    yield new CreateTranscriptionUploadPayload(
                            TranscriptionMapping.transcription(created.getTranscription()),
                            created.hasAddress() ? TranscriptionMapping.upload(created.getAddress()) : null,
                            List.of());
                }
                case TOO_MANY ->
                    CreateTranscriptionUploadPayload.refused(new TooManyTranscriptions(
                            "there are too many already",
                            response.getTooMany().getMost(),
                            response.getTooMany().getMostAtWork()));
                case TOO_LARGE ->
                    CreateTranscriptionUploadPayload.refused(new RecordedFileTooLarge(
                            "the file is too large",
                            Math.toIntExact(response.getTooLarge().getMostBytes())));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return CreateTranscriptionUploadPayload.refused(InvalidInput.of(thrown));
        }
    }

    private static IllegalStateException unknownOutcome() {
        return new IllegalStateException("speech answered without an outcome we know");
    }

    TranscriptionPayload start(Requester requester, String transcriptionId, StartTranscriptionInput input) {
        return refusable(() -> {
            var vocabulary = input.vocabulary();
            var response = Calls.signedIn(transcriptions, requester, Calls.CHANGE)
                    .startTranscription(StartTranscriptionRequest.newBuilder()
                            .setTranscriptionId(transcriptionId)
                            .setLanguage(ProtoMapping.orEmpty(input.language()))
                            .setDetectLanguage(input.detectLanguage())
                            .addAllVocabulary(vocabulary == null ? List.of() : vocabulary)
                            .setKeepDays(input.keepDays())
                            .setSpeakerLabels(input.speakerLabels())
                            .build());
            return switch (response.getOutcomeCase()) {
                case TRANSCRIPTION ->
                    TranscriptionPayload.of(TranscriptionMapping.transcription(response.getTranscription()));
                case MISSING ->
                    TranscriptionPayload.refused(new RecordedFileMissing(
                            "there is no file yet", TranscriptionMapping.upload(response.getMissing())));
                case CONSENT_MISSING ->
                    TranscriptionPayload.refused(new TranscriptionConsentMissing(
                            "you have not allowed that recordings go to third parties"));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        });
    }

    CorrectTranscriptPartPayload correct(
            Requester requester, String transcriptionId, CorrectTranscriptPartInput input) {
        try {
            var response = Calls.signedIn(transcriptions, requester, Calls.CHANGE)
                    .correctTranscriptPart(CorrectTranscriptPartRequest.newBuilder()
                            .setTranscriptionId(transcriptionId)
                            .setIndex(input.index())
                            .setText(input.text())
                            .setRevision(input.revision())
                            .build());
            return switch (response.getOutcomeCase()) {
                case CORRECTED -> CorrectTranscriptPartPayload.of(TranscriptionMapping.part(response.getCorrected()));
                case CHANGED ->
                    CorrectTranscriptPartPayload.refused(new TranscriptPartChanged(
                            "the part has another revision", TranscriptionMapping.part(response.getChanged())));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return CorrectTranscriptPartPayload.refused(uncorrected(thrown));
        }
    }

    private static UserError uncorrected(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, UNKNOWN)) return TranscriptionUnknown.YOURS;
        if (Refusals.is(thrown, "TRANSCRIPT_PART_UNKNOWN"))
            return new TranscriptPartUnknown("the text has no such part");
        if (Refusals.is(thrown, "TRANSCRIPTION_AT_WORK"))
            return new TranscriptionAtWork("the transcription has not ended");
        return InvalidInput.of(thrown);
    }

    TranscriptionPayload update(Requester requester, String transcriptionId, UpdateTranscriptionInput input) {
        var keepDays = input.keepDays();
        var names = input.speakerNames();
        return refusable(() -> TranscriptionPayload.of(
                TranscriptionMapping.transcription(Calls.signedIn(transcriptions, requester, Calls.CHANGE)
                        .updateTranscription(UpdateTranscriptionRequest.newBuilder()
                                .setTranscriptionId(transcriptionId)
                                .setName(ProtoMapping.orEmpty(input.name()))
                                .setKeepDays(keepDays == null ? 0 : keepDays)
                                .addAllSpeakerNames(names == null ? List.of() : speakerNames(names))
                                .build())
                        .getTranscription())));
    }

    private static List<TranscriptSpeakerName> speakerNames(List<TranscriptSpeakerNameInput> names) {
        return names.stream()
                .map(one -> TranscriptSpeakerName.newBuilder()
                        .setNumber(one.number())
                        .setName(one.name())
                        .build())
                .toList();
    }

    TranscriptionPayload cancel(Requester requester, String transcriptionId) {
        return refusable(() -> TranscriptionPayload.of(
                TranscriptionMapping.transcription(Calls.signedIn(transcriptions, requester, Calls.CHANGE)
                        .cancelTranscription(CancelTranscriptionRequest.newBuilder()
                                .setTranscriptionId(transcriptionId)
                                .build())
                        .getTranscription())));
    }

    private static TranscriptionPayload refusable(Supplier<TranscriptionPayload> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException thrown) {
            return TranscriptionPayload.refused(refusal(thrown));
        }
    }

    private static UserError refusal(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, UNKNOWN)) return TranscriptionUnknown.YOURS;
        if (Refusals.is(thrown, "DETECTION_NOT_OFFERED"))
            return new LanguageDetectionNotOffered("the language cannot be detected here");
        if (!Refusals.is(thrown, "LANGUAGE_NOT_HEARD")) return InvalidInput.of(thrown);
        var languages = Refusals.metadata(thrown, "languages").orElse("");
        return new TranscriptionLanguageUnknown(
                "no engine transcribes the language", languages.isEmpty() ? List.of() : List.of(languages.split(",")));
    }

    DeleteTranscriptionPayload delete(Requester requester, String transcriptionId) {
        boolean isDeleted = Calls.signedIn(transcriptions, requester, Calls.CHANGE)
                .deleteTranscription(DeleteTranscriptionRequest.newBuilder()
                        .setTranscriptionId(transcriptionId)
                        .build())
                .getDeleted();
        return isDeleted
                ? new DeleteTranscriptionPayload(GlobalId.of(Transcription.TYPE, transcriptionId), List.of())
                : new DeleteTranscriptionPayload(null, List.of(TranscriptionUnknown.YOURS));
    }

    List<TranscriptionLanguage> languages(Requester requester) {
        return offered(requester).getLanguagesList().stream()
                .map(TranscriptionMapping::language)
                .toList();
    }

    /// Null where no language is detected.
    @Nullable
    LanguageDetection detection(Requester requester) {
        var offered = offered(requester);
        return offered.hasDetection() ? TranscriptionMapping.detection(offered.getDetection()) : null;
    }

    private ListTranscriptionLanguagesResponse offered(Requester requester) {
        return Calls.signedIn(transcriptions, requester, Calls.READ)
                .listTranscriptionLanguages(ListTranscriptionLanguagesRequest.getDefaultInstance());
    }

    /// Returns those that the viewer has, in any order.
    List<Transcription> transcriptions(Requester requester, Collection<String> ids) {
        return Batches.gather(
                ids,
                some -> Calls.signedIn(transcriptions, requester, Calls.READ)
                        .batchGetTranscriptions(BatchGetTranscriptionsRequest.newBuilder()
                                .addAllTranscriptionIds(some)
                                .build())
                        .getTranscriptionsList()
                        .stream()
                        .map(TranscriptionMapping::transcription)
                        .toList());
    }

    Page<Transcription> page(Requester requester, @Nullable String nameContains, int size, String token) {
        var response = Calls.signedIn(transcriptions, requester, Calls.READ)
                .listTranscriptions(ListTranscriptionsRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .setNameContains(ProtoMapping.orEmpty(nameContains))
                        .build());
        return new Page<>(
                response.getTranscriptionsList().stream()
                        .map(TranscriptionMapping::transcription)
                        .toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    /// Null when the viewer has no such transcription.
    @Nullable
    TranscriptParts parts(Requester requester, String transcriptionId, int from, int first) {
        try {
            var response = Calls.signedIn(transcriptions, requester, Calls.READ)
                    .listTranscriptParts(ListTranscriptPartsRequest.newBuilder()
                            .setTranscriptionId(transcriptionId)
                            .setFirstPart(from)
                            .setPageSize(first)
                            .build());
            return new TranscriptParts(
                    response.getPartsList().stream()
                            .map(TranscriptionMapping::part)
                            .toList(),
                    response.getNextPart() == 0 ? null : response.getNextPart());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, UNKNOWN)) throw thrown;
            return null;
        }
    }

    /// Null when the viewer has no such transcription.
    @Nullable
    TranscriptExport export(Requester requester, String transcriptionId, TranscriptFormat format) {
        try {
            var file = Calls.signedIn(transcriptions, requester, Calls.READ)
                    .getTranscriptFile(GetTranscriptFileRequest.newBuilder()
                            .setTranscriptionId(transcriptionId)
                            .setFormat(dev.vivavoce.speech.v1.TranscriptFormat.valueOf(
                                    "TRANSCRIPT_FORMAT_" + format.name()))
                            .build());
            return new TranscriptExport(file.getContent(), file.getFileName(), file.getMediaType());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, UNKNOWN)) throw thrown;
            return null;
        }
    }

    ServerStream<?, TranscriptionProgress> steps(Requester requester, String transcriptionId, long after) {
        var stub = Calls.openStream(transcriptions, requester);
        var request = WatchTranscriptionRequest.newBuilder()
                .setTranscriptionId(transcriptionId)
                .setAfter(after)
                .build();
        return new ServerStream<>(
                () -> stub.watchTranscription(request),
                response -> TranscriptionMapping.progress(transcriptionId, response.getProgress()));
    }
}
