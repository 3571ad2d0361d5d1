package dev.vivavoce.identity.erasure;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.identity.factor.FactorMapping;
import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.v1.EraseMeRequest;
import dev.vivavoce.identity.v1.EraseMeResponse;
import dev.vivavoce.identity.v1.ErasureReceipt;
import dev.vivavoce.identity.v1.ErasureServiceGrpc;
import dev.vivavoce.identity.v1.GetErasureReceiptRequest;
import dev.vivavoce.identity.v1.GetErasureReceiptResponse;
import dev.vivavoce.identity.v1.ServiceErasure;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.privacy.ReportMapping;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.UUID;

/// The gRPC endpoint of erasures.
public final class ErasureGrpc extends ErasureServiceGrpc.ErasureServiceImplBase {
    private final Erasures erasures;

    public ErasureGrpc(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void eraseMe(EraseMeRequest request, StreamObserver<EraseMeResponse> out) {
        var response = EraseMeResponse.newBuilder();
        var password = new Secret(request.getPassword());
        var proof = FactorMapping.proof(request.getFactor());
        var key = Ids.uuid("idempotency_key", request.getIdempotencyKey());
        switch (erasures.begin(Caller.current().userId(), key, password, proof, ClientAddress.current())) {
            case ErasureStart.Begun(UUID receiptId) -> response.setReceiptId(receiptId.toString());
            case ErasureStart.NotPassed(StepUp.Refusal why) ->
                FactorMapping.refuse(
                        why, response::setWrongPassword, response::setFactorNeeded, response::setFactorRefused);
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void getErasureReceipt(GetErasureReceiptRequest request, StreamObserver<GetErasureReceiptResponse> out) {
        var receipt = erasures.receipt(Ids.uuid("receipt_id", request.getReceiptId()));
        out.onNext(GetErasureReceiptResponse.newBuilder()
                .setReceipt(message(receipt))
                .build());
        out.onCompleted();
    }

    private ErasureReceipt message(Receipt receipt) {
        var message = ErasureReceipt.newBuilder()
                .setRequestedAt(ProtoTimes.timestamp(receipt.requestedAt()))
                .setExpiresAt(ProtoTimes.timestamp(receipt.expiresAt()));
        if (receipt.completedAt() != null) message.setCompletedAt(ProtoTimes.timestamp(receipt.completedAt()));
        var answers = receipt.services().stream().collect(toMap(Receipt.Answer::service, answer -> answer));
        for (var service : erasures.services()) {
            var part = ServiceErasure.newBuilder().setService(service);
            var answer = answers.get(service);
            if (answer != null) {
                var report = ReportMapping.message(answer.report());
                part.setAnsweredAt(ProtoTimes.timestamp(answer.answeredAt()))
                        .addAllErased(report.getErasedList())
                        .addAllKept(report.getKeptList());
            }
            message.addServices(part);
        }
        return message.build();
    }
}
