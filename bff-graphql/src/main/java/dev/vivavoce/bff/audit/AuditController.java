package dev.vivavoce.bff.audit;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.audit.AuditEvent.AuditParty;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.UnionMembers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The audit log, for administrators.
@Controller
final class AuditController implements UnionMembers {
    private final AuditClient audit;

    AuditController(AuditClient audit) {
        this.audit = audit;
    }

    @QueryMapping
    Connection<AuditEvent> auditEvents(
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable AuditFilterInput filter) {
        return Paging.connection(first, after, (size, token) -> audit.page(requester, filter, size, token));
    }

    @QueryMapping
    AuditVerdict auditLogVerdict(@ContextValue Requester requester) {
        return audit.verify(requester);
    }

    @QueryMapping
    AuditLogPart auditLogPart(
            @ContextValue Requester requester,
            @Argument @Nullable AuditFilterInput filter,
            @Argument @Nullable Integer after) {
        return audit.export(requester, filter, after == null ? 0 : after);
    }

    /// One call for the actors and the subjects of a page together.
    @BatchMapping
    Map<AuditParty, AuditPerson> person(@ContextValue Requester requester, List<AuditParty> parties) {
        var ids = parties.stream()
                .flatMap(party -> Optional.ofNullable(party.userId()).stream())
                .toList();
        var byId = audit.people(requester, ids).stream().collect(toMap(AuditPerson::userId, person -> person));
        var found = new HashMap<AuditParty, AuditPerson>();
        for (var party : parties) {
            var person = party.userId() == null ? null : byId.get(party.userId());
            if (person != null) found.put(party, person);
        }
        return found;
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(AuditVerdict.AuditLogBroken.class, AuditVerdict.AuditLogWhole.class);
    }
}
