package dev.vivavoce.bff.fake;

import com.google.protobuf.Timestamp;
import dev.vivavoce.identity.v1.ApiKey;
import dev.vivavoce.identity.v1.ApiKeyCreated;
import dev.vivavoce.identity.v1.ApiKeyServiceGrpc.ApiKeyServiceImplBase;
import dev.vivavoce.identity.v1.CreateApiKeyRequest;
import dev.vivavoce.identity.v1.CreateApiKeyResponse;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.ListApiKeysRequest;
import dev.vivavoce.identity.v1.ListApiKeysResponse;
import dev.vivavoce.identity.v1.RevokeApiKeyRequest;
import dev.vivavoce.identity.v1.RevokeApiKeyResponse;
import dev.vivavoce.identity.v1.TooManyApiKeys;
import dev.vivavoce.identity.v1.WrongPassword;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The part of identity that has API keys: two for each person.
final class FakeApiKeys extends ApiKeyServiceImplBase {
    private static final int MOST = 2;
    private static final long CREATED = 1_800_000_000;

    private final FakeFactors factors;
    private final Map<String, List<ApiKey>> all = new ConcurrentHashMap<>();

    FakeApiKeys(FakeFactors factors) {
        this.factors = factors;
    }

    @Override
    public void createApiKey(CreateApiKeyRequest request, StreamObserver<CreateApiKeyResponse> out) {
        if (request.getLifetimeDays() < 1) throw Failure.invalidField("lifetime_days", "expected: 1 to 365");
        var response = CreateApiKeyResponse.newBuilder();
        if (!request.getCurrentPassword().equals(FakeCredentials.PASSWORD)) {
            response.setWrongPassword(WrongPassword.getDefaultInstance());
        } else if (factors.asksFor(request.getFactor())) {
            response.setFactorNeeded(FakeFactors.needed());
        } else if (factors.refuses(request.getFactor())) {
            response.setFactorRefused(FactorRefused.getDefaultInstance());
        } else if (own().size() == MOST) {
            response.setTooMany(TooManyApiKeys.newBuilder().setLimit(MOST));
        } else {
            var key = ApiKey.newBuilder()
                    .setId(UUID.randomUUID().toString())
                    .setName(request.getName())
                    .addAllScopes(request.getScopesList())
                    .setCreatedAt(Timestamp.newBuilder().setSeconds(CREATED))
                    .setExpiresAt(Timestamp.newBuilder().setSeconds(CREATED + 86_400L * request.getLifetimeDays()))
                    .setLastUsedOn(own().isEmpty() ? "" : "2027-01-15")
                    .build();
            own().addFirst(key);
            response.setCreated(ApiKeyCreated.newBuilder().setApiKey(key).setSecret("vvk_secret"));
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void listApiKeys(ListApiKeysRequest request, StreamObserver<ListApiKeysResponse> out) {
        out.onNext(ListApiKeysResponse.newBuilder().addAllApiKeys(own()).build());
        out.onCompleted();
    }

    @Override
    public void revokeApiKey(RevokeApiKeyRequest request, StreamObserver<RevokeApiKeyResponse> out) {
        if (!own().removeIf(key -> key.getId().equals(request.getApiKeyId())))
            throw Failure.notFound("API_KEY_UNKNOWN", "no such API key");
        out.onNext(RevokeApiKeyResponse.getDefaultInstance());
        out.onCompleted();
    }

    private List<ApiKey> own() {
        return all.computeIfAbsent(Caller.current().subject(), _ -> new ArrayList<>());
    }
}
