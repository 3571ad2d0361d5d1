package dev.vivavoce.identity.apikey;

import dev.vivavoce.access.v1.Scope;
import dev.vivavoce.identity.factor.FactorMapping;
import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.v1.ApiKeyCreated;
import dev.vivavoce.identity.v1.ApiKeyServiceGrpc;
import dev.vivavoce.identity.v1.CreateApiKeyRequest;
import dev.vivavoce.identity.v1.CreateApiKeyResponse;
import dev.vivavoce.identity.v1.ExchangeApiKeyRequest;
import dev.vivavoce.identity.v1.ExchangeApiKeyResponse;
import dev.vivavoce.identity.v1.ListApiKeysRequest;
import dev.vivavoce.identity.v1.ListApiKeysResponse;
import dev.vivavoce.identity.v1.RevokeApiKeyRequest;
import dev.vivavoce.identity.v1.RevokeApiKeyResponse;
import dev.vivavoce.identity.v1.TooManyApiKeys;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The gRPC endpoint of API keys.
public final class ApiKeyGrpc extends ApiKeyServiceGrpc.ApiKeyServiceImplBase {
    private final ApiKeys keys;

    public ApiKeyGrpc(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public void createApiKey(CreateApiKeyRequest request, StreamObserver<CreateApiKeyResponse> out) {
        var wanted = NewApiKey.parse(
                IdempotencyKey.parse(request.getIdempotencyKey()),
                new Secret(request.getCurrentPassword()),
                FactorMapping.proof(request.getFactor()),
                request.getName(),
                scopes(request.getScopesList()),
                request.getLifetimeDays());
        var response = CreateApiKeyResponse.newBuilder();
        var caller = Caller.current();
        switch (keys.create(caller.userId(), UUID.fromString(caller.sessionId()), wanted)) {
            case KeyCreation.Created(ApiKey key, Secret secret) ->
                response.setCreated(
                        ApiKeyCreated.newBuilder().setApiKey(message(key)).setSecret(secret.reveal()));
            case KeyCreation.NotPassed(StepUp.Refusal why) ->
                FactorMapping.refuse(
                        why, response::setWrongPassword, response::setFactorNeeded, response::setFactorRefused);
            case KeyCreation.TooMany(int limit) ->
                response.setTooMany(TooManyApiKeys.newBuilder().setLimit(limit));
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void listApiKeys(ListApiKeysRequest request, StreamObserver<ListApiKeysResponse> out) {
        var response = ListApiKeysResponse.newBuilder();
        for (var key : keys.list(Caller.current().userId())) response.addApiKeys(message(key));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void revokeApiKey(RevokeApiKeyRequest request, StreamObserver<RevokeApiKeyResponse> out) {
        keys.revoke(Caller.current().userId(), Ids.uuid("api_key_id", request.getApiKeyId()));
        out.onNext(RevokeApiKeyResponse.getDefaultInstance());
        out.onCompleted();
    }

    @Override
    public void exchangeApiKey(ExchangeApiKeyRequest request, StreamObserver<ExchangeApiKeyResponse> out) {
        var exchanged = keys.exchange(new Secret(request.getApiKey()), ClientAddress.current());
        var response = ExchangeApiKeyResponse.newBuilder()
                .setAccessToken(exchanged.token().value().reveal())
                .setExpiresAt(ProtoTimes.timestamp(exchanged.token().expiresAt()));
        exchanged.scopes().stream().sorted().map(ApiKeyGrpc::message).forEach(response::addScopes);
        out.onNext(response.build());
        out.onCompleted();
    }

    private dev.vivavoce.identity.v1.ApiKey message(ApiKey key) {
        var message = dev.vivavoce.identity.v1.ApiKey.newBuilder()
                .setId(key.id().toString())
                .setName(key.name())
                .setCreatedAt(ProtoTimes.timestamp(key.createdAt()))
                .setExpiresAt(ProtoTimes.timestamp(key.expiresAt()))
                .setExpired(keys.isExpired(key));
        key.scopes().stream().sorted().map(ApiKeyGrpc::message).forEach(message::addScopes);
        var day = key.lastUsedOn();
        if (day != null) message.setLastUsedOn(day.toString());
        return message.build();
    }

    private static Scope message(dev.vivavoce.runtime.security.Scope scope) {
        return switch (scope) {
            case SPEECH_WRITE -> Scope.SCOPE_SPEECH_WRITE;
            case RESULTS_READ -> Scope.SCOPE_RESULTS_READ;
            case CONTENT_READ -> Scope.SCOPE_CONTENT_READ;
            case PROFILE_READ -> Scope.SCOPE_PROFILE_READ;
        };
    }

    private static Set<dev.vivavoce.runtime.security.Scope> scopes(List<Scope> named) {
        var scopes = EnumSet.noneOf(dev.vivavoce.runtime.security.Scope.class);
        for (var scope : named) {
            scopes.add(
                    switch (scope) {
                        case SCOPE_SPEECH_WRITE -> dev.vivavoce.runtime.security.Scope.SPEECH_WRITE;
                        case SCOPE_RESULTS_READ -> dev.vivavoce.runtime.security.Scope.RESULTS_READ;
                        case SCOPE_CONTENT_READ -> dev.vivavoce.runtime.security.Scope.CONTENT_READ;
                        case SCOPE_PROFILE_READ -> dev.vivavoce.runtime.security.Scope.PROFILE_READ;
                        case SCOPE_UNSPECIFIED, UNRECOGNIZED ->
                            throw Failure.invalidField("scopes", "expected: scopes of the contract");
                    });
        }
        return Set.copyOf(scopes);
    }
}
