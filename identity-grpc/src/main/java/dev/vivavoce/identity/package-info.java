/// Accounts, sign-in, sessions and signing keys. No other service stores passwords or signs tokens.
@NullMarked
package dev.vivavoce.identity;

import org.jspecify.annotations.NullMarked;
