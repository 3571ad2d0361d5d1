package dev.vivavoce.billing.usage;

import dev.vivavoce.billing.v1.FeatureShare;
import dev.vivavoce.runtime.proto.ProtoTimes;

/// Maps a share to its message.
public final class ShareMapping {
    private ShareMapping() {}

    public static FeatureShare message(Share share) {
        return FeatureShare.newBuilder()
                .setUserId(share.userId().toString())
                .setPlanId(share.planId())
                .setGranted(share.granted())
                .setLeft(share.left())
                .setResetsAt(ProtoTimes.timestamp(share.resetsAt()))
                .build();
    }
}
