package dev.vivavoce.content.dialogue;

import dev.vivavoce.content.dialogue.partner.Reply;
import dev.vivavoce.content.dialogue.partner.Sentence;
import dev.vivavoce.content.dialogue.partner.Turn;
import dev.vivavoce.content.dialogue.partner.Writer;
import dev.vivavoce.content.dialogue.rehearsal.ScriptCheck;
import dev.vivavoce.content.dialogue.wording.Person;
import dev.vivavoce.content.level.LevelMapping;
import dev.vivavoce.content.scenario.ScenarioRef;
import dev.vivavoce.content.v1.CheckScriptRequest;
import dev.vivavoce.content.v1.CheckScriptResponse;
import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.GetPartnerRequest;
import dev.vivavoce.content.v1.GetPartnerResponse;
import dev.vivavoce.content.v1.GetScriptRequest;
import dev.vivavoce.content.v1.GetScriptResponse;
import dev.vivavoce.content.v1.MissedLine;
import dev.vivavoce.content.v1.ProposeScriptRequest;
import dev.vivavoce.content.v1.ProposeScriptResponse;
import dev.vivavoce.content.v1.ReplyEnd;
import dev.vivavoce.content.v1.ReplyRequest;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.content.v1.ReplySentence;
import dev.vivavoce.content.v1.SaveScriptRequest;
import dev.vivavoce.content.v1.SaveScriptResponse;
import dev.vivavoce.content.v1.SuggestLineRequest;
import dev.vivavoce.content.v1.SuggestLineResponse;
import dev.vivavoce.content.v1.TryReplyRequest;
import dev.vivavoce.content.v1.TryReplyResponse;
import dev.vivavoce.content.voice.PartnerVoiceMapping;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Serves `dialogue.proto`.
public final class DialogueGrpc extends DialogueServiceGrpc.DialogueServiceImplBase {
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(10);
    private static final int LONGEST_SCRIPT = 200_000;
    private static final int MOST_MISSED = 500;
    private static final int LONGEST_SUGGESTION = 300;

    private final Dialogues dialogues;
    private final Studio studio;

    public DialogueGrpc(Dialogues dialogues, Studio studio) {
        this.dialogues = dialogues;
        this.studio = studio;
    }

    @Override
    public void reply(ReplyRequest request, StreamObserver<ReplyResponse> out) {
        var caller = Caller.current();
        var wish = wish(request);
        Duplex.<ReplyRequest, ReplyResponse>stream(out, call -> {
            var reply = dialogues.reply(caller, wish, sentence -> send(call, message(sentence)));
            send(call, end(reply));
        });
    }

    @Override
    public void getScript(GetScriptRequest request, StreamObserver<GetScriptResponse> out) {
        var ref = ref(request.getScenarioId(), request.getVersion());
        out.onNext(GetScriptResponse.newBuilder()
                .setScript(studio.script(Caller.current(), ref, request.getDraft()))
                .build());
        out.onCompleted();
    }

    @Override
    public void saveScript(SaveScriptRequest request, StreamObserver<SaveScriptResponse> out) {
        var id = Ids.uuid("scenario_id", request.getScenarioId());
        var problems = studio.save(Caller.current(), id, script(request.getScript()));
        out.onNext(SaveScriptResponse.newBuilder().addAllProblems(problems).build());
        out.onCompleted();
    }

    @Override
    public void proposeScript(ProposeScriptRequest request, StreamObserver<ProposeScriptResponse> out) {
        var id = Ids.uuid("scenario_id", request.getScenarioId());
        out.onNext(ProposeScriptResponse.newBuilder()
                .setScript(studio.propose(Caller.current(), id))
                .build());
        out.onCompleted();
    }

    @Override
    public void tryReply(TryReplyRequest request, StreamObserver<TryReplyResponse> out) {
        var caller = Caller.current();
        var wish = wish(request.getTalk());
        Duplex.<TryReplyRequest, TryReplyResponse>stream(out, call -> {
            var reply =
                    studio.reply(caller, wish, request.getDraft(), sentence -> send(call, tried(message(sentence))));
            send(call, tried(end(reply)));
        });
    }

    private static TryReplyResponse tried(ReplyResponse part) {
        return TryReplyResponse.newBuilder().setReply(part).build();
    }

    private static <T> void send(Duplex<?, T> call, T part) throws InterruptedException {
        if (!call.send(part, TAKEN_WITHIN))
            throw Failure.exhausted(
                    "RESPONSES_NOT_TAKEN", "the reply was not taken for " + TAKEN_WITHIN.toSeconds() + " s");
    }

    private static @Nullable Person person(ReplyRequest request) {
        return request.getUserId().isEmpty()
                ? null
                : new Person(Ids.uuid("user_id", request.getUserId()), request.getAreThirdPartiesAllowed());
    }

