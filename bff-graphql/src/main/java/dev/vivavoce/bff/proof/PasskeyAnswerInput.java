package dev.vivavoce.bff.proof;

import dev.vivavoce.identity.v1.PasskeyAnswer;

/// What a passkey has signed.
public record PasskeyAnswerInput(String ceremony, String credential) {
    public PasskeyAnswer message() {
        return PasskeyAnswer.newBuilder()
                .setCeremony(ceremony)
                .setCredential(credential)
                .build();
    }

    @Override
    public String toString() {
        return "PasskeyAnswerInput[…]";
    }
}
