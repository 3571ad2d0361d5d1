/// Who has an account, for tests of the services that ask identity for it.
@NullMarked
package dev.vivavoce.runtimetest.account;

import org.jspecify.annotations.NullMarked;
