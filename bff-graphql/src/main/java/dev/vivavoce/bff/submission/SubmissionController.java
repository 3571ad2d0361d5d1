package dev.vivavoce.bff.submission;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.speaking.SpeakingClient;
import dev.vivavoce.bff.speaking.SpeakingSession;
import dev.vivavoce.bff.submission.Inputs.CancelSubmittedRecordingInput;
import dev.vivavoce.bff.submission.Inputs.StartSubmittedRecordingInput;
import dev.vivavoce.bff.submission.Inputs.SubmitRecordingInput;
import dev.vivavoce.bff.submission.Payloads.RecordingFromFuture;
import dev.vivavoce.bff.submission.Payloads.RecordingTimeUsedUp;
import dev.vivavoce.bff.submission.Payloads.RecordingTooLarge;
import dev.vivavoce.bff.submission.Payloads.RecordingTooOld;
import dev.vivavoce.bff.submission.Payloads.SubmitRecordingPayload;
import dev.vivavoce.bff.submission.Payloads.SubmittedRecordingMissing;
import dev.vivavoce.bff.submission.Payloads.SubmittedRecordingPayload;
import dev.vivavoce.bff.submission.Payloads.SubmittedRecordingUnknown;
import dev.vivavoce.bff.submission.Payloads.TaskNeedsPartner;
import dev.vivavoce.bff.submission.Payloads.TooManySubmittedRecordings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/// The viewer's submitted recordings.
@Controller
final class SubmissionController implements UnionMembers {
    private final SubmissionClient submissions;
    private final SpeakingClient speaking;
    private final Scheduler virtualThreads;

    SubmissionController(SubmissionClient submissions, SpeakingClient speaking, Scheduler virtualThreads) {
        this.submissions = submissions;
        this.speaking = speaking;
        this.virtualThreads = virtualThreads;
    }

    @MutationMapping
    SubmitRecordingPayload submitRecording(@ContextValue Requester requester, @Argument SubmitRecordingInput input) {
        return submissions.submit(requester, input);
    }

    @MutationMapping
    SubmittedRecordingPayload startSubmittedRecording(
            @ContextValue Requester requester, @Argument StartSubmittedRecordingInput input) {
        return submissions.start(requester, local(input.recordingId()));
    }

    @MutationMapping
    SubmittedRecordingPayload cancelSubmittedRecording(
            @ContextValue Requester requester, @Argument CancelSubmittedRecordingInput input) {
        return submissions.cancel(requester, local(input.recordingId()));
    }

    @QueryMapping
    @Nullable
    SubmittedRecording submittedRecording(@ContextValue Requester requester, @Argument String id) {
        return submissions.recording(requester, local(id));
    }

    @SubscriptionMapping
    Flux<SubmittedRecording> submittedRecordingChanged(
            @ContextValue Requester requester, @Argument String recordingId) {
        var id = local(recordingId);
        return Flux.using(() -> submissions.changes(requester, id), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @BatchMapping
    Map<SubmittedRecording, SpeakingSession> session(
            @ContextValue Requester requester, List<SubmittedRecording> recordings) {
        var ids = recordings.stream()
                .filter(SubmittedRecording::hasSession)
                .map(SubmittedRecording::submissionId)
                .toList();
        var byId = speaking.sessions(requester, ids).stream()
                .collect(toMap(SpeakingSession::sessionId, session -> session));
        return recordings.stream()
                .distinct()
                .filter(recording -> byId.containsKey(recording.submissionId()))
                .collect(
                        toMap(recording -> recording, recording -> requireNonNull(byId.get(recording.submissionId()))));
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                RecordingTimeUsedUp.class,
                RecordingTooLarge.class,
                TooManySubmittedRecordings.class,
                RecordingTooOld.class,
                RecordingFromFuture.class,
                TaskNeedsPartner.class,
                SubmittedRecordingMissing.class,
                SubmittedRecordingUnknown.class);
    }

    private static String local(String id) {
        return GlobalId.local(SubmittedRecording.TYPE, id);
    }
}
