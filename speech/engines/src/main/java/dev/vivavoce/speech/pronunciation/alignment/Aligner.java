package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.recognition.Recognizer;
import java.util.List;

/// Finds words and their phones in audio. Safe for several threads; the same input always gives the same
/// answer.
public interface Aligner {
    /// Listens to 16 kHz samples and what the recogniser made of them, which is the costly part; each
    /// [#align] of the same sound is cheap.
    Sound listen(float[] samples, Recognizer.Hearing hearing);

    /// Lays slots over the sound from left to right, with silence between them where there is some.
    Alignment align(Sound sound, List<Slot> slots);

    /// What the aligner made of a piece of audio. Only the aligner that made it can use it.
    interface Sound {
        /// How many frames it has.
        int frames();
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
    record Alignment(List<AlignedWord> words) {}

    /// One slot that was said.
    ///
    /// @param slot its index
    /// @param choice index of the choice that fits
    record AlignedWord(int slot, int choice, List<AlignedPhone> phones) {
        public double startSeconds() {
            return phones.getFirst().startSeconds();
        }

        public double endSeconds() {
            return phones.getLast().endSeconds();
        }
    }

    /// One phone.
    ///
    /// @param fromFrame its first frame
    /// @param toFrame the frame after its last
    record AlignedPhone(String phone, int fromFrame, int toFrame, double startSeconds, double endSeconds) {}
}
