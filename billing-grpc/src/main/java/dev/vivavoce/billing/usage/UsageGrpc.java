package dev.vivavoce.billing.usage;

import dev.vivavoce.billing.v1.GetUsageRequest;
import dev.vivavoce.billing.v1.GetUsageResponse;
import dev.vivavoce.billing.v1.RecordUsageRequest;
import dev.vivavoce.billing.v1.RecordUsageResponse;
import dev.vivavoce.billing.v1.UsageServiceGrpc;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;

/// Serves what users have used; [UsageMapping] maps messages to the records of [Usages].
public final class UsageGrpc extends UsageServiceGrpc.UsageServiceImplBase {
    private final Usages usages;

    public UsageGrpc(Usages usages) {
        this.usages = usages;
    }

    @Override
    public void getUsage(GetUsageRequest request, StreamObserver<GetUsageResponse> out) {
        var caller = Caller.current();
        var userId = request.getUserId().isEmpty() ? caller.userId() : Ids.uuid("user_id", request.getUserId());
        if (!caller.mayRead(userId)) throw Failure.notFound("USER_UNKNOWN", "no such user");
        var response = GetUsageResponse.newBuilder();
        for (var day : usages.days(userId, UsageMapping.days(request))) response.addDays(UsageMapping.message(day));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void recordUsage(RecordUsageRequest request, StreamObserver<RecordUsageResponse> out) {
        var share = usages.record(UsageMapping.used(request));
        out.onNext(RecordUsageResponse.newBuilder()
                .setShare(UsageMapping.message(share))
                .build());
        out.onCompleted();
    }
}
