package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.v1.CancelSubmissionRequest;
import dev.vivavoce.speech.v1.CreateSubmissionRequest;
import dev.vivavoce.speech.v1.CreateSubmissionResponse;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.GetSubmissionRequest;
import dev.vivavoce.speech.v1.RecordedFileAddress;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionView;
import dev.vivavoce.speech.v1.StartSubmissionRequest;
import dev.vivavoce.speech.v1.StartSubmissionResponse;
import dev.vivavoce.speech.v1.Submission;
import dev.vivavoce.speech.v1.SubmissionServiceGrpc;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.WatchSubmissionRequest;
import dev.vivavoce.speech.v1.WatchSubmissionResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/// A learner who recorded without a line, and submits.
record Submitter(RunningSpeech speech, Learner learner) {
    Submitter(RunningSpeech speech) {
        this(speech, speech.learner());
    }

    SubmissionServiceGrpc.SubmissionServiceBlockingStub stub() {
        return SubmissionServiceGrpc.newBlockingStub(learner.channel());
    }

    static CreateSubmissionRequest.Builder asked(Task task, Instant recordedAt, long bytes) {
        return CreateSubmissionRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setTask(task)
                .setRecordedAt(ProtoTimes.timestamp(recordedAt))
                .setSizeBytes(bytes);
    }

    CreateSubmissionResponse create(CreateSubmissionRequest.Builder request) {
        return stub().createSubmission(request.build());
    }

    /// Sends and starts a recording; returns the id of its submission.
    String submitted(Task task, Instant recordedAt, byte[] file) {
        var created = create(asked(task, recordedAt, file.length)).getCreated();
        put(created.getAddress(), file);
        var id = created.getSubmission().getId();
        assertThat(start(id).hasSubmission()).isTrue();
        return id;
    }

    void put(RecordedFileAddress address, byte[] file) {
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

    StartSubmissionResponse start(String id) {
        return stub().startSubmission(
                        StartSubmissionRequest.newBuilder().setSubmissionId(id).build());
    }

    Submission get(String id) {
        return stub().getSubmission(
                        GetSubmissionRequest.newBuilder().setSubmissionId(id).build())
                .getSubmission();
    }

    /// Each change until its end; the calls of a watch that fails throw.
    List<Submission> watched(String id) {
        var seen = new ArrayList<Submission>();
        watching(id).forEachRemaining(response -> seen.add(response.getSubmission()));
        return seen;
    }

    Iterator<WatchSubmissionResponse> watching(String id) {
        return stub().withDeadlineAfter(Duration.ofSeconds(60))
                .watchSubmission(
                        WatchSubmissionRequest.newBuilder().setSubmissionId(id).build());
    }

    Submission cancel(String id) {
        return stub().cancelSubmission(
                        CancelSubmissionRequest.newBuilder().setSubmissionId(id).build())
                .getSubmission();
    }

    /// The submission after its end.
    Submission ended(String id) {
        RunningSpeech.until("the end of a submission", () -> get(id).hasEndedAt());
        return get(id);
    }

    Session session(String id) {
        return learner.sessions()
                .getSession(GetSessionRequest.newBuilder()
                        .setSessionId(id)
                        .setView(SessionView.SESSION_VIEW_FULL)
                        .build())
                .getSession();
    }
}
