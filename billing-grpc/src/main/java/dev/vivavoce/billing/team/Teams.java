package dev.vivavoce.billing.team;

import dev.vivavoce.billing.grant.Grants;
import dev.vivavoce.billing.grant.Membership;
import dev.vivavoce.runtime.data.Database;
import java.util.List;
import java.util.UUID;

/// The people of plans for several people.
public final class Teams {
    private final Database database;
    private final Grants grants;

    public Teams(Database database, Grants grants) {
        this.database = database;
        this.grants = grants;
    }

    /// One for each team of each person, in any order.
    List<Membership> of(List<UUID> userIds) {
        return database.transaction(db -> grants.memberships(db, userIds));
    }
}
