package dev.vivavoce.bff.plan;

import dev.vivavoce.bff.client.ProtoMapping;
import java.time.OffsetDateTime;

/// The entitlements of a person in this period; times in milliseconds.
public record Entitlements(Plan plan, long speechUsed, long speechReserved, long speechLeft, OffsetDateTime resetsAt) {
    public static Entitlements of(dev.vivavoce.billing.v1.Entitlements message) {
        return new Entitlements(
                Plan.of(message.getPlan()),
                ProtoMapping.milliseconds(message.getSpeechUsed()),
                ProtoMapping.milliseconds(message.getSpeechReserved()),
                ProtoMapping.milliseconds(message.getSpeechLeft()),
                ProtoMapping.time(message.getResetsAt()));
    }
}
