package dev.vivavoce.processes;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Searches every column of every table of every service.
final class StoredRows {
    private static final List<String> SERVICES = List.of("identity", "speech", "content", "assessment", "billing");

    private StoredRows() {}

    /// The tables that contain the text in any column, binary ones included, with the number of such rows.
    static Map<String, Integer> with(ServiceProcesses platform, String text) {
        var found = new TreeMap<String, Integer>();
        for (var service : SERVICES)
            try (var connection = platform.database(service)) {
                for (var table : tables(connection))
                    try (var rows = connection.createStatement().executeQuery("SELECT * FROM " + table)) {
                        while (rows.next())
                            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++)
                                if (contains(rows.getString(i), rows.getBytes(i), text))
                                    found.merge(service + "." + table, 1, Integer::sum);
                    }
            } catch (SQLException thrown) {
                throw new IllegalStateException(thrown);
            }
        return found;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        var tables = new TreeSet<String>();
        try (var names =
                connection.createStatement().executeQuery("SELECT relname FROM pg_stat_user_tables ORDER BY relname")) {
            while (names.next()) tables.add(names.getString(1));
        }
        return tables;
    }

    private static boolean contains(@Nullable String shown, byte @Nullable [] stored, String text) {
        if (shown == null || stored == null) return false;
        return shown.contains(text)
                || new String(stored, StandardCharsets.ISO_8859_1)
                        .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
}
