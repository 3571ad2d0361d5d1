package dev.vivavoce.speech;

import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.v1.BatchGetRecordingsRequest;
import dev.vivavoce.speech.v1.DeleteRecordingRequest;
import dev.vivavoce.speech.v1.GetRecordingRequest;
import dev.vivavoce.speech.v1.Recording;
import dev.vivavoce.speech.v1.RecordingServiceGrpc;
import dev.vivavoce.speech.v1.SessionStarted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Plays and deletes the kept recordings of a learner.
record Player(RunningSpeech speech, Learner learner) {
    private static final int HEADER = 44;

    RecordingServiceGrpc.RecordingServiceBlockingStub recordings() {
        return RecordingServiceGrpc.newBlockingStub(learner.channel());
    }

    List<Recording> of(SessionStarted... sessions) {
        return recordings()
                .batchGetRecordings(BatchGetRecordingsRequest.newBuilder()
                        .addAllSessionIds(
                                Arrays.stream(sessions).map(Player::id).toList())
                        .build())
                .getRecordingsList();
    }

    /// Waits until this many samples are kept.
    Recording await(SessionStarted session, long samples) {
        RunningSpeech.until(
                samples + " samples",
                () -> of(session).stream().anyMatch(one -> one.getSizeBytes() == HEADER + 2 * samples));
        return of(session).getFirst();
    }

    /// The address at which this test reaches the service.
    URI address(String sessionId) {
        var url = recordings()
                .getRecording(
                        GetRecordingRequest.newBuilder().setSessionId(sessionId).build())
                .getAddress()
                .getUrl();
        return here(url);
    }

    URI here(String url) {
        return URI.create(url.replace(
                "http://localhost:9102",
                "http://localhost:" + speech.server().server().port()));
    }

    /// The samples of a whole recording.
    byte[] play(SessionStarted session) {
        var wav = get(address(id(session)), "").body();
        return Arrays.copyOfRange(wav, HEADER, wav.length);
    }

    static HttpResponse<byte[]> get(URI address, String range) {
        return send(address, range, "GET");
    }

    static HttpResponse<byte[]> send(URI address, String range, String method) {
        var request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (!range.isEmpty()) request.header("Range", range);
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    void delete(String sessionId) {
        var _ = recordings()
                .deleteRecording(DeleteRecordingRequest.newBuilder()
                        .setSessionId(sessionId)
                        .build());
    }

    static String id(SessionStarted session) {
        return session.getSession().getId();
    }

    static UUID uuid(SessionStarted session) {
        return UUID.fromString(id(session));
    }
}
