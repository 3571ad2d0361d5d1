package dev.vivavoce.speech.transcription;

import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchResponses;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.transcription.engine.Transcribers;
import dev.vivavoce.speech.transcription.state.TranscriptionStep;
import dev.vivavoce.speech.transcription.transcript.TranscriptFormat;
import dev.vivavoce.speech.transcription.upload.RecordedFileDeletions;
import dev.vivavoce.speech.transcription.upload.UploadStart;
import dev.vivavoce.speech.transcription.upload.Uploads;
import dev.vivavoce.speech.transcription.upload.WorkStart;
import dev.vivavoce.speech.v1.BatchGetTranscriptionsRequest;
import dev.vivavoce.speech.v1.BatchGetTranscriptionsResponse;
import dev.vivavoce.speech.v1.CancelTranscriptionRequest;
import dev.vivavoce.speech.v1.CancelTranscriptionResponse;
import dev.vivavoce.speech.v1.CorrectTranscriptPartRequest;
import dev.vivavoce.speech.v1.CorrectTranscriptPartResponse;
import dev.vivavoce.speech.v1.CreateTranscriptionUploadRequest;
import dev.vivavoce.speech.v1.CreateTranscriptionUploadResponse;
import dev.vivavoce.speech.v1.DeleteTranscriptionRequest;
import dev.vivavoce.speech.v1.DeleteTranscriptionResponse;
import dev.vivavoce.speech.v1.GetTranscriptFileRequest;
import dev.vivavoce.speech.v1.GetTranscriptFileResponse;
import dev.vivavoce.speech.v1.GetTranscriptionRequest;
import dev.vivavoce.speech.v1.GetTranscriptionResponse;
import dev.vivavoce.speech.v1.ListTranscriptPartsRequest;
import dev.vivavoce.speech.v1.ListTranscriptPartsResponse;
import dev.vivavoce.speech.v1.ListTranscriptionLanguagesRequest;
import dev.vivavoce.speech.v1.ListTranscriptionLanguagesResponse;
import dev.vivavoce.speech.v1.ListTranscriptionsRequest;
import dev.vivavoce.speech.v1.ListTranscriptionsResponse;
import dev.vivavoce.speech.v1.StartTranscriptionRequest;
import dev.vivavoce.speech.v1.StartTranscriptionResponse;
import dev.vivavoce.speech.v1.TranscriptionConsentMissing;
import dev.vivavoce.speech.v1.TranscriptionServiceGrpc;
import dev.vivavoce.speech.v1.UpdateTranscriptionRequest;
import dev.vivavoce.speech.v1.UpdateTranscriptionResponse;
import dev.vivavoce.speech.v1.WatchTranscriptionRequest;
import dev.vivavoce.speech.v1.WatchTranscriptionResponse;
import io.grpc.stub.StreamObserver;
import java.util.UUID;

/// Serves `transcription.proto`.
final class TranscriptionGrpc extends TranscriptionServiceGrpc.TranscriptionServiceImplBase {
    private static final int MOST_IN_A_BATCH = 200;

    private final Transcriptions transcriptions;
    private final Corrections corrections;
    private final Uploads uploads;
    private final RecordedFileDeletions deletions;
    private final Transcribers transcribers;

    TranscriptionGrpc(
            Transcriptions transcriptions,
            Corrections corrections,
            Uploads uploads,
            RecordedFileDeletions deletions,
            Transcribers transcribers) {
        this.transcriptions = transcriptions;
        this.corrections = corrections;
        this.uploads = uploads;
        this.deletions = deletions;
        this.transcribers = transcribers;
    }

