package dev.vivavoce.bff.recording;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.recording.Payloads.DeleteRecordingInput;
import dev.vivavoce.bff.recording.Payloads.DeleteRecordingPayload;
import dev.vivavoce.bff.recording.Recording.RecordingAddress;
import dev.vivavoce.bff.recording.Recording.RecordingSummary;
import dev.vivavoce.bff.speaking.SpeakingSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Kept recordings.
@Controller
final class RecordingController {
    private final RecordingClient recordings;

    RecordingController(RecordingClient recordings) {
        this.recordings = recordings;
    }

    /// One call to speech for all sessions of a query; none for guests, who have no recordings, and for
    /// administrators who view a person, whom they are hidden from.
    @BatchMapping
    Map<SpeakingSession, Recording> recording(@ContextValue Requester requester, List<SpeakingSession> sessions) {
        if (requester.isGuest() || requester.caller().isView()) return Map.of();
        var byId = recordings.recordings(
                requester, sessions.stream().map(SpeakingSession::sessionId).toList());
        var found = new HashMap<SpeakingSession, Recording>();
        for (var session : sessions) {
            var recording = byId.get(session.sessionId());
            if (recording != null) found.put(session, recording);
        }
        return found;
    }

    @QueryMapping
    @Nullable
    RecordingAddress recordingAddress(@ContextValue Requester requester, @Argument String sessionId) {
        return recordings
                .address(requester, GlobalId.local(SpeakingSession.TYPE, sessionId))
                .orElse(null);
    }

    @SchemaMapping
    RecordingSummary recordings(Viewer viewer, @ContextValue Requester requester) {
        return recordings.summary(requester);
    }

    @MutationMapping
    DeleteRecordingPayload deleteRecording(@ContextValue Requester requester, @Argument DeleteRecordingInput input) {
        var sessionId = input.sessionId();
        if (sessionId != null)
            return new DeleteRecordingPayload(
                    recordings.delete(requester, GlobalId.local(SpeakingSession.TYPE, sessionId)));
        boolean isAll = Boolean.TRUE.equals(input.all());
        return new DeleteRecordingPayload(isAll ? recordings.deleteAll(requester) : 0);
    }
}
