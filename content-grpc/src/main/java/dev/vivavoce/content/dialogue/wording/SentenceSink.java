package dev.vivavoce.content.dialogue.wording;

import dev.vivavoce.content.dialogue.partner.Sentence;

/// Takes the sentences of a reply in order.
public interface SentenceSink {
    /// Returns when the sentence was taken.
    void accept(Sentence sentence) throws InterruptedException;
}
