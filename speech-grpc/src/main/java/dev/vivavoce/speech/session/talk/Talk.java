package dev.vivavoce.speech.session.talk;

import dev.vivavoce.speech.session.talk.TalkEvent.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was said in a role-play so far, made of the events of its log alone. So a stream that takes the
/// session over knows what its predecessor knew, and the result of a session is the same whoever makes it.
///
/// The learner's words since the last turn belong to the next one, except those that were said while the
/// partner spoke: "mm-hm", and what the microphone hears of the partner. The last words before its end count,
/// because learners begin to answer before the partner has quite finished, and so do those that interrupted it.
///
/// A turn that the learner takes back is gone with all turns after it, and its number is not given again. The partner
/// was heard all the same: its time stays the partner's.
///
/// For one thread.
public final class Talk {
    /// Words that begin so long before the end of the partner's turn count.
    private static final long BEFORE_END = 8_000;
    /// The same for an interrupted turn: what was said until it counted as an interruption.
    private static final long BEFORE_INTERRUPTION = 24_000;

    /// Where the partner spoke.
    private record Span(long start, long end, boolean interrupted) {
        boolean covers(Word word) {
            return word.start() >= start && word.start() < end - (interrupted ? BEFORE_INTERRUPTION : BEFORE_END);
        }
    }

    /// A turn of the partner that has not ended.
    ///
    /// @param isRepeated whether it was said before, and is said again
    private record Open(int turn, boolean isRepeated, long start, List<TalkTurn.Line> lines) {}

    /// A turn that has ended.
    ///
    /// @param tasksTouched by the learner up to its end
    private record Ended(int number, TalkTurn turn, List<Integer> tasksTouched) {}

    /// What the partner has answered.
    ///
    /// @param turn its number
    public record Answer(int turn, List<TalkTurn.Line> lines) {}

    private final List<Ended> turns = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private @Nullable Open open;
    private List<Integer> tasksTouched = List.of();
    private boolean isClosing;
    private long length;
    private long position;
    private long turnEnd;
    private long recognizedUntil;
    private int lastTurn;
    private int fillers;
    private int hints;
    private String lastHint = "";

    /// The talk of these events, in order.
    public static Talk of(List<TalkEvent> events) {
        var talk = new Talk();
        events.forEach(talk::apply);
        return talk;
    }

    /// Takes the next event of the log.
    public void apply(TalkEvent event) {
        switch (event) {
            case TalkEvent.Began began -> length = began.length();
            case TalkEvent.Recognized(var end, var heard) -> {
                recognizedUntil = Math.max(recognizedUntil, end);
                heard.stream().filter(word -> word.middle() > turnEnd).forEach(words::add);
            }
            case TalkEvent.TurnEnded(var number, var text, var start, var end) -> {
                ended(number, new TalkTurn.Learner(text, start, end));
                forgetWords(end);
            }
            case TalkEvent.PartnerSpoke spoke -> {
                if (open == null)
                    open = new Open(spoke.turn(), spoke.turn() <= lastTurn, spoke.at(), new ArrayList<>());
                open.lines().add(spoke.line());
                reached(spoke.at());
            }
            case TalkEvent.PartnerFinished finished -> finished(finished);
            case TalkEvent.HintGiven(var _, var number, var text) -> {
                hints = number;
                lastHint = text;
            }
            case TalkEvent.TurnWithdrawn(var turn, var last, var at) -> {
                turns.removeIf(ended -> ended.number() >= turn);
                tasksTouched = turns.isEmpty() ? List.of() : turns.getLast().tasksTouched();
                lastTurn = Math.max(lastTurn, last);
                forgetWords(at);
            }
        }
    }

    private void ended(int number, TalkTurn turn) {
        turns.add(new Ended(number, turn, tasksTouched));
        lastTurn = Math.max(lastTurn, number);
    }

    /// What was said up to here belongs to no turn that is still to come.
    private void forgetWords(long until) {
        turnEnd = Math.max(turnEnd, until);
        words.removeIf(word -> word.middle() <= turnEnd);
        reached(until);
    }

    private void finished(TalkEvent.PartnerFinished finished) {
        tasksTouched = finished.tasksTouched();
        isClosing = finished.closing();
        reached(finished.at());
        var ended = open;
        if (ended == null) return;
        open = null;
        spans.add(new Span(ended.start(), finished.at(), finished.interrupted()));
        if (ended.isRepeated()) return;
        var turn = new TalkTurn.Partner(
                List.copyOf(ended.lines()),
                ended.start(),
                finished.at(),
                finished.interrupted(),
                finished.heardCharacters());
        fillers += turn.fillers();
        ended(ended.turn(), turn);
    }

    private void reached(long sample) {
        position = Math.max(position, sample);
    }

    /// Whether the conversation has begun.
    public boolean hasBegun() {
        return length > 0;
    }

