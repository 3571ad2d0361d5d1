/// Proof that a person receives mail at the account's address.
@NullMarked
package dev.vivavoce.identity.verification;

import org.jspecify.annotations.NullMarked;
