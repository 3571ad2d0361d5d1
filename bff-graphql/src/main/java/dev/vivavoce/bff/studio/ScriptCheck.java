package dev.vivavoce.bff.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a check of a script has found.
record ScriptCheck(List<String> problems, int lines, List<MissedLine> missed, List<Integer> unreachedTasks) {
    /// A learner's line that was not understood as it was meant.
    ///
    /// @param found null when no intent was found
    record MissedLine(String text, String wanted, @Nullable String found, boolean isMisheard) {}
}
