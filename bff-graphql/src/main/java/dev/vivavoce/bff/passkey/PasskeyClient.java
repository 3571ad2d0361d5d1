package dev.vivavoce.bff.passkey;

import com.google.protobuf.util.Durations;
import dev.vivavoce.bff.account.WrongPassword;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.passkey.Inputs.AskForPasskeyInput;
import dev.vivavoce.bff.passkey.Inputs.BeginPasskeyInput;
import dev.vivavoce.bff.passkey.Inputs.FinishPasskeyInput;
import dev.vivavoce.bff.passkey.Inputs.RemovePasskeyInput;
import dev.vivavoce.bff.passkey.Inputs.RenamePasskeyInput;
import dev.vivavoce.bff.passkey.Payloads.AskForPasskeyPayload;
import dev.vivavoce.bff.passkey.Payloads.BeginPasskeyPayload;
import dev.vivavoce.bff.passkey.Payloads.PasskeyCeremony;
import dev.vivavoce.bff.passkey.Payloads.PasskeyLimitReached;
import dev.vivavoce.bff.passkey.Payloads.PasskeyUnknown;
import dev.vivavoce.bff.proof.PasskeyRefused;
import dev.vivavoce.bff.proof.SecondFactorInput;
import dev.vivavoce.bff.proof.SecondFactorNeeded;
import dev.vivavoce.bff.proof.SecondFactorRefused;
import dev.vivavoce.identity.v1.AskForPasskeyRequest;
import dev.vivavoce.identity.v1.BeginPasskeyRequest;
import dev.vivavoce.identity.v1.FinishPasskeyRequest;
import dev.vivavoce.identity.v1.ListPasskeysRequest;
import dev.vivavoce.identity.v1.PasskeyServiceGrpc;
import dev.vivavoce.identity.v1.RemovePasskeyRequest;
import dev.vivavoce.identity.v1.RenamePasskeyRequest;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;

/// Calls identity about passkeys.
public final class PasskeyClient {
    /// Hashing a password takes long by design, and hashes wait for each other.
    private static final Duration HASHING = Duration.ofSeconds(10);

    private final PasskeyServiceGrpc.PasskeyServiceBlockingStub passkeys;
    private final PasskeyServiceGrpc.PasskeyServiceBlockingStub asking;

    /// `inOwnName` adds the edge's own token to calls without a person's, so that identity accepts the
    /// forwarded address.
    public PasskeyClient(Channel identity, ClientInterceptor... inOwnName) {
        passkeys = PasskeyServiceGrpc.newBlockingStub(identity);
        asking = passkeys.withInterceptors(inOwnName);
    }

    List<Passkey> list(Requester requester) {
        return Calls.signedIn(passkeys, requester, Calls.READ)
                .listPasskeys(ListPasskeysRequest.getDefaultInstance())
                .getPasskeysList()
                .stream()
                .map(passkey -> new Passkey(
                        passkey.getId(),
                        passkey.getName(),
                        ProtoMapping.time(passkey.getCreatedAt()),
                        passkey.hasLastUsedAt() ? ProtoMapping.time(passkey.getLastUsedAt()) : null))
                .toList();
    }

    AskForPasskeyPayload ask(Requester requester, AskForPasskeyInput input) {
        var request = AskForPasskeyRequest.newBuilder()
                .setTimeout(Durations.fromMillis(input.timeout()))
                .build();
        try {
            var response = Calls.signingIn(asking, requester, Calls.CHANGE).askForPasskey(request);
            return new AskForPasskeyPayload(ceremony(response.getCeremony()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new AskForPasskeyPayload(null, List.of(InvalidInput.of(thrown)));
        }
    }

    BeginPasskeyPayload begin(Requester requester, BeginPasskeyInput input) {
        var request = BeginPasskeyRequest.newBuilder()
                .setPassword(input.password())
                .setFactor(SecondFactorInput.message(input.factor()))
                .build();
        try {
            var response = Calls.signedIn(passkeys, requester, HASHING).beginPasskey(request);
            return switch (response.getOutcomeCase()) {
                case BEGUN -> new BeginPasskeyPayload(ceremony(response.getBegun()), List.of());
                case WRONG_PASSWORD -> refused(WrongPassword.WRONG);
                case FACTOR_NEEDED -> refused(SecondFactorNeeded.of(response.getFactorNeeded()));
                case FACTOR_REFUSED -> refused(SecondFactorRefused.REFUSED);
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "PASSKEY_LIMIT")) return refused(InvalidInput.of(thrown));
            return refused(new PasskeyLimitReached("remove a passkey first"));
        }
    }

    /// Returns why not; empty on success.
    List<UserError> finish(Requester requester, FinishPasskeyInput input) {
        var request = FinishPasskeyRequest.newBuilder()
                .setCeremony(input.ceremony())
                .setCredential(input.credential())
                .setName(input.name())
                .build();
        try {
            var response = Calls.signedIn(passkeys, requester, Calls.CHANGE).finishPasskey(request);
            return switch (response.getOutcomeCase()) {
                case ADDED -> List.of();
                case REFUSED -> List.of(PasskeyRefused.REFUSED);
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return List.of(InvalidInput.of(thrown));
        }
    }

    /// Returns why not; empty on success.
    List<UserError> rename(Requester requester, RenamePasskeyInput input) {
        var request = RenamePasskeyRequest.newBuilder()
                .setPasskeyId(GlobalId.local(Passkey.TYPE, input.passkeyId()))
                .setName(input.name())
                .build();
        try {
            var _ = Calls.signedIn(passkeys, requester, Calls.CHANGE).renamePasskey(request);
            return List.of();
        } catch (StatusRuntimeException thrown) {
            return List.of(Refusals.is(thrown, "PASSKEY_UNKNOWN") ? unknown() : InvalidInput.of(thrown));
        }
    }

    /// Returns why not; empty on success.
    List<UserError> remove(Requester requester, RemovePasskeyInput input) {
        var request = RemovePasskeyRequest.newBuilder()
                .setPasskeyId(GlobalId.local(Passkey.TYPE, input.passkeyId()))
                .setPassword(input.password())
                .setFactor(SecondFactorInput.message(input.factor()))
                .build();
        try {
            var response = Calls.signedIn(passkeys, requester, HASHING).removePasskey(request);
            return switch (response.getOutcomeCase()) {
                case REMOVED -> List.of();
                case WRONG_PASSWORD -> List.of(WrongPassword.WRONG);
                case FACTOR_NEEDED -> List.of(SecondFactorNeeded.of(response.getFactorNeeded()));
                case FACTOR_REFUSED -> List.of(SecondFactorRefused.REFUSED);
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return List.of(Refusals.is(thrown, "PASSKEY_UNKNOWN") ? unknown() : InvalidInput.of(thrown));
        }
    }

    private static PasskeyCeremony ceremony(dev.vivavoce.identity.v1.PasskeyCeremony message) {
        return new PasskeyCeremony(message.getToken(), message.getOptions());
    }

    private static BeginPasskeyPayload refused(UserError why) {
        return new BeginPasskeyPayload(null, List.of(why));
    }

    private static PasskeyUnknown unknown() {
        return new PasskeyUnknown("you have no such passkey");
    }

    private static IllegalStateException unknownOutcome() {
        return new IllegalStateException("identity answered without an outcome we know");
    }
}
