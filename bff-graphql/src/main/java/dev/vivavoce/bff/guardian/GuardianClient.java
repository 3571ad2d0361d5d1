package dev.vivavoce.bff.guardian;

import dev.vivavoce.bff.account.LinkInvalid;
import dev.vivavoce.bff.account.MailLimitReached;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.guardian.Guardian.GuardianState;
import dev.vivavoce.bff.guardian.Payloads.AskGuardianInput;
import dev.vivavoce.bff.guardian.Payloads.AskGuardianPayload;
import dev.vivavoce.bff.guardian.Payloads.ConfirmGuardianInput;
import dev.vivavoce.bff.guardian.Payloads.ConfirmGuardianPayload;
import dev.vivavoce.bff.guardian.Payloads.GuardianLink;
import dev.vivavoce.bff.guardian.Payloads.GuardianNotNeeded;
import dev.vivavoce.bff.guardian.Payloads.WithdrawGuardianInput;
import dev.vivavoce.bff.guardian.Payloads.WithdrawGuardianPayload;
import dev.vivavoce.identity.v1.AskGuardianRequest;
import dev.vivavoce.identity.v1.ConfirmGuardianRequest;
import dev.vivavoce.identity.v1.GuardianServiceGrpc;
import dev.vivavoce.identity.v1.ReadGuardianLinkRequest;
import dev.vivavoce.identity.v1.WithdrawGuardianRequest;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls identity about guardians.
public final class GuardianClient {
    private final GuardianServiceGrpc.GuardianServiceBlockingStub guardians;
    private final GuardianServiceGrpc.GuardianServiceBlockingStub links;

    /// `inOwnName` adds the edge's own token to calls without a person's, so that identity accepts the
    /// forwarded address.
    public GuardianClient(Channel identity, ClientInterceptor... inOwnName) {
        guardians = GuardianServiceGrpc.newBlockingStub(identity);
        links = guardians.withInterceptors(inOwnName);
    }

    AskGuardianPayload ask(Requester requester, AskGuardianInput input) {
        var request = AskGuardianRequest.newBuilder()
                .setEmail(input.email())
                .setLocale(ProtoMapping.orEmpty(input.locale()))
                .build();
        try {
            var response = Calls.signedIn(guardians, requester, Calls.CHANGE).askGuardian(request);
            return new AskGuardianPayload(Guardian.of(response.getConsents().getGuardian()), List.of());
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "GUARDIAN_NOT_NEEDED") || Refusals.is(thrown, "GUARDIAN_CONFIRMED"))
                return new AskGuardianPayload(null, List.of(new GuardianNotNeeded("no guardian needs to be asked")));
            return new AskGuardianPayload(null, List.of(MailLimitReached.orInvalidInput(thrown)));
        }
    }

    @Nullable
    GuardianLink read(Requester requester, String token) {
        var request = ReadGuardianLinkRequest.newBuilder().setToken(token).build();
        var response = Calls.signingIn(links, requester, Calls.READ).readGuardianLink(request);
        return switch (response.getOutcomeCase()) {
            case LINK -> link(response.getLink());
            case LINK_INVALID -> null;
            case OUTCOME_NOT_SET -> throw unknownOutcome();
        };
    }

    ConfirmGuardianPayload confirm(Requester requester, ConfirmGuardianInput input) {
        var request =
                ConfirmGuardianRequest.newBuilder().setToken(input.token()).build();
        var response = Calls.signingIn(links, requester, Calls.CHANGE).confirmGuardian(request);
        return switch (response.getOutcomeCase()) {
            case LINK -> new ConfirmGuardianPayload(link(response.getLink()), List.of());
            case LINK_INVALID -> new ConfirmGuardianPayload(null, List.of(LinkInvalid.INVALID));
            case OUTCOME_NOT_SET -> throw unknownOutcome();
        };
    }

    WithdrawGuardianPayload withdraw(Requester requester, WithdrawGuardianInput input) {
        var request =
                WithdrawGuardianRequest.newBuilder().setToken(input.token()).build();
        var response = Calls.signingIn(links, requester, Calls.CHANGE).withdrawGuardian(request);
        return switch (response.getOutcomeCase()) {
            case LINK -> new WithdrawGuardianPayload(link(response.getLink()), List.of());
            case LINK_INVALID -> new WithdrawGuardianPayload(null, List.of(LinkInvalid.INVALID));
            case OUTCOME_NOT_SET -> throw unknownOutcome();
        };
    }

    private static GuardianLink link(dev.vivavoce.identity.v1.GuardianLink message) {
        return new GuardianLink(
                message.getDisplayName(),
                message.getEmail(),
                ProtoMapping.required(GuardianState.class, message.getState(), "GUARDIAN_STATE_"));
    }

    private static IllegalStateException unknownOutcome() {
        return new IllegalStateException("identity answered without an outcome we know");
    }
}
