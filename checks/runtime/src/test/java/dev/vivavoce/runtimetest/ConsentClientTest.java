package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.identity.v1.BatchCheckConsentsRequest;
import dev.vivavoce.identity.v1.BatchCheckConsentsResponse;
import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.CheckConsentsResponse;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ExchangeServiceSecretResponse;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.consent.ConsentClient.Answer;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentClientTest {
    private static final UUID LEARNER = UUID.randomUUID();

    private final String name = UUID.randomUUID().toString();
    private final Server identity = InProcessServerBuilder.forName(name)
            .addService(new Tokens())
            .addService(new Consents())
            .build();
    private final ManagedChannel channel = InProcessChannelBuilder.forName(name).build();
    private final ConsentClient client = new ConsentClient(
            channel,
            new ServiceTokens(channel, "speech", new Secret("secret"), Clock.systemUTC()),
            Duration.ofSeconds(5));
    private volatile List<ConsentPurpose> allowed = List.of();
    private volatile List<ConsentPurpose> refused = List.of();

    @BeforeEach
    void start() throws IOException {
        identity.start();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        identity.shutdownNow();
    }

    @Test
    void what_the_person_allows_counts_at_once_and_other_purposes_do_not() {
        assertThat(client.allowsThirdParties(LEARNER)).isFalse();
        allowed = List.of(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS, ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        assertThat(client.allowsThirdParties(LEARNER)).isTrue();
        assertThat(client.allowsThirdParties(UUID.randomUUID())).isFalse();
        allowed = List.of(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
        assertThat(client.allowsThirdParties(LEARNER)).isFalse();
    }

    @Test
    void keeping_a_recording_needs_one_consent_and_hearing_it_two() {
        assertThat(client.keeping(LEARNER)).isEqualTo(Answer.NOT_ALLOWED);
        allowed = List.of(ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO);
        assertThat(client.keeping(LEARNER)).isEqualTo(Answer.ALLOWED);
        assertThat(client.hearing(LEARNER)).isEqualTo(Answer.NOT_ALLOWED);
        allowed = List.of(ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO, ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
        assertThat(client.hearing(LEARNER)).isEqualTo(Answer.ALLOWED);
    }

    @Test
    void those_who_allow_examiners_are_found_in_one_call() {
        var others = List.of(UUID.randomUUID(), LEARNER);
        assertThat(client.allowingExaminers(others)).isEmpty();
        allowed = List.of(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
        assertThat(client.allowingExaminers(others)).containsExactly(LEARNER);
        assertThat(client.allowsExaminers(LEARNER)).isTrue();
        assertThat(client.allowsExaminers(UUID.randomUUID())).isFalse();
        allowed = List.of(ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        assertThat(client.allowsExaminers(LEARNER)).isFalse();
    }

    @Test
    void those_who_have_taken_back_that_recordings_are_kept_are_found_in_one_call() {
        var others = List.of(UUID.randomUUID(), LEARNER);
        assertThat(client.refusingKeeping(others)).as("nobody has said no").isEmpty();
        refused = List.of(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
        assertThat(client.refusingKeeping(others)).isEmpty();
        refused = List.of(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS, ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO);
        assertThat(client.refusingKeeping(others)).containsExactly(LEARNER);
        assertThat(client.refusingKeeping(List.of())).isEmpty();
        identity.shutdownNow();
        assertThatThrownBy(() -> client.refusingKeeping(others))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("IDENTITY_UNAVAILABLE"));
    }

    @Test
    void nobody_allows_anything_while_identity_is_away() {
        allowed = List.of(ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        identity.shutdownNow();
        assertThat(client.allowsThirdParties(LEARNER)).isFalse();
        assertThat(client.keeping(LEARNER)).isEqualTo(Answer.UNKNOWN);
        assertThat(client.allowingExaminers(List.of())).isEmpty();
        assertThatThrownBy(() -> client.allowsExaminers(LEARNER))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("IDENTITY_UNAVAILABLE"));
    }

    private static final class Tokens extends ServiceTokenServiceGrpc.ServiceTokenServiceImplBase {
        @Override
        public void exchangeServiceSecret(
                ExchangeServiceSecretRequest request, StreamObserver<ExchangeServiceSecretResponse> out) {
            out.onNext(ExchangeServiceSecretResponse.newBuilder()
                    .setAccessToken("token-for-" + request.getAudience())
                    .setExpiresAt(Timestamps.MAX_VALUE)
                    .build());
            out.onCompleted();
        }
    }

    private final class Consents extends ConsentServiceGrpc.ConsentServiceImplBase {
        @Override
        public void checkConsents(CheckConsentsRequest request, StreamObserver<CheckConsentsResponse> out) {
            var response = CheckConsentsResponse.newBuilder();
            if (request.getUserId().equals(LEARNER.toString())) response.addAllAllowed(allowed);
            out.onNext(response.build());
            out.onCompleted();
        }

        @Override
        public void batchCheckConsents(
                BatchCheckConsentsRequest request, StreamObserver<BatchCheckConsentsResponse> out) {
            var response = BatchCheckConsentsResponse.newBuilder();
            if (request.getUserIdsList().contains(LEARNER.toString())) {
                response.addUsersBuilder().setUserId(LEARNER.toString()).addAllAllowed(allowed);
                response.addRefusedBuilder().setUserId(LEARNER.toString()).addAllRefused(refused);
            }
            out.onNext(response.build());
            out.onCompleted();
        }
    }
}
