package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.identity.v1.BeginFactorRequest;
import dev.vivavoce.identity.v1.BeginFactorResponse;
import dev.vivavoce.identity.v1.ConfirmFactorRequest;
import dev.vivavoce.identity.v1.ConfirmFactorResponse;
import dev.vivavoce.identity.v1.DisableFactorRequest;
import dev.vivavoce.identity.v1.DisableFactorResponse;
import dev.vivavoce.identity.v1.FactorAlreadyOn;
import dev.vivavoce.identity.v1.FactorBegun;
import dev.vivavoce.identity.v1.FactorDisabled;
import dev.vivavoce.identity.v1.FactorKind;
import dev.vivavoce.identity.v1.FactorNeeded;
import dev.vivavoce.identity.v1.FactorNotBegun;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.FactorServiceGrpc.FactorServiceImplBase;
import dev.vivavoce.identity.v1.GetFactorRequest;
import dev.vivavoce.identity.v1.GetFactorResponse;
import dev.vivavoce.identity.v1.LoginChallenge;
import dev.vivavoce.identity.v1.RecoveryCodes;
import dev.vivavoce.identity.v1.RenewRecoveryCodesRequest;
import dev.vivavoce.identity.v1.RenewRecoveryCodesResponse;
import dev.vivavoce.identity.v1.WrongPassword;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import java.util.List;

/// The part of identity with the second factor: one for every user, with one right code.
public final class FakeFactors {
    public static final String CODE = "123456";
    private static final List<FactorKind> KINDS =
            List.of(FactorKind.FACTOR_KIND_CODE, FactorKind.FACTOR_KIND_RECOVERY_CODE);

    public volatile boolean on;
    /// Whether every user is an administrator, who cannot turn it off.
    public volatile boolean required;
    private volatile boolean begun;

    BindableService service() {
        return new Factors();
    }

    LoginChallenge challenge(String email) {
        return LoginChallenge.newBuilder()
                .setToken("challenge of " + email)
                .setExpiresAt(Timestamps.fromMillis(0))
                .addAllKinds(KINDS)
                .addKindsValue(99) // a kind of a newer identity
                .build();
    }

    static boolean isRight(FactorProof proof) {
        if (proof.getCode().length() > 64) throw Failure.invalidField("factor.code", "expected: six digits");
        return FakePasskeys.isRight(proof.getPasskey())
                || proof.getCode().equals(CODE)
                || proof.getRecoveryCode().equals("k7fd-92mx-qp4t");
    }

    private static RecoveryCodes codes() {
        return RecoveryCodes.newBuilder().addCodes("k7fd-92mx-qp4t").build();
    }

    boolean asksFor(FactorProof proof) {
        return on && proof.equals(FactorProof.getDefaultInstance());
    }

    boolean refuses(FactorProof proof) {
        return on && !isRight(proof);
    }

    static FactorNeeded needed() {
        return FactorNeeded.newBuilder().addAllKinds(KINDS).build();
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    private final class Factors extends FactorServiceImplBase {
        @Override
        public void getFactor(GetFactorRequest request, StreamObserver<GetFactorResponse> out) {
            var response = GetFactorResponse.newBuilder().setOn(on);
            if (on) response.setSince(Timestamps.fromMillis(0)).setRecoveryCodesLeft(1);
            answer(out, response.build());
        }

        @Override
        public void beginFactor(BeginFactorRequest request, StreamObserver<BeginFactorResponse> out) {
            var response = BeginFactorResponse.newBuilder();
            if (!request.getPassword().equals(FakeCredentials.PASSWORD))
                response.setWrongPassword(WrongPassword.getDefaultInstance());
            else if (on) response.setAlreadyOn(FactorAlreadyOn.getDefaultInstance());
            else {
                begun = true;
                response.setBegun(FactorBegun.newBuilder().setSecret("GEZD").setUri("otpauth://totp/x?secret=GEZD"));
            }
            answer(out, response.build());
        }

        @Override
        public void confirmFactor(ConfirmFactorRequest request, StreamObserver<ConfirmFactorResponse> out) {
            var response = ConfirmFactorResponse.newBuilder();
            if (!begun) response.setNotBegun(FactorNotBegun.getDefaultInstance());
            else if (!request.getCode().equals(CODE)) response.setRefused(FactorRefused.getDefaultInstance());
            else {
                begun = false;
                on = true;
                response.setConfirmed(codes());
            }
            answer(out, response.build());
        }

        @Override
        public void disableFactor(DisableFactorRequest request, StreamObserver<DisableFactorResponse> out) {
            if (required) throw Failure.precondition("FACTOR_REQUIRED", "an administrator");
            var response = DisableFactorResponse.newBuilder();
            if (!request.getPassword().equals(FakeCredentials.PASSWORD))
                response.setWrongPassword(WrongPassword.getDefaultInstance());
            else if (asksFor(request.getFactor())) response.setFactorNeeded(needed());
            else if (refuses(request.getFactor())) response.setFactorRefused(FactorRefused.getDefaultInstance());
            else {
                on = false;
                response.setDisabled(FactorDisabled.getDefaultInstance());
            }
            answer(out, response.build());
        }

        @Override
        public void renewRecoveryCodes(
                RenewRecoveryCodesRequest request, StreamObserver<RenewRecoveryCodesResponse> out) {
            if (!on) throw Failure.precondition("FACTOR_OFF", "the second factor is off");
            var response = RenewRecoveryCodesResponse.newBuilder();
            if (!request.getPassword().equals(FakeCredentials.PASSWORD))
                response.setWrongPassword(WrongPassword.getDefaultInstance());
            else if (asksFor(request.getFactor())) response.setFactorNeeded(needed());
            else if (refuses(request.getFactor())) response.setFactorRefused(FactorRefused.getDefaultInstance());
            else response.setRenewed(codes());
            answer(out, response.build());
        }
    }
}
