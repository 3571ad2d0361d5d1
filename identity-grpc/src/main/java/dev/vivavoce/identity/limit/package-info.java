/// How often one may try to sign in or register.
@NullMarked
package dev.vivavoce.identity.limit;

import org.jspecify.annotations.NullMarked;
