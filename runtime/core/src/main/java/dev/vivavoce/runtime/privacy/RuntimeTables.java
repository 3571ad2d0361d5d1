package dev.vivavoce.runtime.privacy;

/// The tables that the runtime creates in the database of each service.
public final class RuntimeTables {
    private static final String OWN = "this service alone";
    /// The subject of an event can be a user, too.
    private static final String OF_USER = "user_id = :userId OR subject_id = :userId";

    private RuntimeTables() {}

    /// The same, and the event of a service that reports the acts of administrators.
    public static DataRegistry withAdministration(DataRegistry registry) {
        return in(registry)
                .event(
                        "administration.acted",
                        "ids of an administrator, the sign-in, the request and the user whom it names; the RPC");
    }

    /// Adds them to a registry, after the service's own.
    public static DataRegistry in(DataRegistry registry) {
        return registry.table(Table.of(
                                "outbox",
                                "events for other services: ids, times and numbers",
                                "services that follow",
                                "30 days, and until every follower has taken it; with Kafka a copy for the topic's retention",
                                new Erasure.Deleted(Category.EVENTS, OF_USER))
                        .leavingOut("cursor event_id event_type user_id subject_id version payload created_at trace"))
                .table(Table.of(
                                "event_dead_letter",
                                "events of other services that could not be processed",
                                "this service; operators for repair",
                                "until replayed (`./vivavoce dead-letters`) or discarded",
                                new Erasure.Deleted(Category.EVENTS, OF_USER))
                        .leavingOut("event_id source user_id subject_id event reason dead_at"))
                .table(Table.of(
                                "erased_user",
                                "SHA-256 of the ids of erased users, and how much was erased",
                                OWN,
                                "180 days: longer than any event, token or request that could arrive late",
                                new Erasure.Kept(Erasure.Reason.ERASURE_MARK, ErasedUsers.REMEMBERED))
                        .leavingOut("digest erased_at counts"))
                .table(Table.withoutPersonalData(
                        "outbox_follower",
                        "cursors of the services that follow",
                        OWN,
                        "always",
                        "follower cursor followed_at"))
                .table(Table.withoutPersonalData(
                        "event_cursor", "cursors in the events of other services", OWN, "always", "source cursor"))
                .table(Table.withoutPersonalData(
                        "event_lease",
                        "which replica follows a source",
                        OWN,
                        "always",
                        "source owner epoch renewed_at expires_at"))
                .table(Table.withoutPersonalData(
                        "event_taken", "ids of processed events", OWN, "60 days", "event_id taken_at"))
                .table(Table.withoutPersonalData(
                        "scheduled_tasks", "the times of jobs, by ids of rows", OWN, "until the job ends", """
                        task_name task_instance task_data execution_time picked picked_by last_success last_failure
                        consecutive_failures last_heartbeat version priority state
                        """))
                .table(Table.withoutPersonalData(
                        "job",
                        "the progress of jobs, by ids of rows",
                        OWN,
                        "30 days after the end",
                        "type id state tries progress failure due_at ended_at trace"))
                .table(Table.withoutPersonalData("flyway_schema_history", "the migrations", OWN, "always", """
                        installed_rank version description type script checksum installed_by installed_on
                        execution_time success
                        """));
    }
}
