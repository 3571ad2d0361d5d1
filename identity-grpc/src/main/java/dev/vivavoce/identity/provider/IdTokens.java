package dev.vivavoce.identity.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.validators.IDTokenClaimsVerifier;
import dev.vivavoce.identity.account.Email;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Verifies the ID tokens of one provider (OpenID Connect Core 1.0, 3.1.3.7; RFC 8725).
final class IdTokens {
    /// The outcomes of [#verify].
    sealed interface Outcome permits Valid, Refused, KeysMissing {}

    record Valid(ProvidedPerson person) implements Outcome {}

    record Refused(Refusal reason) implements Outcome {}

    /// The provider's keys cannot be fetched now.
    record KeysMissing(Exception why) implements Outcome {}

    /// Never `none`, and never one with a shared secret: a provider's public key is no secret.
    private static final Set<JWSAlgorithm> ACCEPTED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final int LONGEST_SUBJECT = 255; // OpenID Connect Core 1.0, 2

    private final Issuer issuer;
    private final ClientID clientId;
    private final Set<JWSAlgorithm> algorithms;
    private final JWKSource<SecurityContext> keys;

    /// @param published the algorithms that the provider's metadata names; null for the default, RS256
    IdTokens(
            Issuer issuer, ClientID clientId, @Nullable List<JWSAlgorithm> published, JWKSource<SecurityContext> keys) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.algorithms = published == null
                ? Set.of(JWSAlgorithm.RS256)
                : published.stream().filter(ACCEPTED::contains).collect(Collectors.toUnmodifiableSet());
        this.keys = keys;
    }

    /// Returns whom a token is about.
    ///
    /// @param token null when the provider has sent none
    Outcome verify(@Nullable JWT token, String nonce) {
        if (token == null) return new Refused(Refusal.TOKEN);
        if (!(token instanceof SignedJWT signed)
                || !algorithms.contains(signed.getHeader().getAlgorithm())) return new Refused(Refusal.ALGORITHM);
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
        processor.setJWTClaimsSetVerifier(
                new IDTokenClaimsVerifier(issuer, clientId, new Nonce(nonce), CLOCK_SKEW_SECONDS));
        try {
            var claims = processor.process(signed, null);
            if (!isForUs(claims)) return new Refused(Refusal.AUDIENCE); // the library does not compare `azp`
            var subject = claims.getSubject();
            if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) return new Refused(Refusal.TOKEN);
            return new Valid(person(
                    issuer.getValue(),
                    subject,
                    claims.getStringClaim("email"),
                    claims.getBooleanClaim("email_verified"),
                    claims.getStringClaim("name")));
        } catch (BadJWTException _) {
            return new Refused(reason(signed, nonce));
        } catch (BadJOSEException _) {
            return new Refused(Refusal.SIGNATURE);
        } catch (JOSEException thrown) {
            return new KeysMissing(thrown);
        } catch (ParseException _) {
            return new Refused(Refusal.TOKEN);
        }
    }

    /// @param email null when the provider sends none
    /// @param isVerified null when the provider does not say
    static ProvidedPerson person(
            String issuer,
            String subject,
            @Nullable String email,
            @Nullable Boolean isVerified,
            @Nullable String name) {
        var address = Optional.ofNullable(email).flatMap(Email::parse);
        return new ProvidedPerson(
                issuer,
                subject,
                address.map(Email::written).orElse(""),
                address.filter(_ -> Boolean.TRUE.equals(isVerified)),
                Optional.ofNullable(name).orElse(""));
    }

    /// Names the claim for which the library has refused a token.
    private Refusal reason(SignedJWT token, String nonce) {
        try {
            var claims = token.getJWTClaimsSet();
            if (!issuer.getValue().equals(claims.getIssuer())) return Refusal.ISSUER;
            if (!isForUs(claims)) return Refusal.AUDIENCE;
            if (!nonce.equals(claims.getStringClaim("nonce"))) return Refusal.NONCE;
            boolean isTimed =
                    claims.getSubject() != null && claims.getExpirationTime() != null && claims.getIssueTime() != null;
            return isTimed ? Refusal.TIME : Refusal.TOKEN;
        } catch (ParseException _) {
            return Refusal.TOKEN;
        }
    }

    private boolean isForUs(JWTClaimsSet claims) throws ParseException {
        var authorized = claims.getStringClaim("azp");
        return claims.getAudience().contains(clientId.getValue())
                && (authorized == null ? claims.getAudience().size() == 1 : authorized.equals(clientId.getValue()));
    }
}
