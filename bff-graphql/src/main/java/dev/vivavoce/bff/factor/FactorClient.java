package dev.vivavoce.bff.factor;

import dev.vivavoce.bff.account.WrongPassword;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.factor.Inputs.BeginSecondFactorInput;
import dev.vivavoce.bff.factor.Inputs.ConfirmSecondFactorInput;
import dev.vivavoce.bff.factor.Inputs.DisableSecondFactorInput;
import dev.vivavoce.bff.factor.Inputs.RenewRecoveryCodesInput;
import dev.vivavoce.bff.factor.Payloads.BeginSecondFactorPayload;
import dev.vivavoce.bff.factor.Payloads.NewRecoveryCodes;
import dev.vivavoce.bff.factor.Payloads.SecondFactorAlreadyOn;
import dev.vivavoce.bff.factor.Payloads.SecondFactorNotBegun;
import dev.vivavoce.bff.factor.Payloads.SecondFactorRequired;
import dev.vivavoce.bff.factor.Payloads.SecondFactorSetup;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.SecondFactorInput;
import dev.vivavoce.bff.proof.SecondFactorNeeded;
import dev.vivavoce.bff.proof.SecondFactorRefused;
import dev.vivavoce.identity.v1.BeginFactorRequest;
import dev.vivavoce.identity.v1.ConfirmFactorRequest;
import dev.vivavoce.identity.v1.DisableFactorRequest;
import dev.vivavoce.identity.v1.FactorServiceGrpc;
import dev.vivavoce.identity.v1.GetFactorRequest;
import dev.vivavoce.identity.v1.RecoveryCodes;
import dev.vivavoce.identity.v1.RenewRecoveryCodesRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;

/// Calls identity about the second factor.
public final class FactorClient {
    /// Hashing a password takes long by design, and hashes wait for each other.
    private static final Duration HASHING = Duration.ofSeconds(10);

    private final FactorServiceGrpc.FactorServiceBlockingStub factors;

    public FactorClient(Channel identity) {
        factors = FactorServiceGrpc.newBlockingStub(identity);
    }

    SecondFactor get(Requester requester) {
        var factor = Calls.signedIn(factors, requester, Calls.READ).getFactor(GetFactorRequest.getDefaultInstance());
        return new SecondFactor(
                factor.getOn(),
                factor.hasSince() ? ProtoMapping.time(factor.getSince()) : null,
                factor.getRecoveryCodesLeft());
    }

    BeginSecondFactorPayload begin(Requester requester, BeginSecondFactorInput input) {
        var request =
                BeginFactorRequest.newBuilder().setPassword(input.password()).build();
        var response = Calls.signedIn(factors, requester, HASHING).beginFactor(request);
        return switch (response.getOutcomeCase()) {
            case BEGUN ->
                new BeginSecondFactorPayload(
                        new SecondFactorSetup(
                                response.getBegun().getSecret(),
                                response.getBegun().getUri()),
                        List.of());
            case WRONG_PASSWORD -> new BeginSecondFactorPayload(null, List.of(WrongPassword.WRONG));
            case ALREADY_ON ->
                new BeginSecondFactorPayload(
                        null, List.of(new SecondFactorAlreadyOn("the second factor is on: turn it off first")));
            case OUTCOME_NOT_SET -> throw unknownOutcome();
        };
    }

    NewRecoveryCodes confirm(Requester requester, ConfirmSecondFactorInput input) {
        var request = ConfirmFactorRequest.newBuilder().setCode(input.code()).build();
        var response = Calls.signedIn(factors, requester, Calls.CHANGE).confirmFactor(request);
        return switch (response.getOutcomeCase()) {
            case CONFIRMED -> codes(response.getConfirmed());
            case REFUSED -> refused(SecondFactorRefused.REFUSED);
            case NOT_BEGUN -> refused(new SecondFactorNotBegun("there is no secret to confirm: begin again"));
            case OUTCOME_NOT_SET -> throw unknownOutcome();
        };
    }

    /// Returns why not; empty on success.
    List<UserError> disable(Requester requester, DisableSecondFactorInput input) {
        var request = DisableFactorRequest.newBuilder()
                .setPassword(input.password())
                .setFactor(SecondFactorInput.message(input.factor()))
                .build();
        try {
            var response = Calls.signedIn(factors, requester, HASHING).disableFactor(request);
            return switch (response.getOutcomeCase()) {
                case DISABLED -> List.of();
                case WRONG_PASSWORD -> List.of(WrongPassword.WRONG);
                case FACTOR_NEEDED -> List.of(SecondFactorNeeded.of(response.getFactorNeeded()));
                case FACTOR_REFUSED -> List.of(SecondFactorRefused.REFUSED);
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "FACTOR_REQUIRED"))
                return List.of(new SecondFactorRequired("an administrator needs the second factor"));
            return List.of(InvalidInput.of(thrown));
        }
    }

    NewRecoveryCodes renewCodes(Requester requester, RenewRecoveryCodesInput input) {
        var request = RenewRecoveryCodesRequest.newBuilder()
                .setPassword(input.password())
                .setFactor(SecondFactorInput.message(input.factor()))
                .build();
        try {
            var response = Calls.signedIn(factors, requester, HASHING).renewRecoveryCodes(request);
            return switch (response.getOutcomeCase()) {
                case RENEWED -> codes(response.getRenewed());
                case WRONG_PASSWORD -> refused(WrongPassword.WRONG);
                case FACTOR_NEEDED -> refused(SecondFactorNeeded.of(response.getFactorNeeded()));
                case FACTOR_REFUSED -> refused(SecondFactorRefused.REFUSED);
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return refused(InvalidInput.of(thrown));
        }
    }

    private static NewRecoveryCodes codes(RecoveryCodes message) {
        return new NewRecoveryCodes(List.copyOf(message.getCodesList()), List.of());
    }

    private static NewRecoveryCodes refused(UserError why) {
        return new NewRecoveryCodes(null, List.of(why));
    }

    private static IllegalStateException unknownOutcome() {
        return new IllegalStateException("identity answered without an outcome we know");
    }
}
