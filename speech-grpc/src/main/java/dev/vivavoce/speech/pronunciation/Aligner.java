package dev.vivavoce.speech.pronunciation;

import java.util.List;

/// Finds words and their phones in audio. Safe for several threads; the same input always gives the same
/// answer.
public interface Aligner {
    /// What it is called in results.
    String name();

    /// Changes whenever its answers may.
    String version();

    /// Listens to 16 kHz samples, which is the costly part; each [#align] of the same sound is cheap.
    Sound listen(float[] samples);

    /// Lays slots over the sound from left to right, with silence between them where there is some.
    Alignment align(Sound sound, List<Slot> slots);

    /// What the aligner made of a piece of audio. Only the aligner that made it can use it.
    interface Sound {
        /// How long it lasts.
        double seconds();
    }

    /// A place in the text and what may have been said there.
    ///
    /// @param choices each a sequence of ARPABET phones; never empty, nor is any of them
    /// @param skipCost natural logarithm of how unlikely it is that nothing was said here; everything can be
    ///     skipped, for some things it is only very dear
    record Slot(List<List<String>> choices, double skipCost) {}

    /// What fits best.
    ///
    /// @param words the slots that were said, in order
    /// @param logLikelihood of the whole sound, natural logarithm, per frame of 10 ms
    record Alignment(List<AlignedWord> words, double logLikelihood) {}

    /// One slot that was said.
    ///
    /// @param slot its index
    /// @param choice index of the choice that fits
    record AlignedWord(int slot, int choice, double startSeconds, double endSeconds, List<AlignedPhone> phones) {}

    /// One phone.
    ///
    /// @param evidence how much better the expected phone fits than the best other one: natural logarithm of
    ///     the ratio of the likelihoods, per frame of 10 ms; above 0 it is the best of all
    /// @param heard the phone that fits best
    record AlignedPhone(String phone, double startSeconds, double endSeconds, double evidence, String heard) {}
}
