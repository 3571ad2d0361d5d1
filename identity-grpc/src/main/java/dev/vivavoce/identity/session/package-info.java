/// Sessions of signed-in people, and the refresh tokens that renew them.
@NullMarked
package dev.vivavoce.identity.session;

import org.jspecify.annotations.NullMarked;
