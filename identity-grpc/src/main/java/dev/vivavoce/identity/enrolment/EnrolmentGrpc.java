package dev.vivavoce.identity.enrolment;

import com.google.protobuf.util.Durations;
import dev.vivavoce.identity.factor.FactorMapping;
import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.passkey.Ceremony;
import dev.vivavoce.identity.passkey.PasskeyAddition;
import dev.vivavoce.identity.passkey.PasskeyName;
import dev.vivavoce.identity.passkey.PasskeyTimeout;
import dev.vivavoce.identity.v1.AskForPasskeyRequest;
import dev.vivavoce.identity.v1.AskForPasskeyResponse;
import dev.vivavoce.identity.v1.BeginPasskeyRequest;
import dev.vivavoce.identity.v1.BeginPasskeyResponse;
import dev.vivavoce.identity.v1.FinishPasskeyRequest;
import dev.vivavoce.identity.v1.FinishPasskeyResponse;
import dev.vivavoce.identity.v1.ListPasskeysRequest;
import dev.vivavoce.identity.v1.ListPasskeysResponse;
import dev.vivavoce.identity.v1.Passkey;
import dev.vivavoce.identity.v1.PasskeyCeremony;
import dev.vivavoce.identity.v1.PasskeyRefused;
import dev.vivavoce.identity.v1.PasskeyRemoved;
import dev.vivavoce.identity.v1.PasskeyServiceGrpc;
import dev.vivavoce.identity.v1.RemovePasskeyRequest;
import dev.vivavoce.identity.v1.RemovePasskeyResponse;
import dev.vivavoce.identity.v1.RenamePasskeyRequest;
import dev.vivavoce.identity.v1.RenamePasskeyResponse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.time.Duration;

/// The gRPC endpoint of passkeys.
public final class EnrolmentGrpc extends PasskeyServiceGrpc.PasskeyServiceImplBase {
    private final Enrolments enrolments;

    public EnrolmentGrpc(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public void listPasskeys(ListPasskeysRequest request, StreamObserver<ListPasskeysResponse> out) {
        var response = ListPasskeysResponse.newBuilder();
        for (var passkey : enrolments.list(Caller.current().userId())) response.addPasskeys(message(passkey));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void beginPasskey(BeginPasskeyRequest request, StreamObserver<BeginPasskeyResponse> out) {
        var response = BeginPasskeyResponse.newBuilder();
        var proof = FactorMapping.proof(request.getFactor());
        switch (enrolments.begin(Caller.current().userId(), new Secret(request.getPassword()), proof)) {
            case EnrolmentStart.Begun(Ceremony ceremony) -> response.setBegun(message(ceremony));
            case EnrolmentStart.NotPassed(StepUp.Refusal why) ->
                FactorMapping.refuse(
                        why, response::setWrongPassword, response::setFactorNeeded, response::setFactorRefused);
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void finishPasskey(FinishPasskeyRequest request, StreamObserver<FinishPasskeyResponse> out) {
        var response = FinishPasskeyResponse.newBuilder();
        var credential = FactorMapping.credential("credential", request.getCredential());
        var name = new PasskeyName(request.getName());
        var token = new Secret(request.getCeremony());
        switch (enrolments.finish(Caller.current().userId(), token, credential, name)) {
            case PasskeyAddition.Added(var passkey) -> response.setAdded(message(passkey));
            case PasskeyAddition.Refused(), PasskeyAddition.CeremonyEnded() ->
                response.setRefused(PasskeyRefused.getDefaultInstance());
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void askForPasskey(AskForPasskeyRequest request, StreamObserver<AskForPasskeyResponse> out) {
        var timeout = request.hasTimeout()
                ? new PasskeyTimeout(Duration.ofNanos(Durations.toNanos(request.getTimeout())))
                : PasskeyTimeout.LONGEST;
        var ceremony = enrolments.ask(timeout, ClientAddress.current());
        out.onNext(AskForPasskeyResponse.newBuilder()
                .setCeremony(message(ceremony))
                .build());
        out.onCompleted();
    }

    @Override
    public void renamePasskey(RenamePasskeyRequest request, StreamObserver<RenamePasskeyResponse> out) {
        var id = Ids.uuid("passkey_id", request.getPasskeyId());
        enrolments.rename(Caller.current().userId(), id, new PasskeyName(request.getName()));
        out.onNext(RenamePasskeyResponse.getDefaultInstance());
        out.onCompleted();
    }

    @Override
    public void removePasskey(RemovePasskeyRequest request, StreamObserver<RemovePasskeyResponse> out) {
        var response = RemovePasskeyResponse.newBuilder();
        var id = Ids.uuid("passkey_id", request.getPasskeyId());
        var proof = FactorMapping.proof(request.getFactor());
        switch (enrolments.remove(Caller.current().userId(), id, new Secret(request.getPassword()), proof)) {
            case StepUp.Passed() -> response.setRemoved(PasskeyRemoved.getDefaultInstance());
            case StepUp.Refusal why ->
                FactorMapping.refuse(
                        why, response::setWrongPassword, response::setFactorNeeded, response::setFactorRefused);
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    private static PasskeyCeremony message(Ceremony ceremony) {
        return PasskeyCeremony.newBuilder()
                .setToken(ceremony.token().reveal())
                .setOptions(ceremony.optionsJson())
                .build();
    }

    private static Passkey message(dev.vivavoce.identity.passkey.Passkey passkey) {
        var message = Passkey.newBuilder()
                .setId(passkey.id().toString())
                .setName(passkey.name())
                .setCreatedAt(ProtoTimes.timestamp(passkey.createdAt()));
        if (passkey.lastUsedAt() != null) message.setLastUsedAt(ProtoTimes.timestamp(passkey.lastUsedAt()));
        return message.build();
    }
}
