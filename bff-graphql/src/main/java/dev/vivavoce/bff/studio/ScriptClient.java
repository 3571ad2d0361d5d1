package dev.vivavoce.bff.studio;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.client.ServerStream;
import dev.vivavoce.bff.scenario.Scenario.Level;
import dev.vivavoce.bff.studio.PartnerReplyPart.PartnerReplyEnd;
import dev.vivavoce.bff.studio.PartnerReplyPart.PartnerReplySentence;
import dev.vivavoce.bff.studio.Payloads.SaveScriptPayload;
import dev.vivavoce.content.v1.CheckScriptRequest;
import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.GetScriptRequest;
import dev.vivavoce.content.v1.ProposeScriptRequest;
import dev.vivavoce.content.v1.ReplyRequest;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.content.v1.SaveScriptRequest;
import dev.vivavoce.content.v1.Speaker;
import dev.vivavoce.content.v1.TryReplyRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls content about the scripts of the partners. A version that is null means the draft.
public final class ScriptClient {
    /// A check learns the script's examples again and simulates a talk with each of them.
    private static final Duration CHECK = Duration.ofSeconds(90);

    private final DialogueServiceGrpc.DialogueServiceBlockingStub dialogues;

    public ScriptClient(Channel content) {
        dialogues = DialogueServiceGrpc.newBlockingStub(content);
    }

    /// Returns null when there is none.
    @Nullable
    String script(Requester requester, String scenarioId, @Nullable Integer version) {
        var request = GetScriptRequest.newBuilder()
                .setScenarioId(scenarioId)
                .setVersion(number(version))
                .setDraft(version == null)
                .build();
        try {
            return Calls.signedIn(dialogues, requester, Calls.READ)
                    .getScript(request)
                    .getScript();
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "SCRIPT_MISSING") && !Refusals.is(thrown, "SCENARIO_UNKNOWN")) throw thrown;
            return null;
        }
    }

    String proposal(Requester requester, String scenarioId) {
        return Calls.signedIn(dialogues, requester, Calls.READ)
                .proposeScript(ProposeScriptRequest.newBuilder()
                        .setScenarioId(scenarioId)
                        .build())
                .getScript();
    }

    SaveScriptPayload save(Requester requester, String scenarioId, String script) {
        var request = SaveScriptRequest.newBuilder()
                .setScenarioId(scenarioId)
                .setScript(script)
                .build();
        try {
            var response = Calls.signedIn(dialogues, requester, Calls.CHANGE).saveScript(request);
            return new SaveScriptPayload(response.getProblemsList(), List.of());
        } catch (StatusRuntimeException thrown) {
            return new SaveScriptPayload(null, List.of(StudioRefusals.of(thrown)));
        }
    }

    ScriptCheck check(Requester requester, String scenarioId, @Nullable Integer version, @Nullable String script) {
        var response = Calls.signedIn(dialogues, requester, CHECK)
                .checkScript(CheckScriptRequest.newBuilder()
                        .setScenarioId(scenarioId)
                        .setVersion(number(version))
                        .setDraft(version == null)
                        .setScript(ProtoMapping.orEmpty(script))
                        .build());
        return new ScriptCheck(
                response.getProblemsList(),
                response.getLines(),
                response.getMissedList().stream()
                        .map(line -> new ScriptCheck.MissedLine(
                                line.getText(),
                                line.getWanted(),
                                ProtoMapping.orNull(line.getFound()),
                                line.getMisheard()))
                        .toList(),
                response.getUnreachedTasksList());
    }

    /// Sends the partner's reply to the talk so far, sentence by sentence.
    ServerStream<?, PartnerReplyPart> reply(
            Requester requester,
            String scenarioId,
            @Nullable Integer version,
            @Nullable Level level,
            List<TriedTurnInput> turns) {
        var talk = ReplyRequest.newBuilder().setScenarioId(scenarioId).setVersion(number(version));
        if (level != null) talk.setLevel(dev.vivavoce.content.v1.Level.valueOf("LEVEL_" + level.name()));
        for (var turn : turns)
            talk.addTurnsBuilder()
                    .setSpeaker(Speaker.valueOf("SPEAKER_" + turn.speaker().name()))
                    .setText(turn.text())
                    .addAllReplyIds(turn.replyIds());
        var request = TryReplyRequest.newBuilder()
                .setTalk(talk)
                .setDraft(version == null)
                .build();
        var stub = Calls.openStream(dialogues, requester);
        return new ServerStream<>(() -> stub.tryReply(request), response -> part(response.getReply()));
    }

    private static PartnerReplyPart part(ReplyResponse response) {
        return switch (response.getPartCase()) {
            case SENTENCE ->
                new PartnerReplySentence(
                        response.getSentence().getReplyId(),
                        response.getSentence().getText());
            case END ->
                new PartnerReplyEnd(
                        response.getEnd().getTasksTouchedList(),
                        response.getEnd().getNotUnderstoodList(),
                        response.getEnd().getClosing());
            case PART_NOT_SET -> throw new IllegalStateException("content answered with a part that we do not know");
        };
    }

    private static int number(@Nullable Integer version) {
        return version == null ? 0 : version;
    }
}
