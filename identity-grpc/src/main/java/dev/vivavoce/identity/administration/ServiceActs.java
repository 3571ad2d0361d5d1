package dev.vivavoce.identity.administration;

import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditDetail;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.server.AdministrationLog;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// What administrators ask of services by RPCs that write no entry of the audit log themselves.
public final class ServiceActs implements AdministrationLog {
    /// These write their entries in the transactions of the changes, and say more.
    private static final String WITH_OWN_ENTRIES = "vivavoce.identity.v1.";

    private final AuditLog audit;

    public ServiceActs(AuditLog audit) {
        this.audit = audit;
    }

    /// An act in this service.
    @Override
    public void record(AdministrationLog.Act act) {
        if (!act.method().startsWith(WITH_OWN_ENTRIES)) audit.record(entry("identity", act));
    }

    /// An act in another service.
    void add(Handle db, String service, AdministrationLog.Act act, Instant at) {
        var sessionId = Ids.parse(act.sessionId()).orElse(null);
        audit.recordElsewhere(db, entry(service, act).by(act.administratorId()), at, sessionId);
    }

    private static AuditRecord entry(String service, AdministrationLog.Act act) {
        var entry = AuditRecord.requested(AuditAct.ADMINISTRATION_ACTED)
                .with(AuditDetail.SERVICE, service)
                .with(AuditDetail.CALL, act.method());
        var userId = act.userId();
        if (userId != null) entry = entry.about(userId);
        var requestId = Ids.parse(act.requestId());
        return requestId.isEmpty()
                ? entry
                : entry.with(AuditDetail.REQUEST, requestId.get().toString());
    }
}
