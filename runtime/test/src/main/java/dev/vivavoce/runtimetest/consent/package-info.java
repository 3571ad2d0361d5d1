/// What people allow, for tests of the services that ask identity for it.
@NullMarked
package dev.vivavoce.runtimetest.consent;

import org.jspecify.annotations.NullMarked;
