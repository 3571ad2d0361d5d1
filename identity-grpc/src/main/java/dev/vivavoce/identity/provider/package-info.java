/// OpenID Connect providers: their settings, and the calls to them.
@NullMarked
package dev.vivavoce.identity.provider;

import org.jspecify.annotations.NullMarked;
