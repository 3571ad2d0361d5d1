/// Adding passkeys to an account, with password and second factor.
@NullMarked
package dev.vivavoce.identity.enrolment;

import org.jspecify.annotations.NullMarked;
