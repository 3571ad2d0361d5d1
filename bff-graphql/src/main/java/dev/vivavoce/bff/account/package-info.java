/// Accounts: signing in and out, and the viewer's profile.
@NullMarked
package dev.vivavoce.bff.account;

import org.jspecify.annotations.NullMarked;