    @Override
    public void getPartner(GetPartnerRequest request, StreamObserver<GetPartnerResponse> out) {
        var ref = ref(request.getScenarioId(), request.getVersion());
        var traits = dialogues.traits(Caller.current(), ref);
        out.onNext(GetPartnerResponse.newBuilder()
                .addAllFillers(traits.fillers())
                .setVoice(PartnerVoiceMapping.message(traits.voice()))
                .setIsScriptOnly(traits.isScriptOnly())
                .build());
        out.onCompleted();
    }

    @Override
    public void suggestLine(SuggestLineRequest request, StreamObserver<SuggestLineResponse> out) {
        var violations = new Violations();
        violations.range("before", request.getBefore().length(), 0, LONGEST_SUGGESTION, "characters");
        violations.throwIfAny();
        var wish = ReplyWish.parse(
                ref(request.getScenarioId(), request.getVersion()),
                LevelMapping.parse("level", request.getLevel()),
                turns(request.getTurnsList()),
                null);
        var suggestion = dialogues.suggest(Caller.current(), wish, request.getBefore());
        out.onNext(SuggestLineResponse.newBuilder()
                .setText(suggestion.text())
                .setTask(suggestion.task())
                .build());
        out.onCompleted();
    }

    @Override
    public void checkScript(CheckScriptRequest request, StreamObserver<CheckScriptResponse> out) {
        var caller = Caller.current();
        var ref = ref(request.getScenarioId(), request.getVersion());
        var script = script(request.getScript());
        // A loop of its own is interrupted when the caller leaves.
        Duplex.<CheckScriptRequest, CheckScriptResponse>stream(
                out, call -> call.send(message(studio.check(caller, ref, request.getDraft(), script))));
    }

    private static CheckScriptResponse message(Studio.Checked checked) {
        return switch (checked) {
            case Studio.Checked.Unusable(var problems) ->
                CheckScriptResponse.newBuilder().addAllProblems(problems).build();
            case Studio.Checked.Usable(var check) ->
                CheckScriptResponse.newBuilder()
                        .setLines(check.lines())
                        .addAllUnreachedTasks(check.unreachedTasks())
                        .addAllMissed(check.missed().stream()
                                .limit(MOST_MISSED)
                                .map(DialogueGrpc::message)
                                .toList())
                        .build();
        };
    }

    private static ReplyWish wish(ReplyRequest request) {
        return ReplyWish.parse(
                ref(request.getScenarioId(), request.getVersion()),
                LevelMapping.parse("level", request.getLevel()),
                turns(request.getTurnsList()),
                person(request));
    }

    private static ScenarioRef ref(String scenarioId, int version) {
        return new ScenarioRef(Ids.uuid("scenario_id", scenarioId), version);
    }

    private static String script(String yaml) {
        var violations = new Violations();
        violations.range("script", yaml.length(), 0, LONGEST_SCRIPT, "characters");
        violations.check("script", yaml.indexOf('\0') < 0, "must not contain the character U+0000");
        violations.throwIfAny();
        return yaml;
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
            turns.add(
                    switch (message.getSpeaker()) {
                        case SPEAKER_LEARNER -> new Turn.Learner(message.getText());
                        case SPEAKER_PARTNER -> partnersTurn(message);
                        case SPEAKER_UNSPECIFIED, UNRECOGNIZED ->
                            throw Failure.invalidField("turns[" + turns.size() + "].speaker", "is required");
                    });
        }
        return turns;
    }

    private static Turn.Partner partnersTurn(dev.vivavoce.content.v1.Turn message) {
        var text = message.getText();
        var turn = message.getSentencesCount() == 0
                ? new Turn.Partner(text, message.getReplyIdsList(), text.length())
                : Turn.Partner.of(message.getSentencesList().stream()
                        .map(DialogueGrpc::sentence)
                        .toList());
        return message.getInterrupted() ? turn.heard(heard(turn.text(), message.getHeardCharacters())) : turn;
    }

    private static Sentence sentence(ReplySentence message) {
        var writer =
                message.getWrittenBy() == dev.vivavoce.content.v1.Writer.WRITER_MODEL ? Writer.MODEL : Writer.SCRIPT;
        return new Sentence(message.getText(), message.getReplyId(), writer);
    }

    /// A number beyond the text means all of it; the contract's is unsigned.
    private static int heard(String text, int characters) {
        return (int) Math.min(text.length(), Integer.toUnsignedLong(characters));
    }

    private static ReplyResponse message(Sentence sentence) {
        var writer = switch (sentence.writer()) {
            case SCRIPT -> dev.vivavoce.content.v1.Writer.WRITER_SCRIPT;
            case MODEL -> dev.vivavoce.content.v1.Writer.WRITER_MODEL;
        };
        return ReplyResponse.newBuilder()
                .setSentence(ReplySentence.newBuilder()
                        .setReplyId(sentence.replyId())
                        .setText(sentence.text())
                        .setWrittenBy(writer))
                .build();
    }

    private static ReplyResponse end(Reply reply) {
        return ReplyResponse.newBuilder()
                .setEnd(ReplyEnd.newBuilder()
                        .addAllTasksTouched(reply.tasks())
                        .addAllNotUnderstood(reply.understood().missed())
                        .setClosing(reply.closing()))
                .build();
    }
}
