package dev.vivavoce.bff.account;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A new or renewed session.
///
/// @param refreshToken null if it is in the cookie
record SignedIn(
        Viewer viewer,
        String accessToken,
        OffsetDateTime accessTokenExpiresAt,
        @Nullable String refreshToken,
        OffsetDateTime sessionExpiresAt) {

    SignedIn withoutRefreshToken() {
        return new SignedIn(viewer, accessToken, accessTokenExpiresAt, null, sessionExpiresAt);
    }

    @Override
    public String toString() {
        return "SignedIn[" + viewer.userId() + "]";
    }
}
