/// Calls to the services: channels, deadlines, and the mapping between protobuf and our records.
@NullMarked
package dev.vivavoce.bff.client;

import org.jspecify.annotations.NullMarked;
