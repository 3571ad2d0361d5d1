package dev.vivavoce.billing.privacy;

import dev.vivavoce.runtime.privacy.Category;
import dev.vivavoce.runtime.privacy.DataRegistry;
import dev.vivavoce.runtime.privacy.Erasure;
import dev.vivavoce.runtime.privacy.RuntimeTables;
import dev.vivavoce.runtime.privacy.Table;

/// What billing stores, row by row. RATIONALE.md shows it.
public final class StoredData {
    private static final String READERS = "its user, administrators, services";
    private static final String ACCOUNT = "as long as the account";
    private static final Erasure BY_USER = new Erasure.Deleted(Category.SPEECH_TIME, "user_id = :userId");

    public static final DataRegistry REGISTRY = RuntimeTables.in(DataRegistry.of("billing")
            .table(Table.of(
                            "speech_reservation",
                            "speech time of one session, nothing of what was said",
                            "this service alone; its sums as `speech_month`",
                            ACCOUNT + ", also when the session was deleted: it is the evidence for what was used",
                            BY_USER)
                    .exporting("session_id month granted_ns reserved_at expires_at settled_at used_ns")
                    .leavingOut("user_id"))
            .table(Table.of("speech_month", "speech time used in a month", READERS, ACCOUNT, BY_USER)
                    .exporting("month used_ns")
                    .leavingOut("user_id"))
            .table(Table.of("user_plan", "the plan of a user", READERS, ACCOUNT, BY_USER)
                    .exporting("plan_id assigned_at")
                    .leavingOut("user_id"))
            .table(Table.withoutPersonalData(
                    "plan",
                    "the plans",
                    "everyone",
                    "as long as the product",
                    "id name position listed speech_a_month_ns longest_session_ns")));

    private StoredData() {}
}
