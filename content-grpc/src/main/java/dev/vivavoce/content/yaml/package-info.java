/// Reads the YAML files of this service, key by key.
@NullMarked
package dev.vivavoce.content.yaml;

import org.jspecify.annotations.NullMarked;
