package dev.vivavoce.bff.rating;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.speaking.SpeakingSession;
import dev.vivavoce.runtime.failure.Failure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/// The reports of talks.
@Controller
final class RatingController {
    /// The most reports of one level of a query: each costs a call to assessment.
    private static final int MOST = 4;

    private final RatingClient ratings;

    RatingController(RatingClient ratings) {
        this.ratings = ratings;
    }

    /// Asks for the reports of finished talks only.
    ///
    /// @throws Failure INVALID_ARGUMENT / TALK_REPORTS_LIMIT, before any call is made
    @BatchMapping
    Map<SpeakingSession, TalkReport> talkReport(@ContextValue Requester requester, List<SpeakingSession> sessions) {
        var talks = sessions.stream()
                .distinct()
                .filter(SpeakingSession::isFinishedTalk)
                .toList();
        if (talks.size() > MOST)
            throw Failure.invalid(
                            "TALK_REPORTS_LIMIT",
                            "talkReport: of " + talks.size() + " sessions (expected: <= " + MOST + ")")
                    .with("limit", Integer.toString(MOST));
        var reports = new HashMap<SpeakingSession, TalkReport>();
        for (var talk : talks)
            ratings.report(requester, talk.sessionId()).ifPresent(report -> reports.put(talk, report));
        return reports;
    }
}