    @Override
    public void createTranscriptionUpload(
            CreateTranscriptionUploadRequest request, StreamObserver<CreateTranscriptionUploadResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var file = TranscriptionRequestMapping.file(request);
        var response = CreateTranscriptionUploadResponse.newBuilder();
        switch (uploads.create(Caller.current().userId(), key, file.name(), file.sizeBytes())) {
            case UploadStart.Created(var transcription, var address) -> {
                var created = response.getCreatedBuilder()
                        .setTranscription(TranscriptionMessages.transcription(transcription));
                if (address != null) created.setAddress(TranscriptionMessages.address(address));
            }
            case UploadStart.TooMany(int most, int mostAtWork) ->
                response.getTooManyBuilder().setMost(most).setMostAtWork(mostAtWork);
            case UploadStart.TooLarge(long mostBytes) ->
                response.getTooLargeBuilder().setMostBytes(mostBytes);
        }
        answer(out, response.build());
    }

    @Override
    public void startTranscription(StartTranscriptionRequest request, StreamObserver<StartTranscriptionResponse> out) {
        var id = id(request.getTranscriptionId());
        var wish = TranscriptionRequestMapping.wish(request);
        if (wish.detectsLanguage()) transcribers.requireDetection();
        else transcribers.require(wish.language());
        var response = StartTranscriptionResponse.newBuilder();
        switch (uploads.start(Caller.current().userId(), id, wish, null)) {
            case WorkStart.Started(var transcription) ->
                response.setTranscription(TranscriptionMessages.transcription(transcription));
            case WorkStart.Missing(var address) -> response.setMissing(TranscriptionMessages.address(address));
            case WorkStart.ConsentMissing() ->
                response.setConsentMissing(TranscriptionConsentMissing.getDefaultInstance());
        }
        answer(out, response.build());
    }

    @Override
    public void listTranscriptionLanguages(
            ListTranscriptionLanguagesRequest request, StreamObserver<ListTranscriptionLanguagesResponse> out) {
        var response = ListTranscriptionLanguagesResponse.newBuilder()
                .addAllLanguages(transcribers.languages().stream()
                        .map(TranscriptionMessages::language)
                        .toList());
        transcribers.detection().map(TranscriptionMessages::detection).ifPresent(response::setDetection);
        answer(out, response.build());
    }

    @Override
    public void getTranscription(GetTranscriptionRequest request, StreamObserver<GetTranscriptionResponse> out) {
        var transcription = transcriptions.get(Caller.current().userId(), id(request.getTranscriptionId()));
        answer(
                out,
                GetTranscriptionResponse.newBuilder()
                        .setTranscription(TranscriptionMessages.transcription(transcription))
                        .build());
    }

    @Override
    public void batchGetTranscriptions(
            BatchGetTranscriptionsRequest request, StreamObserver<BatchGetTranscriptionsResponse> out) {
        var ids = Ids.uuids("transcription_ids", request.getTranscriptionIdsList(), MOST_IN_A_BATCH);
        answer(
                out,
                BatchGetTranscriptionsResponse.newBuilder()
                        .addAllTranscriptions(
                                transcriptions.batch(Caller.current().userId(), ids).stream()
                                        .map(TranscriptionMessages::transcription)
                                        .toList())
                        .build());
    }

    @Override
    public void listTranscriptions(ListTranscriptionsRequest request, StreamObserver<ListTranscriptionsResponse> out) {
        var listed = transcriptions.list(
                Caller.current().userId(), request.getNameContains(), request.getPageSize(), request.getPageToken());
        answer(
                out,
                ListTranscriptionsResponse.newBuilder()
                        .addAllTranscriptions(listed.page().rows().stream()
                                .map(TranscriptionMessages::transcription)
                                .toList())
                        .setNextPageToken(listed.page().nextPageToken())
                        .setTotalSize(listed.totalSize())
                        .build());
    }

    @Override
    public void listTranscriptParts(
            ListTranscriptPartsRequest request, StreamObserver<ListTranscriptPartsResponse> out) {
        var read = transcriptions.parts(
                Caller.current().userId(),
                id(request.getTranscriptionId()),
                request.getFirstPart(),
                request.getPageSize());
        answer(
                out,
                ListTranscriptPartsResponse.newBuilder()
                        .addAllParts(read.parts().stream()
                                .map(TranscriptionMessages::part)
                                .toList())
                        .setNextPart(read.next())
                        .build());
    }

