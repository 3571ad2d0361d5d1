package dev.vivavoce.rating.language;

import java.util.List;

/// What the grammar checker says about a sentence.
///
/// @param faults messages of the rules that the sentence breaks
/// @param slips see [Slips]
public record Parse(List<String> faults, int slips) {
    public Parse {
        faults = List.copyOf(faults);
    }
}
