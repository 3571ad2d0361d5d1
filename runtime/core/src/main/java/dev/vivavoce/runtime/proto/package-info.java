/// Conversions between the well-known types of protobuf and those of `java.time`.
@NullMarked
package dev.vivavoce.runtime.proto;

import org.jspecify.annotations.NullMarked;
