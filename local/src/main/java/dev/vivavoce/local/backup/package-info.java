/// Backups of the platform on one machine: the archive of the log, copies of the database and of the objects, and the
/// way back to a point in time.
@NullMarked
package dev.vivavoce.local.backup;

import org.jspecify.annotations.NullMarked;
