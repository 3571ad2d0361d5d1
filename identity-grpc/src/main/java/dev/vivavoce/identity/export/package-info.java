/// Exporting everything that the services store of a person.
@NullMarked
package dev.vivavoce.identity.export;

import org.jspecify.annotations.NullMarked;
