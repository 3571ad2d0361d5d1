package dev.vivavoce.local;

import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.server.GrpcClient;
import java.time.Clock;
import java.time.Duration;

/// A learner to try the platform with, on the plan with unlimited speech time.
record DemoLearner(String password) {
    static final String EMAIL = "learner@vivavoce.example";
    private static final String PLAN = "demo";
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

    /// Registers the account at the first start; later starts find it.
    void provide(String identityTarget, String billingTarget, String secret) {
        try (var identity = GrpcClient.open(identityTarget);
                var billing = GrpcClient.open(billingTarget)) {
            var answer = AccountServiceGrpc.newBlockingStub(identity.channel())
                    .withDeadlineAfter(ANSWER_LIMIT)
                    .register(RegisterRequest.newBuilder()
                            .setEmail(EMAIL)
                            .setPassword(password)
                            .setDisplayName("Demo learner")
                            .build());
            if (!answer.hasRegistered()) return;
            var tokens = new ServiceTokens(identity.channel(), "bff", new Secret(secret), Clock.systemUTC());
            EntitlementServiceGrpc.newBlockingStub(billing.channel())
                    .withInterceptors(tokens.calling("billing"))
                    .withDeadlineAfter(ANSWER_LIMIT)
                    .assignPlan(AssignPlanRequest.newBuilder()
                            .setUserId(answer.getRegistered().getUser().getId())
                            .setPlanId(PLAN)
                            .build());
        }
    }
}
