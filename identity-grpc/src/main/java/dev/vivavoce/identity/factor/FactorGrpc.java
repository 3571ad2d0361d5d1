package dev.vivavoce.identity.factor;

import dev.vivavoce.identity.v1.BeginFactorRequest;
import dev.vivavoce.identity.v1.BeginFactorResponse;
import dev.vivavoce.identity.v1.ConfirmFactorRequest;
import dev.vivavoce.identity.v1.ConfirmFactorResponse;
import dev.vivavoce.identity.v1.DisableFactorRequest;
import dev.vivavoce.identity.v1.DisableFactorResponse;
import dev.vivavoce.identity.v1.FactorAlreadyOn;
import dev.vivavoce.identity.v1.FactorBegun;
import dev.vivavoce.identity.v1.FactorDisabled;
import dev.vivavoce.identity.v1.FactorNotBegun;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.FactorServiceGrpc;
import dev.vivavoce.identity.v1.GetFactorRequest;
import dev.vivavoce.identity.v1.GetFactorResponse;
import dev.vivavoce.identity.v1.RecoveryCodes;
import dev.vivavoce.identity.v1.RenewRecoveryCodesRequest;
import dev.vivavoce.identity.v1.RenewRecoveryCodesResponse;
import dev.vivavoce.identity.v1.WrongPassword;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.List;

/// The gRPC endpoint of the second factor.
public final class FactorGrpc extends FactorServiceGrpc.FactorServiceImplBase {
    private final Factors factors;

    public FactorGrpc(Factors factors) {
        this.factors = factors;
    }

    @Override
    public void getFactor(GetFactorRequest request, StreamObserver<GetFactorResponse> out) {
        var factor = factors.get(Caller.current().userId());
        var response = GetFactorResponse.newBuilder()
                .setOn(factor.since() != null)
                .setRecoveryCodesLeft(factor.recoveryCodesLeft());
        if (factor.since() != null) response.setSince(ProtoTimes.timestamp(factor.since()));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void beginFactor(BeginFactorRequest request, StreamObserver<BeginFactorResponse> out) {
        var response = BeginFactorResponse.newBuilder();
        switch (factors.begin(Caller.current().userId(), new Secret(request.getPassword()))) {
            case FactorSetup.Begun(Secret text, Secret uri) ->
                response.setBegun(
                        FactorBegun.newBuilder().setSecret(text.reveal()).setUri(uri.reveal()));
            case FactorSetup.WrongPassword() -> response.setWrongPassword(WrongPassword.getDefaultInstance());
            case FactorSetup.AlreadyOn() -> response.setAlreadyOn(FactorAlreadyOn.getDefaultInstance());
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void confirmFactor(ConfirmFactorRequest request, StreamObserver<ConfirmFactorResponse> out) {
        var response = ConfirmFactorResponse.newBuilder();
        switch (factors.confirm(Caller.current().userId(), new Secret(request.getCode()))) {
            case Confirmation.Confirmed(var codes) -> response.setConfirmed(message(codes));
            case Confirmation.Refused() -> response.setRefused(FactorRefused.getDefaultInstance());
            case Confirmation.NotBegun() -> response.setNotBegun(FactorNotBegun.getDefaultInstance());
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void disableFactor(DisableFactorRequest request, StreamObserver<DisableFactorResponse> out) {
        var response = DisableFactorResponse.newBuilder();
        var proof = FactorMapping.proof(request.getFactor());
        switch (factors.disable(Caller.current().userId(), new Secret(request.getPassword()), proof)) {
            case StepUp.Passed() -> response.setDisabled(FactorDisabled.getDefaultInstance());
            case StepUp.Refusal why ->
                FactorMapping.refuse(
                        why, response::setWrongPassword, response::setFactorNeeded, response::setFactorRefused);
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void renewRecoveryCodes(RenewRecoveryCodesRequest request, StreamObserver<RenewRecoveryCodesResponse> out) {
        var response = RenewRecoveryCodesResponse.newBuilder();
        var proof = FactorMapping.proof(request.getFactor());
        switch (factors.renewCodes(Caller.current().userId(), new Secret(request.getPassword()), proof)) {
            case RecoveryRenewal.Renewed(var codes) -> response.setRenewed(message(codes));
            case RecoveryRenewal.NotPassed(StepUp.Refusal why) ->
                FactorMapping.refuse(
                        why, response::setWrongPassword, response::setFactorNeeded, response::setFactorRefused);
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    private static RecoveryCodes message(List<RecoveryCode> codes) {
        return RecoveryCodes.newBuilder()
                .addAllCodes(codes.stream().map(code -> code.value().reveal()).toList())
                .build();
    }
}
