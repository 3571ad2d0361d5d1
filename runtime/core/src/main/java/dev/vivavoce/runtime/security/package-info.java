/// Authentication and authorization: verified tokens, the caller of the current call, and a service's own tokens.
@NullMarked
package dev.vivavoce.runtime.security;

import org.jspecify.annotations.NullMarked;
