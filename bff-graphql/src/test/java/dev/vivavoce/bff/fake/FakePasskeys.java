package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.identity.v1.AskForPasskeyRequest;
import dev.vivavoce.identity.v1.AskForPasskeyResponse;
import dev.vivavoce.identity.v1.BeginPasskeyRequest;
import dev.vivavoce.identity.v1.BeginPasskeyResponse;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.FinishPasskeyRequest;
import dev.vivavoce.identity.v1.FinishPasskeyResponse;
import dev.vivavoce.identity.v1.ListPasskeysRequest;
import dev.vivavoce.identity.v1.ListPasskeysResponse;
import dev.vivavoce.identity.v1.Passkey;
import dev.vivavoce.identity.v1.PasskeyAnswer;
import dev.vivavoce.identity.v1.PasskeyCeremony;
import dev.vivavoce.identity.v1.PasskeyRefused;
import dev.vivavoce.identity.v1.PasskeyRemoved;
import dev.vivavoce.identity.v1.PasskeyServiceGrpc;
import dev.vivavoce.identity.v1.RemovePasskeyRequest;
import dev.vivavoce.identity.v1.RemovePasskeyResponse;
import dev.vivavoce.identity.v1.RenamePasskeyRequest;
import dev.vivavoce.identity.v1.RenamePasskeyResponse;
import dev.vivavoce.identity.v1.WrongPassword;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/// The part of identity with passkeys: every user has the same ones, and the answer `signed` is right.
final class FakePasskeys extends PasskeyServiceGrpc.PasskeyServiceImplBase {
    private static final int MOST = 2;
    private static final PasskeyCeremony CEREMONY = PasskeyCeremony.newBuilder()
            .setToken("ceremony")
            .setOptions("{\"publicKey\": {}}")
            .build();

    private final Map<String, String> names = new ConcurrentSkipListMap<>();
    private final FakeFactors factors;

    FakePasskeys(FakeFactors factors) {
        this.factors = factors;
    }

    static boolean isRight(PasskeyAnswer answer) {
        if (answer.getCredential().length() > 16 * 1024)
            throw Failure.invalidField("passkey.credential", "expected: at most 16 KiB of JSON");
        return answer.getCeremony().equals("ceremony") && answer.getCredential().equals("signed");
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    @Override
    public void listPasskeys(ListPasskeysRequest request, StreamObserver<ListPasskeysResponse> out) {
        var response = ListPasskeysResponse.newBuilder();
        names.forEach((id, name) -> response.addPasskeys(
                Passkey.newBuilder().setId(id).setName(name).setCreatedAt(Timestamps.fromMillis(0))));
        answer(out, response.build());
    }

    @Override
    public void beginPasskey(BeginPasskeyRequest request, StreamObserver<BeginPasskeyResponse> out) {
        if (names.size() >= MOST) throw Failure.precondition("PASSKEY_LIMIT", "remove one first");
        var response = BeginPasskeyResponse.newBuilder();
        if (!request.getPassword().equals(FakeCredentials.PASSWORD))
            response.setWrongPassword(WrongPassword.getDefaultInstance());
        else if (factors.asksFor(request.getFactor())) response.setFactorNeeded(FakeFactors.needed());
        else if (factors.refuses(request.getFactor())) response.setFactorRefused(FactorRefused.getDefaultInstance());
        else response.setBegun(CEREMONY);
        answer(out, response.build());
    }

    @Override
    public void finishPasskey(FinishPasskeyRequest request, StreamObserver<FinishPasskeyResponse> out) {
        if (request.getName().isEmpty()) throw Failure.invalidField("name", "expected: 1 to 80 characters");
        var response = FinishPasskeyResponse.newBuilder();
        if (!request.getCredential().equals("made") || !request.getCeremony().equals("ceremony"))
            response.setRefused(PasskeyRefused.getDefaultInstance());
        else {
            var id = UUID.randomUUID().toString();
            names.put(id, request.getName());
            response.setAdded(Passkey.newBuilder().setId(id).setName(request.getName()));
        }
        answer(out, response.build());
    }

    @Override
    public void renamePasskey(RenamePasskeyRequest request, StreamObserver<RenamePasskeyResponse> out) {
        if (request.getName().isEmpty()) throw Failure.invalidField("name", "expected: 1 to 80 characters");
        if (names.replace(request.getPasskeyId(), request.getName()) == null) throw unknown();
        answer(out, RenamePasskeyResponse.getDefaultInstance());
    }

    @Override
    public void removePasskey(RemovePasskeyRequest request, StreamObserver<RemovePasskeyResponse> out) {
        var response = RemovePasskeyResponse.newBuilder();
        if (!request.getPassword().equals(FakeCredentials.PASSWORD))
            response.setWrongPassword(WrongPassword.getDefaultInstance());
        else if (factors.asksFor(request.getFactor())) response.setFactorNeeded(FakeFactors.needed());
        else if (factors.refuses(request.getFactor())) response.setFactorRefused(FactorRefused.getDefaultInstance());
        else if (names.remove(request.getPasskeyId()) == null) throw unknown();
        else response.setRemoved(PasskeyRemoved.getDefaultInstance());
        answer(out, response.build());
    }

    @Override
    public void askForPasskey(AskForPasskeyRequest request, StreamObserver<AskForPasskeyResponse> out) {
        if (request.getTimeout().getSeconds() < 1) throw Failure.invalidField("timeout", "expected: 1 s to 300 s");
        answer(out, AskForPasskeyResponse.newBuilder().setCeremony(CEREMONY).build());
    }

    private static Failure unknown() {
        return Failure.notFound("PASSKEY_UNKNOWN", "no such passkey");
    }
}