    /// How long the conversation lasts; 0 before it begins.
    public long length() {
        return length;
    }

    /// The last sample that an event of the talk names.
    public long position() {
        return position;
    }

    /// The utterances up to here have their final text.
    public long recognizedUntil() {
        return recognizedUntil;
    }

    /// Where the partner last began to speak; 0 before it has spoken.
    public long partnerStart() {
        return spans.isEmpty() ? 0 : spans.getLast().start();
    }

    /// The turns that have ended, in order, without those that were taken back.
    public List<TalkTurn> turns() {
        return turns.stream().map(Ended::turn).toList();
    }

    /// The number of the next turn.
    public int nextTurn() {
        return lastTurn + 1;
    }

    /// The number of the learner's last turn that is not silent; 0 when there is none.
    public int lastSaid() {
        for (var ended : turns.reversed())
            if (ended.turn() instanceof TalkTurn.Learner(var text, var _, var _) && !text.isEmpty())
                return ended.number();
        return 0;
    }

    /// The last turn in which the partner has answered; null when there is none.
    public @Nullable Answer lastAnswer() {
        for (var ended : turns.reversed())
            if (ended.turn() instanceof TalkTurn.Partner said
                    && !said.answer().lines().isEmpty())
                return new Answer(ended.number(), said.answer().lines());
        return null;
    }

    /// How many hints the learner has seen.
    public int hints() {
        return hints;
    }

    /// The last hint that the learner has seen; empty when there was none.
    public String lastHint() {
        return lastHint;
    }

    /// The tasks of the scenario that the learner has touched, as far as the partner noticed.
    public List<Integer> tasksTouched() {
        return tasksTouched;
    }

    /// Whether the partner has said its last words.
    public boolean isClosing() {
        return isClosing;
    }

    /// Whether the learner has ended a turn that the partner has not answered yet.
    public boolean isPartnersTurn() {
        return open == null && !turns.isEmpty() && turns.getLast().turn() instanceof TalkTurn.Learner;
    }

    /// The end of the partner's running turn, as far as the log shows what was heard of it: the sentences
    /// before the last one. Null when the partner does not speak.
    public TalkEvent.@Nullable PartnerFinished brokenOff() {
        var now = open;
        if (now == null) return null;
        return new TalkEvent.PartnerFinished(
                now.turn(), true, before(now.lines(), now.lines().size() - 1), position, tasksTouched, false);
    }

    /// Whether the partner says an earlier turn again.
    public boolean isRepeating() {
        return open != null && open.isRepeated();
    }

    /// The characters of the first `count` lines, joined by single spaces.
    private static int before(List<TalkTurn.Line> lines, int count) {
        int sum = 0;
        for (var line : lines.subList(0, count)) sum += line.text().length() + 1;
        return Math.max(0, sum - 1);
    }

    /// The learner's words for the next turn, as far as they have their final text.
    public List<Word> words() {
        return countable(words);
    }

    /// Those of the words that count for the learner's next turn.
    public List<Word> countable(List<Word> heard) {
        var now = open;
        return heard.stream()
                .filter(word -> word.middle() > turnEnd)
                .filter(word -> spans.stream().noneMatch(span -> span.covers(word)))
                .filter(word -> now == null || word.start() < now.start())
                .toList();
    }

    /// How many of the learner's last turns were silent, in a row.
    public int silentTurns() {
        int silent = 0;
        for (var ended : turns.reversed()) {
            if (!(ended.turn() instanceof TalkTurn.Learner(var text, var _, var _))) continue;
            if (!text.isEmpty()) break;
            silent++;
        }
        return silent;
    }

    /// How often the partner has said something while it was thinking.
    public int fillers() {
        return fillers;
    }

    /// How long the partner has spoken.
    ///
    /// @param samples the audio of the session
    public long partnerSamples(long samples) {
        long sum = 0;
        for (var span : spans) sum += Math.max(0, Math.min(span.end(), samples) - span.start());
        if (open != null) sum += Math.max(0, Math.min(position, samples) - open.start());
        return Math.min(sum, samples);
    }

    /// All that was said, when nothing more will be: also the partner's turn that was broken off, and the last
    /// words of the learner, which were not answered.
    public List<TalkTurn> all() {
        var all = new ArrayList<>(turns());
        var last = brokenOff();
        var now = open;
        if (now != null && last != null && !now.isRepeated())
            all.add(new TalkTurn.Partner(
                    List.copyOf(now.lines()), now.start(), position, true, last.heardCharacters()));
        var rest = words();
        if (!rest.isEmpty())
            all.add(new TalkTurn.Learner(
                    text(rest), rest.getFirst().start(), rest.getLast().end()));
        return List.copyOf(all);
    }

    /// The words as a text.
    public static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }
}
