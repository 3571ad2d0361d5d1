/// The second factor of an account: codes of an authenticator app, and recovery codes.
@NullMarked
package dev.vivavoce.identity.factor;

import org.jspecify.annotations.NullMarked;
