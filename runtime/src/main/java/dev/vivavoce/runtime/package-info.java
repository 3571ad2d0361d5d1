/// What every gRPC service stands on: server, caller, failures, database, settings, events. Imports no service.
@NullMarked
package dev.vivavoce.runtime;

import org.jspecify.annotations.NullMarked;
