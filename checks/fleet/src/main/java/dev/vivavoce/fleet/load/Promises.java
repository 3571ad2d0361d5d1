package dev.vivavoce.fleet.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the platform confirmed to a learner, and what it has stored: the sessions that they began, those whose
/// result they received, and the attempts in their history.
///
/// @param begun ids of sessions
/// @param acknowledged those whose result arrived
public record Promises(Set<String> begun, Set<String> acknowledged) {
    public Promises {
        begun = Set.copyOf(begun);
        acknowledged = Set.copyOf(acknowledged);
    }

    /// How a history differs from what was promised.
    ///
    /// @param lost acknowledged sessions without an attempt
    /// @param doubled attempts of a session that has one already, and attempts of none
    public record Difference(List<String> lost, List<String> doubled) {
        public boolean isNone() {
            return lost.isEmpty() && doubled.isEmpty();
        }
    }

    /// @param history the session of each attempt
    public Difference compare(List<String> history) {
        var seen = new HashSet<String>();
        var doubled = new ArrayList<String>();
        for (var id : history) {
            if (!seen.add(id) || !begun.contains(id)) doubled.add(id);
        }
        var lost = acknowledged.stream().filter(id -> !seen.contains(id)).toList();
        return new Difference(lost, List.copyOf(doubled));
    }
}
