package dev.vivavoce.identity.provider;

import com.google.rpc.Code;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls one provider: its metadata (OpenID Connect Discovery 1.0), its keys, its tokens and userinfo.
public final class ProviderClient {
    private static final Logger log = LoggerFactory.getLogger(ProviderClient.class);
    private static final Duration METADATA_KEPT = Duration.ofHours(1);
    private static final Duration KEYS_KEPT = Duration.ofMinutes(15);
    private static final Duration LONGEST_FETCH = Duration.ofSeconds(15);
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private record Known(OIDCProviderMetadata metadata, IdTokens tokens, Instant until) {}

    private interface Call<T> {
        T make() throws IOException;
    }

    private final Provider provider;
    private final URI redirect;
    private final ProviderHttp http;
    private final CallGuard guard;
    private final Clock clock;
    private volatile @Nullable Known known;

    /// @param redirect where the provider sends the browser
    ProviderClient(Provider provider, URI redirect, ProviderHttp http, CallGuard guard, Clock clock) {
        this.provider = provider;
        this.redirect = redirect;
        this.http = http;
        this.guard = guard;
        this.clock = clock;
    }

    public Provider provider() {
        return provider;
    }

    /// Returns the address at the provider where the person signs in.
    ///
    /// @param locale of the provider's pages; empty when unknown
    /// @throws Failure UNAVAILABLE / PROVIDER_UNAVAILABLE
    public URI authorizationUrl(VisitSecrets visit, String locale) {
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email", "profile"),
                        new ClientID(provider.clientId()),
                        redirect)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(visit.state().value().reveal()))
                .nonce(new Nonce(visit.nonce()))
                .codeChallenge(new CodeVerifier(visit.verifier().reveal()), CodeChallengeMethod.S256);
        language(locale).ifPresent(language -> request.uiLocales(List.of(language)));
        return request.build().toURI();
    }

    /// Exchanges a code and returns who the person is.
    ///
    /// @param issuer the issuer that the answer names (RFC 9207); empty when it names none
    /// @throws Failure UNAVAILABLE / PROVIDER_UNAVAILABLE
    public Identification identify(VisitSecrets visit, String code, String issuer) {
        var now = known();
        boolean isNamed = now.metadata().supportsAuthorizationResponseIssuerParam();
        if (issuer.isEmpty() ? isNamed : !issuer.equals(provider.issuer().toString()))
            return new Identification.Refused(Refusal.ISSUER);
        try {
            var response = OIDCTokenResponseParser.parse(exchange(now.metadata(), visit, code));
            if (!response.indicatesSuccess())
                return refused(response.toErrorResponse().getErrorObject().getCode());
            var tokens = ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
            return switch (now.tokens().verify(tokens.getIDToken(), visit.nonce())) {
                case IdTokens.Valid(var person) ->
                    person.email().isEmpty()
                            ? completed(now.metadata(), person, tokens.getAccessToken())
                            : new Identification.Identified(person);
                case IdTokens.Refused(var reason) -> new Identification.Refused(reason);
                case IdTokens.KeysMissing(var why) -> throw unavailable(why);
            };
        } catch (ParseException thrown) {
            log.info("provider {} sent no ID token: {}", provider.id(), thrown.getMessage());
            return new Identification.Refused(Refusal.TOKEN);
        }
    }

    private Identification refused(@Nullable String error) {
        if (OAuth2Error.INVALID_GRANT.getCode().equals(error)) return new Identification.Refused(Refusal.CODE);
        // Our settings are wrong, or the provider's are.
        throw unavailable(new IOException("the provider refuses the exchange of codes: " + error));
    }

    private HTTPResponse exchange(OIDCProviderMetadata metadata, VisitSecrets visit, String code) {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code),
                redirect,
                new CodeVerifier(visit.verifier().reveal()));
        var endpoint = metadata.getTokenEndpointURI();
        var request = authentication(metadata)
                .map(client -> new TokenRequest.Builder(endpoint, client, grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, new ClientID(provider.clientId()), grant))
                .build()
                .toHTTPRequest();
        return sent("exchange-code", Idempotency.CHANGE, request);
    }

    /// Empty for a public client. A provider that does not say what it takes takes `client_secret_basic` (RFC 8414, 2).
    private Optional<ClientAuthentication> authentication(OIDCProviderMetadata metadata) {
        if (provider.clientSecret().reveal().isEmpty()) return Optional.empty();
        var id = new ClientID(provider.clientId());
        var secret =
                new com.nimbusds.oauth2.sdk.auth.Secret(provider.clientSecret().reveal());
        var methods = metadata.getTokenEndpointAuthMethods();
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return Optional.of(basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret));
    }

    /// Asks userinfo for the address, because some providers leave it out of the ID token.
    private Identification completed(OIDCProviderMetadata metadata, ProvidedPerson person, AccessToken token)
            throws ParseException {
        if (metadata.getUserInfoEndpointURI() == null) return new Identification.Identified(person);
        var request = new UserInfoRequest(metadata.getUserInfoEndpointURI(), token).toHTTPRequest();
        var response = UserInfoResponse.parse(sent("userinfo", Idempotency.READ, request));
        if (!response.indicatesSuccess()) return new Identification.Identified(person);
        var info = response.toSuccessResponse().getUserInfo();
        if (info == null) return new Identification.Identified(person); // signed or encrypted, which was not asked for
        if (!info.getSubject().getValue().equals(person.subject())) return new Identification.Refused(Refusal.SUBJECT);
        return new Identification.Identified(IdTokens.person(
                person.issuer(),
                person.subject(),
                info.getEmailAddress(),
                info.getEmailVerified(),
                person.name().isEmpty() ? info.getName() : person.name()));
    }

    /// Returns the metadata, at most an hour old. An older one serves while the provider cannot be asked.
    private Known known() {
        var before = known;
        if (before != null && clock.instant().isBefore(before.until())) return before;
        synchronized (this) {
            before = known;
            if (before != null && clock.instant().isBefore(before.until())) return before;
            try {
                var found = discovered();
                known = found;
                return found;
            } catch (Failure failure) {
                if (before == null) throw failure;
                log.warn("provider {}: its metadata cannot be renewed: {}", provider.id(), failure.getMessage());
                return before;
            }
        }
    }

    private Known discovered() {
        var issuer = provider.issuer().toString();
        var address = URI.create(issuer.replaceFirst("/$", "") + WELL_KNOWN);
        var text = guarded("discover", Idempotency.READ, () -> http.get(address));
        try {
            var metadata = OIDCProviderMetadata.parse(text);
            if (!metadata.getIssuer().getValue().equals(issuer))
                throw new ParseException("issuer: " + metadata.getIssuer() + " (expected: " + issuer + ")");
            requireSecure("authorization_endpoint", metadata.getAuthorizationEndpointURI());
            requireSecure("token_endpoint", metadata.getTokenEndpointURI());
            requireSecure("jwks_uri", metadata.getJWKSetURI());
            if (metadata.getUserInfoEndpointURI() != null)
                requireSecure("userinfo_endpoint", metadata.getUserInfoEndpointURI());
            var tokens = new IdTokens(
                    metadata.getIssuer(),
                    new ClientID(provider.clientId()),
                    metadata.getIDTokenJWSAlgs(),
                    keys(metadata.getJWKSetURI()));
            return new Known(metadata, tokens, clock.instant().plus(METADATA_KEPT));
        } catch (ParseException | MalformedURLException thrown) {
            throw unavailable(thrown);
        }
    }

    /// Fetches the keys when they are needed, at most twice in 30 s, so that tokens with unknown keys cause no storm.
    private JWKSource<SecurityContext> keys(URI address) throws MalformedURLException {
        return JWKSourceBuilder.create(
                        address.toURL(),
                        url -> new Resource(
                                guarded("keys", Idempotency.READ, () -> http.get(address)), "application/json"))
                .cache(KEYS_KEPT.toMillis(), LONGEST_FETCH.toMillis())
                .refreshAheadCache(false)
                .build();
    }

    private static void requireSecure(String name, @Nullable URI address) throws ParseException {
        if (address == null || !Provider.isSecure(address))
            throw new ParseException(name + ": " + address + " (expected: an https address)");
    }

    private HTTPResponse sent(String operation, Idempotency idempotency, HTTPRequest request) {
        return guarded(operation, idempotency, () -> http.send(request));
    }

    private <T> T guarded(String operation, Idempotency idempotency, Call<T> call) {
        try {
            return guard.call(operation, idempotency, () -> {
                try {
                    return call.make();
                } catch (IOException thrown) {
                    throw new UncheckedIOException(thrown);
                }
            });
        } catch (UncheckedIOException thrown) {
            throw unavailable(thrown);
        } catch (Failure failure) {
            if (failure.code() == Code.UNAVAILABLE || failure.code() == Code.DEADLINE_EXCEEDED)
                throw unavailable(failure);
            throw failure;
        }
    }

    private Failure unavailable(Exception why) {
        log.warn("provider {} cannot be used: {}", provider.id(), why.toString());
        return Failure.unavailable("PROVIDER_UNAVAILABLE", "the provider does not answer as it should")
                .with("provider", provider.id())
                .retryAfter(Duration.ofSeconds(5));
    }

    private static Optional<LangTag> language(String locale) {
        try {
            return locale.isEmpty() ? Optional.empty() : Optional.of(LangTag.parse(locale));
        } catch (LangTagException _) {
            return Optional.empty();
        }
    }
}
