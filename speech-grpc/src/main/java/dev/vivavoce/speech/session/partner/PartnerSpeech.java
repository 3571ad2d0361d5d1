package dev.vivavoce.speech.session.partner;

import dev.vivavoce.speech.session.talk.TalkEvent;
import dev.vivavoce.speech.session.talk.TalkEvent.Caption;
import dev.vivavoce.speech.session.talk.TalkTurn.Line;
import dev.vivavoce.speech.session.talk.TalkTurn.Source;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A turn of the partner while it is being said: one sentence is heard, the next has its sound made, the
/// others wait. Pieces are sent by the samples heard, half a second ahead. So the voice needs no timers, and
/// stops when the line of the learner does.
final class PartnerSpeech {
    /// The first sound is not heard before [#mayBegin].
    static final long LATER = Long.MAX_VALUE;

    /// 100 ms.
    private static final int PIECE = 1_600;
    private static final long AHEAD = 8_000;
    /// Between two sentences.
    private static final long BREATH = 2_400;
    private static final int SAMPLE_BYTES = 2;

    /// Makes the sounds of lines, which come to [#voiced].
    interface LineVoice {
        /// Begins with a line that is said next.
        CompletableFuture<?> speak(Line line);

        /// Begins with a line that is said after the one that is heard now.
        CompletableFuture<?> speakLater(Line line);

        /// A sound that was begun is waited for.
        void need(CompletableFuture<?> sound);
    }

    private record Sound(Line line, byte[] pcm, List<Caption> captions) {
        static Sound of(Line line, byte[] pcm) {
            return new Sound(line, pcm, PartnerVoice.captions(line.text(), pcm.length / SAMPLE_BYTES));
        }

        long length() {
            return pcm.length / SAMPLE_BYTES;
        }
    }

    private final int turn;
    private final TalkOutput output;
    private final LineVoice voice;
    private final Deque<Line> waiting = new ArrayDeque<>();
    private @Nullable Line voicedLine;
    private @Nullable CompletableFuture<?> voicing;
    private @Nullable Sound next;
    private @Nullable Sound current;
    /// Where the first sound of the current sentence is heard, or that of the next at the earliest.
    private long at;
    /// Where the learner made a sound, while that holds the voice; −1 otherwise.
    private long heldAt = -1;
    private int sentences;
    private int pieces;
    private long sent;
    private int heardBefore;
    private boolean hasAnswer;
    private boolean hasFiller;
    private boolean isComplete;
    private List<Integer> tasksTouched = List.of();
    private boolean isClosing;

    /// @param from the first sound is not heard before; or [#LATER]
    PartnerSpeech(int turn, long from, TalkOutput output, LineVoice voice) {
        this.turn = turn;
        this.output = output;
        this.voice = voice;
        at = from;
    }

    int turn() {
        return turn;
    }

    /// Another sentence.
    void add(Line line) {
        waiting.addLast(line);
        if (line.source() == Source.FILLER) hasFiller = true;
        else hasAnswer = true;
    }

    /// Forgets what has not begun.
    void dropWaiting() {
        waiting.clear();
        cancel();
        voicedLine = null;
        voicing = null;
        next = null;
    }

    /// The first sound may be heard from here on.
    void mayBegin(long from) {
        at = from;
        needNext();
    }

    /// No more sentences come.
    ///
    /// @param touched by the learner in the whole talk, as the partner noticed
    /// @param closing whether they are the partner's last words
    void complete(List<Integer> touched, boolean closing) {
        isComplete = true;
        tasksTouched = touched;
        isClosing = closing;
    }

    boolean isComplete() {
        return isComplete;
    }

    /// What [#complete] told.
    List<Integer> tasksTouched() {
        return tasksTouched;
    }

    /// What [#complete] told.
    boolean isClosing() {
        return isClosing;
    }

    /// Whether there is a sentence of the answer, said or not.
    boolean hasAnswer() {
        return hasAnswer;
    }

    /// Whether something is said while the partner thinks.
    boolean hasFiller() {
        return hasFiller;
    }

    /// Whether its first sound was sent.
    boolean hasBegun() {
        return sentences > 0;
    }

    /// Whether everything was heard.
    boolean isDone() {
        return isComplete && waiting.isEmpty() && voicedLine == null && next == null && current == null;
    }

    /// A sentence has its sound.
    void voiced(byte[] pcm) {
        var line = voicedLine;
        if (line == null) return;
        next = Sound.of(line, pcm);
        voicedLine = null;
        voicing = null;
    }

    /// The voice stops where it is.
    void hold(long samples) {
        if (heldAt >= 0) return;
        heldAt = samples;
        output.hold(new TalkOutput.Hold(turn, true, samples));
    }

    /// The voice goes on where it stopped.
    void goOn(long samples) {
        if (heldAt < 0) return;
        if (current != null || at > heldAt) at += samples - heldAt;
        heldAt = -1;
        output.hold(new TalkOutput.Hold(turn, false, samples));
    }

    /// Says what is due.
    void work(long samples) throws InterruptedException {
        if (heldAt >= 0) {
            voiceNext();
            return;
        }
        while (true) {
            voiceNext();
            if (current == null && !begin(samples)) return;
            send(samples);
            if (!heard(samples)) return;
        }
    }

    private void voiceNext() {
        if (next != null || voicedLine != null || waiting.isEmpty()) return;
        var line = waiting.removeFirst();
        voicedLine = line;
        voicing = current == null ? voice.speak(line) : voice.speakLater(line);
    }

    private void needNext() {
        if (voicing != null) voice.need(voicing);
    }

    private boolean begin(long samples) throws InterruptedException {
        var sound = next;
        if (sound == null || at - AHEAD > samples) return false;
        next = null;
        current = sound;
        at = Math.max(at, samples);
        sent = 0;
        sentences++;
        var line = sound.line();
        output.write(new TalkEvent.PartnerSpoke(turn, sentences, line, at, sound.length(), sound.captions()));
        voiceNext();
        return true;
    }

    private void send(long samples) {
        var sound = current;
        if (sound == null) return;
        while (sent < sound.length() && at + sent - AHEAD <= samples) {
            int from = (int) sent * SAMPLE_BYTES;
            int to = Math.min(sound.pcm().length, from + PIECE * SAMPLE_BYTES);
            pieces++;
            output.play(new TalkOutput.Piece(turn, sentences, pieces, Arrays.copyOfRange(sound.pcm(), from, to)));
            sent += PIECE;
        }
    }

    /// Whether the current sentence was heard to its end.
    private boolean heard(long samples) {
        var sound = current;
        if (sound == null || samples < at + sound.length()) return false;
        heardBefore += (heardBefore == 0 ? 0 : 1) + sound.line().text().length();
        at += sound.length() + BREATH;
        current = null;
        needNext();
        return true;
    }

    /// How many characters of the sentences, joined by single spaces, were heard.
    int heardCharacters(long samples) {
        long until = heldAt < 0 ? samples : heldAt;
        var sound = current;
        if (sound == null) return heardBefore;
        int within = 0;
        for (var caption : sound.captions())
            if (at + caption.start() < until) within = caption.offset() + caption.length();
        return within == 0 ? heardBefore : heardBefore + (heardBefore == 0 ? 0 : 1) + within;
    }

    /// Where the last sound was heard, once everything was.
    long end() {
        return at - BREATH;
    }

    /// Stops the work for it.
    void cancel() {
        if (voicing != null) voicing.cancel(false);
    }
}
