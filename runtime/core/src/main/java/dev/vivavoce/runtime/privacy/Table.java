package dev.vivavoce.runtime.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A table of a service, with every column in exactly one group.
///
/// @param what what its rows are, one line
/// @param readers who may read it
/// @param keptFor how long a row stays
/// @param exported columns that the person's export shows
/// @param decoded exported columns with binary content, and how their content becomes JSON
/// @param internal columns that the export leaves out: secrets, digests, and what only the service's work needs
public record Table(
        String name,
        String what,
        String readers,
        String keptFor,
        Erasure erasure,
        List<String> exported,
        Map<String, Function<byte[], String>> decoded,
        List<String> internal) {

    /// A table without personal data.
    public static Table withoutPersonalData(String name, String what, String readers, String keptFor, String columns) {
        return new Table(name, what, readers, keptFor, new Erasure.NotPersonal(), List.of(), Map.of(), words(columns));
    }

    /// A table with personal data; add its columns.
    public static Table of(String name, String what, String readers, String keptFor, Erasure erasure) {
        return new Table(name, what, readers, keptFor, erasure, List.of(), Map.of(), List.of());
    }

    /// Adds columns that the export shows; names separated by spaces.
    public Table exporting(String columns) {
        return new Table(name, what, readers, keptFor, erasure, joined(exported, columns), decoded, internal);
    }

    /// Adds a binary column that the export shows as JSON.
    public Table exporting(String column, Function<byte[], String> json) {
        var more = new LinkedHashMap<>(decoded);
        more.put(column, json);
        return new Table(name, what, readers, keptFor, erasure, exported, more, internal);
    }

    /// Adds columns that the export leaves out; names separated by spaces.
    public Table leavingOut(String columns) {
        return new Table(name, what, readers, keptFor, erasure, exported, decoded, joined(internal, columns));
    }

    /// Every column that the registry names.
    public List<String> columns() {
        var all = new ArrayList<>(exported);
        all.addAll(decoded.keySet());
        all.addAll(internal);
        return all;
    }

    boolean isExported() {
        return !exported.isEmpty() || !decoded.isEmpty();
    }

    private static List<String> joined(List<String> some, String more) {
        var all = new ArrayList<>(some);
        all.addAll(words(more));
        return List.copyOf(all);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
