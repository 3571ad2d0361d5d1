package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.recognition.Recognizer;
import java.util.List;

/// Finds words and their phones in audio. Safe for several threads; equal input gives an equal
/// result.
public interface Aligner {
    /// Prepares 16 kHz samples and the recogniser's frames of them, which is the expensive part; each
    /// [#align] of the same audio is cheap.
    Sound listen(float[] samples, Recognizer.Hearing hearing);

    /// Aligns slots with the audio from left to right, with silence between them where there is some.
    Alignment align(Sound sound, List<Slot> slots);

    /// Prepared audio. Only the aligner that made it can use it.
    interface Sound {
        /// The number of frames.
        int frames();
    }

    /// A position in the text and what may have been said there.
    ///
    /// @param choices each a sequence of ARPABET phones; neither the list nor a choice is empty
    /// @param skipCost the cost of skipping the slot, a natural logarithm; every slot can be
    ///     skipped, some at a very high cost
    record Slot(List<List<String>> choices, double skipCost) {}

    /// The best alignment.
    ///
    /// @param words the slots that were said, in order
    record Alignment(List<AlignedWord> words) {}

    /// One slot that was said.
    ///
    /// @param slot its index
    /// @param choice index of the best choice
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
