package dev.vivavoce.content.dialogue;

import dev.vivavoce.content.dialogue.partner.Reply;
import dev.vivavoce.content.dialogue.partner.Turn;
import dev.vivavoce.content.dialogue.rehearsal.ScriptCheck;
import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.level.LevelMapping;
import dev.vivavoce.content.scenario.ScenarioRef;
import dev.vivavoce.content.v1.CheckScriptRequest;
import dev.vivavoce.content.v1.CheckScriptResponse;
import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.MissedLine;
import dev.vivavoce.content.v1.ReplyEnd;
import dev.vivavoce.content.v1.ReplyRequest;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.content.v1.ReplySentence;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Serves `dialogue.proto`.
public final class DialogueGrpc extends DialogueServiceGrpc.DialogueServiceImplBase {
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(10);
    private static final int LONGEST_SCRIPT = 200_000;
    private static final int MOST_MISSED = 500;
    private static final int MOST_PROBLEMS = 100;
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+");

    private final Dialogues dialogues;

    public DialogueGrpc(Dialogues dialogues) {
        this.dialogues = dialogues;
    }

    @Override
    public void reply(ReplyRequest request, StreamObserver<ReplyResponse> out) {
        var caller = Caller.current();
        var wish = ReplyWish.parse(
                new ScenarioRef(Ids.uuid("scenario_id", request.getScenarioId()), request.getVersion()),
                LevelMapping.parse("level", request.getLevel()),
                turns(request.getTurnsList()));
        Duplex.<ReplyRequest, ReplyResponse>stream(out, call -> {
            for (var part : parts(dialogues.reply(caller, wish)))
                if (!call.send(part, TAKEN_WITHIN))
                    throw Failure.exhausted(
                            "RESPONSES_NOT_TAKEN", "the reply was not taken for " + TAKEN_WITHIN.toSeconds() + " s");
        });
    }

    @Override
    public void checkScript(CheckScriptRequest request, StreamObserver<CheckScriptResponse> out) {
        var ref = new ScenarioRef(Ids.uuid("scenario_id", request.getScenarioId()), request.getVersion());
        if (request.getScript().length() > LONGEST_SCRIPT)
            throw Failure.invalidField(
                    "script", request.getScript().length() + " characters (expected: at most " + LONGEST_SCRIPT + ")");
        var response = CheckScriptResponse.newBuilder();
        switch (dialogues.check(Caller.current(), ref, request.getScript())) {
            case Dialogues.Checked.Unusable(var problems) ->
                response.addAllProblems(problems.stream().limit(MOST_PROBLEMS).toList());
            case Dialogues.Checked.Usable(var check) -> {
                response.setLines(check.lines()).addAllUnreachedTasks(check.unreachedTasks());
                check.missed().stream()
                        .limit(MOST_MISSED)
                        .map(DialogueGrpc::message)
                        .forEach(response::addMissed);
            }
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    private static MissedLine message(ScriptCheck.Missed missed) {
        var found = missed.found();
        return MissedLine.newBuilder()
                .setText(missed.text())
                .setWanted(missed.wanted().toString())
                .setFound(found == null ? "" : found.toString())
                .setMisheard(missed.misheard())
                .build();
    }

    private static List<Turn> turns(List<dev.vivavoce.content.v1.Turn> messages) {
        var turns = new ArrayList<Turn>();
        for (var message : messages) {
            var text = message.getText();
            turns.add(
                    switch (message.getSpeaker()) {
                        case SPEAKER_LEARNER -> new Turn.Learner(text);
                        case SPEAKER_PARTNER ->
                            new Turn.Partner(
                                    text,
                                    message.getReplyIdsList(),
                                    message.getInterrupted()
                                            ? heard(text, message.getHeardCharacters())
                                            : text.length());
                        case SPEAKER_UNSPECIFIED, UNRECOGNIZED ->
                            throw Failure.invalidField("turns[" + turns.size() + "].speaker", "is required");
                    });
        }
        return turns;
    }

    /// A number beyond the text means all of it; the contract's is unsigned.
    private static int heard(String text, int characters) {
        return (int) Math.min(text.length(), Integer.toUnsignedLong(characters));
    }

    private static List<ReplyResponse> parts(Reply reply) {
        var parts = new ArrayList<ReplyResponse>();
        for (var line : reply.lines()) for (var sentence : sentences(line)) parts.add(sentence);
        parts.add(ReplyResponse.newBuilder()
                .setEnd(ReplyEnd.newBuilder()
                        .addAllTasksTouched(reply.tasks())
                        .addAllNotUnderstood(reply.understood().missed())
                        .setClosing(reply.closing()))
                .build());
        return parts;
    }

    private static List<ReplyResponse> sentences(Line line) {
        return BETWEEN_SENTENCES
                .splitAsStream(line.text())
                .map(text -> ReplyResponse.newBuilder()
                        .setSentence(
                                ReplySentence.newBuilder().setReplyId(line.id()).setText(text))
                        .build())
                .toList();
    }
}
