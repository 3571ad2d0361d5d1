package dev.vivavoce.fleet.soak;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The rows of each table.
public final class TableRows {
    /// The parts of tables that are divided count with them.
    private static final String NAMES = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition""";

    private TableRows() {}

    /// @param url of the database
    /// @return by the table's name
    public static Map<String, Double> of(String url, String user) throws SQLException {
        var rows = new TreeMap<String, Double>();
        try (var db = DriverManager.getConnection(url, user, "unused")) {
            for (var table : names(db)) rows.put(table, count(db, table));
        }
        return rows;
    }

    private static List<String> names(Connection db) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = db.createStatement();
                var result = statement.executeQuery(NAMES)) {
            while (result.next()) names.add(result.getString(1));
        }
        return names;
    }

    private static double count(Connection db, String table) throws SQLException {
        try (var statement = db.createStatement();
                var result =
                        statement.executeQuery("SELECT count(*) FROM " + statement.enquoteIdentifier(table, true))) {
            result.next();
            return result.getLong(1);
        }
    }
}
