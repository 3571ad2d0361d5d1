/// Who people are: accounts, sign-in, sessions, signing keys. The only service that knows a password or signs a
/// token.
@NullMarked
package dev.vivavoce.identity;

import org.jspecify.annotations.NullMarked;
