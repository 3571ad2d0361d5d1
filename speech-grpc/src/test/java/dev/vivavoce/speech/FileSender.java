package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.v1.CreateTranscriptionUploadRequest;
import dev.vivavoce.speech.v1.CreateTranscriptionUploadResponse;
import dev.vivavoce.speech.v1.DeleteTranscriptionRequest;
import dev.vivavoce.speech.v1.GetTranscriptFileRequest;
import dev.vivavoce.speech.v1.GetTranscriptionRequest;
import dev.vivavoce.speech.v1.ListTranscriptPartsRequest;
import dev.vivavoce.speech.v1.ListTranscriptionsRequest;
import dev.vivavoce.speech.v1.RecordedFileAddress;
import dev.vivavoce.speech.v1.StartTranscriptionRequest;
import dev.vivavoce.speech.v1.TranscriptFormat;
import dev.vivavoce.speech.v1.TranscriptWord;
import dev.vivavoce.speech.v1.Transcription;
import dev.vivavoce.speech.v1.TranscriptionFailure;
import dev.vivavoce.speech.v1.TranscriptionProgress;
import dev.vivavoce.speech.v1.TranscriptionServiceGrpc;
import dev.vivavoce.speech.v1.TranscriptionState;
import dev.vivavoce.speech.v1.WatchTranscriptionRequest;
import dev.vivavoce.speech.v1.WatchTranscriptionResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// A learner who sends files.
record FileSender(RunningSpeech speech, Learner learner) {
    FileSender(RunningSpeech speech) {
        this(speech, speech.learner());
    }

    TranscriptionServiceGrpc.TranscriptionServiceBlockingStub stub() {
        return TranscriptionServiceGrpc.newBlockingStub(learner.channel());
    }

    CreateTranscriptionUploadResponse create(UUID key, long bytes) {
        return stub().createTranscriptionUpload(CreateTranscriptionUploadRequest.newBuilder()
                .setIdempotencyKey(key.toString())
                .setName("a recording.wav")
                .setSizeBytes(bytes)
                .build());
    }

    /// Sends a file; returns the id of its transcription.
    String sent(byte[] file) {
        var created = create(UUID.randomUUID(), file.length).getCreated();
        put(created.getAddress(), file);
        return created.getTranscription().getId();
    }

    private void put(RecordedFileAddress address, byte[] file) {
        var url = URI.create(address.getUrl()
                .replace(
                        "localhost:9102",
                        "localhost:" + speech.server().server().port()));
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = http.send(
                    HttpRequest.newBuilder(url)
                            .header("Content-Type", address.getContentType())
                            .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(200);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        } catch (InterruptedException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// A request of a client without wishes.
    static StartTranscriptionRequest asked(String id) {
        return StartTranscriptionRequest.newBuilder().setTranscriptionId(id).build();
    }

    void start(String id) {
        assertThat(stub().startTranscription(asked(id)).hasTranscription()).isTrue();
    }

    Transcription transcribed(byte[] file) {
        return transcribed(file, _ -> {});
    }

    /// @param wish what the learner asks for
    Transcription transcribed(byte[] file, Consumer<StartTranscriptionRequest.Builder> wish) {
        var id = sent(file);
        var request = asked(id).toBuilder();
        wish.accept(request);
        assertThat(stub().startTranscription(request.build()).hasTranscription())
                .isTrue();
        watched(id, 0);
        return get(id);
    }

    TranscriptionFailure failed(byte[] file) {
        var done = transcribed(file);
        assertThat(done.getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_FAILED);
        assertThat(words(done)).isEmpty();
        return done.getFailure();
    }

    List<TranscriptionProgress> watched(String id, long after) {
        var steps = new ArrayList<TranscriptionProgress>();
        stub().watchTranscription(WatchTranscriptionRequest.newBuilder()
                        .setTranscriptionId(id)
                        .setAfter(after)
                        .build())
                .forEachRemaining((WatchTranscriptionResponse step) -> steps.add(step.getProgress()));
        return steps;
    }

    Transcription get(String id) {
        return stub().getTranscription(GetTranscriptionRequest.newBuilder()
                        .setTranscriptionId(id)
                        .build())
                .getTranscription();
    }

    List<Transcription> list() {
        return stub().listTranscriptions(ListTranscriptionsRequest.getDefaultInstance())
                .getTranscriptionsList();
    }

    /// Two parts at a time, so that there are pages.
    List<TranscriptWord> words(Transcription transcription) {
        var words = new ArrayList<TranscriptWord>();
        int next = 0;
        do {
            var page = stub().listTranscriptParts(ListTranscriptPartsRequest.newBuilder()
                    .setTranscriptionId(transcription.getId())
                    .setFirstPart(next)
                    .setPageSize(2)
                    .build());
            page.getPartsList().forEach(part -> words.addAll(part.getWordsList()));
            next = page.getNextPart();
        } while (next > 0);
        return words;
    }

    String text(Transcription transcription, TranscriptFormat format) {
        return stub().getTranscriptFile(GetTranscriptFileRequest.newBuilder()
                        .setTranscriptionId(transcription.getId())
                        .setFormat(format)
                        .build())
                .getContent();
    }

    boolean delete(String id) {
        return stub().deleteTranscription(DeleteTranscriptionRequest.newBuilder()
                        .setTranscriptionId(id)
                        .build())
                .getDeleted();
    }
}
