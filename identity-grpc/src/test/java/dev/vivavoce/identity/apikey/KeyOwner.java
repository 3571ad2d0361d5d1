package dev.vivavoce.identity.apikey;

import dev.vivavoce.access.v1.Scope;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.v1.ApiKey;
import dev.vivavoce.identity.v1.ApiKeyCreated;
import dev.vivavoce.identity.v1.ApiKeyServiceGrpc;
import dev.vivavoce.identity.v1.CreateApiKeyRequest;
import dev.vivavoce.identity.v1.CreateApiKeyResponse;
import dev.vivavoce.identity.v1.ExchangeApiKeyRequest;
import dev.vivavoce.identity.v1.ExchangeApiKeyResponse;
import dev.vivavoce.identity.v1.ListApiKeysRequest;
import dev.vivavoce.identity.v1.RevokeApiKeyRequest;
import dev.vivavoce.identity.v1.SignedIn;
import io.grpc.Channel;
import java.util.List;
import java.util.UUID;

/// A signed-in person who has API keys.
record KeyOwner(Person person, SignedIn signedIn) {
    static KeyOwner at(Channel channel) {
        var person = Person.at(channel);
        return new KeyOwner(person, person.register());
    }

    /// A request for a key that reads the profile.
    CreateApiKeyRequest.Builder wanted(String name) {
        return CreateApiKeyRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setCurrentPassword(person.password())
                .setName(name)
                .addScopes(Scope.SCOPE_PROFILE_READ);
    }

    CreateApiKeyResponse create(CreateApiKeyRequest.Builder wanted) {
        return ApiKeyServiceGrpc.newBlockingStub(person.as(signedIn)).createApiKey(wanted.build());
    }

    ApiKeyCreated created(String name) {
        return create(wanted(name)).getCreated();
    }

    List<ApiKey> list() {
        return ApiKeyServiceGrpc.newBlockingStub(person.as(signedIn))
                .listApiKeys(ListApiKeysRequest.getDefaultInstance())
                .getApiKeysList();
    }

    void revoke(String id) {
        var _ = ApiKeyServiceGrpc.newBlockingStub(person.as(signedIn))
                .revokeApiKey(RevokeApiKeyRequest.newBuilder().setApiKeyId(id).build());
    }

    static ExchangeApiKeyResponse exchange(Channel channel, String secret) {
        return ApiKeyServiceGrpc.newBlockingStub(channel)
                .exchangeApiKey(
                        ExchangeApiKeyRequest.newBuilder().setApiKey(secret).build());
    }
}
