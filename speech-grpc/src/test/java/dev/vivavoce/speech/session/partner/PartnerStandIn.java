package dev.vivavoce.speech.session.partner;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.GetPartnerRequest;
import dev.vivavoce.content.v1.GetPartnerResponse;
import dev.vivavoce.content.v1.ReplyRequest;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.content.v1.Writer;
import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.CheckConsentsResponse;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ExchangeServiceSecretResponse;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// Content, whose replies the test writes, and an identity that has tokens for it.
final class PartnerStandIn implements AutoCloseable {
    static final String FILLER = "Hm, let me think.";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// A question for a reply.
    record Asked(ReplyRequest request, ServerCallStreamObserver<ReplyResponse> out) {
        /// What the learner has said last.
        String text() {
            return request.getTurns(request.getTurnsCount() - 1).getText();
        }

        /// A model says one sentence, and the reply ends.
        void answer(String sentence, int task, boolean closing) {
            var words = ReplyResponse.newBuilder();
            words.getSentenceBuilder()
                    .setReplyId("0123456789ab")
                    .setText(sentence)
                    .setWrittenBy(Writer.WRITER_MODEL);
            out.onNext(words.build());
            var end = ReplyResponse.newBuilder();
            end.getEndBuilder().addTasksTouched(task).setClosing(closing);
            out.onNext(end.build());
            out.onCompleted();
        }

        boolean isStopped() {
            return out.isCancelled();
        }
    }

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Server server;
    private final ManagedChannel channel;
    private volatile boolean isScriptOnly;

    PartnerStandIn() {
        var name = "partner-" + UUID.randomUUID();
        try {
            server = InProcessServerBuilder.forName(name)
                    .addService(new Dialogue())
                    .addService(new Tokens())
                    .addService(new Consents())
                    .build()
                    .start();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        channel = InProcessChannelBuilder.forName(name).build();
    }

    /// Has no model from now on.
    void hasNoModel() {
        isScriptOnly = true;
    }

    /// Every question so far.
    List<Asked> asked() {
        return asked;
    }

    PartnerClient client() {
        var tokens = new ServiceTokens(channel, "speech", new Secret("secret"), Clock.systemUTC());
        return new PartnerClient(channel, tokens, new ConsentClient(channel, tokens, PATIENCE));
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    private final class Dialogue extends DialogueServiceGrpc.DialogueServiceImplBase {
        @Override
        public void reply(ReplyRequest request, StreamObserver<ReplyResponse> out) {
            asked.add(new Asked(request, (ServerCallStreamObserver<ReplyResponse>) out));
        }

        @Override
        public void getPartner(GetPartnerRequest request, StreamObserver<GetPartnerResponse> out) {
            out.onNext(GetPartnerResponse.newBuilder()
                    .addFillers(FILLER)
                    .setIsScriptOnly(isScriptOnly)
                    .build());
            out.onCompleted();
        }
    }

    private static final class Tokens extends ServiceTokenServiceGrpc.ServiceTokenServiceImplBase {
        @Override
        public void exchangeServiceSecret(
                ExchangeServiceSecretRequest request, StreamObserver<ExchangeServiceSecretResponse> out) {
            out.onNext(ExchangeServiceSecretResponse.newBuilder()
                    .setAccessToken("token")
                    .setExpiresAt(Timestamps.MAX_VALUE)
                    .build());
            out.onCompleted();
        }
    }

    private static final class Consents extends ConsentServiceGrpc.ConsentServiceImplBase {
        @Override
        public void checkConsents(CheckConsentsRequest request, StreamObserver<CheckConsentsResponse> out) {
            out.onNext(CheckConsentsResponse.getDefaultInstance());
            out.onCompleted();
        }
    }
}
