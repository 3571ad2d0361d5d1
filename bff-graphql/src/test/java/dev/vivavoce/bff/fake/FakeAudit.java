package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.identity.v1.AuditAct;
import dev.vivavoce.identity.v1.AuditDetail;
import dev.vivavoce.identity.v1.AuditDetailName;
import dev.vivavoce.identity.v1.AuditEvent;
import dev.vivavoce.identity.v1.AuditFault;
import dev.vivavoce.identity.v1.AuditLogBroken;
import dev.vivavoce.identity.v1.AuditLogWhole;
import dev.vivavoce.identity.v1.AuditOutcome;
import dev.vivavoce.identity.v1.AuditParty;
import dev.vivavoce.identity.v1.AuditServiceGrpc;
import dev.vivavoce.identity.v1.ExportAuditLogRequest;
import dev.vivavoce.identity.v1.ExportAuditLogResponse;
import dev.vivavoce.identity.v1.ListAuditEventsRequest;
import dev.vivavoce.identity.v1.ListAuditEventsResponse;
import dev.vivavoce.identity.v1.VerifyAuditLogRequest;
import dev.vivavoce.identity.v1.VerifyAuditLogResponse;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// An audit log: entry by entry, a person acts on the next one. An erased person and a service are in it.
public final class FakeAudit extends AuditServiceGrpc.AuditServiceImplBase {
    /// People who act and are acted on.
    public final List<String> people = new ArrayList<>();

    /// The filter of the last call.
    public volatile ListAuditEventsRequest listed = ListAuditEventsRequest.getDefaultInstance();

    public volatile boolean broken;

    @Override
    public void listAuditEvents(ListAuditEventsRequest request, StreamObserver<ListAuditEventsResponse> out) {
        listed = request;
        var response = ListAuditEventsResponse.newBuilder();
        LongStream.rangeClosed(1, people.size()).forEach(seq -> response.addEvents(event(seq)));
        response.addEvents(event(people.size() + 1).toBuilder()
                .setActor(AuditParty.newBuilder().setService("speech"))
                .setSubject(AuditParty.newBuilder().setPseudonym("of somebody erased"))
                .setTargetId("")
                .setAct(AuditAct.AUDIT_ACT_ERASURE_COMPLETED));
        out.onNext(response.build());
        out.onCompleted();
    }

    private AuditEvent event(long seq) {
        int index = (int) seq - 1;
        return AuditEvent.newBuilder()
                .setSeq(seq)
                .setAt(Timestamps.fromSeconds(1_800_000_000 + seq))
                .setAct(AuditAct.AUDIT_ACT_ROLE_GRANTED)
                .setOutcome(AuditOutcome.AUDIT_OUTCOME_ACCEPTED)
                .setActor(party(index))
                .setSubject(party(index + 1))
                .setTargetId("11111111-2222-4333-8444-555555555555")
                .addDetails(AuditDetail.newBuilder()
                        .setName(AuditDetailName.AUDIT_DETAIL_NAME_ROLE)
                        .setValue("AUTHOR"))
                .setHash("ab".repeat(32))
                .build();
    }

    private AuditParty party(int index) {
        if (people.isEmpty()) return AuditParty.getDefaultInstance();
        var id = people.get(index % people.size());
        return AuditParty.newBuilder()
                .setUserId(id)
                .setPseudonym("p" + index % people.size())
                .build();
    }

    @Override
    public void verifyAuditLog(VerifyAuditLogRequest request, StreamObserver<VerifyAuditLogResponse> out) {
        var response = VerifyAuditLogResponse.newBuilder();
        if (broken) response.setBroken(AuditLogBroken.newBuilder().setSeq(7).setFault(AuditFault.AUDIT_FAULT_MISSING));
        else response.setWhole(AuditLogWhole.newBuilder().setFirst(1).setLast(9).setHash("ab".repeat(32)));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void exportAuditLog(ExportAuditLogRequest request, StreamObserver<ExportAuditLogResponse> out) {
        out.onNext(ExportAuditLogResponse.newBuilder()
                .setLines("{\"seq\":%d}\n".formatted(request.getAfter() + 1))
                .setNextAfter(request.getAfter() == 0 ? 1 : 0)
                .build());
        out.onCompleted();
    }
}
