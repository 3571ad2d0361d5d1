package dev.vivavoce.speech.session.partner;

import dev.vivavoce.speech.session.talk.TalkTurn;
import java.util.List;

/// What other threads tell a [Conversation]. Content and voice name the turn that they work for by the number
/// that the conversation gave it, so that what comes too late is recognised.
public sealed interface ConversationNews {
    /// An utterance, or one that may have ended, was recognised.
    record Recognized(HeardSpeech speech) implements ConversationNews {}

    /// How the partner answers.
    ///
    /// @param fillers what it can say while it thinks
    /// @param isScriptOnly whether no reply costs tokens
    record Traits(List<String> fillers, boolean isScriptOnly) implements ConversationNews {}

    /// The partner says a sentence.
    record Sentence(int request, TalkTurn.Line line) implements ConversationNews {}

    /// The partner says no more.
    ///
    /// @param tasksTouched by the learner in the whole talk
    record ReplyEnded(int request, List<Integer> tasksTouched, boolean closing) implements ConversationNews {}

    /// Content did not answer, or broke off.
    record ReplyFailed(int request, String reason) implements ConversationNews {}

    /// What a learner could say next.
    ///
    /// @param line empty when content has none, or did not answer in time
    record Hint(int request, String line) implements ConversationNews {}

    /// A sentence has its sound.
    ///
    /// @param pcm signed 16 bit, little endian, mono, 16 kHz; empty when the voice failed
    record Voiced(int request, byte[] pcm) implements ConversationNews {}
}
