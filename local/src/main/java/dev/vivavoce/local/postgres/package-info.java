/// The data folder of an installation, and the PostgreSQL in it.
@NullMarked
package dev.vivavoce.local.postgres;

import org.jspecify.annotations.NullMarked;
