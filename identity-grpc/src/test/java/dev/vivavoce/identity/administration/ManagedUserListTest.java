package dev.vivavoce.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.Administrator;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.GetManagedUserRequest;
import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.ListManagedUsersRequest;
import dev.vivavoce.identity.v1.ManagedUser;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.identity.v1.UserState;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManagedUserListTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock,
            TestSettings.with(
                    "IDENTITY_ADMIN_EMAIL", Administrator.EMAIL, "IDENTITY_ADMIN_PASSWORD", Administrator.PASSWORD));

    private final Administrator admin =
            Administrator.at(identity, identity.channel(Transport.IN_PROCESS), clock.instant());

    @Test
    void pages_walk_every_account_once_the_newest_first_and_no_guest() {
        var wanted = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            clock.moveOn(Duration.ofSeconds(i % 2)); // some at the same time
            wanted.add(registered("Walker " + i));
        }
        var _ = GuestServiceGrpc.newBlockingStub(admin.person().channel())
                .startGuest(StartGuestRequest.getDefaultInstance());
        var walked = new ArrayList<ManagedUser>();
        var token = "";
        do {
            var page = admin.acts()
                    .listManagedUsers(ListManagedUsersRequest.newBuilder()
                            .setPageSize(3)
                            .setPageToken(token)
                            .build());
            walked.addAll(page.getUsersList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertThat(ids(walked)).doesNotHaveDuplicates().containsAll(wanted).contains(admin.id());
        assertThat(walked.stream().map(user -> user.getUser().getEmail())).doesNotContain("");
        assertThat(walked.stream()
                        .map(user -> user.getUser().getCreatedAt().getSeconds())
                        .toList())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void search_finds_the_start_of_name_and_address_in_any_case_and_takes_signs_literally() {
        var one = registered("Zoë 100% Müller");
        var other = registered("Zoë 1000 Müller");
        assertThat(found("ZOË 100")).contains(one, other);
        assertThat(found("zoë 100%")).containsExactly(one);
        assertThat(found("zoë 100_")).isEmpty();
        assertThat(found("müller")).as("the start only").isEmpty();
        var email = admin.acts()
                .getManagedUser(
                        GetManagedUserRequest.newBuilder().setUserId(one).build())
                .getUser()
                .getUser()
                .getEmail();
        assertThat(found(email.substring(0, 20).toUpperCase(Locale.ROOT))).containsExactly(one);
        assertThat(Refusal.of(() -> found("x".repeat(255))).fields()).containsExactly("search");
        assertThat(Refusal.of(() -> found("a\0b")).fields()).containsExactly("search");
        Refusal.expect(
                Code.INVALID_ARGUMENT,
                "PAGE_TOKEN_INVALID",
                () -> admin.acts()
                        .listManagedUsers(ListManagedUsersRequest.newBuilder()
                                .setPageToken("x")
                                .build()));
    }

    @Test
    void role_and_state_narrow_the_list_together() {
        var author = registered("Filter one");
        var suspended = registered("Filter two");
        var both = registered("Filter three");
        for (var id : List.of(author, both)) admin.grant(id, Role.ROLE_AUTHOR);
        for (var id : List.of(suspended, both)) admin.suspend(id);
        var filter = ListManagedUsersRequest.newBuilder().setSearch("filter");
        assertThat(list(filter.setRole(Role.ROLE_AUTHOR))).containsExactlyInAnyOrder(author, both);
        assertThat(list(filter.setState(UserState.USER_STATE_SUSPENDED))).containsExactly(both);
        assertThat(list(filter.setState(UserState.USER_STATE_ACTIVE))).containsExactly(author);
        assertThat(list(filter.clearRole().setState(UserState.USER_STATE_SUSPENDED)))
                .containsExactlyInAnyOrder(suspended, both);
    }

    @Test
    void a_detail_has_sessions_and_factor_and_is_for_administrators() {
        var ana = Person.at(identity.channel(Transport.IN_PROCESS));
        var own = ana.register();
        ana.turnFactorOn(own, clock.instant());
        var request = GetManagedUserRequest.newBuilder()
                .setUserId(own.getUser().getId())
                .build();
        var detail = admin.acts().getManagedUser(request);
        assertThat(detail.getSecondFactorOn()).isTrue();
        assertThat(detail.getSessionsList())
                .singleElement()
                .satisfies(session -> assertThat(session.getCurrent()).isFalse());
        Refusal.expect(
                Code.PERMISSION_DENIED,
                "ROLE_MISSING",
                () -> Administrator.without(ana, own).acts().getManagedUser(request));
        Refusal.expect(
                Code.NOT_FOUND,
                "USER_UNKNOWN",
                () -> admin.acts()
                        .getManagedUser(request.toBuilder()
                                .setUserId(UUID.randomUUID().toString())
                                .build()));
        var guest = GuestServiceGrpc.newBlockingStub(ana.channel())
                .startGuest(StartGuestRequest.getDefaultInstance())
                .getStarted()
                .getUser()
                .getId();
        Refusal.expect(
                Code.NOT_FOUND,
                "USER_UNKNOWN",
                () -> admin.acts()
                        .getManagedUser(request.toBuilder().setUserId(guest).build()));
    }

    private String registered(String name) {
        var person = Person.at(identity.channel(Transport.IN_PROCESS));
        return person.register(person.registration().setDisplayName(name))
                .getRegistered()
                .getUser()
                .getId();
    }

    private List<String> found(String search) {
        return list(ListManagedUsersRequest.newBuilder().setSearch(search));
    }

    private List<String> list(ListManagedUsersRequest.Builder request) {
        return ids(admin.acts().listManagedUsers(request.build()).getUsersList());
    }

    private static List<String> ids(List<ManagedUser> users) {
        return users.stream().map(user -> user.getUser().getId()).toList();
    }
}
