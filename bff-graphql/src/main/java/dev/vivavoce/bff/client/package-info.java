/// Calls to the services: channels, deadlines, and what protobuf and our records have in common.
@NullMarked
package dev.vivavoce.bff.client;

import org.jspecify.annotations.NullMarked;
