package dev.vivavoce.bff.account;

import dev.vivavoce.bff.proof.PasskeyAnswerInput;
import dev.vivavoce.bff.proof.ProviderAnswerInput;
import dev.vivavoce.bff.proof.SecondFactorInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    /// How the refresh token is sent to the client.
    enum RefreshTokenTransport {
        COOKIE,
        BODY
    }

    record StartGuestInput(RefreshTokenTransport refreshTokenTransport) {}

    record RegisterInput(
            String email,
            String password,
            String displayName,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable AgeBracket ageBracket,
            boolean keepGuest,
            RefreshTokenTransport refreshTokenTransport) {
        @Override
        public String toString() {
            return "RegisterInput[…]";
        }
    }

    record FinishRegistrationInput(String token, String password, RefreshTokenTransport refreshTokenTransport) {
        @Override
        public String toString() {
            return "FinishRegistrationInput[…]";
        }
    }

    record LoginInput(String email, String password, RefreshTokenTransport refreshTokenTransport) {
        @Override
        public String toString() {
            return "LoginInput[…]";
        }
    }

    record FinishLoginInput(String challenge, SecondFactorInput factor, RefreshTokenTransport refreshTokenTransport) {
        @Override
        public String toString() {
            return "FinishLoginInput[…]";
        }
    }

    record LoginWithPasskeyInput(PasskeyAnswerInput passkey, RefreshTokenTransport refreshTokenTransport) {}

    record FinishProviderSignInInput(ProviderAnswerInput answer, RefreshTokenTransport refreshTokenTransport) {}

    record RefreshInput(@Nullable String refreshToken) {
        @Override
        public String toString() {
            return "RefreshInput[…]";
        }
    }

    record LogoutInput(@Nullable String refreshToken) {
        @Override
        public String toString() {
            return "LogoutInput[…]";
        }
    }

    record UpdateProfileInput(
            @Nullable String displayName,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable String learningLanguage,
            @Nullable String firstLanguage,
            Viewer.@Nullable Goal goal,
            @Nullable LocalDate examDay,
            Viewer.@Nullable CefrLevel level) {}
}
