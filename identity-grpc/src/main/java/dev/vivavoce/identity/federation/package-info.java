/// Signing in with providers, and linking them to accounts.
@NullMarked
package dev.vivavoce.identity.federation;

import org.jspecify.annotations.NullMarked;
