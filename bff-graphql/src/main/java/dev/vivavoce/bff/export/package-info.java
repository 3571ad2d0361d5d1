/// Exporting everything that the services store of a person.
@NullMarked
package dev.vivavoce.bff.export;

import org.jspecify.annotations.NullMarked;
