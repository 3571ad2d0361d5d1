/// API keys, by which programs act for a person.
@NullMarked
package dev.vivavoce.bff.apikey;

import org.jspecify.annotations.NullMarked;
