/// Limits of attempts to sign in and to register.
@NullMarked
package dev.vivavoce.identity.limit;

import org.jspecify.annotations.NullMarked;
