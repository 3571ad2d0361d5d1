package dev.vivavoce.speech.generation;

import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchResponses;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.generation.file.GeneratedAudioDeletions;
import dev.vivavoce.speech.generation.state.SoundStep;
import dev.vivavoce.speech.generation.voice.Voices;
import dev.vivavoce.speech.v1.BatchGetAudioRequest;
import dev.vivavoce.speech.v1.BatchGetAudioResponse;
import dev.vivavoce.speech.v1.ConsentMissing;
import dev.vivavoce.speech.v1.DeleteAudioRequest;
import dev.vivavoce.speech.v1.DeleteAudioResponse;
import dev.vivavoce.speech.v1.GenerateAudioRequest;
import dev.vivavoce.speech.v1.GenerateAudioResponse;
import dev.vivavoce.speech.v1.GeneratedAudioServiceGrpc;
import dev.vivavoce.speech.v1.GetAudioRequest;
import dev.vivavoce.speech.v1.GetAudioResponse;
import dev.vivavoce.speech.v1.ListAudioRequest;
import dev.vivavoce.speech.v1.ListAudioResponse;
import dev.vivavoce.speech.v1.WatchAudioRequest;
import dev.vivavoce.speech.v1.WatchAudioResponse;
import io.grpc.stub.StreamObserver;
import java.util.UUID;

/// Serves `generated_audio.proto`.
final class GeneratedAudioGrpc extends GeneratedAudioServiceGrpc.GeneratedAudioServiceImplBase {
    private static final int MOST_IN_A_BATCH = 200;

    private final GeneratedAudios audios;
    private final GeneratedAudioDeletions deletions;
    private final Voices voices;

    GeneratedAudioGrpc(GeneratedAudios audios, GeneratedAudioDeletions deletions, Voices voices) {
        this.audios = audios;
        this.deletions = deletions;
        this.voices = voices;
    }

    @Override
    public void generateAudio(GenerateAudioRequest request, StreamObserver<GenerateAudioResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var asked = GenerationRequestMapping.audio(request, voices);
        var response = GenerateAudioResponse.newBuilder();
        switch (audios.generate(Caller.current().userId(), key, asked)) {
            case GenerationStart.Begun(var audio) -> response.setAudio(GenerationMessages.audio(audio));
            case GenerationStart.TooMany(int most, int mostAtWork) ->
                response.getTooManyBuilder().setMost(most).setMostAtWork(mostAtWork);
            case GenerationStart.ConsentMissing() -> response.setConsentMissing(ConsentMissing.getDefaultInstance());
        }
        answer(out, response.build());
    }

    @Override
    public void getAudio(GetAudioRequest request, StreamObserver<GetAudioResponse> out) {
        answer(out, GenerationMessages.whole(audios.whole(Caller.current().userId(), id(request.getAudioId()))));
    }

    @Override
    public void batchGetAudio(BatchGetAudioRequest request, StreamObserver<BatchGetAudioResponse> out) {
        var ids = Ids.uuids("audio_ids", request.getAudioIdsList(), MOST_IN_A_BATCH);
        answer(
                out,
                BatchGetAudioResponse.newBuilder()
                        .addAllAudio(audios.batch(Caller.current().userId(), ids).stream()
                                .map(GenerationMessages::audio)
                                .toList())
                        .build());
    }

    @Override
    public void listAudio(ListAudioRequest request, StreamObserver<ListAudioResponse> out) {
        var listed = audios.list(Caller.current().userId(), request.getPageSize(), request.getPageToken());
        answer(
                out,
                ListAudioResponse.newBuilder()
                        .addAllAudio(listed.page().rows().stream()
                                .map(GenerationMessages::audio)
                                .toList())
                        .setNextPageToken(listed.page().nextPageToken())
                        .setTotalSize(listed.totalSize())
                        .build());
    }

    @Override
    public void deleteAudio(DeleteAudioRequest request, StreamObserver<DeleteAudioResponse> out) {
        boolean isDeleted = deletions.delete(Caller.current().userId(), id(request.getAudioId()));
        answer(out, DeleteAudioResponse.newBuilder().setDeleted(isDeleted).build());
    }

    @Override
    public void watchAudio(WatchAudioRequest request, StreamObserver<WatchAudioResponse> out) {
        long after = Watches.cursor(request.getAfter());
        var sound =
                audios.get(Caller.current().userId(), id(request.getAudioId())).sound();
        if (sound.state().isEnd() && after == sound.cursor()) {
            out.onCompleted(); // the caller has its last step
            return;
        }
        Duplex.<WatchAudioRequest, WatchAudioResponse>stream(
                out, call -> audios.watch(sound, after, new WatchResponses<>(call, GeneratedAudioGrpc::response)));
    }

    private static WatchAudioResponse response(WatchEvent event) {
        var step = SoundStep.decoded(event.content());
        return WatchAudioResponse.newBuilder()
                .setProgress(GenerationMessages.progress(step, event instanceof WatchEvent.Durable))
                .build();
    }

    private static UUID id(String text) {
        return Ids.uuid("audio_id", text);
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }
}
