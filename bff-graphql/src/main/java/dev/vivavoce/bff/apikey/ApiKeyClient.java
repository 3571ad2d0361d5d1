package dev.vivavoce.bff.apikey;

import dev.vivavoce.access.v1.Scope;
import dev.vivavoce.bff.account.WrongPassword;
import dev.vivavoce.bff.apikey.Payloads.ApiKeyUnknown;
import dev.vivavoce.bff.apikey.Payloads.CreateApiKeyInput;
import dev.vivavoce.bff.apikey.Payloads.Creation;
import dev.vivavoce.bff.apikey.Payloads.TooManyApiKeys;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.SecondFactorInput;
import dev.vivavoce.bff.proof.SecondFactorNeeded;
import dev.vivavoce.bff.proof.SecondFactorRefused;
import dev.vivavoce.identity.v1.ApiKeyServiceGrpc;
import dev.vivavoce.identity.v1.CreateApiKeyRequest;
import dev.vivavoce.identity.v1.ListApiKeysRequest;
import dev.vivavoce.identity.v1.RevokeApiKeyRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Calls identity about API keys.
public final class ApiKeyClient {
    /// Hashing a password takes long by design, and hashes wait for each other.
    private static final Duration HASHING = Duration.ofSeconds(10);

    private static final String SCOPE = "SCOPE_";

    private final ApiKeyServiceGrpc.ApiKeyServiceBlockingStub keys;

    public ApiKeyClient(Channel identity) {
        keys = ApiKeyServiceGrpc.newBlockingStub(identity);
    }

    Creation create(Requester requester, CreateApiKeyInput input) {
        var request = CreateApiKeyRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setCurrentPassword(input.currentPassword())
                .setFactor(SecondFactorInput.message(input.factor()))
                .setName(input.name())
                .setLifetimeDays(input.lifetimeDays() == 0 ? -1 : input.lifetimeDays()); // 0 is identity's default
        for (var scope : input.scopes()) request.addScopes(Scope.valueOf(SCOPE + scope.name()));
        try {
            var response = Calls.signedIn(keys, requester, HASHING).createApiKey(request.build());
            return switch (response.getOutcomeCase()) {
                case CREATED ->
                    new Creation(
                            apiKey(response.getCreated().getApiKey()),
                            response.getCreated().getSecret(),
                            List.of());
                case WRONG_PASSWORD -> refused(WrongPassword.WRONG);
                case FACTOR_NEEDED -> refused(SecondFactorNeeded.of(response.getFactorNeeded()));
                case FACTOR_REFUSED -> refused(SecondFactorRefused.REFUSED);
                case TOO_MANY ->
                    refused(new TooManyApiKeys(
                            "you have as many API keys as are allowed: revoke one first",
                            response.getTooMany().getLimit()));
                case OUTCOME_NOT_SET -> throw new IllegalStateException("identity answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            return refused(InvalidInput.of(thrown));
        }
    }

    List<ApiKey> list(Requester requester) {
        return Calls.signedIn(keys, requester, Calls.READ)
                .listApiKeys(ListApiKeysRequest.getDefaultInstance())
                .getApiKeysList()
                .stream()
                .map(ApiKeyClient::apiKey)
                .toList();
    }

    /// Returns why not; empty on success.
    List<UserError> revoke(Requester requester, String apiKeyId) {
        try {
            var _ = Calls.signedIn(keys, requester, Calls.CHANGE)
                    .revokeApiKey(RevokeApiKeyRequest.newBuilder()
                            .setApiKeyId(apiKeyId)
                            .build());
            return List.of();
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "API_KEY_UNKNOWN")) throw thrown;
            return List.of(new ApiKeyUnknown("you have no such API key"));
        }
    }

    private static Creation refused(UserError error) {
        return new Creation(null, null, List.of(error));
    }

    private static ApiKey apiKey(dev.vivavoce.identity.v1.ApiKey key) {
        return new ApiKey(
                key.getId(),
                key.getName(),
                key.getScopesList().stream()
                        .map(scope -> ProtoMapping.constant(ApiKeyScope.class, scope, SCOPE))
                        .flatMap(Optional::stream)
                        .toList(),
                ProtoMapping.time(key.getCreatedAt()),
                ProtoMapping.time(key.getExpiresAt()),
                key.getLastUsedOn().isEmpty() ? null : LocalDate.parse(key.getLastUsedOn()),
                key.getExpired());
    }
}
