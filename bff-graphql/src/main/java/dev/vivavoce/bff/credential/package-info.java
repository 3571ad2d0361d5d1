/// What proves who a person is: addresses and passwords.
@NullMarked
package dev.vivavoce.bff.credential;

import org.jspecify.annotations.NullMarked;
