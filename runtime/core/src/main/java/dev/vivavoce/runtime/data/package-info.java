/// The database of a service: pool, migrations, transactions, keyset pages and idempotency keys.
@NullMarked
package dev.vivavoce.runtime.data;

import org.jspecify.annotations.NullMarked;
