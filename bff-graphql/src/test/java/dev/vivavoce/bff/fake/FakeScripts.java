package dev.vivavoce.bff.fake;

import dev.vivavoce.content.v1.CheckScriptRequest;
import dev.vivavoce.content.v1.CheckScriptResponse;
import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.GetScriptRequest;
import dev.vivavoce.content.v1.GetScriptResponse;
import dev.vivavoce.content.v1.MissedLine;
import dev.vivavoce.content.v1.ProposeScriptRequest;
import dev.vivavoce.content.v1.ProposeScriptResponse;
import dev.vivavoce.content.v1.ReplyEnd;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.content.v1.ReplySentence;
import dev.vivavoce.content.v1.SaveScriptRequest;
import dev.vivavoce.content.v1.SaveScriptResponse;
import dev.vivavoce.content.v1.TryReplyRequest;
import dev.vivavoce.content.v1.TryReplyResponse;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;

/// The script of one partner.
public final class FakeScripts extends DialogueServiceGrpc.DialogueServiceImplBase {
    /// The last talk that was tried, and the last script that was checked.
    public volatile TryReplyRequest tried = TryReplyRequest.getDefaultInstance();

    public volatile CheckScriptRequest checked = CheckScriptRequest.getDefaultInstance();
    public volatile boolean isBusy;

    private volatile String script = "";

    @Override
    public void getScript(GetScriptRequest request, StreamObserver<GetScriptResponse> out) {
        FakeStudio.own(request.getScenarioId());
        if (script.isEmpty() || !request.getDraft())
            throw Failure.precondition("SCRIPT_MISSING", "the scenario has no script");
        out.onNext(GetScriptResponse.newBuilder().setScript(script).build());
        out.onCompleted();
    }

    @Override
    public void saveScript(SaveScriptRequest request, StreamObserver<SaveScriptResponse> out) {
        FakeStudio.own(request.getScenarioId());
        if (request.getScript().startsWith("fr:"))
            throw Failure.precondition("LANGUAGE_UNSUPPORTED", "partners speak English only");
        script = request.getScript();
        var response = SaveScriptResponse.newBuilder();
        if (!script.contains("task-1")) response.addProblems("intents: task-1 is missing");
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void proposeScript(ProposeScriptRequest request, StreamObserver<ProposeScriptResponse> out) {
        FakeStudio.own(request.getScenarioId());
        out.onNext(ProposeScriptResponse.newBuilder()
                .setScript("intents:\n  task-1: …\n")
                .build());
        out.onCompleted();
    }

    @Override
    public void checkScript(CheckScriptRequest request, StreamObserver<CheckScriptResponse> out) {
        FakeStudio.own(request.getScenarioId());
        checked = request;
        if (isBusy) throw Failure.exhausted("CHECKS_BUSY", "another check is running");
        out.onNext(CheckScriptResponse.newBuilder()
                .setLines(40)
                .addMissed(MissedLine.newBuilder()
                        .setText("Who are you?")
                        .setWanted("task-1")
                        .setMisheard(true))
                .addMissed(MissedLine.newBuilder()
                        .setText("Where does it hurt?")
                        .setWanted("task-2")
                        .setFound("reveal-1"))
                .addUnreachedTasks(2)
                .build());
        out.onCompleted();
    }

    @Override
    public void tryReply(TryReplyRequest request, StreamObserver<TryReplyResponse> out) {
        FakeStudio.own(request.getTalk().getScenarioId());
        tried = request;
        for (var text : new String[] {"Good morning.", "Who are you?"})
            out.onNext(part(ReplyResponse.newBuilder()
                    .setSentence(ReplySentence.newBuilder()
                            .setReplyId("0123456789ab")
                            .setText(text))));
        out.onNext(part(ReplyResponse.newBuilder()
                .setEnd(ReplyEnd.newBuilder().addTasksTouched(1).addNotUnderstood("Blue."))));
        out.onCompleted();
    }

    private static TryReplyResponse part(ReplyResponse.Builder reply) {
        return TryReplyResponse.newBuilder().setReply(reply).build();
    }
}
