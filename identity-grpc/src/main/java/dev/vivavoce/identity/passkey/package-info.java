/// Passkeys (WebAuthn): adding them, and verifying what they sign.
@NullMarked
package dev.vivavoce.identity.passkey;

import org.jspecify.annotations.NullMarked;
