/// Shows that each rule about rooms and packages fails where it is broken.
@NullMarked
package dev.vivavoce.runtimetest.rules;

import org.jspecify.annotations.NullMarked;