    @Override
    public void getTranscriptFile(GetTranscriptFileRequest request, StreamObserver<GetTranscriptFileResponse> out) {
        var id = id(request.getTranscriptionId());
        var file = transcriptions.export(Caller.current().userId(), id, format(request));
        answer(
                out,
                GetTranscriptFileResponse.newBuilder()
                        .setContent(file.content())
                        .setFileName(file.fileName())
                        .setMediaType(file.mediaType())
                        .build());
    }

    private static TranscriptFormat format(GetTranscriptFileRequest request) {
        return switch (request.getFormat()) {
            case TRANSCRIPT_FORMAT_TXT -> TranscriptFormat.TXT;
            case TRANSCRIPT_FORMAT_SRT -> TranscriptFormat.SRT;
            case TRANSCRIPT_FORMAT_VTT -> TranscriptFormat.VTT;
            case TRANSCRIPT_FORMAT_JSON -> TranscriptFormat.JSON;
            case TRANSCRIPT_FORMAT_UNSPECIFIED, UNRECOGNIZED ->
                throw Failure.invalidField("format", "not set, or none that is known");
        };
    }

    @Override
    public void correctTranscriptPart(
            CorrectTranscriptPartRequest request, StreamObserver<CorrectTranscriptPartResponse> out) {
        var id = id(request.getTranscriptionId());
        var wish = TranscriptionRequestMapping.correction(request);
        var response = CorrectTranscriptPartResponse.newBuilder();
        switch (corrections.correct(Caller.current().userId(), id, wish)) {
            case PartCorrection.Corrected(var part) -> response.setCorrected(TranscriptionMessages.part(part));
            case PartCorrection.Changed(var part) -> response.setChanged(TranscriptionMessages.part(part));
        }
        answer(out, response.build());
    }

    @Override
    public void updateTranscription(
            UpdateTranscriptionRequest request, StreamObserver<UpdateTranscriptionResponse> out) {
        var transcription = transcriptions.update(
                Caller.current().userId(),
                id(request.getTranscriptionId()),
                new Transcriptions.Change(
                        request.getName(), request.getKeepDays(), TranscriptionRequestMapping.speakerNames(request)));
        answer(
                out,
                UpdateTranscriptionResponse.newBuilder()
                        .setTranscription(TranscriptionMessages.transcription(transcription))
                        .build());
    }

    @Override
    public void cancelTranscription(
            CancelTranscriptionRequest request, StreamObserver<CancelTranscriptionResponse> out) {
        var transcription = uploads.cancel(Caller.current().userId(), id(request.getTranscriptionId()));
        answer(
                out,
                CancelTranscriptionResponse.newBuilder()
                        .setTranscription(TranscriptionMessages.transcription(transcription))
                        .build());
    }

    @Override
    public void deleteTranscription(
            DeleteTranscriptionRequest request, StreamObserver<DeleteTranscriptionResponse> out) {
        boolean isDeleted = deletions.delete(Caller.current().userId(), id(request.getTranscriptionId()));
        answer(
                out,
                DeleteTranscriptionResponse.newBuilder().setDeleted(isDeleted).build());
    }

    @Override
    public void watchTranscription(WatchTranscriptionRequest request, StreamObserver<WatchTranscriptionResponse> out) {
        var id = id(request.getTranscriptionId());
        long after = Watches.cursor(request.getAfter());
        if (!transcriptions.isOpen(Caller.current().userId(), id, after)) {
            out.onCompleted(); // the caller has its last step
            return;
        }
        Duplex.<WatchTranscriptionRequest, WatchTranscriptionResponse>stream(
                out, call -> transcriptions.watch(id, after, new WatchResponses<>(call, TranscriptionGrpc::response)));
    }

    private static WatchTranscriptionResponse response(WatchEvent event) {
        var step = TranscriptionStep.decoded(event.content());
        return WatchTranscriptionResponse.newBuilder()
                .setProgress(TranscriptionMessages.progress(step, event instanceof WatchEvent.Durable))
                .build();
    }

    private static UUID id(String text) {
        return Ids.uuid("transcription_id", text);
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }
}
