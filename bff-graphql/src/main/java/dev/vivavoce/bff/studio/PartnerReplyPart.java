package dev.vivavoce.bff.studio;

import java.util.List;

/// A part of the partner's reply to an author who tries it in text.
sealed interface PartnerReplyPart {
    record PartnerReplySentence(String replyId, String text) implements PartnerReplyPart {}

    record PartnerReplyEnd(List<Integer> tasksTouched, List<String> notUnderstood, boolean isClosing)
            implements PartnerReplyPart {}
}

/// A turn of a talk that an author tries.
record TriedTurnInput(TriedSpeaker speaker, String text, List<String> replyIds) {
    @Override
    public String toString() {
        return "TriedTurnInput[…]";
    }
}

/// Who says a turn.
enum TriedSpeaker {
    LEARNER,
    PARTNER
}
