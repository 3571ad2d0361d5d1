package dev.vivavoce.content.dialogue.partner;

import java.util.Set;

/// What the partner feels and has told when it answers.
///
/// @param mood from -4 (hurt) to 4 (at ease)
/// @param told the numbers of the facts that it told before
public record Mind(int mood, Set<Integer> told) {
    public Mind {
        told = Set.copyOf(told);
    }
}
