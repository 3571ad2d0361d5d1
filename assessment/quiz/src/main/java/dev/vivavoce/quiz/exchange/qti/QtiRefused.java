package dev.vivavoce.quiz.exchange.qti;

import dev.vivavoce.quiz.exchange.Refusal;
import dev.vivavoce.quiz.exchange.Refusal.Reason;

/// A part of a package that is not taken.
final class QtiRefused extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Refusal refusal;

    QtiRefused(Reason reason, String file, int line, String what) {
        super(what, null, false, false);
        refusal = new Refusal(reason, file + " line " + line, what);
    }

    Refusal refusal() {
        return refusal;
    }
}
