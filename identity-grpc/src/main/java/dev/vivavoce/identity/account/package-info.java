/// Accounts: registration, profiles, passwords and roles.
@NullMarked
package dev.vivavoce.identity.account;

import org.jspecify.annotations.NullMarked;
