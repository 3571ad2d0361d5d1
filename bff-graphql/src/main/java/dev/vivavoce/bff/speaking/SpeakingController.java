package dev.vivavoce.bff.speaking;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.NodeSource;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.StepCursor;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.result.SpeakingResult;
import dev.vivavoce.bff.scenario.Scenario;
import dev.vivavoce.bff.scenario.ScenarioClient;
import dev.vivavoce.bff.speaking.Inputs.FinishSpeakingInput;
import dev.vivavoce.bff.speaking.Inputs.MintRoomTokenInput;
import dev.vivavoce.bff.speaking.Inputs.ResumeSpeakingInput;
import dev.vivavoce.bff.speaking.Inputs.SignalPartnerInput;
import dev.vivavoce.bff.speaking.Inputs.StartSpeakingInput;
import dev.vivavoce.bff.speaking.Payloads.ExamWithoutHelp;
import dev.vivavoce.bff.speaking.Payloads.GuestSessionsUsedUp;
import dev.vivavoce.bff.speaking.Payloads.MintRoomTokenPayload;
import dev.vivavoce.bff.speaking.Payloads.PartnerMissing;
import dev.vivavoce.bff.speaking.Payloads.RecordingConsentMissing;
import dev.vivavoce.bff.speaking.Payloads.ResumeSpeakingPayload;
import dev.vivavoce.bff.speaking.Payloads.RoomUnknown;
import dev.vivavoce.bff.speaking.Payloads.RoomsMissing;
import dev.vivavoce.bff.speaking.Payloads.ScenarioUnknown;
import dev.vivavoce.bff.speaking.Payloads.SessionWithoutPartner;
import dev.vivavoce.bff.speaking.Payloads.SignalPartnerPayload;
import dev.vivavoce.bff.speaking.Payloads.SpeakingSessionEnded;
import dev.vivavoce.bff.speaking.Payloads.SpeechConsentMissing;
import dev.vivavoce.bff.speaking.Payloads.SpeechTimeUsedUp;
import dev.vivavoce.bff.speaking.Payloads.SpokenLanguage;
import dev.vivavoce.bff.speaking.Payloads.StartSpeakingPayload;
import dev.vivavoce.bff.speaking.SpeakingEvent.SpeakingFinished;
import dev.vivavoce.bff.speaking.SpeakingSession.SpeakingSessionState;
import java.util.Collection;
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
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/// Speaking sessions and their live events.
@Controller
final class SpeakingController implements NodeSource, UnionMembers {
    private final SpeakingClient speaking;
    private final ScenarioClient scenarios;
    private final Scheduler virtualThreads;

    SpeakingController(SpeakingClient speaking, ScenarioClient scenarios, Scheduler virtualThreads) {
        this.speaking = speaking;
        this.scenarios = scenarios;
        this.virtualThreads = virtualThreads;
    }

    @MutationMapping
    StartSpeakingPayload startSpeaking(@ContextValue Requester requester, @Argument StartSpeakingInput input) {
        return speaking.start(requester, input);
    }

    @MutationMapping
    ResumeSpeakingPayload resumeSpeaking(@ContextValue Requester requester, @Argument ResumeSpeakingInput input) {
        return speaking.resume(requester, GlobalId.local(SpeakingSession.TYPE, input.sessionId()));
    }

    @MutationMapping
    MintRoomTokenPayload mintRoomToken(@ContextValue Requester requester, @Argument MintRoomTokenInput input) {
        return speaking.enterRoom(requester, GlobalId.local(SpeakingSession.TYPE, input.sessionId()));
    }

    @MutationMapping
    SignalPartnerPayload signalPartner(@ContextValue Requester requester, @Argument SignalPartnerInput input) {
        return speaking.signal(requester, input.message(GlobalId.local(SpeakingSession.TYPE, input.sessionId())));
    }

    @MutationMapping
    FinishSpeakingPayload finishSpeaking(@ContextValue Requester requester, @Argument FinishSpeakingInput input) {
        return speaking.finish(requester, GlobalId.local(SpeakingSession.TYPE, input.sessionId()));
    }

