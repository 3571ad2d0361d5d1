package dev.vivavoce.identity.audit;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.identity.v1.AuditEvent;
import dev.vivavoce.identity.v1.AuditLogBroken;
import dev.vivavoce.identity.v1.AuditLogWhole;
import dev.vivavoce.identity.v1.AuditParty;
import dev.vivavoce.identity.v1.AuditServiceGrpc;
import dev.vivavoce.identity.v1.ExportAuditLogRequest;
import dev.vivavoce.identity.v1.ExportAuditLogResponse;
import dev.vivavoce.identity.v1.ListAuditEventsRequest;
import dev.vivavoce.identity.v1.ListAuditEventsResponse;
import dev.vivavoce.identity.v1.VerifyAuditLogRequest;
import dev.vivavoce.identity.v1.VerifyAuditLogResponse;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The gRPC endpoint of the audit log.
public final class AuditGrpc extends AuditServiceGrpc.AuditServiceImplBase {
    private final AuditEntries entries;

    public AuditGrpc(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public void listAuditEvents(ListAuditEventsRequest request, StreamObserver<ListAuditEventsResponse> out) {
        int size = Pages.size(request.getPageSize());
        var violations = new Violations();
        var filter = filter(request.getFilter(), violations);
        violations.throwIfAny();
        var listed = entries.list(filter, size, request.getPageToken());
        var response = ListAuditEventsResponse.newBuilder()
                .setNextPageToken(listed.page().nextPageToken());
        for (var entry : listed.page().rows()) response.addEvents(message(entry, listed.persons()));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void verifyAuditLog(VerifyAuditLogRequest request, StreamObserver<VerifyAuditLogResponse> out) {
        var response = VerifyAuditLogResponse.newBuilder();
        switch (entries.verify()) {
            case AuditVerdict.Whole(long first, long last, String hash) ->
                response.setWhole(
                        AuditLogWhole.newBuilder().setFirst(first).setLast(last).setHash(hash));
            case AuditVerdict.Broken(long seq, AuditVerdict.Fault fault) ->
                response.setBroken(AuditLogBroken.newBuilder()
                        .setSeq(seq)
                        .setFault(dev.vivavoce.identity.v1.AuditFault.valueOf("AUDIT_FAULT_" + fault)));
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void exportAuditLog(ExportAuditLogRequest request, StreamObserver<ExportAuditLogResponse> out) {
        var violations = new Violations();
        var filter = filter(request.getFilter(), violations);
        violations.check("after", request.getAfter() >= 0, request.getAfter() + " (expected: >= 0)");
        violations.throwIfAny();
        var part = entries.export(filter, request.getAfter());
        out.onNext(ExportAuditLogResponse.newBuilder()
                .setLines(part.lines())
                .setNextAfter(part.nextAfter())
                .build());
        out.onCompleted();
    }

    private static AuditFilter filter(dev.vivavoce.identity.v1.AuditFilter filter, Violations violations) {
        return new AuditFilter(
                filter.getPersonId().isEmpty()
                        ? null
                        : Ids.uuid("filter.person_id", filter.getPersonId(), violations)
                                .orElse(null),
                constant(AuditAct.class, "filter.act", filter.getAct(), "AUDIT_ACT_", violations),
                constant(AuditOutcome.class, "filter.outcome", filter.getOutcome(), "AUDIT_OUTCOME_", violations),
                filter.hasFrom() ? time("filter.from", filter.getFrom(), violations) : null,
                filter.hasUntil() ? time("filter.until", filter.getUntil(), violations) : null);
    }

    /// Null for a violation.
    private static @Nullable Instant time(String field, Timestamp time, Violations violations) {
        boolean isValid = Timestamps.isValid(time);
        violations.check(field, isValid, "expected: a time of the years 1 to 9999");
        return isValid ? ProtoTimes.instant(time) : null;
    }

    /// Null for the value 0, and for a violation.
    private static <E extends Enum<E>> @Nullable E constant(
            Class<E> type, String field, Enum<?> value, String prefix, Violations violations) {
        if (value.ordinal() == 0) return null;
        var found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> value.name().equals(prefix + constant.name()))
                .findFirst();
        violations.check(field, found.isPresent(), "unknown value");
        return found.orElse(null);
    }

    private static AuditEvent message(AuditEntry entry, Map<String, UUID> persons) {
        var content = entry.content();
        var message = AuditEvent.newBuilder()
                .setSeq(entry.seq())
                .setAt(ProtoTimes.timestamp(content.at()))
                .setAct(dev.vivavoce.identity.v1.AuditAct.valueOf("AUDIT_ACT_" + content.act()))
                .setOutcome(dev.vivavoce.identity.v1.AuditOutcome.valueOf("AUDIT_OUTCOME_" + content.outcome()))
                .setNetwork(content.address())
                .setDevice(content.device())
                .setHash(entry.hash());
        if (!content.actor().isEmpty() || !content.actorService().isEmpty())
            message.setActor(party(content.actor(), persons).setService(content.actorService()));
        if (!content.subject().isEmpty()) message.setSubject(party(content.subject(), persons));
        if (content.target() != null) message.setTargetId(content.target().toString());
        if (content.session() != null) message.setSessionId(content.session().toString());
        content.detailsByName()
                .forEach((name, value) -> message.addDetails(dev.vivavoce.identity.v1.AuditDetail.newBuilder()
                        .setName(dev.vivavoce.identity.v1.AuditDetailName.valueOf("AUDIT_DETAIL_NAME_" + name))
                        .setValue(value)));
        return message.build();
    }

    private static AuditParty.Builder party(String pseudonym, Map<String, UUID> persons) {
        var id = persons.get(pseudonym);
        return AuditParty.newBuilder().setPseudonym(pseudonym).setUserId(id == null ? "" : id.toString());
    }
}
