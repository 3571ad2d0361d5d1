package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.identity.v1.EraseMeRequest;
import dev.vivavoce.identity.v1.EraseMeResponse;
import dev.vivavoce.identity.v1.ErasureReceipt;
import dev.vivavoce.identity.v1.ErasureServiceGrpc;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.GetErasureReceiptRequest;
import dev.vivavoce.identity.v1.GetErasureReceiptResponse;
import dev.vivavoce.identity.v1.ServiceErasure;
import dev.vivavoce.identity.v1.WrongPassword;
import dev.vivavoce.privacy.v1.DataCategory;
import dev.vivavoce.privacy.v1.ErasedPlace;
import dev.vivavoce.privacy.v1.KeptPlace;
import dev.vivavoce.privacy.v1.KeptReason;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Identity's erasures: `correct horse` erases, `last administrator` is refused, every other password is wrong.
/// Speech has answered, billing has not.
final class FakeErasures extends ErasureServiceGrpc.ErasureServiceImplBase {
    private final FakeFactors factors;
    private final Set<String> receipts = ConcurrentHashMap.newKeySet();

    FakeErasures(FakeFactors factors) {
        this.factors = factors;
    }

    @Override
    public void eraseMe(EraseMeRequest request, StreamObserver<EraseMeResponse> out) {
        var response = EraseMeResponse.newBuilder();
        switch (request.getPassword()) {
            case "correct horse" -> {
                if (factors.asksFor(request.getFactor())) {
                    response.setFactorNeeded(FakeFactors.needed());
                    break;
                }
                if (factors.refuses(request.getFactor())) {
                    response.setFactorRefused(FactorRefused.getDefaultInstance());
                    break;
                }
                receipts.add(request.getIdempotencyKey());
                response.setReceiptId(request.getIdempotencyKey());
            }
            case "an ending of tomorrow" -> {} // which this edge does not know
            case "last administrator" -> throw Failure.precondition("LAST_ADMIN", "the last administrator");
            default -> response.setWrongPassword(WrongPassword.getDefaultInstance());
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void getErasureReceipt(GetErasureReceiptRequest request, StreamObserver<GetErasureReceiptResponse> out) {
        if (!receipts.contains(request.getReceiptId())) throw Failure.notFound("RECEIPT_UNKNOWN", "no such receipt");
        var speech = ServiceErasure.newBuilder()
                .setService("speech")
                .setAnsweredAt(Timestamps.fromMillis(1_000))
                .addErased(ErasedPlace.newBuilder()
                        .setPlace("speaking_session")
                        .setCategory(DataCategory.DATA_CATEGORY_SPEAKING)
                        .setCount(3))
                .addKept(KeptPlace.newBuilder()
                        .setPlace("erased_user")
                        .setReason(KeptReason.KEPT_REASON_ERASURE_MARK)
                        .setKeptFor(Durations.fromDays(180)));
        out.onNext(GetErasureReceiptResponse.newBuilder()
                .setReceipt(ErasureReceipt.newBuilder()
                        .setRequestedAt(Timestamps.fromMillis(0))
                        .setExpiresAt(Timestamps.fromMillis(2_592_000_000L))
                        .addServices(speech)
                        .addServices(ServiceErasure.newBuilder().setService("billing")))
                .build());
        out.onCompleted();
    }
}
