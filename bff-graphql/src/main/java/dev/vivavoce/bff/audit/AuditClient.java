package dev.vivavoce.bff.audit;

import dev.vivavoce.bff.audit.AuditEvent.AuditDetail;
import dev.vivavoce.bff.audit.AuditEvent.AuditDetailName;
import dev.vivavoce.bff.audit.AuditEvent.AuditParty;
import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.AuditAct;
import dev.vivavoce.identity.v1.AuditFilter;
import dev.vivavoce.identity.v1.AuditOutcome;
import dev.vivavoce.identity.v1.AuditServiceGrpc;
import dev.vivavoce.identity.v1.BatchGetUsersRequest;
import dev.vivavoce.identity.v1.ExportAuditLogRequest;
import dev.vivavoce.identity.v1.ListAuditEventsRequest;
import dev.vivavoce.identity.v1.User;
import dev.vivavoce.identity.v1.VerifyAuditLogRequest;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.Channel;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Calls identity about the audit log.
public final class AuditClient {
    /// The whole log is read.
    private static final Duration VERIFYING = Duration.ofMinutes(1);
    /// 2,000 entries are read.
    private static final Duration EXPORTING = Duration.ofSeconds(10);

    private final AuditServiceGrpc.AuditServiceBlockingStub audit;
    private final AccountServiceGrpc.AccountServiceBlockingStub accounts;

    public AuditClient(Channel identity) {
        audit = AuditServiceGrpc.newBlockingStub(identity);
        accounts = AccountServiceGrpc.newBlockingStub(identity);
    }

    Paging.Page<AuditEvent> page(Requester requester, @Nullable AuditFilterInput filter, int size, String token) {
        var response = Calls.signedIn(audit, requester, Calls.READ)
                .listAuditEvents(ListAuditEventsRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .setFilter(filter(filter))
                        .build());
        var events = response.getEventsList().stream().map(AuditClient::event).toList();
        return new Paging.Page<>(events, response.getNextPageToken(), null);
    }

    AuditVerdict verify(Requester requester) {
        var response =
                Calls.signedIn(audit, requester, VERIFYING).verifyAuditLog(VerifyAuditLogRequest.getDefaultInstance());
        return switch (response.getVerdictCase()) {
            case WHOLE ->
                new AuditVerdict.AuditLogWhole(
                        Math.toIntExact(response.getWhole().getFirst()),
                        Math.toIntExact(response.getWhole().getLast()),
                        response.getWhole().getHash());
            case BROKEN ->
                new AuditVerdict.AuditLogBroken(
                        Math.toIntExact(response.getBroken().getSeq()),
                        ProtoMapping.required(
                                AuditVerdict.AuditFault.class,
                                response.getBroken().getFault(),
                                "AUDIT_FAULT_"));
            case VERDICT_NOT_SET -> throw new IllegalStateException("identity answered without a verdict we know");
        };
    }

    AuditLogPart export(Requester requester, @Nullable AuditFilterInput filter, int after) {
        var response = Calls.signedIn(audit, requester, EXPORTING)
                .exportAuditLog(ExportAuditLogRequest.newBuilder()
                        .setFilter(filter(filter))
                        .setAfter(after)
                        .build());
        return new AuditLogPart(
                response.getLines(), response.getNextAfter() == 0 ? null : Math.toIntExact(response.getNextAfter()));
    }

    /// The people that exist.
    List<AuditPerson> people(Requester requester, Collection<String> userIds) {
        return Batches.gather(
                userIds,
                ids -> Calls.signedIn(accounts, requester, Calls.READ)
                        .batchGetUsers(BatchGetUsersRequest.newBuilder()
                                .addAllUserIds(ids)
                                .build())
                        .getUsersList()
                        .stream()
                        .map(AuditClient::person)
                        .toList());
    }

    private static AuditPerson person(User user) {
        return new AuditPerson(user.getId(), user.getDisplayName(), user.getEmail());
    }

    private static AuditFilter filter(@Nullable AuditFilterInput filter) {
        var message = AuditFilter.newBuilder();
        if (filter == null) return message.build();
        if (filter.personId() != null) message.setPersonId(GlobalId.local(AuditPerson.TYPE, filter.personId()));
        if (filter.act() != null) message.setAct(AuditAct.valueOf("AUDIT_ACT_" + filter.act()));
        if (filter.outcome() != null) message.setOutcome(AuditOutcome.valueOf("AUDIT_OUTCOME_" + filter.outcome()));
        if (filter.from() != null)
            message.setFrom(ProtoTimes.timestamp(filter.from().toInstant()));
        if (filter.until() != null)
            message.setUntil(ProtoTimes.timestamp(filter.until().toInstant()));
        return message.build();
    }

    private static AuditEvent event(dev.vivavoce.identity.v1.AuditEvent event) {
        return new AuditEvent(
                Math.toIntExact(event.getSeq()),
                ProtoMapping.time(event.getAt()),
                ProtoMapping.constant(AuditEvent.AuditAct.class, event.getAct(), "AUDIT_ACT_")
                        .orElse(null),
                ProtoMapping.required(AuditEvent.AuditOutcome.class, event.getOutcome(), "AUDIT_OUTCOME_"),
                event.hasActor() ? party(event.getActor()) : null,
                event.hasSubject() ? party(event.getSubject()) : null,
                uuid(event.getTargetId()),
                uuid(event.getSessionId()),
                ProtoMapping.orNull(event.getNetwork()),
                ProtoMapping.orNull(event.getDevice()),
                event.getDetailsList().stream()
                        .flatMap(detail ->
                                ProtoMapping.constant(AuditDetailName.class, detail.getName(), "AUDIT_DETAIL_NAME_")
                                        .map(name -> new AuditDetail(name, detail.getValue()))
                                        .stream())
                        .toList(),
                event.getHash());
    }

    private static AuditParty party(dev.vivavoce.identity.v1.AuditParty party) {
        return new AuditParty(
                ProtoMapping.orNull(party.getUserId()),
                ProtoMapping.orNull(party.getPseudonym()),
                ProtoMapping.orNull(party.getService()));
    }

    private static @Nullable UUID uuid(String text) {
        return text.isEmpty() ? null : UUID.fromString(text);
    }
}