    @SubscriptionMapping
    Flux<SpeakingEvent> speakingEvents(
            @ContextValue Requester requester, @Argument String sessionId, @Argument @Nullable String after) {
        var session = GlobalId.local(SpeakingSession.TYPE, sessionId);
        long cursor = StepCursor.parse(after);
        return Flux.using(() -> speaking.events(requester, session, cursor), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @QueryMapping
    List<SpokenLanguage> spokenLanguages(@ContextValue Requester requester) {
        return speaking.languages(requester);
    }

    @QueryMapping
    @Nullable
    SpeakingSession speakingSession(@ContextValue Requester requester, @Argument String id) {
        var found = speaking.sessions(requester, List.of(GlobalId.local(SpeakingSession.TYPE, id)));
        return found.isEmpty() ? null : found.getFirst();
    }

    @SchemaMapping
    Connection<SpeakingSession> speakingSessions(
            Viewer viewer, @ContextValue Requester requester, @Argument int first, @Argument @Nullable String after) {
        return Paging.connection(first, after, (size, token) -> speaking.page(requester, size, token));
    }

    @BatchMapping
    Map<SpeakingSession, Scenario> scenario(@ContextValue Requester requester, List<SpeakingSession> sessions) {
        return scenarios.ofParents(requester, sessions, SpeakingSession::scenarioRef);
    }

    /// Sessions are loaded without their results; a session that was just finished has it already.
    @BatchMapping
    Map<SpeakingSession, SpeakingResult> result(@ContextValue Requester requester, List<SpeakingSession> sessions) {
        var missing = sessions.stream()
                .filter(session -> session.state() == SpeakingSessionState.FINISHED && session.result() == null)
                .map(SpeakingSession::sessionId)
                .toList();
        var byId = speaking.results(requester, missing);
        var results = new HashMap<SpeakingSession, SpeakingResult>();
        for (var session : sessions) {
            var result = session.result() == null ? byId.get(session.sessionId()) : session.result();
            if (result != null) results.put(session, result);
        }
        return results;
    }

    @BatchMapping
    Map<SpeakingFinished, SpeakingSession> session(@ContextValue Requester requester, List<SpeakingFinished> events) {
        var ids = events.stream().map(event -> event.envelope().sessionId()).toList();
        var byId = speaking.sessions(requester, ids).stream()
                .collect(toMap(SpeakingSession::sessionId, session -> session));
        return events.stream()
                .distinct()
                .filter(event -> byId.containsKey(event.envelope().sessionId()))
                .collect(toMap(
                        event -> event,
                        event -> requireNonNull(byId.get(event.envelope().sessionId()))
                                .with(event.result())));
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                SpeechTimeUsedUp.class,
                GuestSessionsUsedUp.class,
                RecordingConsentMissing.class,
                SpeechConsentMissing.class,
                ScenarioUnknown.class,
                PartnerMissing.class,
                AttemptUnknown.class,
                SpeakingSessionUnknown.class,
                SpeakingSessionEnded.class,
                RoomsMissing.class,
                RoomUnknown.class,
                SessionWithoutPartner.class,
                ExamWithoutHelp.class,
                SpeakingEvent.SpeechStarted.class,
                SpeakingEvent.TranscriptUpdated.class,
                SpeakingEvent.UtteranceRecognized.class,
                SpeakingEvent.UtteranceScored.class,
                SpeakingEvent.WarningRaised.class,
                SpeakingFinished.class,
                SpeakingEvent.PhaseChanged.class,
                SpeakingEvent.TurnEnded.class,
                SpeakingEvent.PartnerSpoke.class,
                SpeakingEvent.PartnerFinished.class,
                SpeakingEvent.HintGiven.class,
                SpeakingEvent.TurnWithdrawn.class,
                SpeakingEvent.RoomChanged.class,
                SpeakingTask.ReadAloudTask.class,
                SpeakingTask.DrillTask.class,
                SpeakingTask.FreeTask.class,
                SpeakingTask.RolePlayTask.class);
    }

    @Override
    public String type() {
        return SpeakingSession.TYPE;
    }

    @Override
    public Map<String, SpeakingSession> nodes(Requester requester, Collection<String> localIds) {
        return speaking.sessions(requester, localIds).stream()
                .collect(toMap(SpeakingSession::sessionId, session -> session));
    }
}
