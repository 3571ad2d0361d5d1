/// Tests of mutual TLS, with certificates made by `keytool`.
@NullMarked
package dev.vivavoce.runtimetest.tls;

import org.jspecify.annotations.NullMarked;
