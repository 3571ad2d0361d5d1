package dev.vivavoce.assessment.rating;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.speech.v1.Session;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The rows of reports, read beside the service.
public final class RatingRows {
    private RatingRows() {}

    /// Waits until the job has made the report; nobody asks for it.
    static void await(AssessmentServer assessment, Session talk) {
        AssessmentServer.await(() -> count(assessment, talk) == 1);
    }

    static int count(AssessmentServer assessment, Session talk) {
        return number(assessment, "SELECT count(*) FROM talk_report WHERE attempt_id = '" + talk.getId() + "'");
    }

    public static int number(AssessmentServer assessment, String sql) {
        try (var connection = connection(assessment);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException thrown) {
            throw new AssertionError(thrown);
        }
    }

    public static void execute(AssessmentServer assessment, String sql) {
        try (var connection = connection(assessment);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException thrown) {
            throw new AssertionError(thrown);
        }
    }

    private static Connection connection(AssessmentServer assessment) throws SQLException {
        var settings = assessment.server().settings();
        return DriverManager.getConnection(
                settings.get("ASSESSMENT_DATABASE_URL"),
                settings.get("ASSESSMENT_DATABASE_USER"),
                settings.get("ASSESSMENT_DATABASE_PASSWORD"));
    }
}
