package dev.vivavoce.identity.signing;

import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ExchangeServiceSecretResponse;
import dev.vivavoce.identity.v1.GetSigningKeysRequest;
import dev.vivavoce.identity.v1.GetSigningKeysResponse;
import dev.vivavoce.identity.v1.RotateSigningKeysRequest;
import dev.vivavoce.identity.v1.RotateSigningKeysResponse;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;

/// The gRPC endpoint of service tokens and public keys.
public final class ServiceTokenGrpc extends ServiceTokenServiceGrpc.ServiceTokenServiceImplBase {
    private final ServiceSecrets secrets;
    private final SigningKeys keys;

    public ServiceTokenGrpc(Map<String, List<Secret>> secrets, AccessTokens tokens, SigningKeys keys) {
        this.secrets = new ServiceSecrets(secrets, tokens);
        this.keys = keys;
    }

    @Override
    public void exchangeServiceSecret(
            ExchangeServiceSecretRequest request, StreamObserver<ExchangeServiceSecretResponse> out) {
        var token = secrets.exchange(request.getService(), new Secret(request.getSecret()), request.getAudience());
        out.onNext(ExchangeServiceSecretResponse.newBuilder()
                .setAccessToken(token.value().reveal())
                .setExpiresAt(ProtoTimes.timestamp(token.expiresAt()))
                .build());
        out.onCompleted();
    }

    @Override
    public void rotateSigningKeys(RotateSigningKeysRequest request, StreamObserver<RotateSigningKeysResponse> out) {
        out.onNext(RotateSigningKeysResponse.newBuilder()
                .setSignsFrom(ProtoTimes.timestamp(keys.rotate()))
                .build());
        out.onCompleted();
    }

    @Override
    public void getSigningKeys(GetSigningKeysRequest request, StreamObserver<GetSigningKeysResponse> out) {
        out.onNext(
                GetSigningKeysResponse.newBuilder().setJwksJson(keys.jwksJson()).build());
        out.onCompleted();
    }
}
