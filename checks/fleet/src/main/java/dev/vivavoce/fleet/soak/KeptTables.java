package dev.vivavoce.fleet.soak;

import java.util.Set;

/// The tables that keep for a time what happened, also of people who are erased, without naming them: events for
/// followers that were away and jobs 30 days, receipts of erasures 30 days, ended sign-ins until their tokens have
/// expired, and that somebody was erased 180 days.
final class KeptTables {
    private static final Set<String> OF_EVERY_SERVICE = Set.of("outbox", "event_taken", "erased_user", "job");
    private static final Set<String> OF_IDENTITY =
            Set.of("erasure", "erasure_answer", "erasure_place", "ended_session", "known_address");

    private KeptTables() {}

    static boolean contain(String service, String table) {
        return OF_EVERY_SERVICE.contains(table) || service.equals("identity") && OF_IDENTITY.contains(table);
    }
}
