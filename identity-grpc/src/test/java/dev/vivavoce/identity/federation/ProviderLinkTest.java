package dev.vivavoce.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.federation.StandInProvider.Somebody;
import dev.vivavoce.identity.v1.BeginFactorRequest;
import dev.vivavoce.identity.v1.EraseMeRequest;
import dev.vivavoce.identity.v1.ErasureServiceGrpc;
import dev.vivavoce.identity.v1.FinishSignInResponse.OutcomeCase;
import dev.vivavoce.identity.v1.PasswordServiceGrpc;
import dev.vivavoce.identity.v1.ProviderRefusal;
import dev.vivavoce.identity.v1.RequestPasswordResetRequest;
import dev.vivavoce.identity.v1.ResetPasswordRequest;
import dev.vivavoce.identity.v1.UnlinkProviderRequest;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Channel;
import io.grpc.Status.Code;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Providers that are linked to accounts, and accounts without a password.
class ProviderLinkTest {
    private static final TestClock clock = new TestClock();
    private static final StandInProvider provider = new StandInProvider();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock,
            TestSettings.with(
                    "IDENTITY_PROVIDERS", "standin",
                    "IDENTITY_PROVIDER_STANDIN_ISSUER", provider.issuer(),
                    "IDENTITY_PROVIDER_STANDIN_CLIENT_ID", StandInProvider.CLIENT_ID,
                    "IDENTITY_PROVIDER_STANDIN_CLIENT_SECRET", StandInProvider.CLIENT_SECRET,
                    "IDENTITY_PROVIDER_STANDIN_NAME", "Stand-in",
                    "IDENTITY_PROVIDER_TIMEOUT", "2s",
                    "IDENTITY_TRIES_PER_ACCOUNT_AND_ADDRESS", "200"));

    private final Channel channel = identity.channel(Transport.WIRE);
    private final Visitor visitor = new Visitor(channel, provider);

    @Test
    void a_provider_is_linked_and_unlinked_with_the_password() {
        var ana = Person.at(channel);
        var own = ana.register();
        assertThat(visitor.startLink(own, "a guess").hasWrongPassword()).isTrue();
        var atProvider = Somebody.called("Ana").with("elsewhere-" + ana.email(), null);
        var answer = visitor.answer(visitor.startLink(own, ana.password()).getBegun(), atProvider);
        assertThat(visitor.refusal(answer))
                .as("begun to link, not to sign in")
                .isEqualTo(ProviderRefusal.PROVIDER_REFUSAL_STATE);
        var stranger = Person.at(channel).register();
        assertThat(visitor.finishLink(stranger, answer).getRefused().getReason())
                .isEqualTo(ProviderRefusal.PROVIDER_REFUSAL_STATE);
        var linked = visitor.finishLink(own, answer).getLinked();
        assertThat(linked.hasLastUsedAt()).isFalse();
        new Inbox(ana.email()).letter("Se ha añadido la entrada con Stand-in");
        assertThat(visitor.signIn(atProvider).getSignedIn().getUser().getId())
                .isEqualTo(own.getUser().getId());
        var again = visitor.answer(visitor.startLink(own, ana.password()).getBegun(), atProvider);
        assertThat(visitor.finishLink(own, again).getLinked().getId()).isEqualTo(linked.getId());
        var second = visitor.answer(visitor.startLink(own, ana.password()).getBegun(), Somebody.called("Bea"));
        assertThat(visitor.finishLink(own, second).hasTaken()).isTrue();
        var unlink = UnlinkProviderRequest.newBuilder().setLinkId(linked.getId());
        assertThat(visitor.providers(visitor.asPerson(own))
                        .unlinkProvider(unlink.setPassword("a guess").build())
                        .hasWrongPassword())
                .isTrue();
        unlink.setPassword(ana.password());
        Refusal.expect(
                Code.NOT_FOUND,
                "PROVIDER_LINK_UNKNOWN",
                () -> visitor.providers(visitor.asPerson(stranger)).unlinkProvider(unlink.build()));
        assertThat(visitor.providers(visitor.asPerson(own))
                        .unlinkProvider(unlink.build())
                        .hasUnlinked())
                .isTrue();
        assertThat(visitor.methods(own).getLinksCount()).isZero();
        new Inbox(ana.email()).letter("Se ha quitado la entrada con Stand-in");
        Refusal.expect(
                Code.NOT_FOUND,
                "PROVIDER_LINK_UNKNOWN",
                () -> visitor.providers(visitor.asPerson(own)).unlinkProvider(unlink.build()));
        assertThat(visitor.signIn(atProvider).getOutcomeCase()).isEqualTo(OutcomeCase.EMAIL_UNVERIFIED);
    }

    @Test
    void a_person_of_another_account_is_not_linked_twice() {
        var bea = Somebody.called("Bea");
        visitor.signIn(bea);
        var ana = Person.at(channel);
        var own = ana.register();
        assertThat(visitor.finishLink(
                                own,
                                visitor.answer(
                                        visitor.startLink(own, ana.password()).getBegun(), bea))
                        .hasTaken())
                .isTrue();
    }

    @Test
    void an_account_without_a_password_sets_one_by_mail_before_a_change_that_asks_for_it() {
        var ana = Somebody.called("Ana");
        var own = visitor.signIn(ana).getSignedIn();
        var link = visitor.methods(own).getLinks(0);
        var unlink = UnlinkProviderRequest.newBuilder().setLinkId(link.getId()).setPassword("");
        Refusal.expect(
                Code.FAILED_PRECONDITION,
                "PASSWORD_NOT_SET",
                () -> visitor.providers(visitor.asPerson(own)).unlinkProvider(unlink.build()));
        Refusal.expect(
                Code.FAILED_PRECONDITION,
                "PASSWORD_NOT_SET",
                () -> Person.at(channel)
                        .factorAs(own)
                        .beginFactor(
                                BeginFactorRequest.newBuilder().setPassword("").build()));
        var person = new Person(channel, ana.address(), "a quiet river bends north");
        assertThat(person.login().hasRefused()).isTrue();
        assertThat(person.withPassword("").login().hasRefused()).isTrue();
        setPassword(person);
        var signedIn = person.login().getSignedIn();
        assertThat(visitor.methods(signedIn).getHasPassword()).isTrue();
        assertThat(visitor.providers(visitor.asPerson(signedIn))
                        .unlinkProvider(unlink.setPassword(person.password()).build())
                        .hasUnlinked())
                .isTrue();
    }

    @Test
    void an_erased_person_has_no_link_and_no_begun_one_left_and_may_come_back_as_somebody_new() {
        var ana = Somebody.called("Ana");
        var own = visitor.signIn(ana).getSignedIn();
        var person = new Person(channel, ana.address(), "a quiet river bends north");
        setPassword(person);
        var signedIn = person.login().getSignedIn();
        visitor.startLink(signedIn, person.password());
        var id = own.getUser().getId();
        assertThat(rows("provider_link", id)).isEqualTo("1");
        assertThat(rows("provider_visit", id)).isEqualTo("1");
        var erased = ErasureServiceGrpc.newBlockingStub(visitor.asPerson(signedIn))
                .eraseMe(EraseMeRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setPassword(person.password())
                        .build());
        assertThat(erased.getReceiptId()).isNotEmpty();
        assertThat(rows("provider_link", id)).isEqualTo("0");
        assertThat(rows("provider_visit", id)).isEqualTo("0");
        assertThat(TestSettings.stored(
                        identity,
                        "SELECT count(*) FROM provider_link WHERE subject = '%s' OR email = '%s'"
                                .formatted(ana.subject(), ana.address())))
                .isEqualTo("0");
        assertThat(visitor.signIn(ana).getSignedIn().getUser().getId()).isNotEqualTo(id);
    }

    private static String rows(String table, String accountId) {
        return TestSettings.stored(
                identity, "SELECT count(*) FROM %s WHERE account_id = '%s'".formatted(table, accountId));
    }

    private void setPassword(Person person) {
        var passwords = PasswordServiceGrpc.newBlockingStub(channel);
        passwords.requestPasswordReset(RequestPasswordResetRequest.newBuilder()
                .setEmail(person.email())
                .build());
        passwords.resetPassword(ResetPasswordRequest.newBuilder()
                .setToken(new Inbox(person.email()).token("/reset"))
                .setNewPassword(person.password())
                .build());
    }
}
