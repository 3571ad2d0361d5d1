/// An authority that signs certificates for tests.
@NullMarked
package dev.vivavoce.runtimetest.tls;

import org.jspecify.annotations.NullMarked;
