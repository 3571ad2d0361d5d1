package dev.vivavoce.identity.signing;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.ServiceRequestContext;

/// Serves the public keys over HTTP to verifiers without gRPC (RFC 7517, RFC 8615).
public final class JwksPage extends AbstractHttpService {
    public static final String PATH = "/.well-known/jwks.json";

    private final SigningKeys keys;

    public JwksPage(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    protected HttpResponse doGet(ServiceRequestContext ctx, HttpRequest request) {
        var headers = ResponseHeaders.builder(HttpStatus.OK)
                .contentType(MediaType.parse("application/jwk-set+json"))
                .set(HttpHeaderNames.CACHE_CONTROL, "public, max-age=300")
                .build();
        return HttpResponse.of(headers, HttpData.ofUtf8(keys.jwksJson()));
    }
}
