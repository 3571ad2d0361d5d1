/// Suspensions: accounts that cannot be used.
@NullMarked
package dev.vivavoce.identity.suspension;

import org.jspecify.annotations.NullMarked;
