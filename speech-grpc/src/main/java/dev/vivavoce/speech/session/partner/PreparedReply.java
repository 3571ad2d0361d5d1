package dev.vivavoce.speech.session.partner;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/// The reply to what the learner has said so far, asked for while it is not certain that the turn is over. It is kept
/// when the turn ends with the same words, and dropped when the learner goes on. A dropped reply of a language model
/// has cost the learner tokens, so those that may come from a model are counted, and bounded for each turn. Metric:
/// `speech.partner.prepared` (counter; tag `outcome`: `kept`, `dropped`, `failed`).
final class PreparedReply {
    private final int most;
    private final MeterRegistry meters;
    private boolean isFree;
    private int begun;
    /// The turn that it answers; null while there is none.
    private @Nullable String text;
    /// Null when content did not answer: it is asked again when the turn is over.
    private @Nullable PartnerSpeech speech;

    /// @param most how many replies that may cost tokens are begun before a turn is over
    PreparedReply(int most, MeterRegistry meters) {
        this.most = most;
        this.meters = meters;
    }

    /// @param free whether no reply costs tokens; before the first call each of them may
    void areFree(boolean free) {
        isFree = free;
    }

    /// Whether another one may be begun in this turn.
    boolean mayBegin() {
        return isFree || begun < most;
    }

    void begin(String turn, PartnerSpeech reply) {
        begun++;
        text = turn;
        speech = reply;
    }

    /// Whether it was begun for a turn of these words.
    boolean answers(String turn) {
        return turn.equals(text);
    }

    /// What was prepared; null when nothing was, or content did not answer.
    @Nullable
    PartnerSpeech speech() {
        return speech;
    }

    /// Content did not answer.
    void fail() {
        if (speech == null) return;
        speech = null;
        count("failed");
    }

    /// Forgets it, and what was made of it.
    ///
    /// @return whether there was one
    boolean drop() {
        if (text == null) return false;
        if (speech != null) {
            speech.cancel();
            count("dropped");
        }
        text = null;
        speech = null;
        return true;
    }

    /// The turn is over.
    ///
    /// @return the reply to it; null when it has to be asked for
    @Nullable
    PartnerSpeech keep(String turn) {
        begun = 0;
        var kept = answers(turn) ? speech : null;
        if (kept == null) return null;
        text = null;
        speech = null;
        count("kept");
        return kept;
    }

    private void count(String outcome) {
        meters.counter("speech.partner.prepared", "outcome", outcome).increment();
    }
}
