package dev.vivavoce.bff.proof;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.identity.v1.FactorKind;
import java.util.List;

/// One way to show the second factor.
public enum SecondFactorKind {
    CODE,
    RECOVERY_CODE,
    PASSKEY;

    /// Ways that this build does not know are left out.
    public static List<SecondFactorKind> of(List<FactorKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> ProtoMapping.constant(SecondFactorKind.class, kind, "FACTOR_KIND_").stream())
                .toList();
    }
}
