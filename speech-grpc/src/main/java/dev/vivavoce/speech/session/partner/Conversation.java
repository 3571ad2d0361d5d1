package dev.vivavoce.speech.session.partner;

import dev.vivavoce.speech.session.audio.AudioIntake;
import dev.vivavoce.speech.session.talk.Talk;
import dev.vivavoce.speech.session.talk.TalkEvent;
import dev.vivavoce.speech.session.talk.TalkSignal;
import dev.vivavoce.speech.session.talk.TalkTurn;
import dev.vivavoce.speech.session.talk.TalkTurn.Line;
import dev.vivavoce.speech.session.talk.TalkTurn.Source;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The talk of one stream: whose turn it is, and what follows. The loop of the stream calls it. Its clock is
/// the audio heard, so it stops when the line drops or the learner pauses; an exam is shorter by what a line
/// was lost for longer than is forgiven. Its decisions are in the log before they are sent; a stream that takes
/// the session over goes on from there.
public final class Conversation implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    /// The speaker is warned so long before the end: 30 s.
    private static final long WARNING = 30L * 16_000;
    /// A reply whose first sentence takes longer is given up: 3 s.
    private static final long REPLY_PATIENCE = 3L * 16_000;
    /// After so long without a sentence the partner says a filler: 1.2 s.
    private static final long THINKING = 19_200;
    private static final int MOST_SILENCES = 2;
    /// What content takes in one request.
    private static final int MOST_TURNS = 118;
    private static final int MOST_CHARACTERS = 17_000;
    private static final double SLOWER = 0.8;
    /// The most hints of a talk; each is a line in the log.
    private static final int MOST_HINTS = 100;
    /// Said when content does not answer, in turn; after them the talk is over.
    private static final List<String> APOLOGIES =
            List.of("I'm sorry, could you say that again?", "Sorry, I was somewhere else. What did you say?");

    private final UUID sessionId;
    private final Talk talk;
    private final TurnTaking turns;
    private final TalkOutput output;
    private final Partner partner;
    private final PreparedReply prepared;
    private final long length;
    private final long lost;
    private final BargeIn bargeIn = new BargeIn();
    private final AwaitedHint hint = new AwaitedHint();
    /// Audio before this sample was heard by an earlier stream, and is only heard again.
    private final long resumedAt;
    private List<String> fillers = List.of();
    private @Nullable PartnerSpeech speech;
    private long askedAt;
    private List<Integer> tasksTouched;
    private int failures;
    private boolean isOver;

    Conversation(
            UUID sessionId,
            Talk talk,
            TurnTaking turns,
            TalkOutput output,
            Partner partner,
            PreparedReply prepared,
            long length,
            long lost) {
        this.sessionId = sessionId;
        this.talk = talk;
        this.turns = turns;
        this.output = output;
        this.partner = partner;
        this.prepared = prepared;
        this.length = length;
        this.lost = lost;
        resumedAt = talk.position();
        tasksTouched = talk.tasksTouched();
    }

    /// Begins the conversation, or continues it where an earlier stream stopped.
    ///
    /// @param samples heard so far
    public void begin(long samples) throws InterruptedException {
        if (!talk.hasBegun()) output.write(new TalkEvent.Began(length));
        else if (lost > 0) output.write(new TalkEvent.Began(Math.max(talk.position(), talk.length() - lost)));
        isOver = talk.isClosing();
        partner.askTraits();
        boolean owes = talk.isPartnersTurn() || talk.brokenOff() != null && !talk.isRepeating();
        breakOff();
        if (owes && !isOver) ask(samples);
    }

    /// The audio that the session may have for it.
    public long limitSamples() {
        return talk.hasBegun() ? talk.length() : length;
    }

    /// How long before [#limitSamples] the learner is warned.
    public long warningSamples() {
        return WARNING;
    }

    /// Whether learner and partner have nothing more to say.
    public boolean isOver() {
        return isOver;
    }

    /// Takes audio, after the intake has taken it.
    ///
    /// @param segments that it completed
    public void hear(List<Segment> segments, AudioIntake intake) throws InterruptedException {
        long samples = intake.samples();
        turns.hear(segments, intake.likelyEnd(), samples);
        var now = speech;
        if (now == null || !now.hasBegun() || samples < resumedAt) {
            bargeIn.reset();
            return;
        }
        switch (bargeIn.hear(intake.latest(), turns.isVoice())) {
            case NOTHING -> now.goOn(samples);
            case HOLD -> now.hold(samples);
            case INTERRUPTION -> finish(now, samples, true);
        }
    }

    /// Takes news from another thread.
    public void take(ConversationNews news) {
        switch (news) {
            case ConversationNews.Recognized(var heard) -> turns.recognized(heard);
            case ConversationNews.Traits(var known, var isScriptOnly) -> {
                fillers = known;
                prepared.areFree(isScriptOnly);
            }
            case ConversationNews.Hint answer -> hint.take(answer);
            case ConversationNews.Sentence(var request, var line) -> {
                var now = answering(request);
                if (now != null) now.add(line);
            }
            case ConversationNews.ReplyEnded(var request, var tasks, var closing) ->
                ended(request, tasks, closing, "REPLY_EMPTY");
            case ConversationNews.ReplyFailed(var request, var reason) -> ended(request, tasksTouched, false, reason);
            case ConversationNews.Voiced(var request, var pcm) -> {
                var now = answering(request);
                if (now != null) now.voiced(pcm);
            }
        }
    }

    /// The speech that a request is for; null when it is too late for it.
    private @Nullable PartnerSpeech answering(int request) {
        if (!partner.isCurrent(request)) return null;
        return speech != null ? speech : prepared.speech();
    }

    /// A reply has ended. Without a sentence it has failed.
    private void ended(int request, List<Integer> tasks, boolean closing, String failure) {
        var now = answering(request);
        if (now == null) return;
        if (now.hasAnswer()) {
            failures = 0;
            now.complete(tasks, closing);
        } else if (speech != null) fail(now, failure);
        else prepared.fail();
    }

    /// The learner is not left in silence when content does not answer.
    private void fail(PartnerSpeech now, String reason) {
        if (failures == 0) log.warn("no reply for session {}: {}", sessionId, reason);
        partner.begin();
        now.dropWaiting();
        if (failures == APOLOGIES.size()) {
            isOver = true;
            return;
        }
        now.add(new Line(APOLOGIES.get(failures), "", Source.SCRIPT));
        now.complete(tasksTouched, false);
        failures++;
    }

    /// Does what is due.
    ///
    /// @param samples heard so far
    public void work(long samples) throws InterruptedException {
        if (isOver || samples < resumedAt) return;
        if (speech == null) decide(samples);
        showHint(samples);
        var now = speech;
        if (now == null) {
            var soon = prepared.speech();
            if (soon != null) soon.work(samples);
            return;
        }
        if (!now.hasAnswer() && samples - askedAt > REPLY_PATIENCE) fail(now, "NO_ANSWER_IN_TIME");
        if (isThinking(now, samples)) now.add(new Line(filler(), "", Source.FILLER));
        boolean hadBegun = now.hasBegun();
        now.work(samples);
        if (now.hasBegun() && !hadBegun) turns.partnerBegan();
        if (now.isDone()) finish(now, now.end(), false);
    }

    /// Whether the learner has waited so long for an answer that the partner should say something.
    private boolean isThinking(PartnerSpeech now, long samples) {
        return !now.hasAnswer()
                && !now.hasFiller()
                && !fillers.isEmpty()
                && talk.isPartnersTurn()
                && talk.silentTurns() == 0
                && samples - askedAt > THINKING;
    }

    /// Another one each time, also after a stream that took the session over.
    private String filler() {
        return fillers.get(Math.floorMod(sessionId.hashCode() + talk.fillers(), fillers.size()));
    }

    private void decide(long samples) throws InterruptedException {
        switch (turns.decide(talk, samples)) {
            case TurnTaking.Decision.GoesOn _ -> prepare(turns.soon(talk, samples));
            case TurnTaking.Decision.Over(var text, var start, var end) -> end(text, start, end, samples);
            case TurnTaking.Decision.Silent _ -> {
                turns.learnerMaySpeak(samples);
                if (talk.silentTurns() < MOST_SILENCES) end("", samples, samples, samples);
            }
        }
    }

    private void end(String text, long start, long end, long samples) throws InterruptedException {
        output.write(new TalkEvent.TurnEnded(talk.nextTurn(), text, start, end));
        var kept = prepared.keep(text);
        if (kept == null) dropPrepared();
        if (isTooLong()) isOver = true;
        else if (kept == null) ask(samples);
        else say(kept, samples);
    }

    /// Asks for the reply to a turn that is probably over. The learner waits for the longer of silence and
    /// reply, not for one after the other.
    private void prepare(TurnTaking.Decision.@Nullable Over likely) {
        if (likely != null && prepared.answers(likely.text())) return;
        dropPrepared();
        if (likely == null || !prepared.mayBegin()) return;
        partner.beginEarly();
        prepared.begin(likely.text(), speech(talk.nextTurn() + 1, PartnerSpeech.LATER));
        var withTurn = new ArrayList<>(talk.turns());
        withTurn.add(new TalkTurn.Learner(likely.text(), likely.start(), likely.end()));
        partner.ask(withTurn);
    }

    /// The learner has gone on: what was prepared is no answer. Content stops writing it.
    private void dropPrepared() {
        if (prepared.drop()) partner.begin();
    }

    private void say(PartnerSpeech kept, long samples) {
        askedAt = Math.max(samples, resumedAt);
        partner.isNeeded();
        kept.mayBegin(askedAt);
        speech = kept;
    }

    private PartnerSpeech speech(int turn, long from) {
        return new PartnerSpeech(turn, from, output, partner.voice(1));
    }

    private boolean isTooLong() {
        int characters = 0;
        for (var turn : talk.turns())
            characters += switch (turn) {
                case TalkTurn.Learner(var text, var _, var _) -> text.length();
                case TalkTurn.Partner spoken -> spoken.text().length();
            };
        return talk.turns().size() > MOST_TURNS || characters > MOST_CHARACTERS;
    }

    private void ask(long samples) {
        partner.begin();
        askedAt = Math.max(samples, resumedAt);
        speech = speech(talk.nextTurn(), askedAt);
        if (fillers.isEmpty()) partner.askTraits();
        partner.ask(talk.turns());
    }

    private void finish(PartnerSpeech now, long at, boolean interrupted) throws InterruptedException {
        int heard = now.heardCharacters(at);
        if (now.isComplete()) tasksTouched = now.tasksTouched();
        boolean isClosing = now.isClosing() && !interrupted;
        partner.begin();
        now.cancel();
        speech = null;
        bargeIn.reset();
        output.write(new TalkEvent.PartnerFinished(now.turn(), interrupted, heard, at, tasksTouched, isClosing));
        isOver = isClosing;
        turns.learnerMaySpeak(at);
    }

    // What the learner asks for

    /// Does what the learner asks for in practice.
    ///
    /// @param samples heard so far
    public void help(TalkSignal signal, long samples) throws InterruptedException {
        switch (signal) {
            case SAY_AGAIN -> sayAgain(samples);
            case GIVE_HINT -> giveHint();
            case TAKE_BACK -> takeBack(samples);
        }
    }

    /// The partner says its last turn again, more slowly; nothing while it speaks, or is about to.
    private void sayAgain(long samples) {
        if (speech != null || isOver) return;
        dropPrepared();
        var said = talk.lastAnswer();
        if (said == null) return;
        partner.begin();
        var again = new PartnerSpeech(said.turn(), Math.max(samples, resumedAt), output, partner.voice(SLOWER));
        said.lines().forEach(again::add);
        again.complete(tasksTouched, false);
        speech = again;
    }

    /// The learner sees a line to say next, when content has one in time; nothing unless it is the learner's turn.
    private void giveHint() {
        if (speech != null || isOver || hint.isAwaited()) return;
        if (talk.hints() == MOST_HINTS) output.missHint();
        else partner.askHint(hint.begin(talk.nextTurn()), talk.turns(), talk.lastHint());
    }

    private void showHint(long samples) throws InterruptedException {
        var line = hint.due(talk.nextTurn());
        if (line.isEmpty()) return;
        if (line.get().isEmpty()) {
            output.missHint();
            return;
        }
        output.write(new TalkEvent.HintGiven(talk.nextTurn(), talk.hints() + 1, line.get()));
        if (speech == null) turns.learnerMaySpeak(samples); // who reads is not silent
    }

    /// The learner takes the last turn back, to say it again: the partner stops, and forgets it. Nothing when there
    /// is no such turn.
    private void takeBack(long samples) throws InterruptedException {
        int turn = talk.lastSaid();
        if (turn == 0 || isOver) return;
        long at = Math.max(samples, resumedAt);
        var now = speech;
        if (now != null && now.hasBegun()) finish(now, at, true);
        else if (now != null) {
            partner.begin();
            now.cancel();
            speech = null;
        }
        dropPrepared();
        hint.drop();
        output.write(new TalkEvent.TurnWithdrawn(turn, talk.nextTurn() - 1, at));
        tasksTouched = talk.tasksTouched();
        turns.learnerMaySpeak(at);
    }

    /// The session ends here: what the partner still says is cut.
    ///
    /// @param samples heard in total
    public void conclude(long samples) throws InterruptedException {
        var now = speech;
        if (now != null && now.hasBegun()) finish(now, samples, true);
        else breakOff();
        dropPrepared();
        isOver = true;
    }

    /// Ends a turn of the partner that an earlier stream began.
    private void breakOff() throws InterruptedException {
        var last = talk.brokenOff();
        if (last != null) output.write(last);
    }

    @Override
    public void close() {
        partner.stop();
        if (speech != null) speech.cancel();
        dropPrepared();
    }
}
