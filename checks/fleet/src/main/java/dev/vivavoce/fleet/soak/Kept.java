package dev.vivavoce.fleet.soak;

import java.util.Set;

/// The tables that keep for a time what happened, also of people who are erased, without naming them.
final class Kept {
    private static final Set<String> TABLES = Set.of();

    private Kept() {}

    /// @param table with its service before, such as `identity.event`
    static boolean isKept(String table) {
        return TABLES.contains(table);
    }
}
