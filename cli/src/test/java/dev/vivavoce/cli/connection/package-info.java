@NullMarked
package dev.vivavoce.cli.connection;

import org.jspecify.annotations.NullMarked;
