package dev.vivavoce.bff.apikey;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.AccountClient;
import dev.vivavoce.bff.account.SignInLimit;
import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.apikey.Payloads.ApiKeyUnknown;
import dev.vivavoce.bff.apikey.Payloads.CreateApiKeyInput;
import dev.vivavoce.bff.apikey.Payloads.CreateApiKeyPayload;
import dev.vivavoce.bff.apikey.Payloads.RevokeApiKeyInput;
import dev.vivavoce.bff.apikey.Payloads.RevokeApiKeyPayload;
import dev.vivavoce.bff.apikey.Payloads.TooManyApiKeys;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.UnionMembers;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// API keys of the viewer.
@Controller
final class ApiKeyController implements UnionMembers {
    private final ApiKeyClient keys;
    private final AccountClient accounts;
    private final SignInLimit limit;

    ApiKeyController(ApiKeyClient keys, AccountClient accounts, SignInLimit limit) {
        this.keys = keys;
        this.accounts = accounts;
        this.limit = limit;
    }

    @MutationMapping
    CreateApiKeyPayload createApiKey(@ContextValue Requester requester, @Argument CreateApiKeyInput input) {
        limit.take(requester);
        var created = keys.create(requester, input);
        var viewer = created.errors().isEmpty() ? accounts.viewer(requester) : null;
        return new CreateApiKeyPayload(created.secret(), created.apiKey(), viewer, created.errors());
    }

    @MutationMapping
    RevokeApiKeyPayload revokeApiKey(@ContextValue Requester requester, @Argument RevokeApiKeyInput input) {
        var errors = keys.revoke(requester, GlobalId.local(ApiKey.TYPE, input.apiKeyId()));
        return new RevokeApiKeyPayload(errors.isEmpty() ? accounts.viewer(requester) : null, errors);
    }

    /// A viewer sees only themselves, so there is one in a query.
    @BatchMapping
    Map<Viewer, List<ApiKey>> apiKeys(@ContextValue Requester requester, List<Viewer> viewers) {
        if (requester.isGuest()) return Map.of();
        var own = keys.list(requester);
        return viewers.stream()
                .filter(viewer -> viewer.userId().equals(requester.userId()))
                .collect(toMap(identity(), _ -> own, (one, _) -> one));
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(TooManyApiKeys.class, ApiKeyUnknown.class);
    }
}
