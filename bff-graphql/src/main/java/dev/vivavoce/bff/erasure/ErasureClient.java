package dev.vivavoce.bff.erasure;

import com.google.protobuf.util.Durations;
import dev.vivavoce.bff.account.WrongPassword;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.erasure.EraseMe.EraseMeInput;
import dev.vivavoce.bff.erasure.EraseMe.EraseMePayload;
import dev.vivavoce.bff.erasure.ErasureReceipt.DataCategory;
import dev.vivavoce.bff.erasure.ErasureReceipt.ErasedPlace;
import dev.vivavoce.bff.erasure.ErasureReceipt.KeptPlace;
import dev.vivavoce.bff.erasure.ErasureReceipt.KeptReason;
import dev.vivavoce.bff.erasure.ErasureReceipt.ServiceErasure;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.proof.SecondFactorInput;
import dev.vivavoce.bff.proof.SecondFactorNeeded;
import dev.vivavoce.bff.proof.SecondFactorRefused;
import dev.vivavoce.identity.v1.EraseMeRequest;
import dev.vivavoce.identity.v1.ErasureServiceGrpc;
import dev.vivavoce.identity.v1.GetErasureReceiptRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Calls identity to erase people.
public final class ErasureClient {
    /// Hashing the password waits for its turn.
    private static final Duration ERASING = Duration.ofSeconds(10);

    private final ErasureServiceGrpc.ErasureServiceBlockingStub erasures;

    public ErasureClient(Channel identity) {
        erasures = ErasureServiceGrpc.newBlockingStub(identity);
    }

    EraseMePayload eraseMe(Requester requester, EraseMeInput input) {
        var request = EraseMeRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setPassword(input.password())
                .setFactor(SecondFactorInput.message(input.factor()))
                .build();
        try {
            var response = Calls.signedIn(erasures, requester, ERASING).eraseMe(request);
            return switch (response.getOutcomeCase()) {
                case RECEIPT_ID -> new EraseMePayload(UUID.fromString(response.getReceiptId()), List.of());
                case WRONG_PASSWORD -> new EraseMePayload(null, List.of(WrongPassword.WRONG));
                case FACTOR_NEEDED ->
                    new EraseMePayload(null, List.of(SecondFactorNeeded.of(response.getFactorNeeded())));
                case FACTOR_REFUSED -> new EraseMePayload(null, List.of(SecondFactorRefused.REFUSED));
                case OUTCOME_NOT_SET -> throw new IllegalStateException("identity answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "LAST_ADMIN")) return new EraseMePayload(null, List.of(InvalidInput.of(thrown)));
            return new EraseMePayload(null, List.of(new LastAdministrator("the last administrator keeps the account")));
        }
    }

    /// Returns null when there is no such receipt.
    @Nullable
    ErasureReceipt receipt(Requester requester, UUID id) {
        var request = GetErasureReceiptRequest.newBuilder()
                .setReceiptId(id.toString())
                .build();
        try {
            return receipt(
                    id,
                    Calls.open(erasures, requester, Calls.READ)
                            .getErasureReceipt(request)
                            .getReceipt());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "RECEIPT_UNKNOWN")) throw thrown;
            return null;
        }
    }

    private static ErasureReceipt receipt(UUID id, dev.vivavoce.identity.v1.ErasureReceipt message) {
        return new ErasureReceipt(
                id,
                ProtoMapping.time(message.getRequestedAt()),
                message.hasCompletedAt() ? ProtoMapping.time(message.getCompletedAt()) : null,
                ProtoMapping.time(message.getExpiresAt()),
                message.getServicesList().stream().map(ErasureClient::part).toList());
    }

    private static ServiceErasure part(dev.vivavoce.identity.v1.ServiceErasure message) {
        return new ServiceErasure(
                message.getService(),
                message.hasAnsweredAt() ? ProtoMapping.time(message.getAnsweredAt()) : null,
                message.getErasedList().stream()
                        .map(place -> new ErasedPlace(
                                place.getPlace(),
                                ProtoMapping.required(DataCategory.class, place.getCategory(), "DATA_CATEGORY_"),
                                Math.clamp(place.getCount(), 0, Integer.MAX_VALUE)))
                        .toList(),
                message.getKeptList().stream()
                        .map(place -> new KeptPlace(
                                place.getPlace(),
                                ProtoMapping.required(KeptReason.class, place.getReason(), "KEPT_REASON_"),
                                (int) Durations.toDays(place.getKeptFor())))
                        .toList());
    }
}
