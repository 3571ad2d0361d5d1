package dev.vivavoce.content.dialogue;

import dev.vivavoce.content.v1.CheckScriptRequest;
import dev.vivavoce.content.v1.CheckScriptResponse;
import dev.vivavoce.content.v1.CreateScenarioRequest;
import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.DialogueServiceGrpc.DialogueServiceBlockingStub;
import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.GetScriptRequest;
import dev.vivavoce.content.v1.ProposeScriptRequest;
import dev.vivavoce.content.v1.PublishScenarioRequest;
import dev.vivavoce.content.v1.ReplyRequest;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.content.v1.RollBackScenarioRequest;
import dev.vivavoce.content.v1.SaveScriptRequest;
import dev.vivavoce.content.v1.ScenarioContent;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.content.v1.ScenarioServiceGrpc.ScenarioServiceBlockingStub;
import dev.vivavoce.content.v1.Speaker;
import dev.vivavoce.content.v1.TryReplyRequest;
import dev.vivavoce.content.v1.TryReplyResponse;
import dev.vivavoce.content.v1.Turn;
import dev.vivavoce.content.v1.UpdateDraftRequest;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What one person calls in the studio.
record StudioCalls(ScenarioServiceBlockingStub scenarios, DialogueServiceBlockingStub dialogues) {
    static final String INSULIN = "7a1d5cea-0001-4a10-8000-000000000001";

    static StudioCalls as(TestServer content, Role... roles) {
        var channel = content.as(UUID.randomUUID(), roles);
        return new StudioCalls(
                ScenarioServiceGrpc.newBlockingStub(channel), DialogueServiceGrpc.newBlockingStub(channel));
    }

    ScenarioContent content(String id, int version) {
        return scenarios
                .getScenario(GetScenarioRequest.newBuilder()
                        .setId(id)
                        .setVersion(version)
                        .build())
                .getScenario()
                .getContent();
    }

    String created(ScenarioContent.Builder content) {
        return scenarios
                .createScenario(CreateScenarioRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setContent(content)
                        .build())
                .getScenario()
                .getId();
    }

    void redraft(String id, ScenarioContent.Builder content) {
        scenarios.updateDraft(
                UpdateDraftRequest.newBuilder().setId(id).setContent(content).build());
    }

    int publish(String id) {
        return scenarios
                .publishScenario(PublishScenarioRequest.newBuilder().setId(id).build())
                .getScenario()
                .getVersion();
    }

    int rollBack(String id, int version) {
        return scenarios
                .rollBackScenario(RollBackScenarioRequest.newBuilder()
                        .setId(id)
                        .setVersion(version)
                        .build())
                .getScenario()
                .getVersion();
    }

    String script(String id, int version) {
        return dialogues
                .getScript(GetScriptRequest.newBuilder()
                        .setScenarioId(id)
                        .setVersion(version)
                        .build())
                .getScript();
    }

    String draftScript(String id) {
        return dialogues
                .getScript(GetScriptRequest.newBuilder()
                        .setScenarioId(id)
                        .setDraft(true)
                        .build())
                .getScript();
    }

    List<String> save(String id, String script) {
        return dialogues
                .saveScript(SaveScriptRequest.newBuilder()
                        .setScenarioId(id)
                        .setScript(script)
                        .build())
                .getProblemsList();
    }

    String proposal(String id) {
        return dialogues
                .proposeScript(
                        ProposeScriptRequest.newBuilder().setScenarioId(id).build())
                .getScript();
    }

    CheckScriptResponse checkDraft(String id, String script) {
        return dialogues.checkScript(CheckScriptRequest.newBuilder()
                .setScenarioId(id)
                .setDraft(true)
                .setScript(script)
                .build());
    }

    /// What the draft's partner answers.
    List<ReplyResponse> tryDraft(String id, String... learner) {
        var all = new ArrayList<ReplyResponse>();
        dialogues
                .tryReply(TryReplyRequest.newBuilder()
                        .setTalk(talk(id, 0, learner))
                        .setDraft(true)
                        .build())
                .forEachRemaining(part -> all.add(part.getReply()));
        return all;
    }

    List<ReplyResponse> tryVersion(String id, int version, String... learner) {
        var all = new ArrayList<TryReplyResponse>();
        dialogues
                .tryReply(TryReplyRequest.newBuilder()
                        .setTalk(talk(id, version, learner))
                        .build())
                .forEachRemaining(all::add);
        return all.stream().map(TryReplyResponse::getReply).toList();
    }

    /// What a published partner answers a learner: speech asks.
    static List<ReplyResponse> reply(TestServer content, String id, int version, String... learner) {
        var all = new ArrayList<ReplyResponse>();
        DialogueServiceGrpc.newBlockingStub(content.asService("speech"))
                .reply(talk(id, version, learner))
                .forEachRemaining(all::add);
        return all;
    }

    static ReplyRequest talk(String id, int version, String... learner) {
        var request = ReplyRequest.newBuilder().setScenarioId(id).setVersion(version);
        for (var text : learner)
            request.addTurns(
                    Turn.newBuilder().setSpeaker(Speaker.SPEAKER_LEARNER).setText(text));
        return request.build();
    }

    static String text(List<ReplyResponse> parts) {
        return String.join(
                " ", parts.stream().map(part -> part.getSentence().getText()).toList());
    }
}
