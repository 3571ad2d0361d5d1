package dev.vivavoce.bff.people;

import dev.vivavoce.bff.account.SignInLimit;
import dev.vivavoce.bff.account.Viewer.Role;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.people.Payloads.AdministratorAccount;
import dev.vivavoce.bff.people.Payloads.GrantRoleInput;
import dev.vivavoce.bff.people.Payloads.GrantRolePayload;
import dev.vivavoce.bff.people.Payloads.OwnAccount;
import dev.vivavoce.bff.people.Payloads.RestorePersonInput;
import dev.vivavoce.bff.people.Payloads.RestorePersonPayload;
import dev.vivavoce.bff.people.Payloads.RevokeRoleInput;
import dev.vivavoce.bff.people.Payloads.RevokeRolePayload;
import dev.vivavoce.bff.people.Payloads.SuspendPersonInput;
import dev.vivavoce.bff.people.Payloads.SuspendPersonPayload;
import dev.vivavoce.bff.people.Payloads.ViewAsInput;
import dev.vivavoce.bff.people.Payloads.ViewAsPayload;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// People and their roles, for administrators.
@Controller
final class PeopleController implements UnionMembers {
    private final PeopleClient people;
    private final SignInLimit limit;

    PeopleController(PeopleClient people, SignInLimit limit) {
        this.people = people;
        this.limit = limit;
    }

    @QueryMapping
    Connection<Person> people(
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String search,
            @Argument @Nullable Role role,
            @Argument @Nullable PersonState state) {
        var filter = new PeopleClient.Filter(search, role, state);
        return Paging.connection(first, after, (size, token) -> people.page(requester, filter, size, token));
    }

    @QueryMapping
    @Nullable
    PersonDetail person(@ContextValue Requester requester, @Argument String id) {
        return people.person(requester, GlobalId.local(Person.TYPE, id));
    }

    @MutationMapping
    GrantRolePayload grantRole(@ContextValue Requester requester, @Argument GrantRoleInput input) {
        limit.take(requester);
        var change = people.grant(requester, GlobalId.local(Person.TYPE, input.personId()), input);
        return new GrantRolePayload(change.person(), change.errors());
    }

    @MutationMapping
    RevokeRolePayload revokeRole(@ContextValue Requester requester, @Argument RevokeRoleInput input) {
        limit.take(requester);
        var change = people.revoke(requester, GlobalId.local(Person.TYPE, input.personId()), input);
        return new RevokeRolePayload(change.person(), change.errors());
    }

    @MutationMapping
    SuspendPersonPayload suspendPerson(@ContextValue Requester requester, @Argument SuspendPersonInput input) {
        limit.take(requester);
        var change = people.suspend(requester, GlobalId.local(Person.TYPE, input.personId()), input);
        return new SuspendPersonPayload(change.person(), change.errors());
    }

    @MutationMapping
    RestorePersonPayload restorePerson(@ContextValue Requester requester, @Argument RestorePersonInput input) {
        limit.take(requester);
        var change = people.restore(requester, GlobalId.local(Person.TYPE, input.personId()), input);
        return new RestorePersonPayload(change.person(), change.errors());
    }

    @MutationMapping
    ViewAsPayload viewAs(@ContextValue Requester requester, @Argument ViewAsInput input) {
        return people.view(requester, GlobalId.local(Person.TYPE, input.personId()), input.reason());
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(PersonUnknown.class, OwnAccount.class, AdministratorAccount.class);
    }
}
