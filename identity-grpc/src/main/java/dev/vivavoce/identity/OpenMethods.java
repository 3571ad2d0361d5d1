package dev.vivavoce.identity;

import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.identity.v1.SessionServiceGrpc;

/// The methods that take calls without a token, all of them in one place to be looked over.
final class OpenMethods {
    static final String[] ALL = {
        AccountServiceGrpc.getRegisterMethod().getFullMethodName(),
        SessionServiceGrpc.getLoginMethod().getFullMethodName(),
        SessionServiceGrpc.getRefreshMethod().getFullMethodName(),
        SessionServiceGrpc.getLogoutMethod().getFullMethodName(),
        ServiceTokenServiceGrpc.getExchangeServiceSecretMethod().getFullMethodName(),
        ServiceTokenServiceGrpc.getGetSigningKeysMethod().getFullMethodName(),
    };

    private OpenMethods() {}
}
