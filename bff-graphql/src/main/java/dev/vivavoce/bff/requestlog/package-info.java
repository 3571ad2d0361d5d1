/// A line for each operation, and what the fields of the schema are used for.
@NullMarked
package dev.vivavoce.bff.requestlog;

import org.jspecify.annotations.NullMarked;
