package dev.vivavoce.rating.language;

import java.util.List;
import java.util.Optional;

/// What the grammar checker says about a sentence.
///
/// @param text the sentence as it was checked, without sounds of hesitation
/// @param faults by the rules that the sentence breaks
/// @param slips see [Slips]
public record Parse(String text, List<Fault> faults, int slips) {
    public Parse {
        faults = List.copyOf(faults);
    }

    /// A place that breaks a rule.
    ///
    /// @param message what the rule says
    /// @param from the index of its first character in the text
    /// @param to the index behind its last character
    /// @param replacement what the rule would put there; empty when it does not know
    public record Fault(String message, int from, int to, Optional<String> replacement) {}
}
